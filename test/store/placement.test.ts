import {describe, expect, it} from 'vitest';
import type {Event} from '../../source/model/event.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {triagedEvents} from '../../source/store/triaged-events.ts';
import {type Member, makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';

const a: Member = ['a', 'assault', 0, 40];
const b: Member = ['b', 'assault', 10, 50];
const c: Member = ['c', 'assault', 0, 30];
const d: Member = ['d', 'assault', 0, 30];
const e: Member = ['e', 'assault', 0, 30];

const decided = async (...decisions: [Event, 'verified' | 'disputed'][]): Promise<Store> => {
	const store = await openStore(makeHome(), {now: ticking()});
	for (const [event, state] of decisions) await store.decide([{event, change: {state}}]);
	return store;
};

const states = (events: Event[], store: Store): string[] =>
	triagedEvents(events, store).map(event => event.state);

describe('a decision finds its event', () => {
	it('by id, though all members are others', async () => {
		const store = await decided([makeEvent('1', [a]), 'verified']);
		expect(states([makeEvent('1', [d])], store)).toEqual(['verified']);
	});

	it('by the overlap of members, where the id is another and the spans have moved', async () => {
		const store = await decided([makeEvent('1', [a, b]), 'verified']);
		const later = makeEvent('2', [['b', 'assault', 14, 60], d]);
		expect(store.triageOf(later).state).toBe('verified');
		expect(states([makeEvent('3', [e]), later], store)).toEqual(['new', 'verified']);
		expect(store.orphans([later])).toEqual([]);
	});

	it('by the greatest overlap, where several share something', async () => {
		const store = await decided([makeEvent('1', [a, b, c]), 'verified']);
		expect(states([makeEvent('2', [c, d]), makeEvent('3', [a, b])], store)).toEqual(['new', 'verified']);
	});

	it('only once, where the event fell apart', async () => {
		const store = await decided([makeEvent('1', [a, b, c]), 'verified']);
		expect(states([makeEvent('2', [a, b]), makeEvent('3', [c])], store)).toEqual(['verified', 'new']);
	});
});

describe('a decision does not spread', () => {
	it('to a claim of another type or report at the same place', async () => {
		const store = await decided([makeEvent('1', [a]), 'verified']);
		const others = [makeEvent('2', [['a', 'killing', 0, 40]]), makeEvent('3', [['z', 'assault', 0, 40]])];
		expect(states(others, store)).toEqual(['new', 'new']);
		expect(others.map(event => store.triageOf(event).state)).toEqual(['new', 'new']);
	});

	it('to a neighbour in the same sentence while its own event is there', async () => {
		const own = makeEvent('1', [a]);
		const neighbour = makeEvent('2', [['a', 'assault', 5, 40]]);
		const store = await decided([own, 'verified']);
		expect(states([own, neighbour], store)).toEqual(['verified', 'new']);
		await store.decide([{event: neighbour, change: {note: 'looked at'}}]);
		expect(states([own, neighbour], store)).toEqual(['verified', 'new']);
	});

	it('to a large event that holds one of its claims and is mostly news', async () => {
		const store = await decided([makeEvent('1', [a, b, c]), 'verified']);
		const large = makeEvent('2', [c, d, e]);
		expect(store.triageOf(large).state).toBe('new');
		expect(store.orphans([large])).toMatchObject([{event: 'e-1', triage: {state: 'verified'}}]);
	});

	it('to the rest of its old event when it is decided on anew', async () => {
		const store = await decided([makeEvent('1', [a, b, c]), 'verified']);
		const parts = [makeEvent('2', [a, b]), makeEvent('3', [c])];
		expect(states(parts, store)).toEqual(['verified', 'new']);
		await store.decide([{event: parts[0] as Event, change: {flag: true}}]);
		expect(triagedEvents(parts, store).map(event => [event.state, event.flag])).toEqual([
			['verified', true],
			['new', false],
		]);
		expect(store.orphans(parts)).toEqual([]);
	});
});

it('two decided events that have become one keep the one that fits best, and the other is listed', async () => {
	const store = await decided([makeEvent('1', [a, b]), 'verified'], [makeEvent('2', [c]), 'disputed']);
	const merged = makeEvent('3', [a, b, c]);
	expect(states([merged], store)).toEqual(['verified']);
	expect(store.orphans([merged])).toMatchObject([{event: 'e-2', triage: {state: 'disputed'}}]);
});

it('a decision whose report is gone is kept and listed', async () => {
	const store = await decided([makeEvent('1', [a]), 'verified']);
	expect(store.orphans([makeEvent('2', [d])])).toMatchObject([
		{event: 'e-1', claims: [{type: 'assault', span: [0, 40]}], triage: {state: 'verified'}},
	]);
	expect((await store.history()).decisions).toHaveLength(1);
});

it('what was carried over from an old id is carried on by the next decision, and an undo brings it back', async () => {
	const home = makeHome();
	const store = await openStore(home, {now: ticking()});
	await store.decide([{event: makeEvent('1', [a, b]), change: {state: 'verified'}}]);
	const later = makeEvent('2', [a, b, c]);
	store.place([later]);
	await store.decide([{event: later, change: {note: 'n'}}]);
	expect(store.triageOf(later)).toMatchObject({state: 'verified', note: 'n'});
	await store.close();
	const again = await openStore(home);
	expect(again.triageOf(later)).toMatchObject({state: 'verified', note: 'n'});
	await again.undo();
	expect(again.triageOf(later)).toMatchObject({state: 'verified', note: ''});
});

it('a few old decisions find their events among very many', async () => {
	const old = Array.from({length: 50}, (_, n) => makeEvent(`old${n}`, [[`r${n}`, 'assault', 0, 9]]));
	const store = await decided(...old.map(event => [event, 'verified'] as [Event, 'verified']));
	const events = Array.from({length: 20_000}, (_, n) => makeEvent(`${n}`, [[`r${n}`, 'assault', 0, 9]]));
	expect(triagedEvents(events, store).filter(event => event.state === 'verified')).toHaveLength(50);
	expect(store.orphans(events)).toEqual([]);
});
