import type {PlaceId} from '../../../model/ids.ts';
import {compatible} from '../../events/figures.ts';
import {placeName} from '../../events/names.ts';
import {sideOf} from '../../events/sides.ts';
import {actorsInWords, placesInWords, sourcesInWords, spanInWords} from '../../statements/in-words.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** States told within so many days of each other may be held side by side. */
const sideBySideDays = 2;
/** A list of what a side holds, rather than a mention of one quarter. */
const shortestList = 3;

type Holding = {
	statement: Statement;
	side: string;
	sharp: readonly PlaceId[];
	places: readonly PlaceId[];
	percent: {min: number; max: number | null} | null;
};

const holdingOf = (corpus: Corpus, statement: Statement): Holding | null => {
	const {claim, window} = statement;
	const [actor] = claim.actors;
	if (claim.type !== 'control' || !actor || !window || claim.modality !== 'asserted') return null;
	const percent = claim.counts.find(count => count.what === 'percent') ?? null;
	const {sharp} = corpus.geography.sharpen(claim.places);
	return {statement, side: sideOf(corpus.world, actor), sharp, places: claim.places, percent};
};

const near = (a: Holding, b: Holding): boolean =>
	Math.abs((a.statement.window?.to ?? 0) - (b.statement.window?.to ?? Infinity)) <= sideBySideDays;

/** The broad place a share is a share of. */
const wholeOf = (corpus: Corpus, holding: Holding): PlaceId | undefined =>
	holding.places.find(place => corpus.geography.isBroad(place));

/** "30 % of the city", "1 % of the governorate": shares of different wholes are no contradiction, of one whole they may be. */
const shares = (corpus: Corpus, holdings: readonly Holding[]): Draft[] =>
	holdings.flatMap((a, index) =>
		holdings.slice(index + 1).flatMap((b): Draft[] => {
			const [whole, other] = [wholeOf(corpus, a), wholeOf(corpus, b)];
			if (!a.percent || !b.percent || !whole || !other || a.side !== b.side || !near(a, b)) return [];
			const same = whole === other;
			const holds = compatible(a.percent, b.percent);
			if (same && (holds || a.statement.voice === b.statement.voice)) return [];
			const value = (one: Holding, place: PlaceId): string =>
				`${one.percent?.max === null ? `at least ${one.percent.min}` : `at most ${one.percent?.max}`} % of ${placeName(corpus.world, place)}`;
			return [
				{
					about: {place: whole},
					facet: 'extent',
					kind: same ? 'conflict' : 'compatible',
					positions: [
						{statements: [a.statement], value: value(a, whole)},
						{statements: [b.statement], value: value(b, other)},
					],
					reason: same
						? `${sourcesInWords(corpus.world, [a.statement])} and ${sourcesInWords(corpus.world, [b.statement])} give shares that cannot both be true: ${value(a, whole)} and ${value(b, other)}.`
						: `The shares are of different wholes: ${value(a, whole)}, ${value(b, other)}.`,
				},
			];
		}),
	);

/** "Parts of the city are still under its control" against the list of what it has left: the same, less precise. */
const partsAgainstList = (corpus: Corpus, root: PlaceId, holdings: readonly Holding[]): Draft[] => {
	const vague = holdings.filter(one => one.sharp.length === 0 && one.places.includes(root) && !one.percent);
	const lists = holdings.filter(
		one =>
			one.sharp.length >= shortestList &&
			one.sharp.every(place => corpus.geography.ancestorsOf(place).includes(root)),
	);
	return lists.flatMap(list => {
		const beside = vague.filter(one => near(one, list));
		if (beside.length === 0) return [];
		const statements = beside.map(one => one.statement);
		const who = actorsInWords(corpus.world, [list.statement]);
		const draft: Draft = {
			about: {place: root},
			facet: 'control',
			kind: 'compatible',
			positions: [
				{statements: [list.statement], value: `${who} holds ${placesInWords(corpus.world, list.sharp, 6)}`},
				{statements, value: `${who} holds parts of it`},
			],
			reason: `What ${who} holds in ${placeName(corpus.world, root)} is listed by ${sourcesInWords(corpus.world, [list.statement])} and told without names by ${sourcesInWords(corpus.world, statements)} (${spanInWords([list.statement, ...statements])}): a difference in precision.`,
		};
		return [draft];
	});
};

/** What each side is said to hold of a city or a governorate; compared month by month of one side, never across sides: a city is shared. */
export const holdings: Finder = {
	of: 'statements',
	keysOf(corpus, statement) {
		const holding = holdingOf(corpus, statement);
		return holding && statement.window ? [`${holding.side} ${Math.floor(statement.window.to / 30)}`] : [];
	},
	find(corpus, statements) {
		const group = statements.flatMap(statement => holdingOf(corpus, statement) ?? []);
		const roots = [...new Set(group.flatMap(one => one.places))]
			.filter(place => corpus.geography.isBroad(place))
			.sort();
		const withShare = group.filter(one => one.percent);
		return [...shares(corpus, withShare), ...roots.flatMap(root => partsAgainstList(corpus, root, group))];
	},
};
