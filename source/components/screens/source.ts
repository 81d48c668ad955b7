import type {SourceSummary} from '../../model/source-summary.ts';
import type {Style} from '../../terminal/style.ts';
import type {DocumentLine} from '../documents/document-line.ts';
import {type SourceDocument, sourceDocument, sourceFacts} from '../documents/source-document.ts';
import {bodyRows} from '../state/layout.ts';
import type {Screen, State} from '../state/state.ts';
import {openScreen, showDisagreement, showEvents} from '../state/trail.ts';
import type {ScreenKind} from './screen.ts';

type SourceScreen = Extract<Screen, {kind: 'source'}>;

const sourceOf = ({data}: State, {source}: SourceScreen): SourceSummary | null =>
	data.sources.find(({id}) => id === source) ?? null;

const documentOf = (state: State, screen: SourceScreen): SourceDocument => {
	const source = sourceOf(state, screen);
	return source ? sourceDocument(state, source, state.size.columns - 2) : {lines: [], links: []};
};

const marked: Style = {inverse: true};

/** The line with the mark on it. */
const withMark = (line: DocumentLine): DocumentLine => line.map(segment => ({...segment, style: marked}));

/** Everything that is known of one source; a mark on it goes from one thing behind it to the next. */
export const sourceScreen: ScreenKind<'source'> = {
	context: 'source',
	title(state, screen) {
		const {rows} = state.lists.sources;
		const at = rows.findIndex(row => state.data.sources[row]?.id === screen.source);
		return [{text: ` Source${at < 0 ? '' : `  ${at + 1} of ${rows.length}`}`, style: {dim: true}}];
	},
	lines(state, screen) {
		const {lines, links} = documentOf(state, screen);
		const line = links[screen.link]?.line;
		return line === undefined ? lines : lines.with(line, withMark(lines[line] ?? []));
	},
	event: () => null,
	copied(state, screen) {
		const source = sourceOf(state, screen);
		return source ? [source.name, source.id, ...sourceFacts(state, source)] : [];
	},
};

/** Opens the page of the source at a position. */
export const openSource = (state: State, row: number): State => {
	const source = state.data.sources[row];
	return source ? openScreen(state, {kind: 'source', source: source.id, top: 0, link: 0}) : state;
};

/** The mark on the thing so many before or after, and its line on the screen. */
export const stepLink = (state: State, by: number): State => {
	const {screen} = state;
	if (screen?.kind !== 'source') return state;
	const {lines, links} = documentOf(state, screen);
	const link = Math.max(0, Math.min(links.length - 1, screen.link + by));
	const line = links[link]?.line;
	if (line === undefined) return state;
	const page = bodyRows(state);
	const seen = line >= screen.top && line < screen.top + page - 1;
	const top = seen ? screen.top : Math.max(0, Math.min(line - 1, lines.length - page));
	return {...state, screen: {...screen, link, top}};
};

/** What the marked line leads to. */
export const followLink = (state: State): State => {
	const {screen} = state;
	if (screen?.kind !== 'source') return state;
	const to = documentOf(state, screen).links[screen.link]?.to;
	if (!to) return state;
	return 'disagreement' in to
		? showDisagreement(state, to.disagreement)
		: showEvents(state, to.field, to.what);
};
