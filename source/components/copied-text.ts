import {dateWords} from '../export/date-words.ts';
import type {Disagreement, Quote} from '../model/disagreement.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {plainLetters} from '../terminal/arabic/plain-letters.ts';
import {sanitise} from '../terminal/sanitise.ts';
import {printedIn} from './documents/quote-lines.ts';
import {kindOf} from './screens/screens.ts';
import {type Dataset, quotedWords} from './state/dataset.ts';
import type {State} from './state/state.ts';
import {currentRow, views} from './views/views.ts';
import {facetWord, subjectOf} from './words/disagreement-words.ts';

/** Logical text without anything that acts where it is pasted. */
const clean = (line: string): string => sanitise(plainLetters(line)).trimEnd();

const quoted = (data: Dataset, quote: Quote): string =>
	`«${quotedWords(data, quote)}» ${printedIn(data, quote)}`;

/** What `y` copies of an event: its label, and the quoted words with where they were printed. */
export const eventLines = (data: Dataset, event: TriagedEvent): string[] => [
	event.label,
	dateWords(event.date) || 'not dated',
	event.id,
	...new Set(event.claims.map(({report, span}) => quoted(data, {report, span}))),
];

/** What `y` copies of a disagreement: what it is, why, and who says what in which words. */
export const disagreementLines = (data: Dataset, disagreement: Disagreement): string[] => {
	const {kind, facet, id, reason, positions} = disagreement;
	return [
		`${subjectOf(data, disagreement)}: ${kind}, ${facetWord(facet)}`,
		id,
		reason,
		...positions.flatMap(({value, quotes}) => [
			`- ${value}`,
			...quotes.map(quote => `  ${quoted(data, quote)}`),
		]),
	];
};

/** What `y` copies of what is opened, or of the row under the cursor: lines of words; null where there is nothing. */
export const copiedText = (state: State): string | null => {
	const row = currentRow(state);
	const lines = state.screen
		? kindOf(state.screen).copied(state, state.screen)
		: row === undefined
			? []
			: views[state.view].copied(state, row);
	return lines.length === 0 ? null : `${lines.map(clean).join('\n')}\n`;
};
