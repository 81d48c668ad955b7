import {defaultRule, type Rule} from '../../model/rule.ts';
import type {EventColumns} from '../../query/columns/event-columns.ts';
import type {Dataset} from '../state/dataset.ts';
import type {State} from '../state/state.ts';
import {type Bins, binsOf, runningInto} from './bins.ts';
import {numberOfChange, numberOfRow} from './row-numbers.ts';
import {type Row, rowsOf} from './rows.ts';
import type {TimelineLooked} from './timeline-document.ts';

type Counted = {rule: Rule; columns: EventColumns; bins: Bins; rows: readonly Row[]};

// Every frame asks, and every key: a list is counted once under a rule.
const counted = new WeakMap<readonly number[], Counted>();

/** The listed events by days, and the rows that they make. */
export const countedDays = (data: Dataset, listed: readonly number[], rule: Rule): Counted => {
	const {columns} = data;
	const known = counted.get(listed);
	if (known?.rule === rule && known.columns === columns) return known;
	const bins = binsOf(columns, listed, rule, null);
	const made = {rule, columns, bins, rows: rowsOf(bins)};
	counted.set(listed, made);
	return made;
};

/** The changes of control, by position, that at least one of these events tells of. */
export const listedChanges = ({control, columns}: Dataset, listed: readonly number[] | null): number[] => {
	const all = Array.from({length: control.changes}, (_, index) => index);
	if (!listed) return all;
	const isListed = new Uint8Array(columns.length);
	for (const event of listed) isListed[event] = 1;
	return all.filter(index => control.eventsOf(index).some(event => isListed[event] === 1));
};

/** The rows of the view: days, and behind them the changes of control. */
export const timelineRows = (data: Dataset, listed: readonly number[] | null): number[] => [
	...countedDays(data, listed ?? data.byDate, defaultRule).rows.map(numberOfRow),
	...listedChanges(data, listed).map(numberOfChange),
];

/** The days of the row under the cursor; null where it has none. */
const daysOf = (row: Row | undefined): {from: number; to: number} | null => {
	if (!row || row.kind === 'undated') return null;
	return row.kind === 'gap' ? row : row.bin;
};

const running = new WeakMap<Row, number>();

/** What the timeline shows now. */
export const timelineLooked = ({data, lists, rule}: State): TimelineLooked => {
	const listed = lists.events.rows;
	const {bins, rows} = countedDays(data, listed, rule);
	const {cursor, top, rows: numbers} = lists.timeline;
	const chosen = rows[cursor];
	const days = daysOf(chosen);
	let going = 0;
	if (chosen && days) {
		going = running.get(chosen) ?? runningInto(data.columns, listed, days);
		running.set(chosen, going);
	}

	const changes = {
		length: numbers.length - rows.length,
		at: (index: number) => data.control.changeAt((numbers[rows.length + index] ?? 0) - numberOfChange(0)),
	};
	return {bins, rows, changes, cursor, top, running: going, rule, world: data.world};
};
