import {dateWords} from '../export/date-words.ts';
import type {Claim} from '../model/claim.ts';
import type {Quote} from '../model/disagreement.ts';
import {plainLetters} from '../terminal/arabic/plain-letters.ts';
import {sanitise} from '../terminal/sanitise.ts';
import {printedIn} from './documents/quote-lines.ts';
import {quotedWords} from './state/dataset.ts';
import {selectedEvent} from './state/lists.ts';
import type {State} from './state/state.ts';
import {facetWord, subjectOf} from './words/disagreement-words.ts';

/** Logical text without anything that acts where it is pasted. */
const clean = (line: string): string => sanitise(plainLetters(line)).trimEnd();

const quoted = ({data}: State, quote: Quote): string =>
	`«${quotedWords(data, quote)}» ${printedIn(data, quote)}`;

const quoteOf = ({report, span}: Claim): Quote => ({report, span});

/** What `y` copies of the row under the cursor or the opened event: lines of words; null where there is nothing. */
export const copiedText = (state: State): string | null => {
	const {data, view, lists} = state;
	const row = lists[view].rows[lists[view].cursor];
	const disagreement =
		view === 'disagreements' && !state.detail ? data.analysis.disagreements[row ?? -1] : undefined;
	const lines: string[] = [];
	if (disagreement) {
		const {kind, facet, id, reason, positions} = disagreement;
		lines.push(`${subjectOf(data, disagreement)}: ${kind}, ${facetWord(facet)}`, id, reason);
		for (const {value, quotes} of positions)
			lines.push(`- ${value}`, ...quotes.map(quote => `  ${quoted(state, quote)}`));
	} else if (view === 'fronts' && !state.detail) {
		const front = data.analysis.fronts[row ?? -1];
		if (front) lines.push(front.name, front.id);
	} else {
		const event = state.events[selectedEvent(state) ?? -1];
		if (event)
			lines.push(
				event.label,
				dateWords(event.date) || 'not dated',
				event.id,
				...new Set(event.claims.map(claim => quoted(state, quoteOf(claim)))),
			);
	}

	return lines.length === 0 ? null : `${lines.map(clean).join('\n')}\n`;
};
