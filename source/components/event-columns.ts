import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Side} from '../terminal/fit-text.ts';
import type {Style} from '../terminal/style.ts';
import type {Dataset} from './state/dataset.ts';
import {stateMarks} from './words/event-words.ts';
import {dateText, tollText} from './words/figures.ts';
import {frontName} from './words/names.ts';

/** One column of the event table, before the Arabic words that fill the rest of the line. */
export type EventColumn = {
	title: string;
	width: number;
	side: Side;
	text(event: TriagedEvent, data: Dataset): string;
	style?(event: TriagedEvent): Style | undefined;
};

const shortDate = (event: TriagedEvent): string => dateText(event.date).replace(/^\d{4}-/, '');

const columnFor = {
	state: (word: boolean): EventColumn => ({
		title: word ? 'State' : '',
		width: word ? 11 : 1,
		side: 'left',
		text: ({state}) =>
			word ? `${stateMarks[state].mark} ${stateMarks[state].word}` : stateMarks[state].mark,
		style: ({state}) => stateMarks[state].style,
	}),
	date: (long: boolean): EventColumn => ({
		title: 'Date',
		width: long ? 14 : 9,
		side: 'left',
		text: event => (long ? dateText(event.date) : shortDate(event)) || '—',
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
	killed: {title: 'Killed', width: 6, side: 'right', text: ({killed}) => tollText(killed)},
	origins: {title: 'Orig', width: 4, side: 'right', text: ({origins}) => String(origins.length)},
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
	columns.reduce((sum, {width}) => sum + width + 1, gutterWidth);

/**
 * Which columns there is room for, by priority, and how much is left for the words of the report (0: none).
 * The Arabic column stands last, where no terminal's own reordering can move another column.
 */
export const eventColumns = (columns: number): {shown: EventColumn[]; words: number} => {
	const wide = columns >= 110;
	const fixed: EventColumn[] = [columnFor.state(columns >= 135), columnFor.date(wide)];
	const figures: EventColumn[] = [];
	if (columns >= 48) figures.push(columnFor.killed);
	if (columns >= 60) figures.push(columnFor.origins);
	if (columns >= 40) figures.push(columnFor.disagreements);
	if (wide) figures.unshift(columnFor.front(19));
	const room = columns - total([...fixed, ...figures]) - 1;
	// Under 70 columns a label and a quotation would both be stumps.
	const words = columns >= 70 ? Math.floor(room * 0.38) : 0;
	const label = columnFor.label(Math.max(8, room - words - 1));
	return {shown: [...fixed, label, ...figures], words};
};
