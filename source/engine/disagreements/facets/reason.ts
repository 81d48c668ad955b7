import type {Manner} from '../../../model/claim.ts';
import {mannersOf} from '../../events/wording.ts';
import {listInWords, saying, sourcesInWords} from '../in-words.ts';
import {
	type Corpus,
	type Draft,
	type Finder,
	groupBy,
	hasSeveral,
	type Statement,
	statementsOf,
	voicesOf,
} from '../statement.ts';

const phrases: Readonly<Record<Manner, string>> = {
	'by-force': 'by force, after fighting',
	'by-agreement': 'under a deal',
	unopposed: 'without resistance',
	deliberate: 'of its own will',
	'pushed-out': 'forced out',
};

/** Manners that exclude each other: a free choice, a bargain, a defeat. "Without resistance" fits the first two. */
const rivals: readonly (readonly [Manner, Manner])[] = [
	['deliberate', 'by-agreement'],
	['deliberate', 'pushed-out'],
	['by-agreement', 'pushed-out'],
	['by-agreement', 'by-force'],
	['unopposed', 'by-force'],
	['unopposed', 'pushed-out'],
];

/** A deal told by the same voice in the same report, of the same place and days, is the reason it gives. */
const dealBehind = (corpus: Corpus, statement: Statement): Statement | undefined =>
	corpus.byReport
		.get(statement.report.id)
		?.find(
			other =>
				other.claim.type === 'agreement' &&
				!other.claim.background &&
				other.origin === statement.origin &&
				other.claim.span[0] < statement.claim.span[0] &&
				other.claim.places.some(place => statement.claim.places.includes(place)) &&
				other.claim.actors.some(actor => statement.claim.actors.includes(actor)),
		);

const mannerOf = (corpus: Corpus, statement: Statement): Manner | null => {
	if (statement.claim.type === 'armed-clash')
		return statement.claim.modality === 'denied' ? 'unopposed' : null;
	if (dealBehind(corpus, statement)) return 'by-agreement';
	return mannersOf(statement.claim, statement.report, corpus.wording)[0] ?? null;
};

/** Why and how a place was taken or left, where sources give rival reasons. */
export const reason: Finder = corpus =>
	corpus.events.filter(hasSeveral).flatMap((event): Draft[] => {
		if (event.type !== 'territory-left' && event.type !== 'territory-gained') return [];
		const groups = groupBy(statementsOf(corpus, event), one => mannerOf(corpus, one));
		const deals = groups.get('by-agreement');
		if (deals) {
			const behind = deals.map(one => dealBehind(corpus, one)).filter(one => one !== undefined);
			groups.set('by-agreement', [...new Set([...deals, ...behind])]);
		}

		const pair = rivals.find(([a, b]) => groups.has(a) && groups.has(b));
		if (groups.size < 2 || voicesOf([...groups.values()].flat()).size < 2) return [];
		const told = [...groups].map(
			([manner, list]) => `${sourcesInWords(corpus.world, list)} ${saying(list)} ${phrases[manner]}`,
		);
		return [
			{
				about: {event: event.id},
				facet: 'reason',
				kind: pair ? 'conflict' : 'compatible',
				positions: [...groups].map(([manner, list]) => ({statements: list, value: phrases[manner]})),
				reason: `${listInWords(told, 4)}: ${pair ? `"${phrases[pair[0]]}" and "${phrases[pair[1]]}" are rival reasons` : 'these can be true together'}.`,
			},
		];
	});
