import type {Count} from '../../../model/claim.ts';
import type {Event} from '../../../model/event.ts';
import type {ActorId, EventId, PlaceId} from '../../../model/ids.ts';
import {sameList} from '../../events/change.ts';
import {likeness, type Window} from '../../events/days.ts';
import {compatible, figureInWords, type Interval} from '../../events/figures.ts';
import {file} from '../../events/filed.ts';
import {actorName, placeName, sourceName} from '../../events/names.ts';
import {listInWords, publishedInWords} from '../../statements/in-words.ts';
import {type Corpus, groupBy, type Statement, statementsOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** Half of the days shared, as where claims join. */
const leastLikeness = 0.5;
/** The toll of a campaign is no later figure of a day's ("72 hours"). */
const longestDays = 2;

type Figure = {
	statement: Statement;
	event: EventId;
	window: Window;
	who: ActorId;
	interval: Interval;
	sharp: readonly PlaceId[];
	/** Who counts whom, in which governorate. */
	key: string;
};

/** The dead of a group, counted: neither "several" nor "tens". */
const isDeaths = (count: Count): count is Count & {who: ActorId} =>
	count.what === 'killed' && count.who !== null && count.min > 2 && count.max !== 99;

const figuresOf = (corpus: Corpus, event: Event): Figure[] =>
	statementsOf(corpus, event).flatMap(statement => {
		const {claim, window} = statement;
		const counts = claim.counts.filter(isDeaths);
		if (counts.length === 0 || !window || window.to - window.from >= longestDays) return [];
		if (claim.modality !== 'asserted' || claim.background) return [];
		const {sharp, broad} = corpus.geography.sharpen(claim.places);
		const anchor = sharp[0] ?? broad ?? event.places[0];
		if (!anchor) return [];
		const root = corpus.geography.rootOf(anchor);
		return counts.map(count => ({
			statement,
			event: event.id,
			window,
			who: count.who,
			interval: count,
			sharp,
			key: `${statement.voice} ${count.who} ${root}`,
		}));
	});

/** The same place, or one figure without a place narrower than the city. */
const scopesNest = (a: Figure, b: Figure): boolean =>
	a.sharp.length === 0 || b.sharp.length === 0 || a.sharp.some(place => b.sharp.includes(place));

const mayGrow = (a: Figure, b: Figure): boolean =>
	a.event !== b.event &&
	a.statement.report.id !== b.statement.report.id &&
	likeness(a.window, b.window) >= leastLikeness &&
	scopesNest(a, b);

/**
 * The figures that are one count, event by event: each leads to the next of another event and report that it may have grown to. They stand
 * by their first days.
 */
const storiesOf = (ordered: readonly Figure[]): Figure[][] => {
	const storyOf = new Map<EventId, Figure[]>();
	for (const figure of ordered) storyOf.set(figure.event, [...(storyOf.get(figure.event) ?? []), figure]);
	for (const [index, first] of ordered.entries()) {
		for (let at = index + 1; at < ordered.length; at++) {
			const other = ordered[at] as Figure;
			if (other.window.from > first.window.to) break;
			const [story, joined] = [storyOf.get(first.event), storyOf.get(other.event)];
			if (!story || !joined || story === joined || !mayGrow(first, other)) continue;
			story.push(...joined);
			for (const {event} of joined) storyOf.set(event, story);
		}
	}

	return [...new Set(storyOf.values())].filter(story => story.length > 1);
};

/** Figures in stretches between which no story goes over: none of days shared, and no event with figures in two of them. */
const runsOf = (ordered: readonly Figure[]): Figure[][] => {
	const lastOf = new Map(ordered.map(({event}, index) => [event, index] as const));
	const runs: Figure[][] = [];
	let run: Figure[] = [];
	let [lastDay, last] = [-Infinity, -1];
	for (const [index, figure] of ordered.entries()) {
		if (run.length === 0 || (figure.window.from > lastDay && index > last)) {
			run = [];
			runs.push(run);
		}

		run.push(figure);
		lastDay = Math.max(lastDay, figure.window.to);
		last = Math.max(last, lastOf.get(figure.event) ?? index);
	}

	return runs;
};

const byTelling = (a: Figure, b: Figure): number => {
	const [x, y] = [a, b].map(figure => figure.statement.report.published ?? '9999') as [string, string];
	return x < y ? -1 : x > y ? 1 : a.interval.min - b.interval.min || (a.event < b.event ? -1 : 1);
};

/** The last figure of each event of a story: what changed within one event is told as its own revision. */
const lastOfEach = (story: readonly Figure[]): Figure[] => {
	const last = new Map<EventId, Figure>();
	for (const figure of story.toSorted(byTelling)) last.set(figure.event, figure);
	return [...last.values()].sort(byTelling);
};

const scopeInWords = (corpus: Corpus, figure: Figure): string =>
	figure.sharp[0] ? `at ${placeName(corpus.world, figure.sharp[0])}` : 'in all';

const valueOfFigure = (corpus: Corpus, figure: Figure): string =>
	`${figureInWords(figure.interval)} killed (${actorName(corpus.world, figure.who)}) ${scopeInWords(corpus, figure)}`;

const draftOf = (corpus: Corpus, story: readonly Figure[]): Draft[] => {
	const figures = lastOfEach(story);
	const values = [...new Set(figures.map(({interval}) => figureInWords(interval)))];
	const [first] = figures;
	const highest = figures.toSorted((a, b) => b.interval.min - a.interval.min)[0];
	if (!first || !highest || values.length < 2) return [];
	const valueAt = new Map(figures.map(figure => [figure.statement, valueOfFigure(corpus, figure)]));
	const groups = groupBy([...valueAt.keys()], statement => valueAt.get(statement) ?? null);
	const told = [...groups].map(([value, [one]]) => `${value} (published ${publishedInWords(one)})`);
	const canAllBe = figures.every(one => figures.every(other => compatible(one.interval, other.interval)));
	return [
		{
			about: {event: highest.event},
			facet: 'killed',
			kind: canAllBe ? 'compatible' : 'revision',
			positions: [...groups].map(([value, statements]) => ({statements, value})),
			reason: `One origin, ${sourceName(corpus.world, first.statement.origin)}, gives ${listInWords(told, 5)}: a count that grew, or parts of it.`,
		},
	];
};

/**
 * A monitor's count grows through the day: first so many at the place, then so many in all. Its figures of one group, in several reports, for
 * days that are the same and places of which one holds the other, are one count; where they stand in different events they are told here, once.
 */
export const createGrowingToll = (): Finder => {
	// Read once: an event gives the same figures in each of its files.
	const told = new WeakMap<Event, ReadonlyMap<string, readonly Figure[]>>();
	// A monitor counts for years: what is far from a new figure stays as it was.
	const known = new WeakMap<Figure, {run: readonly Figure[]; drafts: readonly Draft[]}>();
	return {
		of: 'events',
		keysOf(corpus, event) {
			const byKey = new Map<string, Figure[]>();
			for (const figure of figuresOf(corpus, event)) file(byKey, figure.key, figure);
			if (byKey.size > 0) told.set(event, byKey);
			return [...byKey.keys()];
		},
		find(corpus, events, key) {
			const list = events.flatMap(event => told.get(event)?.get(key) ?? []);
			return runsOf(list.toSorted((a, b) => a.window.from - b.window.from)).flatMap(run => {
				const [first] = run as [Figure, ...Figure[]];
				const before = known.get(first);
				if (before && sameList(before.run, run)) return before.drafts;
				const drafts = storiesOf(run).flatMap(story => draftOf(corpus, story));
				known.set(first, {run, drafts});
				return drafts;
			});
		},
	};
};
