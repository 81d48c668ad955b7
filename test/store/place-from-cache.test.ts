import {describe, expect, it} from 'vitest';
import {bufferSink, bytesOfBuffer} from '../../source/cache/bytes.ts';
import {inMemory} from '../../source/cache/in-memory.ts';
import {layDown} from '../../source/cache/lay-down.ts';
import {openAnalysed} from '../../source/cache/open-analysed.ts';
import {clear} from '../../source/corpus/cipher.ts';
import {analyse} from '../../source/engine/analyse.ts';
import type {Event} from '../../source/model/event.ts';
import {type EventSource, sourceOfAnalysed} from '../../source/store/event-source.ts';
import {openStore} from '../../source/store/store.ts';
import {nasty} from '../engine/nasty.ts';
import {dice, world} from '../engine/story.ts';
import {makeHome} from './make-home.ts';

/** Analyses that have much in common and differ: some reports are gone, and some claims read otherwise. */
const variants = (seed: number) => {
	const roll = dice(seed);
	const items = nasty(seed, 40);
	const later = items
		.filter(() => roll(6) > 0)
		.map(({report, claims}) => ({
			report,
			claims: claims
				.filter(() => roll(8) > 0)
				.map(claim => (roll(6) === 0 ? {...claim, type: 'killing' as const} : claim)),
		}));
	return {before: analyse(items, world), after: analyse(later, world)};
};

const fromFile = (analysis: ReturnType<typeof analyse>): EventSource => {
	const sink = bufferSink();
	layDown(inMemory(analysis, world), clear, sink);
	const opened = openAnalysed(bytesOfBuffer(sink.done()), clear);
	if (!opened) throw new Error('what was just laid down cannot be opened');
	return sourceOfAnalysed(opened);
};

/** Every event is looked at for every record. */
const exhaustive = (events: readonly Event[]): EventSource => ({
	has: id => events.some(event => event.id === id),
	near: () => events,
});

describe('decisions placed on events that are read one by one', () => {
	it('are where they are when all events are looked at', async () => {
		let moved = 0;
		for (const seed of [1, 2, 3]) {
			const {before, after} = variants(seed);
			const store = await openStore(makeHome());
			const decided = before.events.filter((_, index) => index % 3 === 0);
			await store.decide(
				decided.map(event => ({event, change: {state: 'verified' as const, note: event.id}})),
			);
			const placedFrom = (events: readonly Event[] | EventSource) => {
				store.place(events);
				return [...store.placed()].map(([id, record]) => [id, record.event] as const).sort();
			};
			for (const analysis of [before, after]) {
				const {events} = analysis;
				const read = fromFile(analysis);
				const expected = placedFrom(exhaustive(events));
				expect(expected.length).toBeGreaterThan(5);
				expect(placedFrom(events)).toEqual(expected);
				expect(placedFrom(read)).toEqual(expected);
				const speaking = new Map(expected);
				for (const event of events) expect(store.recordOf(event)?.event).toBe(speaking.get(event.id));
				expect(store.orphans(events)).toEqual(store.orphans(exhaustive(events)));
				expect(store.orphans(read)).toEqual(store.orphans(exhaustive(events)));
				moved += expected.filter(([id, event]) => id !== event).length;
			}

			await store.close();
		}

		// Else it would not show that any of them had to be looked for.
		expect(moved).toBeGreaterThan(0);
	});
});
