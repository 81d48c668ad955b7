import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {warmUp} from '../../source/components/warm-up.ts';
import {untouched} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {eventWords} from '../../source/query/event-words.ts';
import {analysis} from './fixture.ts';

/** Events that count how often their words are worked out. */
const counting = (length: number) => {
	const seen = {count: 0};
	const events = Array.from({length}, (_, index) => {
		const event = analysis.events[index % analysis.events.length] as TriagedEvent;
		return {
			...event,
			...untouched,
			claims: [...event.claims],
			get outlets() {
				seen.count++;
				return event.outlets;
			},
		};
	});
	return {seen, events: events as TriagedEvent[]};
};

describe('warming up', () => {
	it('works out the words of every event behind what is going on, so that a filter need not', async () => {
		const {seen, events} = counting(500);
		warmUp(events);
		expect(seen.count).toBe(0);
		while (seen.count < 500) await sleep(1);
		for (const event of events) eventWords(event);
		expect(seen.count).toBe(500);
	});

	it('stops when it is told to', async () => {
		const {seen, events} = counting(500);
		warmUp(events)();
		await sleep(20);
		expect(seen.count).toBe(0);
	});
});
