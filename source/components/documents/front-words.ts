import {describeFront} from '../../engine/fronts/describe-front.ts';
import {summariseFronts} from '../../engine/fronts/summarise-fronts.ts';
import {createTimelines} from '../../engine/fronts/timelines.ts';
import {frontOf, type World} from '../../engine/lexicon/entities.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {Event} from '../../model/event.ts';
import type {FrontId} from '../../model/ids.ts';
import type {Dataset} from '../state/dataset.ts';

type FrontTimelines = ReturnType<typeof createTimelines>;

/** A front in words, over all its events or those that a filter lists. */
export const frontWords = (analysis: Analysis, world: World): Dataset['frontWords'] => {
	// Reading the reports of a front takes longer than a frame should; they do not change.
	const read = new Map<FrontId, FrontTimelines>();
	const timelinesOf = (front: FrontId): FrontTimelines => {
		const found = read.get(front);
		if (found) return found;
		const places = new Set([...world.places.keys()].filter(place => frontOf(world, place) === front));
		const made = createTimelines(analysis, world, {places});
		read.set(front, made);
		return made;
	};

	return (front, rule, listed) => {
		const events = listed ? listed.events.flatMap(index => analysis.events[index] ?? []) : analysis.events;
		const own = events.filter((event: Event) => event.front === front.id);
		const told = listed
			? listed.disagreements.flatMap(index => analysis.disagreements[index] ?? [])
			: analysis.disagreements;
		const summed = listed ? summariseFronts(own, told, world).find(({id}) => id === front.id) : front;
		if (!summed) return '';
		const claims = new Set(own.flatMap(event => event.claims.map(claim => claim.id)));
		return describeFront(summed, {
			world,
			rule,
			events: new Map(own.map(event => [event.id as string, event])),
			disagreements: new Map(told.map(one => [one.id as string, one])),
			timelines: timelinesOf(front.id).under(rule, listed ? ({claim}) => claims.has(claim.id) : undefined),
		}).words;
	};
};
