import {describe, expect, it} from 'vitest';
import {shownColumns} from '../../../source/components/event-columns.ts';
import {eventAt} from '../../../source/components/state/event-at.ts';
import {initialState} from '../../../source/components/state/initial-state.ts';
import type {State} from '../../../source/components/state/state.ts';
import type {ColumnName} from '../../../source/components/state/table-choice.ts';
import {type SortName, sortNames} from '../../../source/query/columns/sort-keys.ts';
import {datasetOf} from '../fixture.ts';
import {play} from '../play.ts';

const data = datasetOf();
const start = (columns = 80, rows = 24): State =>
	initialState(data, {size: {columns, rows}, undoable: false});

const listed = (state: State): string[] => state.lists.events.rows.map(row => data.events.at(row)?.id ?? '');
const current = (state: State): string | undefined => listed(state)[state.lists.events.cursor];

/** The column cursor on a column, shown if need be. */
const on = (state: State, name: ColumnName): State => {
	let next = state;
	for (let step = 0; step < 20 && !shownColumns(next).includes(name); step++) next = play(next, '+');
	next = play(next, '20 <');
	for (let step = 0; step < 20 && next.table.column !== name; step++) next = play(next, '>');
	expect(next.table.column).toBe(name);
	return next;
};

describe('the columns', () => {
	it.each([
		[40, ['state', 'date', 'label', 'disagreements']],
		[80, ['state', 'date', 'label', 'killed', 'corroboration', 'disagreements']],
		[120, ['state', 'date', 'label', 'front', 'killed', 'corroboration', 'disagreements', 'words']],
	] as const)('at %i are those that have room', (columns, names) => {
		expect(shownColumns(start(columns))).toEqual(names);
	});

	it('are gone through with < and >, and the cursor stops at either end', () => {
		expect(play(start(), '>').table.column).toBe('state');
		expect(play(start(), '<').table.column).toBe('disagreements');
		expect(play(start(), '> > >').table.column).toBe('label');
		expect(play(start(), '3 > <').table.column).toBe('date');
		expect(play(start(), '> <').table.column).toBe('state');
		expect(play(start(), '> 20 >').table.column).toBe('disagreements');
	});

	it('are hidden with -, come back with +, and all with =', () => {
		const without = play(start(), '> > -');
		expect(shownColumns(without)).not.toContain('date');
		expect(without.table.column).toBe('label');
		expect(without.message?.text).toMatch(/\+ shows it again/);
		expect(shownColumns(play(without, '+'))).toContain('date');
		expect(shownColumns(play(start(), '> - > - > - ='))).toEqual(shownColumns(start()));
	});

	it('that tell the rows apart stay', () => {
		expect(shownColumns(play(on(start(), 'label'), '-'))).toContain('label');
	});

	it('that are not shown by themselves can be shown, as far as there is room', () => {
		const wide = play(start(120), '+ + +');
		expect(shownColumns(wide)).toEqual(expect.arrayContaining(['type', 'claims', 'tags']));
		expect(play(start(200), '+ + + +').message?.text).toMatch(/Every column/);
		const narrow = play(start(40), '+');
		expect(shownColumns(narrow)).toContain(narrow.table.column);
		expect(narrow.table.added).toHaveLength(1);
		expect(play(start(30, 10), '+ + + + + + +').message?.text).toMatch(/no room/);
		expect(shownColumns(play(narrow, '+ + + + + + +'))).toContain('label');
	});

	it('are asked for where nobody has chosen one', () => {
		for (const key of ['o', '-']) expect(play(start(), key).message?.text).toMatch(/< and >/);
	});
});

const value = (state: State, row: number, by: SortName): number | string => {
	const event = eventAt(state, row);
	if (!event) throw new Error('the fixture has events');
	switch (by) {
		case 'state':
			return ['new', 'disputed', 'verified', 'dismissed'].indexOf(event.state) * 2 + (event.flag ? 0 : 1);
		case 'date':
			return event.date?.from ?? '9999';
		case 'label':
			return event.label.toLowerCase();
		case 'front':
			return event.front ? (data.world.fronts.get(event.front)?.name_en ?? '') : '';
		case 'killed':
			return event.killed ? event.killed.low : -1;
		case 'corroboration':
			return event.outlets.length * 100 + event.origins.length;
		case 'disagreements':
			return event.disagreements.length;
		case 'type':
			return event.type;
		case 'claims':
			return event.claims.length;
		case 'tags':
			return event.tags.join(' ') || '~';
	}
};

describe('sorting', () => {
	it.each(sortNames)('by %s goes one way, then the other, then back to the days', by => {
		const begun = on(play({...start(120), rule: 'lowest'}, 'v j x * j c g'), by);
		const once = play(begun, 'o');
		const twice = play(once, 'o');
		expect(once.table.sort?.down).not.toBe(twice.table.sort?.down);
		for (const state of [once, twice]) {
			const {rows} = state.lists.events;
			const sign = state.table.sort?.down ? -1 : 1;
			const order = new Map(data.byDate.map((row, index) => [row, index]));
			const expected = [...data.byDate].sort((a, b) => {
				const [one, other] = [value(state, a, by), value(state, b, by)];
				if (one !== other) return one < other ? -sign : sign;
				return (order.get(a) ?? 0) - (order.get(b) ?? 0);
			});
			expect(rows).toEqual(expected);
		}

		expect(play(twice, 'o').lists.events.rows).toEqual(data.byDate);
	});

	it('keeps the cursor on the event that it was on', () => {
		const state = play(on(play(start(), '3 j'), 'label'), 'o');
		expect(current(state)).toBe('e-4');
	});

	it('holds under another filter', () => {
		const sorted = play(on(start(), 'date'), 'o o');
		const narrowed = play(sorted, '/ "front:west" Enter');
		expect(listed(narrowed)).toEqual(listed(sorted).filter(id => listed(narrowed).includes(id)));
	});

	it('leaves a row that was decided where it is until the view is left', () => {
		const sorted = play(on(start(), 'state'), 'o');
		const decided = play(sorted, 'x');
		expect(listed(decided)).toEqual(listed(sorted));
		expect(play(on(decided, 'date'), 'o').lists.events.rows).toHaveLength(12);
		expect(listed(play(decided, 'D E')).at(-1)).toBe(listed(sorted)[0]);
	});

	it('cannot go by the words of the report', () => {
		expect(play(on(start(120), 'words'), 'o').message?.text).toMatch(/cannot be sorted/);
	});
});

describe('the next event to review', () => {
	it('passes over what is decided', () => {
		expect(current(play(start(), 'j v v v g ]'))).toBe('e-5');
		expect(current(play(start(), 'j v v v [ ['))).toBe('e-1');
		expect(current(play(start(), '3 ]'))).toBe('e-4');
	});

	it('says where there is none further, and stays', () => {
		const state = play(start(), 'G ]');
		expect([current(state), state.message?.text]).toEqual(['e-12', 'None below is left to review.']);
		expect(play(start(), '[').message?.text).toBe('None above is left to review.');
	});
});

describe('a count', () => {
	it('is forgotten with a key that means nothing', () => {
		expect(play(start(), '5 Z j').lists.events.cursor).toBe(1);
		expect(play(start(), '5 ( j').lists.events.cursor).toBe(1);
		expect(play(start(), '1 2 j').lists.events.cursor).toBe(11);
	});
});
