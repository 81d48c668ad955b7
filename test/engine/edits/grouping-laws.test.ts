import {describe, expect, it} from 'vitest';
import {applyEdits} from '../../../source/engine/edits/apply-edits.ts';
import type {Claim} from '../../../source/model/claim.ts';
import type {Edit} from '../../../source/model/edit.ts';
import type {Event} from '../../../source/model/event.ts';
import {invented} from '../invented.ts';
import {dice, type Item, shuffled} from '../story.ts';
import {decided, editsOn, eventWith} from './decided.ts';

const seeds = [21, 22, 23];
const text = (value: unknown): string => JSON.stringify(value);
const ids = (claims: readonly Claim[]): string[] => claims.map(claim => claim.id).sort();

/** The reports as a later engine reads them: every span begins or ends a little elsewhere, and so every claim has another id. */
const readAnew = (items: readonly Item[]): Item[] =>
	items.map(({report, claims}) => ({
		report,
		claims: claims.map((claim, index) => ({
			...claim,
			id: `c-anew${claim.id.slice(6)}` as Claim['id'],
			span: index % 2 ? [claim.span[0] + 1, claim.span[1]] : [claim.span[0], claim.span[1] - 1],
		})),
	}));

describe.each(seeds)('in invented reports %i', seed => {
	const items = invented(seed);
	const roll = dice(seed);
	const before = decided(items, []);
	const {merge, split, move} = editsOn(items);
	const pick = <Value>(list: readonly Value[]): Value => list[roll(list.length)] as Value;
	const two = (): [Event, Event] => {
		const [a, b] = shuffled(before.events, roll(1000));
		return [a as Event, b as Event];
	};
	const several = before.events.filter(event => event.claims.length > 1);

	it('merging puts all claims of the events into one, and touches no other', () => {
		for (let round = 0; round < 5; round++) {
			const [a, b] = two();
			const after = decided(items, [merge(a, b)]);
			const one = eventWith(after, a.claims[0] as Claim) as Event;
			expect(ids(one.claims)).toEqual(ids([...a.claims, ...b.claims]));
			expect(one.regrouped).toBe(true);
			const others = (events: readonly Event[]): string[] =>
				events.filter(event => ![a.id, b.id].includes(event.id)).map(event => ids(event.claims).join());
			expect(others(after.events)).toEqual(others(before.events));
		}
	});

	it('splitting after merging restores events, tolls, disagreements and fronts to the letter', () => {
		for (let round = 0; round < 5; round++) {
			const [a, b] = two();
			const merged = decided(items, [merge(a, b)]);
			const one = eventWith(merged, a.claims[0] as Claim) as Event;
			for (const part of [a, b])
				expect(text(decided(items, [merge(a, b), split(one, part.claims)]))).toBe(text(before));
		}
	});

	it('merging twice is merging once', () => {
		const [a, b] = two();
		expect(text(decided(items, [merge(a, b), merge(b, a)]))).toBe(text(decided(items, [merge(a, b)])));
	});

	it('moving a claim away and back restores everything', () => {
		const from = pick(several);
		const to = before.events.find(event => event.id !== from.id) as Event;
		const [claim, ...others] = from.claims as [Claim, ...Claim[]];
		const moved = decided(items, [move([claim], to)]);
		expect(ids((eventWith(moved, claim) as Event).claims)).toEqual(ids([claim, ...to.claims]));
		expect(ids((eventWith(moved, others[0] as Claim) as Event).claims)).toEqual(ids(others));
		expect(text(decided(items, [move([claim], to), move([claim], {...from, claims: others})]))).toBe(
			text(before),
		);
	});

	it('splitting off all claims of an event changes nothing', () => {
		const event = pick(several);
		expect(text(decided(items, [split(event, event.claims)]))).toBe(text(before));
	});

	it('whatever was decided, the order of import and a report that comes twice change nothing', () => {
		const [a, b] = two();
		const one = pick(several);
		const edits = [merge(a, b), split(one, one.claims.slice(0, 1)), move(one.claims.slice(-1), a)];
		const analysis = text(decided(items, edits));
		for (const order of [1, 2, 3]) {
			const other = shuffled(items, order).map(item => ({...item, claims: shuffled(item.claims, order)}));
			expect(text(decided([...other, ...other.slice(0, 2)], edits))).toBe(analysis);
		}
	});

	it('no claim stands in two events, and none is lost, whatever is decided', () => {
		const all = ids(before.events.flatMap(event => event.claims));
		const edits: Edit[] = [];
		for (let round = 0; round < 12; round++) {
			const now = decided(items, edits).events;
			const [a, b] = shuffled(now, roll(1000)) as [Event, Event];
			const kind = roll(3);
			edits.push(
				kind === 0
					? merge(a, b)
					: kind === 1
						? split(a, a.claims.slice(0, 1 + roll(a.claims.length)))
						: move(a.claims.slice(0, 1), b),
			);
			const standing = decided(items, edits).events.flatMap(event => event.claims);
			// Background that only led up to another claim stands in an event with it, or in none.
			expect(ids(standing.filter(claim => !claim.background))).toEqual(
				ids(before.events.flatMap(event => event.claims).filter(claim => !claim.background)),
			);
			expect(new Set(ids(standing)).size).toBe(standing.length);
			expect(ids(standing).filter(id => !all.includes(id))).toEqual([]);
		}
	});

	it('edits on reports that are not there change nothing and are not told; on claims that are gone they are', () => {
		const foreign = invented(seed + 100);
		const other = decided(foreign, []).events as [Event, Event];
		const [a, b] = other;
		const edits = [editsOn(foreign).merge(a, b), editsOn(foreign).split(a, a.claims)];
		expect(applyEdits(items, edits).lost).toEqual([]);
		expect(text(decided(items, edits))).toBe(text(before));
		const without = foreign.map(({report}) => ({report, claims: []}));
		expect(applyEdits(without, edits).lost).toEqual([0, 1]);
	});

	it('a decision outlives another reading with slightly other spans', () => {
		const anew = readAnew(items);
		const now = decided(anew, []);
		const same = ({id}: Claim): string => id.slice(6);
		const [a, b] = two();
		const after = decided(anew, [merge(a, b)]);
		const one = after.events.find(event => event.regrouped) as Event;
		expect(one.claims).toHaveLength(a.claims.length + b.claims.length);
		expect(one.claims.map(same).sort()).toEqual([...a.claims, ...b.claims].map(same).sort());
		expect(after.events.length).toBe(now.events.length - 1);
		expect(applyEdits(anew, [merge(a, b)]).lost).toEqual([]);
	});
});
