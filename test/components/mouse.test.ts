import {describe, expect, it} from 'vitest';
import {initialState} from '../../source/components/state/initial-state.ts';
import {pageRows} from '../../source/components/state/lists.ts';
import type {State} from '../../source/components/state/state.ts';
import {tabLayout} from '../../source/components/tab-layout.ts';
import {datasetOf} from './fixture.ts';
import {play} from './play.ts';

const opened = (columns = 40, rows = 12): State =>
	initialState(datasetOf(), {size: {columns, rows}, undoable: false});
/** Column and row from 1, as the terminal reports them. */
const click = (column: number, row: number): string => `"\u001B[<0;${column};${row}M"`;
const wheel = (direction: 'up' | 'down', row = 5): string =>
	`"\u001B[<${direction === 'up' ? 64 : 65};3;${row}M"`;

describe('the mouse', () => {
	it('puts the cursor on the row that is clicked, and on none where there is none', () => {
		const state = opened();
		// Tabs, filter, heading, and the third row.
		expect(play(state, click(5, 6)).lists.events.cursor).toBe(2);
		for (const row of [2, 3, 11, 12]) expect(play(state, `j ${click(5, row)}`).lists.events.cursor).toBe(1);
		const below = play(state, 'G');
		const first = below.lists.events.top;
		expect(first).toBeGreaterThan(0);
		expect(play(below, click(5, 4)).lists.events.cursor).toBe(first);
	});

	it('scrolls a list by three rows, with the cursor where it is as long as that is seen', () => {
		const state = opened();
		const page = pageRows(state, 'events');
		expect(page).toBe(7);
		const down = play(state, `j j j j ${wheel('down')}`);
		expect(down.lists.events).toMatchObject({top: 3, cursor: 4});
		expect(play(down, wheel('down')).lists.events).toMatchObject({top: 5, cursor: 5});
		expect(play(down, `${wheel('up')} ${wheel('up')}`).lists.events).toMatchObject({top: 0, cursor: 4});
	});

	it('scrolls what is opened, and the help', () => {
		const event = play(opened(), `Enter ${wheel('down')}`);
		expect(event.screen).toMatchObject({top: 3});
		expect(play(event, wheel('up')).screen).toMatchObject({top: 0});
		expect(play(opened(), `? ${wheel('down')}`).help).toBe(3);
	});

	it.each([40, 80, 120])('shows the view of the tab that is clicked, in %i columns', columns => {
		const state = opened(columns, 24);
		let column = 1;
		const shown = tabLayout(state).tabs.map(({text}) => {
			const {view} = play(state, click(column + 1, 1));
			column += [...text].length;
			return view;
		});
		expect(shown).toEqual(Object.keys(state.lists));
		expect(play(state, `F ${click(columns, 1)}`).view).toBe('fronts');
	});

	it('chooses in the list of actions, and leaves what is typed alone', () => {
		expect(play(opened(), `: ${click(5, 5)}`).choice.cursor).toBe(2);
		expect(play(opened(), `: ${wheel('down')}`).choice.cursor).toBe(3);
		const typing = play(opened(), '/ "mill"');
		expect(play(typing, `${click(5, 5)} ${wheel('down')}`).input).toEqual(typing.input);
	});
});
