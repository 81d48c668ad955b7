import {dateWords} from '../../export/date-words.ts';
import type {Claim} from '../../model/claim.ts';
import type {Quote} from '../../model/disagreement.ts';
import {type DocumentLine, ruled} from '../documents/document-line.ts';
import {printedIn} from '../documents/quote-lines.ts';
import {claimPane} from '../reader/claim-pane.ts';
import {claimSpans} from '../reader/lit-spans.ts';
import {linesOfSpan, pageLength, type ReaderPage, readerLines} from '../reader/reader-page.ts';
import {quotedWords} from '../state/dataset.ts';
import {eventAt} from '../state/event-at.ts';
import {bodyRows} from '../state/layout.ts';
import type {Screen, State} from '../state/state.ts';
import {openScreen} from '../state/trail.ts';
import {typeName} from '../words/event-words.ts';
import {sourceName} from '../words/names.ts';
import {ordinalOf, pageOf} from './report-of.ts';
import type {ScreenKind, ScreenMotion} from './screen.ts';

type ReaderScreen = Extract<Screen, {kind: 'reader'}>;

/** The claim that the keys act on; undefined where none is chosen. */
const currentOf = (page: ReaderPage, screen: ReaderScreen): Claim | undefined =>
	page.claims[ordinalOf(page, screen.claim)];

const paneLines = (state: State, page: ReaderPage, screen: ReaderScreen): DocumentLine[] => {
	const claim = currentOf(page, screen);
	if (!claim) return [];
	return claimPane(
		state.data,
		{
			claim,
			event: eventAt(state, state.data.eventOfClaim(claim.id)),
			ordinal: ordinalOf(page, screen.claim) + 1,
			of: page.claims.length,
		},
		{width: state.size.columns - 2, why: state.why},
	);
};

/** How text and pane share the body: the pane has what it needs, up to a third of it, and up to half where it tells why. */
const split = (state: State, page: ReaderPage, screen: ReaderScreen): {text: number; pane: number} => {
	const body = bodyRows(state);
	const needed = paneLines(state, page, screen).length;
	if (needed === 0) return {text: body, pane: 0};
	const most = Math.max(3, Math.floor(state.why ? body / 2 : body / 3));
	const pane = Math.min(needed, most);
	return {text: Math.max(1, body - pane - 1), pane};
};

const withTop = (state: State, page: ReaderPage, screen: ReaderScreen, top: number): State => {
	const {text} = split(state, page, screen);
	return {...state, screen: {...screen, top: Math.max(0, Math.min(top, pageLength(page) - text))}};
};

/** Scrolls as little as brings these lines into sight, some lines of what stands before them with them. */
const intoSight = (
	state: State,
	page: ReaderPage,
	screen: ReaderScreen,
	[first, last]: readonly [number, number],
): State => {
	const {text} = split(state, page, screen);
	const isIn = first >= screen.top && Math.min(last, first + text - 1) < screen.top + text;
	return isIn ? {...state, screen} : withTop(state, page, screen, first - Math.floor(text / 3));
};

/** The reader with another claim as its current one, which is in sight. */
export const chooseClaim = (state: State, screen: ReaderScreen, by: number): State => {
	const page = pageOf(state, screen.report);
	if (!page || page.claims.length === 0)
		return {
			...state,
			message: {text: 'The program has read no claim in this report. i adds one.', tone: 'info'},
		};
	const at = ordinalOf(page, screen.claim);
	const {text} = split(state, page, screen);
	const shown = (index: number): boolean => {
		const claim = page.claims[index];
		const [first = 0, last = 0] = claim ? linesOfSpan(page, claim.span) : [];
		return last >= screen.top && first < screen.top + text;
	};
	// From where one has scrolled to, if the current one is out of sight.
	const first = page.claims.findIndex((_, index) => shown(index));
	const next = at < 0 || (!shown(at) && first >= 0) ? Math.max(0, first) : at + by;
	const claim = page.claims[Math.max(0, Math.min(next, page.claims.length - 1))];
	if (!claim || claim.id === screen.claim) {
		const words = by > 0 ? 'This is the last claim of the report.' : 'This is the first claim of the report.';
		return {...state, message: {text: words, tone: 'info'}};
	}

	const chosen = {...screen, claim: claim.id};
	return intoSight({...state, paneTop: 0}, page, chosen, linesOfSpan(page, claim.span));
};

const moved = (state: State, screen: ReaderScreen, motion: ScreenMotion): State => {
	const page = pageOf(state, screen.report);
	if (!page) return state;
	const {text} = split(state, page, screen);
	if ('to' in motion)
		return withTop(state, page, screen, motion.to === 'last' ? pageLength(page) : motion.to);
	const by =
		'rows' in motion
			? motion.rows
			: Math.sign(motion.pages) * Math.max(1, Math.floor(Math.abs(motion.pages) * text));
	return withTop(state, page, screen, screen.top + by);
};

/** A report to be read: its text with the claims lit, and below what the current one says. */
export const readerScreen: ScreenKind<'reader'> = {
	context: 'reader',
	title({data}, {report: id}) {
		const report = data.reports.get(id);
		const name = report?.outlet ? sourceName(data.world, report.outlet) : 'outlet unknown';
		return [{text: ` Report  ${name} ${report?.published ?? ''}`, style: {dim: true}}];
	},
	lines(state, screen) {
		const page = pageOf(state, screen.report);
		if (!page) return [];
		const {text, pane} = split(state, page, screen);
		const below = paneLines(state, page, screen);
		const current = ordinalOf(page, screen.claim);
		const lit = claimSpans(page.claims, page.claims[current]);
		const shown = readerLines(page, {top: screen.top, rows: text, current, lit});
		if (pane === 0) return shown;
		const more = below.length - pane - state.paneTop;
		return [
			...shown,
			...Array.from({length: text - shown.length}, (): DocumentLine => []),
			ruled(more > 0 ? `${more} more lines below: J K` : '', state.size.columns - 2),
			...below.slice(state.paneTop, state.paneTop + pane),
		];
	},
	move: moved,
	pane(state, screen) {
		const page = pageOf(state, screen.report);
		return page
			? {length: paneLines(state, page, screen).length, rows: split(state, page, screen).pane}
			: {length: 0, rows: 0};
	},
	event(state, screen) {
		const page = pageOf(state, screen.report);
		const claim = page && currentOf(page, screen);
		return (claim && state.data.eventOfClaim(claim.id)) ?? null;
	},
	copied({data, ...state}, screen) {
		const page = pageOf({data, ...state}, screen.report);
		const claim = page && currentOf(page, screen);
		if (!claim) return [];
		const quote: Quote = {report: claim.report, span: claim.span};
		return [
			`${typeName(claim.type)}, ${dateWords(claim.date) || 'not dated'}`,
			claim.id,
			`«${quotedWords(data, quote)}» ${printedIn(data, quote)}`,
		];
	},
};

/** Opens a report at the words of a quote: at the claim that they carry, where one is known. */
export const openReader = (state: State, {report, span}: Quote): State => {
	const opened: ReaderScreen = {kind: 'reader', report, claim: null, top: 0};
	const page = pageOf(state, report);
	if (!page) return {...state, message: {text: 'The report of this is not here.', tone: 'info'}};
	const claim =
		page.claims.find(one => one.span[0] === span[0] && one.span[1] === span[1]) ??
		page.claims.find(one => one.span[0] < span[1] && one.span[1] > span[0]);
	const screen = {...opened, claim: claim?.id ?? null};
	return intoSight(openScreen(state, screen), page, screen, linesOfSpan(page, claim?.span ?? span));
};

/** Opens a report at its beginning. */
export const openReport = (state: State, report: Quote['report']): State => {
	const page = pageOf(state, report);
	if (!page) return {...state, message: {text: 'This report is not here.', tone: 'info'}};
	return openScreen(state, {kind: 'reader', report, claim: page.claims[0]?.id ?? null, top: 0});
};
