import {tollCell} from '../export/toll-words.ts';
import {claimTypes} from '../model/claim.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Side} from '../terminal/fit-text.ts';
import type {Style} from '../terminal/style.ts';
import type {Dataset} from './state/dataset.ts';
import type {State} from './state/state.ts';
import {type ColumnName, columnNames, type TableChoice} from './state/table-choice.ts';
import {noticeMark, stateMarks, typeName} from './words/event-words.ts';
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

/** As wide as the widest there is. */
const widestType = Math.max(...claimTypes.map(type => typeName(type).length));
const widestFront = 19;
const frontWidth = ({world}: Dataset): number =>
	Math.min(widestFront, Math.max(5, ...[...world.fronts.keys()].map(id => frontName(world, id).length)));

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
	type: {
		title: 'Type',
		width: widestType,
		side: 'left',
		text: ({type}) => typeName(type),
		style: () => ({dim: true}),
	},
	claims: {title: 'Claims', width: 6, side: 'right', text: ({claims}) => String(claims.length)},
	/** Beside the tags whether there is a note. */
	tags: {
		title: 'Tags',
		width: 16,
		side: 'left',
		text: ({tags, note}) => [note === '' ? '' : '¶', ...tags].filter(Boolean).join(' '),
	},
	disagreements: {
		title: 'Dis',
		width: 3,
		side: 'right',
		text: ({disagreements}) => (disagreements.length === 0 ? '' : `!${disagreements.length}`),
		style: () => ({colour: 'red'}),
	},
} as const satisfies Record<string, EventColumn | ((...options: never[]) => EventColumn)>;

/** The gutter: the cursor's mark, the flag, and a space, or the mark of what is marked. */
export const gutterWidth = 3;

const total = (columns: readonly EventColumn[]): number =>
	columns.reduce((sum, {width, joined}) => sum + width + (joined ? 0 : 1), gutterWidth);

/** From how wide a screen on a column is shown by itself; those that are not named are shown when somebody asks for them. */
const shownFrom: Readonly<Partial<Record<ColumnName, number>>> = {
	state: 0,
	date: 0,
	label: 0,
	disagreements: 40,
	killed: 48,
	corroboration: 60,
	// Under 90 columns a label and a quotation would both be stumps, and the label tells the rows apart.
	words: 90,
	front: 110,
};

/** What gives way first where what somebody asked for leaves too little room for the labels. */
const givingWay: readonly ColumnName[] = ['words', 'front', 'corroboration', 'killed', 'disagreements'];

/** Less room than this is too little for a label, where there is something else that can give way. */
const leastLabel = 12;
const leastWords = 16;

type Setting = Pick<State, 'data' | 'rule' | 'table'> & {columns: number};

/** The parts of a column in the table; those of the words of the report, and the label, take what the others leave. */
const columnsFor = (name: ColumnName, {columns, data, rule}: Setting): EventColumn[] => {
	const wide = columns >= 110;
	switch (name) {
		case 'state':
			return [columnFor.state(columns >= 135), columnFor.notice];
		case 'date': {
			const told = wide ? null : data.year;
			return [columnFor.date(told, told === null ? (columns >= 60 ? 'full' : 'coarse') : 'yearless')];
		}

		case 'front':
			return [columnFor.front(frontWidth(data))];
		case 'killed':
			return [columnFor.killed(columns >= 72 ? 11 : 6, rule)];
		case 'corroboration':
			return [columnFor.corroboration(wide ? 'Outl·Orig' : 'Out·Or')];
		case 'label':
		case 'words':
			return [];
		default:
			return [columnFor[name]];
	}
};

const fixedWidth = (names: readonly ColumnName[], setting: Setting): number =>
	total(names.flatMap(name => columnsFor(name, setting)));

/** The columns that there is room for, in their order. */
const chooseColumns = (setting: Setting): ColumnName[] => {
	const {columns, table} = setting;
	const wanted = columnNames.filter(
		name =>
			!table.hidden.includes(name) &&
			(table.added.includes(name) || columns >= (shownFrom[name] ?? Number.POSITIVE_INFINITY)),
	);
	const needs = (names: readonly ColumnName[]): number =>
		fixedWidth(names, setting) + leastLabel + 1 + (names.includes('words') ? leastWords + 2 : 0);
	let names = wanted;
	for (const name of [...givingWay.filter(one => !table.added.includes(one)), ...table.added]) {
		if (table.added.length === 0 || needs(names) < columns) break;
		names = names.filter(one => one !== name);
	}

	return names;
};

/** A table as it is laid out: its columns, by their names too, and how wide the words of the report are (0: not there). */
export type EventLayout = {
	shown: readonly (EventColumn & {name: ColumnName})[];
	words: number;
};

// Rows are drawn anew only where something of them changed.
const made = new WeakMap<TableChoice, Setting & {layout: EventLayout}>();

/**
 * Which columns there is room for, by priority and as the user wants it, and how much is left for the words of the report.
 * The Arabic column stands last, where no terminal's own reordering can move another column.
 */
export const eventColumns = ({size: {columns}, data, rule, table}: Laid): EventLayout => {
	const known = made.get(table);
	if (known?.columns === columns && known.data === data && known.rule === rule) return known.layout;
	const setting = {columns, data, rule, table};
	const names = chooseColumns(setting);
	const room = columns - fixedWidth(names, setting) - 1;
	const words = names.includes('words') ? Math.floor(room * 0.38) : 0;
	const label = columnFor.label(Math.max(8, room - words - 1));
	const shown = names.flatMap(name =>
		(name === 'label' ? [label] : columnsFor(name, setting)).map(column => ({...column, name})),
	);
	const layout = {shown, words};
	made.set(table, {...setting, layout});
	return layout;
};

type Laid = Pick<State, 'size' | 'data' | 'rule' | 'table'>;

/** The columns of the table, from left to right. */
export const shownColumns = (state: Laid): readonly ColumnName[] => {
	const {shown, words} = eventColumns(state);
	const names: ColumnName[] = [...new Set(shown.map(({name}) => name))];
	return words > 0 ? [...names, 'words'] : names;
};

/** The columns that are not in it: what was hidden last comes first. */
export const notShown = (state: Laid): readonly ColumnName[] => {
	const shown = new Set(shownColumns(state));
	const {hidden} = state.table;
	const others = columnNames.filter(name => !hidden.includes(name));
	return [...[...hidden].reverse(), ...others].filter(name => !shown.has(name));
};
