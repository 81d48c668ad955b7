import {describeFront} from '../../engine/fronts/describe-front.ts';
import {summariseFronts} from '../../engine/fronts/summarise-fronts.ts';
import {createTimelines} from '../../engine/fronts/timelines.ts';
import {frontOf} from '../../engine/lexicon/entities.ts';
import type {Event} from '../../model/event.ts';
import type {Front} from '../../model/front.ts';
import type {FrontId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import type {Dataset} from '../state/dataset.ts';
import {type DocumentLine, paragraph} from './document-line.ts';

type FrontTimelines = ReturnType<typeof createTimelines>;

// Reading the reports of a front takes longer than a frame should; they do not change.
const readOf = new WeakMap<Dataset, Map<FrontId, FrontTimelines>>();

const timelinesOf = (data: Dataset, front: FrontId): FrontTimelines => {
	const known = readOf.get(data) ?? new Map<FrontId, FrontTimelines>();
	readOf.set(data, known);
	const found = known.get(front);
	if (found) return found;
	const places = new Set([...data.world.places.keys()].filter(place => frontOf(data.world, place) === front));
	const made = createTimelines(data.analysis, data.world, {places});
	known.set(front, made);
	return made;
};

/** What a filter lists, as positions in the analysis; null where there is no filter. */
export type Listed = {events: readonly number[]; disagreements: readonly number[]} | null;

const wordsOf = (data: Dataset, front: Front, rule: Rule, listed: Listed): string => {
	const {analysis, world} = data;
	const events = listed
		? listed.events.flatMap(index => analysis.events[index] ?? [])
		: front.events.flatMap(id => analysis.events[data.indexOf.get(id) ?? -1] ?? []);
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
		timelines: timelinesOf(data, front.id).under(
			rule,
			listed ? ({claim}) => claims.has(claim.id) : undefined,
		),
	}).words;
};

type Made = {data: Dataset; rule: Rule; listed: Listed; words: string};
const made = new WeakMap<Front, Made>();

const isSame = (one: Listed, other: Listed): boolean =>
	one?.events === other?.events && one?.disagreements === other?.disagreements;

/** A front in words, over all its events or those that a filter lists. */
export const frontDocument = (
	data: Dataset,
	front: Front,
	{rule, listed, width}: {rule: Rule; listed: Listed; width: number},
): DocumentLine[] => {
	let known = made.get(front);
	if (known?.data !== data || known.rule !== rule || !isSame(known.listed, listed)) {
		known = {data, rule, listed, words: wordsOf(data, front, rule, listed)};
		made.set(front, known);
	}

	return [...paragraph(front.name, width, {bold: true}), ...paragraph(known.words, width)];
};
