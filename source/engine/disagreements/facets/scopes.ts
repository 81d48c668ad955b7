import type {Count} from '../../../model/claim.ts';
import type {PlaceId} from '../../../model/ids.ts';
import {cumulativeDays, lengthOf, type Window} from '../../events/days.ts';
import {figureInWords} from '../../events/figures.ts';
import {actorName} from '../../events/names.ts';
import {placesInWords, sourcesInWords, verb, windowInWords} from '../../statements/in-words.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** A toll over so many places on more than one day sums up what others tell one by one, as that of a campaign does. */
const severalPlaces = 2;
/** The toll of a season is no sum that anybody would lay beside one strike's. */
const longestDays = 31;

type Toll = {statement: Statement; window: Window; count: Count; places: readonly PlaceId[]};

const tollOf = (corpus: Corpus, statement: Statement): Toll | null => {
	const {claim, window} = statement;
	const [count] = claim.counts.filter(({what, min}) => what === 'killed' && min > 2);
	if (!count || !window || claim.modality !== 'asserted' || lengthOf(window) > longestDays) return null;
	return {statement, window, count, places: corpus.geography.sharpen(claim.places).sharp};
};

const isSum = ({window, places}: Toll): boolean =>
	lengthOf(window) >= cumulativeDays || (places.length >= severalPlaces && lengthOf(window) > 1);

/** Whether one toll is within another: fewer places, of its days, of people of the same group. */
const isWithin = (part: Toll, sum: Toll): boolean =>
	part.places.length > 0 &&
	part.places.every(place => sum.places.includes(place)) &&
	(part.places.length < sum.places.length || lengthOf(part.window) < lengthOf(sum.window)) &&
	sum.window.from <= part.window.from &&
	part.window.to <= sum.window.to &&
	part.count.who === sum.count.who &&
	part.count.min <= (sum.count.max ?? Infinity);

const inWords = (corpus: Corpus, {count, places, window}: Toll): string =>
	[
		`${figureInWords(count)} killed${count.who ? ` (${actorName(corpus.world, count.who)})` : ''}`,
		`at ${placesInWords(corpus.world, places, 3)}`,
		lengthOf(window) > 1 ? windowInWords(window) : `on ${windowInWords(window)}`,
	].join(' ');

/** The sum, and each other figure within it once. */
const draftOf = (corpus: Corpus, sum: Toll, parts: readonly Toll[]): Draft[] => {
	const event = corpus.eventOf.get(sum.statement);
	const byValue = new Map<string, Statement[]>();
	for (const part of parts) {
		const value = inWords(corpus, part);
		byValue.set(value, [...(byValue.get(value) ?? []), part.statement]);
	}

	if (!event || byValue.size === 0) return [];
	return [
		{
			about: {event},
			facet: 'killed',
			kind: 'compatible',
			positions: [
				{statements: [sum.statement], value: inWords(corpus, sum)},
				...[...byValue].map(([value, statements]) => ({value, statements})),
			],
			reason: `${sourcesInWords(corpus.world, [sum.statement])} ${verb([sum.statement], 'sums', 'sum')} up several days or places: ${inWords(corpus, sum)}. The figures within it are part of it or of another count: never add them up.`,
		},
	];
};

/** A toll over days and places, and what is told of one of them: different scopes, which only look like different figures. */
export const scopes: Finder = {
	of: 'statements',
	keysOf(corpus, statement) {
		const toll = tollOf(corpus, statement);
		return toll ? toll.places : [];
	},
	find(corpus, statements) {
		const tolls = statements.flatMap(statement => tollOf(corpus, statement) ?? []);
		return tolls.filter(isSum).flatMap(sum =>
			draftOf(
				corpus,
				sum,
				tolls.filter(part => isWithin(part, sum)),
			),
		);
	},
};
