import type {Analysed} from '../cache/analysed.ts';
import type {Judgement} from '../model/judgement.ts';
import {sourceOfAnalysed} from './event-source.ts';
import type {Store} from './store.ts';

/**
 * What is decided about the events of an analysis, by their position; undefined where nothing is. Each old decision is placed on the one event
 * that it fits best, and only events that one could mean are read.
 */
export const judgementsOf = (analysed: Analysed, store: Store): (Judgement | undefined)[] => {
	store.place(sourceOfAnalysed(analysed));
	const judgements: (Judgement | undefined)[] = new Array(analysed.events.length).fill(undefined);
	for (const id of store.placed().keys()) {
		const index = analysed.indexOf(id);
		const event = index === undefined ? undefined : analysed.events.at(index);
		if (index !== undefined && event) judgements[index] = store.judgementOf(event);
	}

	return judgements;
};
