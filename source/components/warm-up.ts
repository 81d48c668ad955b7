import type {Event} from '../model/event.ts';
import {eventWords} from '../query/event-words.ts';

/** Work between two looks at the keys, in milliseconds: less than a hand notices. */
const sliceMilliseconds = 6;
const batch = 64;

/**
 * Works out what a filter will ask of every event, in slices between which keys and frames have their turn: with very many events the
 * first letter of a filter would wait for all of it. What is not done yet when it is asked is worked out then.
 *
 * @returns how to stop.
 */
export const warmUp = (events: readonly Event[]): (() => void) => {
	let at = 0;
	let timer: NodeJS.Immediate | undefined;
	const slice = (): void => {
		const end = performance.now() + sliceMilliseconds;
		while (at < events.length && performance.now() < end) {
			for (const event of events.slice(at, at + batch)) eventWords(event);
			at += batch;
		}

		if (at < events.length) timer = setImmediate(slice);
	};

	timer = setImmediate(slice);
	return () => clearImmediate(timer);
};
