import {describe, expect, it} from 'vitest';
import {carryTriage, joinTriage, type Standing} from '../../source/commands/carry-triage.ts';
import type {Claim} from '../../source/model/claim.ts';
import {type Triage, untouched} from '../../source/model/decision.ts';
import type {Edit} from '../../source/model/edit.ts';
import type {Event} from '../../source/model/event.ts';
import {openStore} from '../../source/store/store.ts';
import {decided, editsOn, eventWith} from '../engine/edits/decided.ts';
import {invented} from '../engine/invented.ts';
import {dice, shuffled} from '../engine/story.ts';
import {makeHome, ticking} from '../store/make-home.ts';

const states = ['new', 'verified', 'disputed', 'dismissed'] as const;

describe('what is decided about several events', () => {
	const triage = (change: Partial<Triage>): Triage => ({...untouched, ...change});

	it.each<[string, Partial<Triage>[], Partial<Triage>]>([
		['the first state that is one', [{}, {state: 'disputed'}, {state: 'verified'}], {state: 'disputed'}],
		['any flag', [{}, {flag: true}], {flag: true}],
		['all tags, each once', [{tags: ['a', 'b']}, {tags: ['b', 'c']}], {tags: ['a', 'b', 'c']}],
		['all notes, each once', [{note: 'x'}, {note: ''}, {note: 'y'}, {note: 'x'}], {note: 'x; y'}],
		['nothing where nothing is decided', [{}, {}], {}],
	])('comes to %s', (_, all, one) => {
		expect(joinTriage(all.map(triage))).toEqual(triage(one));
	});
});

describe.each([1, 2, 3, 4, 5, 6])('when claims are put together otherwise (%i)', seed => {
	const roll = dice(seed);
	const items = invented(seed + 40);
	const before = decided(items, []);
	const order = new Map(before.claims.map((claim, index) => [claim.id, index]));
	const inOrder = (claims: readonly Claim[]): Claim[] =>
		[...claims].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
	const {merge, split, move} = editsOn(items);
	const list = shuffled(before.events, seed);
	const a = list.find(event => event.claims.length > 1) as Event;
	const b = list.find(event => event !== a) as Event;
	const [first, ...rest] = a.claims as [Claim, ...Claim[]];

	const kinds = ['merge', 'split', 'split the first off', 'move the first', 'move all'] as const;
	const all = inOrder([...a.claims, ...b.claims]);
	const edited = (
		kind: (typeof kinds)[number],
		[ofA, ofB]: readonly [Triage, Triage],
	): [Edit, Standing[]] => {
		const cases: Record<typeof kind, [Edit, Standing[]]> = {
			merge: [merge(a, b), [{from: [a, b], claims: all, triage: joinTriage([ofA, ofB])}]],
			split: [split(a, rest.slice(-1)), [{from: [a], claims: a.claims.slice(0, -1), triage: ofA}]],
			'split the first off': [
				split(a, [first]),
				[
					{from: [a], claims: rest, triage: ofA},
					{from: [], claims: [first], triage: untouched},
				],
			],
			'move the first': [
				move([first], b),
				[
					{from: [b], claims: inOrder([...b.claims, first]), triage: ofB},
					{from: [a], claims: rest, triage: ofA},
				],
			],
			'move all': [move(a.claims, b), [{from: [b, a], claims: all, triage: joinTriage([ofB, ofA])}]],
		};
		return cases[kind];
	};

	it.each(kinds)(
		'after a %s every event has what is meant for it, nothing of it is to be looked at again, and one undo restores all',
		async kind => {
			const store = await openStore(makeHome());
			store.place(before.events);
			for (const event of [a, b])
				await store.decide([
					{event, change: {state: states[roll(4)] as Triage['state'], note: `n${roll(3)}`}},
				]);
			const [edit, standings] = edited(kind, [store.triageOf(a), store.triageOf(b)]);
			const known = before.events.map(event => store.judgementOf(event));
			const after = decided(items, [edit]);
			await store.decide(carryTriage({before: before.events, after: after.events}, standings, store), [edit]);
			store.place(after.events);
			for (const {claims, triage} of standings) {
				const event = eventWith(after, claims[0] as Claim) as Event;
				expect(event.claims.map(({id}) => id)).toEqual(claims.map(({id}) => id));
				expect(store.triageOf(event)).toEqual(triage);
			}

			const touched = new Set([
				a.id,
				b.id,
				...standings.map(({claims}) => eventWith(after, claims[0] as Claim)?.id),
			]);
			const others = after.events.filter(event => !touched.has(event.id));
			for (const event of others.filter(one => !rest.slice(-1).some(claim => one.claims.includes(claim))))
				expect(store.triageOf(event)).toEqual(untouched);
			for (const event of after.events) {
				const {changed, conflicts} = store.judgementOf(event);
				expect([event.id, changed, conflicts]).toEqual([event.id, undefined, undefined]);
			}

			await store.undo();
			store.place(before.events);
			expect(before.events.map(event => store.judgementOf(event))).toEqual(known);
		},
	);

	it.each(kinds)(
		'after a %s by somebody else, what was verified comes back, and is verified still',
		async kind => {
			const home = makeHome();
			const now = ticking();
			const leila = await openStore(home, {now, who: 'leila'});
			for (const event of [a, b]) await leila.decide([{event, change: {state: 'verified'}}]);
			const omar = await openStore(home, {now, who: 'omar'});
			omar.place(before.events);
			const [edit, standings] = edited(kind, [omar.triageOf(a), omar.triageOf(b)]);
			const after = decided(items, [edit]);
			await omar.decide(carryTriage({before: before.events, after: after.events}, standings, omar), [edit]);
			await leila.refresh();
			leila.place(after.events);
			const meant = standings.filter(({triage, claims}) => triage.state !== 'new' && claims.length > 0);
			for (const {claims} of meant) {
				const event = eventWith(after, claims[0] as Claim) as Event;
				expect(leila.judgementOf(event)).toMatchObject({state: 'verified', changed: {since: {}}});
				await leila.decide([{event, change: {state: 'verified'}}]);
				expect(leila.judgementOf(event).changed).toBe(undefined);
			}
		},
	);
});
