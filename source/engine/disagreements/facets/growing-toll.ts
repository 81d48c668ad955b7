import type {ActorId, EventId, PlaceId} from '../../../model/ids.ts';
import {likeness} from '../../events/days.ts';
import {compatible, figureInWords, type Interval} from '../../events/figures.ts';
import {actorName, placeName, sourceName} from '../../events/names.ts';
import type {Corpus, Draft, Finder, Statement} from '../statement.ts';

/** Half of the days shared, as where claims join. */
const leastLikeness = 0.5;
/** The toll of a campaign is no later figure of a day's ("72 hours"). */
const longestDays = 2;

type Figure = {
	statement: Statement;
	event: EventId;
	who: ActorId;
	interval: Interval;
	sharp: readonly PlaceId[];
	root: string;
};

const figuresOf = (corpus: Corpus): Figure[] =>
	corpus.events.flatMap(event =>
		event.claims.flatMap(claim => {
			const statement = corpus.byClaim.get(claim.id);
			const {sharp, broad} = corpus.geography.sharpen(claim.places);
			const anchor = sharp[0] ?? broad ?? event.places[0];
			if (!statement?.window || !anchor || claim.modality !== 'asserted' || claim.background) return [];
			if (statement.window.to - statement.window.from >= longestDays) return [];
			return claim.counts.flatMap((count): Figure[] =>
				count.what === 'killed' && count.who && count.min > 2 && count.max !== 99
					? [
							{
								statement,
								event: event.id,
								who: count.who,
								interval: count,
								sharp,
								root: corpus.geography.rootOf(anchor),
							},
						]
					: [],
			);
		}),
	);

/** The same place, or one figure without a place narrower than the city. */
const scopesNest = (a: Figure, b: Figure): boolean =>
	a.sharp.length === 0 || b.sharp.length === 0 || a.sharp.some(place => b.sharp.includes(place));

const differ = (a: Figure, b: Figure): boolean =>
	a.interval.min !== b.interval.min || a.interval.max !== b.interval.max;

const scopeInWords = (corpus: Corpus, figure: Figure): string =>
	figure.sharp[0] ? `at ${placeName(corpus.world, figure.sharp[0])}` : 'in all';

const valueOfFigure = (corpus: Corpus, figure: Figure): string =>
	`${figureInWords(figure.interval)} killed (${actorName(corpus.world, figure.who)}) ${scopeInWords(corpus, figure)}`;

/**
 * A monitor's count grows through the day: first so many at the place, then so many in all. Its figures of one group, in several reports, for
 * days that are the same and places of which one holds the other, are one count; where they stand in different events they are told here.
 */
export const growingToll: Finder = corpus => {
	const lists = new Map<string, Figure[]>();
	for (const figure of figuresOf(corpus)) {
		const key = `${figure.statement.voice} ${figure.who} ${figure.root}`;
		const list = lists.get(key);
		if (list) list.push(figure);
		else lists.set(key, [figure]);
	}

	return [...lists.values()].flatMap(list => {
		const ordered = list.toSorted(
			(a, b) => (a.statement.window?.from ?? 0) - (b.statement.window?.from ?? 0),
		);
		return ordered.flatMap((first, index): Draft[] => {
			const next = ordered
				.slice(index + 1)
				.find(
					other =>
						other.event !== first.event &&
						other.statement.report.id !== first.statement.report.id &&
						first.statement.window !== null &&
						other.statement.window !== null &&
						likeness(first.statement.window, other.statement.window) >= leastLikeness &&
						scopesNest(first, other) &&
						differ(first, other),
				);
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
	});
};
