import {describe, expect, it} from 'vitest';
import {eventAt} from '../../source/components/state/event-at.ts';
import {initialState} from '../../source/components/state/initial-state.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import type {State} from '../../source/components/state/state.ts';
import type {Decision} from '../../source/model/decision.ts';
import type {Edit} from '../../source/model/edit.ts';
import type {EventId} from '../../source/model/ids.ts';
import {analysis, datasetOf} from './fixture.ts';
import {play} from './play.ts';

const data = datasetOf();

const start = (columns = 80, rows = 24, filter?: string): State =>
	initialState(data, {
		size: {columns, rows},
		undoable: false,
		...(filter ? {filter} : {}),
	});

const selected = (state: State): string | undefined => {
	const list = state.lists[state.view];
	const row = list.rows[list.cursor] ?? -1;
	if (state.view === 'events') return data.events.at(row)?.id;
	return state.view === 'fronts' ? data.fronts[row]?.id : data.disagreements.at(row)?.id;
};

const openedEvent = ({screen}: State): string | null => (screen?.kind === 'event' ? screen.event : null);

const listed = (state: State): string[] => state.lists.events.rows.map(row => data.events.at(row)?.id ?? '');

describe('moving', () => {
	it('goes down and up and stops at either end', () => {
		expect(selected(play(start(), 'j j k'))).toBe('e-2');
		expect(selected(play(start(), 'k'))).toBe('e-1');
		expect(selected(play(start(), 'G j'))).toBe('e-12');
		expect(selected(play(start(), 'G g'))).toBe('e-1');
	});

	it('pages by what is on the screen and keeps the cursor on it', () => {
		const small = start(80, 10);
		expect(selected(play(small, 'PgDn'))).toBe('e-6');
		expect(play(small, 'PgDn').lists.events.top).toBe(1);
		expect(selected(play(small, 'PgDn PgUp'))).toBe('e-1');
		expect(selected(play(small, 'CtrlD'))).toBe('e-3');
	});

	it('moves a thousand rows for a thousand keys', () => {
		const events = Array.from({length: 1500}, (_, index) => ({
			...analysis.events[index % 12],
			id: `e-${index}`,
		}));
		const many = datasetOf({...analysis, events: events as typeof analysis.events});
		const state = initialState(many, {
			size: {columns: 80, rows: 24},
			undoable: false,
		});
		expect(play(state, 'j'.repeat(1000)).lists.events.cursor).toBe(1000);
	});

	it('keeps the cursor on the screen when the screen shrinks', () => {
		const {lists} = reduce(play(start(), 'G'), {type: 'resize', columns: 40, rows: 8});
		expect(lists.events.cursor).toBe(11);
		expect(lists.events.top).toBe(9);
	});
});

describe('the order of the events', () => {
	it('is that of the days, and what is not dated comes last', () => {
		const [first, second, ...others] = analysis.events;
		if (!first || !second) throw new Error('the fixture has events');
		const events = [{...first, date: null}, ...others, second];
		const turned = datasetOf({...analysis, events});
		const idAt = (index: number) => turned.events.at(index)?.id;
		expect([idAt(0), idAt(1), idAt(events.length - 1)]).toEqual(['e-3', 'e-2', 'e-1']);
	});
});

describe('views', () => {
	it('go round with Tab and straight with E F D, and keep their places', () => {
		expect(play(start(), 'Tab').view).toBe('fronts');
		expect(play(start(), 'BackTab').view).toBe('map');
		const back = play(start(), 'j j D j F j E');
		expect([back.view, selected(back)]).toEqual(['events', 'e-3']);
		expect(selected(play(back, 'D'))).toBe('d-2');
		expect(selected(play(back, 'F'))).toBe('east');
	});

	it('open an event and come back to it', () => {
		const opened = play(start(), 'j Enter');
		expect(openedEvent(opened)).toBe('e-2');
		const left = play(opened, 'Esc');
		expect([left.screen, selected(left)]).toEqual([null, 'e-2']);
	});

	it('step through the list while an event is open, and say where it ends', () => {
		const last = play(start(), 'G Enter [ ]');
		expect(openedEvent(last)).toBe('e-12');
		expect(play(last, ']').message?.text).toMatch(/last event/);
		expect(selected(play(last, '[ Esc'))).toBe('e-11');
	});

	it('lead from a front to its events', () => {
		const events = play(start(), 'F Enter');
		expect(events.view).toBe('events');
		expect(events.filter.text).toBe('front:west');
		expect(listed(events)).toEqual(['e-1', 'e-4']);
	});

	it('lead from a disagreement to its event, or to the events of its place', () => {
		expect(openedEvent(play(start(), 'D Enter e'))).toBe('e-1');
		const place = play(start(), 'D G Enter e');
		expect(place.filter.text).toBe('place:old-bridge');
		expect(listed(place)).toEqual(['e-4']);
	});

	it('open and close the help over any of them', () => {
		const help = play(start(), 'D ? j');
		expect(help.help).toBe(1);
		expect(play(help, 'q')).toMatchObject({help: null, view: 'disagreements'});
	});
});

describe('the filter', () => {
	it('filters while it is typed, stays with Enter, goes with Esc', () => {
		const typing = play(start(), '/ "mill"');
		expect(listed(typing)).toEqual(['e-1']);
		expect(typing.input?.kind).toBe('filter');
		const kept = play(typing, 'Enter');
		expect([kept.input, kept.filter.text]).toEqual([null, 'mill']);
		expect(listed(play(kept, 'Esc'))).toHaveLength(12);
		expect(listed(play(typing, 'Esc'))).toHaveLength(12);
	});

	it('finds Arabic by Arabic', () => {
		expect(listed(play(start(), '/ "المطحنة"'))).toContain('e-1');
	});

	it('keeps the last good rows while it is broken, and says where', () => {
		const broken = play(start(), '/ "front:west killed>="');
		expect(broken.filter.error?.at).toBeGreaterThan(0);
		expect(listed(broken)).toEqual(['e-1', 'e-4']);
		expect(listed(play(broken, '"7"'))).toEqual(['e-1']);
	});

	it('keeps the cursor on its event while the rows around it go and come', () => {
		const state = play(start(), 'j / "quarter"');
		expect(selected(state)).toBe('e-2');
		expect(selected(play(state, 'Esc'))).toBe('e-2');
	});

	it('narrows every view', () => {
		const {lists} = play(start(), '/ "front:west" Enter');
		expect(lists.fronts.rows).toEqual([0]);
		expect(lists.disagreements.rows.map(row => analysis.disagreements[row]?.id)).toEqual([
			'd-1',
			'd-3',
			'd-4',
		]);
	});

	it('may be given at the start', () => {
		expect(listed(start(80, 24, 'front:west'))).toEqual(['e-1', 'e-4']);
	});
});

describe('deciding', () => {
	it('shows it, asks for it to be stored, says so and moves on', () => {
		const state = play(start(), 'v');
		expect(eventAt(state, 0)?.state).toBe('verified');
		expect(state.outbox).toMatchObject([
			{kind: 'decide', changes: [{event: {id: 'e-1'}, change: {state: 'verified'}}]},
		]);
		expect(state.message?.text).toBe('Verified (u undoes): Territory gained: ISIS, North mill');
		expect(selected(state)).toBe('e-2');
	});

	it('has a key for every state and for the flag', () => {
		const state = play(start(), 'v c x * *');
		expect([0, 1, 2, 3, 4].map(index => eventAt(state, index)?.state)).toEqual([
			'verified',
			'disputed',
			'dismissed',
			'new',
			'new',
		]);
		expect(eventAt(state, 3)?.flag && eventAt(state, 4)?.flag).toBe(true);
		expect(eventAt(play(state, 'g n'), 0)?.state).toBe('new');
	});

	it('stores nothing where nothing changes', () => {
		expect(play(start(), 'n').outbox).toEqual([]);
	});

	it('keeps a row that no longer matches until the view is left', () => {
		const state = play(start(), '/ "is:new front:west" Enter v');
		expect(listed(state)).toEqual(['e-1', 'e-4']);
		expect(listed(play(state, 'Tab BackTab'))).toEqual(['e-4']);
	});

	it('goes on to the next event after a verdict on an opened one, and stays after a flag', () => {
		expect(play(start(), 'Enter *').screen).toMatchObject({event: 'e-1'});
		const state = play(start(), 'Enter v');
		expect(state.screen).toMatchObject({event: 'e-2'});
		expect(state.message?.text).toBe('Verified (u undoes): Territory gained: ISIS, North mill');
		expect(eventAt(state, 0)?.state).toBe('verified');
		expect(selected(play(state, 'Esc'))).toBe('e-2');
		expect(play(start(), 'G Enter v').screen).toMatchObject({event: 'e-12'});
	});

	it('decides about the event behind a disagreement, and says why it cannot about a place', () => {
		expect(eventAt(play(start(), 'D j c'), 1)?.state).toBe('disputed');
		const place = play(start(), 'D G v');
		expect(place.outbox).toEqual([]);
		expect(place.message?.text).toMatch(/place/);
	});

	it('writes a note in any script, and leaves it with Esc as it was', () => {
		const state = play(start(), 'a "ملاحظة x" Backspace "2" Enter');
		expect(eventAt(state, 0)?.note).toBe('ملاحظة 2');
		expect(state.outbox).toMatchObject([{changes: [{change: {note: 'ملاحظة 2'}}]}]);
		expect(eventAt(play(state, 'a "more" Esc'), 0)?.note).toBe('ملاحظة 2');
	});

	it('asks for an undo only where there is something to undo', () => {
		expect(play(start(), 'u').message?.text).toMatch(/no decision/);
		expect(play(start(), 'v u').outbox).toMatchObject([{kind: 'decide'}, {kind: 'undo'}]);
	});

	it('says what an undo took back of claims and groups', () => {
		const edit: Edit = {
			kind: 'merge',
			events: ['e-1', 'e-2'].map(event => ({event: event as EventId, claims: []})),
		};
		const decision: Decision = {
			...{id: 's.1', time: '', who: 'leila', session: 's', sequence: 1},
			...{changes: [], edits: [edit], undoes: 's.0'},
		};
		expect(reduce(start(), {type: 'undone', by: 'undo', decision}).message?.text).toBe(
			'Undone: merged e-1 and e-2',
		);
	});
});

describe('leaving', () => {
	it('asks to quit, with the status of an interruption after Ctrl-C, from anywhere', () => {
		expect(play(start(), 'q').outbox).toEqual([{kind: 'quit', status: 0}]);
		expect(play(start(), '/ "q" \u0003').outbox).toEqual([{kind: 'quit', status: 130}]);
	});
});
