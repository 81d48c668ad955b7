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
import {makeHome} from '../store/make-home.ts';

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

	it.each(['merge', 'split', 'split the first off', 'move the first', 'move all'] as const)(
		'after a %s every event has what is meant for it, and one undo restores all',
		async kind => {
			const store = await openStore(makeHome());
			store.place(before.events);
			for (const event of [a, b])
				await store.decide([
					{event, change: {state: states[roll(4)] as Triage['state'], note: `n${roll(3)}`}},
				]);
			const [ofA, ofB] = [store.triageOf(a), store.triageOf(b)];
			const all = inOrder([...a.claims, ...b.claims]);
			const cases: Record<typeof kind, [Edit, Standing[]]> = {
				merge: [merge(a, b), [{of: a, claims: all, triage: joinTriage([ofA, ofB])}]],
				split: [split(a, rest.slice(-1)), [{of: a, claims: a.claims.slice(0, -1), triage: ofA}]],
				'split the first off': [
					split(a, [first]),
					[
						{of: a, claims: rest, triage: ofA},
						{of: a, claims: [first], triage: untouched},
					],
				],
				'move the first': [
					move([first], b),
					[
						{of: b, claims: inOrder([...b.claims, first]), triage: ofB},
						{of: a, claims: rest, triage: ofA},
					],
				],
				'move all': [move(a.claims, b), [{of: b, claims: all, triage: joinTriage([ofB, ofA])}]],
			};
			const [edit, standings] = cases[kind];
			const known = before.events.map(event => store.triageOf(event));
			await store.decide(carryTriage(standings, before.events, store), [edit]);
			const after = decided(items, [edit]);
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
			await store.undo();
			store.place(before.events);
			expect(before.events.map(event => store.triageOf(event))).toEqual(known);
		},
	);
});
