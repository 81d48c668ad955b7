import {describe, expect, it} from 'vitest';
import {type Controller, createController} from '../../source/components/controller.ts';
import {initialState} from '../../source/components/state/initial-state.ts';
import {untouched} from '../../source/model/decision.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {analysis, datasetOf} from './fixture.ts';
import {createMemoryStore} from './memory-store.ts';

const open = (of = analysis) => {
	const store = createMemoryStore();
	const data = datasetOf(of);
	const events = of.events.map(event => ({...event, ...untouched}));
	const state = initialState(data, {events, size: {columns: 80, rows: 24}, undoable: false});
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
		const {events, message} = controller.getState();
		expect(events.slice(0, 2).map(event => event.state)).toEqual(['verified', 'new']);
		expect(message?.text).toBe('Undone (disputed → new): Shelling: Palm quarter');
	});

	it('brings back what was undone, until something else is decided', async () => {
		const {controller} = open();
		type(controller, 'vu\u0012');
		await controller.settled();
		expect(controller.getState().events[0]?.state).toBe('verified');
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
		const before = controller.getState().events;
		type(controller, 'v*cx');
		type(controller, 'uuuu');
		await controller.settled();
		expect(controller.getState().events).toEqual(before);
		expect(controller.getState().undoable).toBe(false);
	});

	it('says what could not be saved, and shows what is stored', async () => {
		const {store, controller} = open();
		store.fail = 'the disk is full';
		type(controller, 'v');
		expect(controller.getState().events[0]?.state).toBe('verified');
		await controller.settled();
		expect(controller.getState().events[0]?.state).toBe('new');
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
		expect(controller.getState().events[0]?.state).toBe('dismissed');
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
