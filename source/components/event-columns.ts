import {tollCell} from '../export/toll-words.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Side} from '../terminal/fit-text.ts';
import type {Style} from '../terminal/style.ts';
import type {Dataset} from './state/dataset.ts';
import {noticeMark, stateMarks} from './words/event-words.ts';
import {cellDate, type DateStyle, dateStyles} from './words/figures.ts';
import {frontName} from './words/names.ts';

/** One column of the event table, before the Arabic words that fill the rest of the line. */
export type EventColumn = {
	title: string;
	width: number;
	side: Side;
	/** Without a space before it. */
	joined?: true;
	text(event: TriagedEvent, data: Dataset): string;
	style?(event: TriagedEvent): Style | undefined;
};

const columnFor = {
	state: (word: boolean): EventColumn => ({
		title: word ? 'State' : '',
		width: word ? 11 : 1,
		side: 'left',
		text: ({state}) =>
			word ? `${stateMarks[state].mark} ${stateMarks[state].word}` : stateMarks[state].mark,
		style: ({state}) => stateMarks[state].style,
	}),
	/** Close to the state, as it is about that. */
	notice: {
		title: '',
		width: 1,
		side: 'left',
		joined: true,
		text: event => noticeMark(event)?.mark ?? '',
		style: event => noticeMark(event)?.style,
	},
	/** `year`: the one that all events lie in, told by the heading; null where they lie in several, or there is room. */
	date: (year: string | null, style: DateStyle): EventColumn => ({
		title: year ?? 'Date',
		width: dateStyles[style],
		side: 'left',
		text: ({date}) => cellDate(date, style),
	}),
	label: (width: number): EventColumn => ({
		title: 'Event',
		width,
		side: 'left',
		text: ({label}) => label,
		style: ({state}) => (state === 'dismissed' ? {dim: true} : undefined),
	}),
	front: (width: number): EventColumn => ({
		title: 'Front',
		width,
		side: 'left',
		text: ({front}, {world}) => (front ? frontName(world, front) : ''),
		style: () => ({dim: true}),
	}),
	killed: (width: number, rule: Rule): EventColumn => ({
		title: 'Killed',
		width,
		side: 'right',
		text: ({killed}) => tollCell(killed, rule, width),
	}),
	/** "9·2": outlets and origins. */
	corroboration: (title: string): EventColumn => ({
		title,
		width: title.length,
		side: 'right',
		text: ({outlets, origins}) => `${outlets.length}·${origins.length}`,
	}),
	disagreements: {
		title: 'Dis',
		width: 3,
		side: 'right',
		text: ({disagreements}) => (disagreements.length === 0 ? '' : `!${disagreements.length}`),
		style: () => ({colour: 'red'}),
	},
} as const satisfies Record<string, EventColumn | ((...options: never[]) => EventColumn)>;

/** The gutter: the cursor's mark, the flag, a space. */
export const gutterWidth = 3;

const total = (columns: readonly EventColumn[]): number =>
	columns.reduce((sum, {width, joined}) => sum + width + (joined ? 0 : 1), gutterWidth);

/**
 * Which columns there is room for, by priority, and how much is left for the words of the report (0: none).
 * The Arabic column stands last, where no terminal's own reordering can move another column.
 */
export const eventColumns = (
	columns: number,
	year: string | null,
	rule: Rule,
): {shown: EventColumn[]; words: number} => {
	const wide = columns >= 110;
	const told = wide ? null : year;
	const dateStyle = told === null ? (columns >= 60 ? 'full' : 'coarse') : 'yearless';
	const fixed: EventColumn[] = [
		columnFor.state(columns >= 135),
		columnFor.notice,
		columnFor.date(told, dateStyle),
	];
	const figures: EventColumn[] = [];
	if (columns >= 48) figures.push(columnFor.killed(columns >= 72 ? 11 : 6, rule));
	if (columns >= 60) figures.push(columnFor.corroboration(wide ? 'Outl·Orig' : 'Out·Or'));
	if (columns >= 40) figures.push(columnFor.disagreements);
	if (wide) figures.unshift(columnFor.front(19));
	const room = columns - total([...fixed, ...figures]) - 1;
	// Under 90 columns a label and a quotation would both be stumps, and the label tells the rows apart.
	const words = columns >= 90 ? Math.floor(room * 0.38) : 0;
	const label = columnFor.label(Math.max(8, room - words - 1));
	return {shown: [...fixed, label, ...figures], words};
};
