import type {Event} from '../../../model/event.ts';
import type {ActorId, PlaceId} from '../../../model/ids.ts';
import {actorName, placeName} from '../../events/names.ts';
import {protectedSide, sideOf} from '../../events/sides.ts';
import {hasArmy} from '../../lexicon/camps.ts';
import {listInWords, saying, sourcesInWords, verb} from '../../statements/in-words.ts';
import {type Corpus, groupBy, type Statement, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** The fate of people is told within some days of the event. */
const fateDays = 3;
/** Civilians die and are freed in one battle; the staff of one hospital either is or is not. */
const anybody = new Set(['civilians', 'women', 'children', 'detainees']);

type Status = 'fighters' | 'protected people';

const statusOf = (corpus: Corpus, statement: Statement): Status | null => {
	const sides = statement.claim.targets.map(target => sideOf(corpus.world, target));
	if (sides.length === 0) return null;
	const safe = sides.filter(side => side === protectedSide).length;
	return safe === 0 ? 'fighters' : safe === sides.length ? 'protected people' : null;
};

const whoInWords = (corpus: Corpus, statements: readonly Statement[]): string =>
	listInWords(
		[...new Set(statements.flatMap(one => one.claim.targets))]
			.sort()
			.map(who => actorName(corpus.world, who)),
	);

/** Captives at one place and day: fighters, say some, staff and civilians, say others. The law treats them differently. */
const captives: Finder = {
	of: 'statements',
	keysOf: (corpus, {claim, window}) =>
		claim.type === 'capture' && !claim.background && window
			? corpus.geography.sharpen(claim.places).sharp.map(place => `${place} ${window.to}`)
			: [],
	find(corpus, list, key) {
		const [place] = key.split(' ') as [PlaceId];
		const groups = groupBy(list, one => statusOf(corpus, one));
		const [fighters, safe] = [groups.get('fighters'), groups.get('protected people')];
		if (!fighters || !safe) return [];
		const both = new Set(fighters.map(one => one.voice));
		if (safe.every(one => both.has(one.voice))) return [];
		return [
			{
				about: {place},
				facet: 'captured',
				kind: 'compatible',
				positions: [
					{statements: fighters, value: `fighters: ${whoInWords(corpus, fighters)}`},
					{statements: safe, value: `protected people: ${whoInWords(corpus, safe)}`},
				],
				reason: `Who was taken at ${placeName(corpus.world, place)} differs: ${sourcesInWords(corpus.world, fighters)} ${saying(fighters)} ${whoInWords(corpus, fighters)}, ${sourcesInWords(corpus.world, safe)} ${saying(safe)} ${whoInWords(corpus, safe)}; both can be true, but only one of the two groups may fight.`,
			},
		];
	},
};

/** Whether a statement tells of dead, and not only of what was aimed at. */
const tellsOfDead = ({claim}: Statement): boolean =>
	claim.type === 'killing' || claim.counts.some(({what}) => what === 'killed');

/** Whose dead a statement counts, or who it says was hit. */
const hitBy = (corpus: Corpus, {claim}: Statement): Status | null => {
	const counted = claim.counts.flatMap(count => (count.what === 'killed' && count.who ? [count.who] : []));
	const people = counted.length > 0 ? counted : claim.targets;
	if (people.length === 0) return null;
	const safe = people.filter(who => sideOf(corpus.world, who) === protectedSide);
	return safe.length > 0 ? 'protected people' : 'fighters';
};

/** Whoever struck says that the dead, or all that was hit, were fighters, and others say civilians; to name positions as the aim denies no dead. */
const victims = (corpus: Corpus, event: Event): Draft[] => {
	if (event.type !== 'air-strike' && event.type !== 'shelling') return [];
	const strikes = [...statementsOf(corpus, event), ...(corpus.tolls.get(event.id) ?? [])].filter(
		one => one.claim.modality === 'asserted',
	);
	const groups = groupBy(strikes, one => hitBy(corpus, one));
	const safe = groups.get('protected people') ?? [];
	const counting = voicesOf(safe);
	const fighters = (groups.get('fighters') ?? []).filter(one => !counting.has(one.voice));
	if (fighters.length === 0 || safe.length === 0) return [];
	const [dead, killed] = [fighters.filter(tellsOfDead), safe.filter(tellsOfDead)];
	if (dead.length > 0 && killed.length > 0)
		return [
			{
				about: {event: event.id},
				facet: 'killed',
				kind: 'conflict',
				positions: [
					{statements: killed, value: 'the dead were civilians'},
					{statements: dead, value: 'the dead were fighters'},
				],
				reason: `${sourcesInWords(corpus.world, dead)} ${verb(dead, 'names', 'name')} only fighters as killed, ${sourcesInWords(corpus.world, killed)} ${saying(killed)} civilians.`,
			},
		];
	const isSharp = fighters.some(one => one.extents.some(({extent}) => extent === 'whole'));
	return [
		{
			about: {event: event.id},
			facet: 'actor',
			kind: isSharp ? 'conflict' : 'compatible',
			positions: [
				{statements: safe, value: 'civilians were hit'},
				{statements: fighters, value: 'only fighters named as hit'},
			],
			reason: `${sourcesInWords(corpus.world, fighters)} ${verb(fighters, 'names', 'name')} only fighters as hit, ${sourcesInWords(corpus.world, safe)} ${saying(safe)} civilians${isSharp ? '' : '; to aim at the one does not exclude the other'}.`,
		},
	];
};

/** Whose aircraft, whose guns. */
const attackers = (corpus: Corpus, event: Event): Draft[] => {
	if (event.type !== 'air-strike') return [];
	const named = statementsOf(corpus, event).filter(
		// Who has no aircraft was hit, or is a slip of the reading: nobody lays a strike to him.
		one =>
			one.claim.type === event.type &&
			one.claim.actors.length > 0 &&
			one.claim.actors.every(actor => hasArmy(corpus, actor)),
	);
	const groups = groupBy(named, one =>
		[...new Set(one.claim.actors.map(actor => sideOf(corpus.world, actor)))].sort().join('+'),
	);
	if (groups.size < 2) return [];
	const sides = [...groups.keys()].map(key => key.split('+'));
	const disjoint = sides.some((a, index) =>
		sides.slice(index + 1).some(b => a.every(side => !b.includes(side))),
	);
	if (!disjoint) return [];
	const who = (list: readonly Statement[]): string =>
		listInWords(
			[...new Set(list.flatMap(one => one.claim.actors))].sort().map(actor => actorName(corpus.world, actor)),
		);
	return [
		{
			about: {event: event.id},
			facet: 'actor',
			kind: 'conflict',
			positions: [...groups.values()].map(list => ({statements: list, value: who(list)})),
			reason: `The strike is laid to different air forces: ${listInWords([...groups.values()].map(list => `${who(list)} by ${sourcesInWords(corpus.world, list)}`))}.`,
		},
	];
};

type Fate = 'killed' | 'freed' | 'taken';

const fateOf = (corpus: Corpus, statement: Statement): Fate | null => {
	const {claim, words} = statement;
	if (claim.modality !== 'asserted') return null;
	if (claim.type === 'killing') return 'killed';
	if (claim.type !== 'capture') return null;
	return corpus.wording.says(words, 'freed') ? 'freed' : 'taken';
};

/** The same few people freed by one account and killed by another. */
const fates: Finder = {
	of: 'statements',
	keysOf(corpus, {claim}) {
		if (claim.type !== 'capture' && claim.type !== 'killing') return [];
		const groups = claim.targets.filter(
			target => sideOf(corpus.world, target) === protectedSide && !anybody.has(target),
		);
		return corpus.geography
			.sharpen(claim.places)
			.sharp.flatMap(place => [...new Set(groups)].map(group => `${place} ${group}`));
	},
	find(corpus, list, key) {
		const [place, group] = key.split(' ') as [PlaceId, ActorId];
		return list
			.filter(one => fateOf(corpus, one) === 'freed' && one.window)
			.flatMap((freed): Draft[] => {
				const killed = list.filter(
					one =>
						fateOf(corpus, one) === 'killed' &&
						one.voice !== freed.voice &&
						Math.abs((one.window?.to ?? Infinity) - (freed.window?.to ?? 0)) <= fateDays,
				);
				if (killed.length === 0) return [];
				const name = actorName(corpus.world, group);
				return [
					{
						about: {place},
						facet: 'outcome',
						kind: 'conflict',
						positions: [
							{statements: [freed], value: `${name} freed`},
							{statements: killed, value: `${name} killed`},
						],
						reason: `${sourcesInWords(corpus.world, [freed])} says ${name} of ${placeName(corpus.world, place)} were freed, ${sourcesInWords(corpus.world, killed)} ${saying(killed)} they were killed.`,
					},
				];
			});
	},
};

/** Who was hit, who hit, and what became of people. */
export const people: readonly Finder[] = [
	captives,
	fates,
	{of: 'event', find: victims},
	{of: 'event', find: attackers},
];
