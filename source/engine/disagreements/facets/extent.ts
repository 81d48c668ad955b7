import type {Event} from '../../../model/event.ts';
import type {PlaceId} from '../../../model/ids.ts';
import {placeName} from '../../events/names.ts';
import {extentAt} from '../../statements/extent-at.ts';
import {
	listInWords,
	placesInWords,
	saying,
	sourcesInWords,
	spanInWords,
	verb,
} from '../../statements/in-words.ts';
import {type Corpus, groupBy, type Statement, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** A list this long is meant to be one: what it leaves out is worth a look. */
const shortestList = 3;

const words = {part: 'a part', most: 'most', whole: 'all of it', unstated: 'no limit given'} as const;

const sizes: readonly string[] = Object.keys(words);

const isGround = (event: Event): boolean =>
	event.type === 'territory-gained' || event.type === 'territory-left';

const groundStatements = (corpus: Corpus, event: Event): Statement[] =>
	statementsOf(corpus, event).filter(
		one => one.claim.type === event.type && one.claim.modality === 'asserted',
	);

/** "Parts of it", says one; the place without a limit, says another; all of it, a third. */
const atPlace = (corpus: Corpus, event: Event, place: PlaceId): Draft[] => {
	const named = groundStatements(corpus, event).filter(one => one.claim.places.includes(place));
	const extents = new Map(named.map(one => [one, extentAt(corpus, one, place)]));
	// Who gives a limit once means it, though he names the bare place elsewhere.
	const limiting = voicesOf(named.filter(one => extents.get(one)));
	const found = groupBy(named, one => extents.get(one) ?? (limiting.has(one.voice) ? null : 'unstated'));
	const groups = new Map([...found].sort(([a], [b]) => sizes.indexOf(a) - sizes.indexOf(b)));
	if (groups.size < 2 || voicesOf(named).size < 2) return [];
	const limited = groups.has('part') || groups.has('most');
	if (!limited) return [];
	const told = [...groups].map(
		([extent, list]) =>
			`${sourcesInWords(corpus.world, list)} ${extent === 'unstated' ? `${verb(list, 'gives', 'give')} no limit` : `${saying(list)} ${words[extent]}`}`,
	);
	const sharp = groups.has('whole');
	return [
		{
			about: {place},
			facet: 'extent',
			kind: sharp ? 'conflict' : 'compatible',
			positions: [...groups].map(([extent, list]) => ({statements: list, value: words[extent]})),
			reason: `How much of ${placeName(corpus.world, place)} changed hands on ${spanInWords(named)} is told differently: ${listInWords(told, 4)}${sharp ? '' : '; who gives no limit need not mean all'}.`,
		},
	];
};

/** Lists of different length: what one names and another leaves out is not denied, but rests on fewer. */
const byList = (corpus: Corpus, event: Event): Draft[] => {
	const lists = groundStatements(corpus, event).flatMap(statement => {
		const {sharp} = corpus.geography.sharpen(statement.claim.places);
		return sharp.length >= shortestList ? [{statement, sharp: sharp.toSorted()}] : [];
	});
	const sharpOf = new Map(lists.map(one => [one.statement, one.sharp]));
	const groups = groupBy(
		lists.map(one => one.statement),
		one => sharpOf.get(one)?.join(',') ?? null,
	);
	if (groups.size < 2 || voicesOf(lists.map(one => one.statement)).size < 2) return [];
	const every = [...new Set(lists.flatMap(one => one.sharp))].sort();
	const open = every.filter(place => lists.some(one => !one.sharp.includes(place)));
	return [
		{
			about: {event: event.id},
			facet: 'extent',
			kind: 'compatible',
			positions: [...groups.values()].map(list => ({
				statements: list,
				value: placesInWords(corpus.world, sharpOf.get(list[0] as Statement) ?? [], 7),
			})),
			reason: `The lists of places differ: ${placesInWords(corpus.world, open)} ${open.length > 1 ? 'are' : 'is'} not in all of them; leaving a place out is no denial.`,
		},
	];
};

/** Whether it names its two places itself; our own extraction takes the last two of the passage for them. */
const namesTwo = ({claim}: Statement): boolean =>
	claim.places.length === 2 &&
	!claim.evidence.some(({role, rule}) => role === 'place' && rule === 'place.anaphor');

/** Three places by name, and then "the two quarters": one of the two is a slip, or one name is no quarter of its own. */
const byDual = (corpus: Corpus, event: Event): Draft[] => {
	const all = statementsOf(corpus, event).filter(one => one.claim.modality !== 'denied');
	return all.flatMap(dual => {
		if (!corpus.wording.says(dual.words, 'dual') || namesTwo(dual)) return [];
		const named = all.filter(
			one =>
				one.report === dual.report &&
				one !== dual &&
				one.claim.span[0] < dual.claim.span[0] &&
				!corpus.wording.says(one.words, 'dual') &&
				corpus.geography.sharpen(one.claim.places).sharp.length >= shortestList &&
				one.claim.places.some(place => dual.claim.places.includes(place)),
		);
		const full = named.at(-1);
		if (!full) return [];
		const count = corpus.geography.sharpen(full.claim.places).sharp.length;
		const draft: Draft = {
			about: {event: event.id},
			facet: 'extent',
			kind: 'conflict',
			positions: [
				{statements: [full], value: `${count} places: ${placesInWords(corpus.world, full.claim.places)}`},
				{statements: [dual], value: 'two places, by a dual'},
			],
			reason: `${sourcesInWords(corpus.world, [full])} names ${count} places and then speaks of two in the same passage: a slip, or one name is part of another.`,
		};
		return [draft];
	});
};

/** How much was taken or left. */
export const extent: Finder = {
	of: 'event',
	find: (corpus, event) =>
		isGround(event)
			? [
					...event.places
						.filter(place => !corpus.geography.isBroad(place))
						.flatMap(place => atPlace(corpus, event, place)),
					...byList(corpus, event),
					...byDual(corpus, event),
				]
			: [],
};
