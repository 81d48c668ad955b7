import {untouched} from '../../model/decision.ts';
import type {Event} from '../../model/event.ts';
import type {Judgement} from '../../model/judgement.ts';
import {type TriagedEvent, triaged} from '../../model/triaged-event.ts';
import type {State} from './state.ts';

type Made = {judgement: Judgement | undefined; event: TriagedEvent};

// What is drawn knows by the object that nothing has changed.
const made = new WeakMap<Event, Made>();

/** The event at a position with what is decided about it; the same object as long as both are. */
export const eventAt = (
	{data, judgements}: Pick<State, 'data' | 'judgements'>,
	index: number | null | undefined,
): TriagedEvent | undefined => {
	if (index === null || index === undefined || index < 0) return undefined;
	const event = data.events.at(index);
	if (!event) return undefined;
	const judgement = judgements[index];
	const known = made.get(event);
	if (known && known.judgement === judgement) return known.event;
	const fresh = triaged(event, judgement ?? untouched);
	made.set(event, {judgement, event: fresh});
	return fresh;
};
