import {describe, expect, it} from 'vitest';
import {type Controller, createController} from '../../source/components/controller.ts';
import {eventAt} from '../../source/components/state/event-at.ts';
import {initialState} from '../../source/components/state/initial-state.ts';
import {untouched} from '../../source/model/decision.ts';
import type {EventId} from '../../source/model/ids.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {analysis, datasetOf} from './fixture.ts';
import {createMemoryStore} from './memory-store.ts';

const open = (of = analysis) => {
	const store = createMemoryStore();
	const data = datasetOf(of);
	const state = initialState(data, {size: {columns: 80, rows: 24}, undoable: false});
	const done: string[] = [];
	const controller = createController(state, store, {
		repaint: () => done.push('repaint'),
		suspend: () => done.push('suspend'),
		copy: text => `Copied ${text.length}`,
		quit: status => done.push(`quit ${status}`),
	});
	return {store, controller, done};
};

const type = (controller: Controller, text: string): void =>
	controller.keys(createKeyDecoder().push(Buffer.from(text)));

describe('the controller', () => {
	it('stores decisions in the order of the keys, and undoes the last', async () => {
		const {store, controller} = open();
		type(controller, 'vcu');
		await controller.settled();
		expect(store.decisions().map(({changes}) => changes[0]?.after.state)).toEqual([
			'verified',
			'disputed',
			'new',
		]);
		const {judgements, message} = controller.getState();
		expect(judgements.slice(0, 2).map(judgement => judgement?.state)).toEqual(['verified', 'new']);
		expect(message?.text).toBe('Undone (disputed → new): Shelling: Palm quarter');
	});

	it('brings back what was undone, until something else is decided', async () => {
		const {controller} = open();
		type(controller, 'vu\u0012');
		await controller.settled();
		expect(eventAt(controller.getState(), 0)?.state).toBe('verified');
		expect(controller.getState().message?.text).toBe(
			'Brought back (new → verified): Territory gained: ISIS, North mill',
		);
		type(controller, 'uc\u0012');
		await controller.settled();
		expect(controller.getState().message?.text).toBe(
			'There is nothing to bring back: nothing undone, or decided since.',
		);
	});

	it('comes back to where it was after do and undo', async () => {
		const {controller} = open();
		const before = eventAt(controller.getState(), 0);
		type(controller, 'v*cx');
		type(controller, 'uuuu');
		await controller.settled();
		expect(eventAt(controller.getState(), 0)).toEqual(before);
		expect(controller.getState().undoable).toBe(false);
	});

	it('says what could not be saved, and shows what is stored', async () => {
		const {store, controller} = open();
		store.fail = 'the disk is full';
		type(controller, 'v');
		expect(eventAt(controller.getState(), 0)?.state).toBe('verified');
		await controller.settled();
		expect(eventAt(controller.getState(), 0)?.state).toBe('new');
		expect(controller.getState().message).toEqual({text: 'Not saved: the disk is full', tone: 'error'});
	});

	it('tells the screen of a decision only when the store has it', async () => {
		const {store, controller} = open();
		const seen: number[] = [];
		controller.subscribe(() => seen.push(store.decisions().length));
		type(controller, 'v');
		expect(seen).toEqual([]);
		await controller.settled();
		expect(seen.length).toBeGreaterThan(0);
		expect(seen.every(stored => stored === 1)).toBe(true);
	});

	it('shows what another session decided', async () => {
		const {store, controller} = open();
		const [event] = analysis.events;
		if (event) await store.decide([{event, change: {state: 'dismissed'}}]);
		expect(eventAt(controller.getState(), 0)?.state).toBe('dismissed');
	});

	it('shows and tells what others decided, and moves neither cursor nor list', async () => {
		const {store, controller} = open();
		type(controller, '/is:new\rj');
		const [before, after] = [untouched, {...untouched, state: 'dismissed' as const, note: 'n'}];
		const [first, second] = analysis.events.map(({id}) => id) as [EventId, EventId];
		const {lists, filter} = controller.getState();
		const told = async (...elsewhere: typeof store.elsewhere) => {
			store.elsewhere = elsewhere;
			await controller.refresh();
			expect(controller.getState().lists).toEqual(lists);
			expect(controller.getState().filter).toEqual(filter);
			return controller.getState().message?.text;
		};

		const change = {event: first, claims: [], before, after};
		expect(await told({who: 'omar', changes: [change]})).toBe(
			`omar, elsewhere: new → dismissed, note: ${analysis.events[0]?.label}`,
		);
		expect(eventAt(controller.getState(), 0)).toMatchObject({state: 'dismissed', note: 'n'});
		expect(
			await told({who: 'omar', changes: [{...change, before: after, after: before}], undoes: 'y-0'}),
		).toBe(`omar, elsewhere: undone, dismissed → new, note taken off: ${analysis.events[0]?.label}`);
		expect(
			await told({who: 'omar', changes: [change]}, {who: 'leila', changes: [{...change, event: second}]}),
		).toBe('omar and leila, elsewhere: 2 decisions on 2 events');
		const edits = [{kind: 'merge' as const, events: []}];
		expect(await told({who: 'omar', changes: [], edits})).toBe('omar, elsewhere: 1 correction of claims');
	});

	it('tells what is found wrong with what is kept, and that others are not seen', async () => {
		const {store, controller} = open();
		store.problems.push('the journal is shorter');
		await controller.refresh();
		expect(controller.getState().message).toEqual({text: 'the journal is shorter', tone: 'error'});
		store.fail = 'no disk';
		await controller.refresh();
		expect(controller.getState().message).toEqual({text: 'Others are not seen: no disk', tone: 'error'});
	});

	it('shows what others decided while an own decision was on its way, too', async () => {
		const {store, controller} = open();
		const event = analysis.events[1]?.id as EventId;
		store.elsewhere = [
			{who: 'omar', changes: [{event, claims: [], before: untouched, after: {...untouched, flag: true}}]},
		];
		type(controller, 'v');
		await store.refresh();
		expect(eventAt(controller.getState(), 1)?.flag).toBe(false);
		await controller.settled();
		expect(controller.getState().judgements.slice(0, 2)).toMatchObject([{state: 'verified'}, {flag: true}]);
	});

	it('tells the screen once for many keys', () => {
		const {controller} = open();
		let told = 0;
		controller.subscribe(() => told++);
		type(controller, 'j'.repeat(500));
		expect(told).toBe(1);
	});

	it('moves a thousand rows by a thousand keys that came together', () => {
		const events = Array.from({length: 200}, (_, round) =>
			analysis.events.map(event => ({...event, id: `${event.id}-${round}` as typeof event.id})),
		).flat();
		const {controller} = open({...analysis, events});
		type(controller, 'j'.repeat(1000));
		expect(controller.getState().lists.events.cursor).toBe(1000);
	});

	it('takes Alt with a key that means nothing for Escape and that key, which a slow link joins', () => {
		const {controller} = open();
		type(controller, '/shelling\u001BF');
		expect(controller.getState().input).toBe(null);
		expect(controller.getState().filter.text).toBe('');
		expect(controller.getState().view).toBe('fronts');
	});

	it('edits what is typed with Alt as readline does', () => {
		const {controller} = open();
		type(controller, '/one two three\u001Bb\u001B\u007F\u001Bd');
		expect(controller.getState().input?.editor).toEqual({text: 'one ', cursor: 4});
	});

	it('hands on what is not the state’s to do', () => {
		const {controller, done} = open();
		type(controller, '\u000C\u001Aq');
		expect(done).toEqual(['repaint', 'suspend', 'quit 0']);
	});
});
