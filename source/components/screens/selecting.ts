import {labelled, ruled} from '../documents/document-line.ts';
import {claimSpans} from '../reader/lit-spans.ts';
import {pageLength, type ReaderPage, readerLines} from '../reader/reader-page.ts';
import {lineOfWord} from '../reader/report-layout.ts';
import {type Selection, selectedSpan, selectionSpans} from '../reader/select-words.ts';
import {bodyRows} from '../state/layout.ts';
import type {Screen, State} from '../state/state.ts';
import {pageOf} from './report-of.ts';
import type {ScreenKind} from './screen.ts';

type SelectingScreen = Extract<Screen, {kind: 'selecting'}>;

/** A rule and two lines of what is selected below the text. */
const below = 3;

const textRows = (state: State): number => Math.max(1, bodyRows(state) - below);

/** The screen with another selection, its cursor in sight. */
export const withSelection = (
	state: State,
	page: ReaderPage,
	screen: SelectingScreen,
	selection: Selection,
): State => {
	const rows = textRows(state);
	const line = page.heading.length + lineOfWord(page.layout, selection.at);
	const highest = Math.max(0, pageLength(page) - rows);
	const top = Math.max(0, Math.min(Math.max(Math.min(screen.top, line), line - rows + 1), highest));
	return {...state, screen: {...screen, selection, top}};
};

/** Words of a report being selected for a claim that the program missed. */
export const selectingScreen: ScreenKind<'selecting'> = {
	context: 'selecting',
	title: () => [{text: ' Select the words that carry the claim', style: {dim: true}}],
	lines(state, {report: id, selection, top}) {
		const page = pageOf(state, id);
		if (!page) return [];
		const {layout, report} = page;
		const lit = [...claimSpans(page.claims, undefined), ...selectionSpans(report.text, layout, selection)];
		const [begin, end] = selectedSpan(report.text, layout, selection);
		const count = report.text.slice(begin, end).split(/\s+/u).length;
		const shown = readerLines(page, {top, rows: textRows(state), current: -1, lit});
		const width = state.size.columns - 2;
		return [
			...shown,
			...Array.from({length: textRows(state) - shown.length}, () => []),
			ruled('', width),
			...labelled(
				'Selected',
				selection.from === null
					? 'one word. Space begins to select here, arrows go from word to word.'
					: `${count} ${count === 1 ? 'word' : 'words'}. Enter takes them.`,
				width,
			).slice(0, below - 1),
		];
	},
	move: state => state,
	event: () => null,
	copied: () => [],
};
