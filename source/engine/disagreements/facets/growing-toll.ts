import type {Event} from '../../../model/event.ts';
import type {ActorId, EventId, PlaceId} from '../../../model/ids.ts';
import {likeness, type Window} from '../../events/days.ts';
import {compatible, figureInWords, type Interval} from '../../events/figures.ts';
import {actorName, placeName, sourceName} from '../../events/names.ts';
import {type Corpus, type Statement, statementsOf} from '../../statements/statement.ts';
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
	root: string;
};

const figuresOf = (corpus: Corpus, event: Event): Figure[] =>
	statementsOf(corpus, event).flatMap(statement => {
		const {claim, window} = statement;
		if (!window || window.to - window.from >= longestDays) return [];
		if (claim.modality !== 'asserted' || claim.background) return [];
		const {sharp, broad} = corpus.geography.sharpen(claim.places);
		const anchor = sharp[0] ?? broad ?? event.places[0];
		if (!anchor) return [];
		const root = corpus.geography.rootOf(anchor);
		return claim.counts.flatMap((count): Figure[] =>
			count.what === 'killed' && count.who && count.min > 2 && count.max !== 99
				? [{statement, event: event.id, window, who: count.who, interval: count, sharp, root}]
				: [],
		);
	});

/** Who counts whom, in which governorate. */
const keyOf = ({statement, who, root}: Figure): string => `${statement.voice} ${who} ${root}`;

/** The same place, or one figure without a place narrower than the city. */
const scopesNest = (a: Figure, b: Figure): boolean =>
	a.sharp.length === 0 || b.sharp.length === 0 || a.sharp.some(place => b.sharp.includes(place));

const differ = (a: Figure, b: Figure): boolean =>
	a.interval.min !== b.interval.min || a.interval.max !== b.interval.max;

/** The next figure of another event and report that the one at an index may have grown to; they stand by their first days. */
const nextOf = (ordered: readonly Figure[], index: number): Figure | null => {
	const first = ordered[index] as Figure;
	for (let at = index + 1; at < ordered.length; at++) {
		const other = ordered[at] as Figure;
		if (other.window.from > first.window.to) return null;
		if (
			other.event !== first.event &&
			other.statement.report.id !== first.statement.report.id &&
			likeness(first.window, other.window) >= leastLikeness &&
			scopesNest(first, other) &&
			differ(first, other)
		)
			return other;
	}

	return null;
};

const scopeInWords = (corpus: Corpus, figure: Figure): string =>
	figure.sharp[0] ? `at ${placeName(corpus.world, figure.sharp[0])}` : 'in all';

const valueOfFigure = (corpus: Corpus, figure: Figure): string =>
	`${figureInWords(figure.interval)} killed (${actorName(corpus.world, figure.who)}) ${scopeInWords(corpus, figure)}`;

/**
 * A monitor's count grows through the day: first so many at the place, then so many in all. Its figures of one group, in several reports, for
 * days that are the same and places of which one holds the other, are one count; where they stand in different events they are told here.
 */
export const growingToll: Finder = {
	of: 'events',
	keysOf: (corpus, event) => [...new Set(figuresOf(corpus, event).map(keyOf))],
	find(corpus, events, key) {
		const list = events.flatMap(event => figuresOf(corpus, event).filter(figure => keyOf(figure) === key));
		const ordered = list.toSorted((a, b) => a.window.from - b.window.from);
		return ordered.flatMap((first, index): Draft[] => {
			const next = nextOf(ordered, index);
			if (!next) return [];
			const [low, high] = first.interval.min <= next.interval.min ? [first, next] : [next, first];
			const source = sourceName(corpus.world, first.statement.origin);
			return [
				{
					about: {event: high.event},
					facet: 'killed',
					kind: compatible(low.interval, high.interval) ? 'compatible' : 'revision',
					positions: [low, high].map(figure => ({
						statements: [figure.statement],
						value: valueOfFigure(corpus, figure),
					})),
					reason: `One origin, ${source}, gives ${valueOfFigure(corpus, low)} in one report and ${valueOfFigure(corpus, high)} in another: a count that grew, or a part of it.`,
				},
			];
		});
	},
};
