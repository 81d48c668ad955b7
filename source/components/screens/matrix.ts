import {placeName} from '../../engine/events/names.ts';
import type {Claim} from '../../model/claim.ts';
import type {Disagreement, Quote} from '../../model/disagreement.ts';
import type {ClaimId} from '../../model/ids.ts';
import {type DocumentLine, ruled} from '../documents/document-line.ts';
import {cellPane} from '../matrix/cell-pane.ts';
import {type Matrix, matrixOf} from '../matrix/matrix.ts';
import {cellText, matrixLines, rowName} from '../matrix/matrix-lines.ts';
import {type Dataset, quotedWords} from '../state/dataset.ts';
import {bodyRows} from '../state/layout.ts';
import type {Screen, State} from '../state/state.ts';
import {openScreen, showEvents} from '../state/trail.ts';
import {facetWord} from '../words/disagreement-words.ts';
import {openEvent} from './event.ts';
import type {ScreenKind, ScreenMotion} from './screen.ts';

type MatrixScreen = Extract<Screen, {kind: 'matrix'}>;

const listed = (data: Dataset, indexes: readonly number[]): Disagreement[] =>
	indexes.flatMap(index => data.disagreements.at(index) ?? []).sort((a, b) => b.rank - a.rank);

const claimsIn = (data: Dataset, disagreements: readonly Disagreement[]): Claim[] => {
	const ids = new Set<ClaimId>(
		disagreements.flatMap(({positions}) => positions.flatMap(({claims}) => claims)),
	);
	return [...ids].flatMap(id => data.claimOf(id) ?? []);
};

const eventIndex = ({data}: State, {about}: MatrixScreen): number | null =>
	('event' in about ? data.indexOf(about.event) : undefined) ?? null;

const make = (state: State, screen: MatrixScreen): Matrix | null => {
	const {data} = state;
	const {world, reports} = data;
	if ('event' in screen.about) {
		const index = eventIndex(state, screen);
		const event = index === null ? undefined : data.events.at(index);
		if (index === null || !event) return null;
		const indexes = event.disagreements.flatMap(id => data.disagreementIndexOf(id) ?? []);
		const disagreements = listed(data, indexes);
		return matrixOf({world, reports, claims: event.claims, disagreements, silences: data.silencesOf(index)});
	}

	const index = data.disagreementIndexOf(screen.about.disagreement);
	if (index === undefined) return null;
	const disagreements = listed(data, [index, ...data.aboutSame(index).filter(other => other !== index)]);
	return matrixOf({world, reports, claims: claimsIn(data, disagreements), disagreements, silences: []});
};

// A cursor that moves asks again and again.
const made = new WeakMap<Dataset, {key: string; matrix: Matrix | null}>();

const matrixFor = (state: State, screen: MatrixScreen): Matrix | null => {
	const key = JSON.stringify(screen.about);
	const known = made.get(state.data);
	if (known?.key === key) return known.matrix;
	const matrix = make(state, screen);
	made.set(state.data, {key, matrix});
	return matrix;
};

/** The table has what it needs, up to half of the body; a rule, and what the cell under the cursor means. */
const split = (state: State, matrix: Matrix): {table: number; pane: number} => {
	const body = bodyRows(state);
	const table = Math.min(matrix.rows.length + 1, Math.max(3, Math.floor(body / 2)));
	return {table, pane: Math.max(1, body - table - 1)};
};

const paneLines = (state: State, matrix: Matrix, {at}: MatrixScreen): DocumentLine[] =>
	cellPane(state.data, matrix, at, state.size.columns - 2);

const withAt = (state: State, screen: MatrixScreen, at: MatrixScreen['at']): State => {
	const matrix = matrixFor(state, screen);
	if (!matrix) return state;
	const row = Math.max(0, Math.min(at.row, matrix.rows.length - 1));
	const column = Math.max(0, Math.min(at.column, matrix.columns.length - 1));
	return {...state, paneTop: 0, screen: {...screen, at: {row, column}}};
};

const moved = (state: State, screen: MatrixScreen, motion: ScreenMotion): State => {
	const matrix = matrixFor(state, screen);
	if (!matrix) return state;
	const {row, column} = screen.at;
	if ('to' in motion)
		return withAt(state, screen, {column, row: motion.to === 'last' ? matrix.rows.length - 1 : motion.to});
	const page = Math.max(1, split(state, matrix).table - 1);
	const by = 'rows' in motion ? motion.rows : Math.sign(motion.pages) * page;
	return withAt(state, screen, {column, row: row + by});
};

/** The cursor so many facets to the right. */
export const stepFacet = (state: State, by: number): State => {
	const {screen} = state;
	if (screen?.kind !== 'matrix') return state;
	return withAt(state, screen, {row: screen.at.row, column: screen.at.column + by});
};

/** The words that the cell under the cursor rests on; null where nothing is said. */
export const quoteAt = (state: State, screen: MatrixScreen): Quote | null => {
	const cell = matrixFor(state, screen)?.cells[screen.at.row]?.[screen.at.column];
	return (cell?.kind === 'said' ? cell.said[0]?.quotes[0] : undefined) ?? null;
};

const subjectWords = (state: State, screen: MatrixScreen): string => {
	const {data} = state;
	if ('event' in screen.about) return data.events.at(eventIndex(state, screen) ?? -1)?.label ?? '';
	const place = data.placeOf(data.disagreementIndexOf(screen.about.disagreement) ?? -1);
	return place === null ? '' : placeName(data.world, place);
};

/** Who says what of an event or a place: sources by facets, and below what the cell under the cursor means. */
export const matrixScreen: ScreenKind<'matrix'> = {
	context: 'matrix',
	title: (state, screen) => [{text: ` Who says what  ${subjectWords(state, screen)}`, style: {dim: true}}],
	lines(state, screen) {
		const matrix = matrixFor(state, screen);
		if (!matrix || matrix.columns.length === 0)
			return [[{text: 'Nothing is told here that could be compared.'}]];
		const {table, pane} = split(state, matrix);
		const width = state.size.columns - 2;
		const below = paneLines(state, matrix, screen);
		const more = below.length - pane - state.paneTop;
		return [
			...matrixLines(matrix, state.data.world, screen.at, {width, rows: table}),
			ruled(more > 0 ? `${more} more lines below: J K` : '', width),
			...below.slice(state.paneTop, state.paneTop + pane),
		];
	},
	move: moved,
	pane(state, screen) {
		const matrix = matrixFor(state, screen);
		return matrix
			? {length: paneLines(state, matrix, screen).length, rows: split(state, matrix).pane}
			: {length: 0, rows: 0};
	},
	event: eventIndex,
	copied(state, screen) {
		const matrix = matrixFor(state, screen);
		if (!matrix) return [];
		const {columns, rows, cells} = matrix;
		const quote = quoteAt(state, screen);
		return [
			subjectWords(state, screen),
			['', ...columns.map(({facet}) => facetWord(facet))].join('\t'),
			...rows.map((row, at) =>
				[
					rowName(state.data.world, row),
					...columns.map((column, index) => cellText(cells[at]?.[index] ?? null, column)),
				].join('\t'),
			),
			...(quote ? [`«${quotedWords(state.data, quote)}»`] : []),
		];
	},
};

/** Opens the matrix of an event. */
export const openEventMatrix = (state: State, index: number): State => {
	const event = state.data.events.at(index);
	return event
		? openScreen(state, {kind: 'matrix', about: {event: event.id}, at: {row: 0, column: 0}, top: 0})
		: state;
};

/** Opens the matrix of what a disagreement is about, at its facet. */
export const openDisagreement = (state: State, row: number): State => {
	const {data} = state;
	const disagreement = data.disagreements.at(row);
	if (!disagreement) return state;
	const {id, about, facet} = disagreement;
	const opened: MatrixScreen = {
		kind: 'matrix',
		about: 'event' in about ? about : {disagreement: id},
		at: {row: 0, column: 0},
		top: 0,
	};
	const column = matrixFor(state, opened)?.columns.findIndex(one => one.facet === facet) ?? 0;
	return openScreen(state, {...opened, at: {row: 0, column: Math.max(0, column)}});
};

/** From the matrix to the event, or to the events of the place. */
export const eventsOfMatrix = (state: State): State => {
	const {screen, data} = state;
	if (screen?.kind !== 'matrix') return state;
	if ('event' in screen.about) {
		const index = eventIndex(state, screen);
		return index === null ? state : openEvent(state, index);
	}

	const place = data.placeOf(data.disagreementIndexOf(screen.about.disagreement) ?? -1);
	return place === null ? state : showEvents(state, `place:${place}`, placeName(data.world, place));
};
