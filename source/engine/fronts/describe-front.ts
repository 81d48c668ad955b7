import type {Disagreement} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {Front, FrontSummary} from '../../model/front.ts';
import type {Rule} from '../../model/rule.ts';
import type {World} from '../lexicon/entities.ts';
import {isCumulative, longestToll} from './cumulative.ts';
import {changesOn} from './front-changes.ts';
import {frontInWords} from './front-words.ts';
import type {Timelines} from './timelines.ts';

/** What a front's summary is made from: its own events and disagreements may be all of them, or those that a filter lets through. */
export type FrontSources = {
	events: ReadonlyMap<string, Event>;
	disagreements: ReadonlyMap<string, Disagreement>;
	/** Under the same rule, of the front's places at least. */
	timelines: Timelines;
	rule: Rule;
	world: World;
};

/** The event of the latest day; of several the one that most origins tell. */
const lastOf = (events: readonly Event[]): FrontSummary['last'] => {
	let last: Event | null = null;
	for (const event of events) {
		if (!event.date) continue;
		const later = !last?.date || event.date.to > last.date.to;
		const asLate = event.date.to === last?.date?.to;
		if (later || (asLate && event.origins.length > (last?.origins.length ?? 0))) last = event;
	}

	return last?.date ? {date: last.date, event: last.id, label: last.label} : null;
};

/** The tolls that are not part of the sum: all of several days, or where the highest of these stands for the front, the others. */
const apartOf = (events: readonly Event[]): FrontSummary['apart'] => {
	const isSummed = events.some(event => event.killed && !isCumulative(event));
	const shown = isSummed ? null : longestToll(events)?.id;
	return events.flatMap(({id, date, killed, ...event}) =>
		killed && id !== shown && isCumulative({id, date, killed, ...event}) ? [{event: id, date, killed}] : [],
	);
};

/** Sums up a front in figures and in words. */
export const describeFront = (front: Front, sources: FrontSources): FrontSummary => {
	const events = front.events.flatMap(id => sources.events.get(id) ?? []);
	const sharpest = front.disagreements.find(id => {
		const kind = sources.disagreements.get(id)?.kind;
		return kind === 'conflict' || kind === 'denial';
	});
	const summary = {
		...front,
		rule: sources.rule,
		changes: changesOn(front, sources.timelines, sources.disagreements, sources.world),
		apart: apartOf(events),
		sharpest: sharpest ?? null,
		last: lastOf(events),
	};
	return {...summary, words: frontInWords(summary, sources, events)};
};
