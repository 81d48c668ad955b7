import type {ClaimType, Manner} from '../../../model/claim.ts';
import type {Event} from '../../../model/event.ts';
import {windowOf} from '../../events/days.ts';
import {sideOf} from '../../events/sides.ts';
import {wordsUnder} from '../../events/wording.ts';
import {leadOf} from '../../statements/clause-of.ts';
import {listInWords, placesInWords, saying, sourcesInWords} from '../../statements/in-words.ts';
import {
	type Corpus,
	groupBy,
	type Statement,
	statementsOf,
	takingsOn,
	voicesOf,
} from '../../statements/statement.ts';
import type {Finder} from '../draft.ts';

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

/** "A deal by which the shelling stops, …, so that the fighters leave": our own extraction may see the leaving and not the deal. */
const followsDeal = (corpus: Corpus, {claim, report}: Statement): boolean =>
	claim.evidence.length > 0 &&
	claim.type === 'territory-left' &&
	corpus.wording.mannersIn(wordsUnder(report, leadOf(claim, report.text))).includes('by-agreement');

/** The manners that say something of a type: nobody takes a place by leaving of his own will, and who drives others out takes it by force. */
const fitting = (type: ClaimType, manner: Manner | undefined): Manner | null => {
	if (manner === undefined) return null;
	if (type !== 'territory-gained') return manner;
	if (manner === 'pushed-out') return 'by-force';
	return manner === 'deliberate' ? null : manner;
};

const mannerOf = (corpus: Corpus, statement: Statement): Manner | null => {
	const {claim} = statement;
	if (claim.type === 'armed-clash') return claim.modality === 'denied' ? 'unopposed' : null;
	if (claim.modality === 'denied') return null;
	if (dealBehind(corpus, statement)) return 'by-agreement';
	const own = claim.manner ?? corpus.wording.mannersIn(statement.words)[0];
	return fitting(claim.type, own ?? (followsDeal(corpus, statement) ? 'by-agreement' : undefined));
};

const differ = (a: readonly Statement[], b: readonly Statement[]): boolean =>
	a.some(one => b.some(other => one.voice !== other.voice));

/** What others tell of the other side's taking of the places that were left, within a day: one change of hands. */
const otherEnd = (corpus: Corpus, event: Event): Statement[] => {
	const left = statementsOf(corpus, event).filter(one => one.claim.type === 'territory-left');
	const sides = new Set(left.flatMap(one => one.claim.actors.map(actor => sideOf(corpus.world, actor))));
	const window = windowOf(event.date);
	if (event.type !== 'territory-left' || sides.size !== 1 || !window) return [];
	return event.places
		.filter(place => !corpus.geography.isBroad(place))
		.flatMap(place => [-1, 0, 1].flatMap(step => takingsOn(corpus, place, window.to + step)))
		.filter(({claim}) => claim.actors.every(actor => !sides.has(sideOf(corpus.world, actor))));
};

/** Why and how a place was taken or left, where sources give rival reasons. */
export const reason: Finder = {
	of: 'event',
	find(corpus, event) {
		if (event.type !== 'territory-left' && event.type !== 'territory-gained') return [];
		if (event.places.every(place => corpus.geography.isBroad(place))) return [];
		const own = statementsOf(corpus, event);
		const all = [...new Set([...own, ...otherEnd(corpus, event)])];
		if (all.length < 2) return [];
		const groups = groupBy(all, one => mannerOf(corpus, one));
		const deals = groups.get('by-agreement');
		if (deals) {
			const behind = deals.map(one => dealBehind(corpus, one)).filter(one => one !== undefined);
			groups.set('by-agreement', [...new Set([...deals, ...behind])]);
		}

		if (groups.size < 2 || voicesOf([...groups.values()].flat()).size < 2) return [];
		const pair = rivals.find(([a, b]) => differ(groups.get(a) ?? [], groups.get(b) ?? []));
		const told = [...groups].map(
			([manner, list]) => `${sourcesInWords(corpus.world, list)} ${saying(list)} ${phrases[manner]}`,
		);
		return [
			{
				about: {event: event.id},
				facet: 'reason',
				kind: pair ? 'conflict' : 'compatible',
				positions: [...groups].map(([manner, list]) => ({statements: list, value: phrases[manner]})),
				reason: `How ${placesInWords(corpus.world, event.places.slice(0, 2))} changed hands: ${listInWords(told, 4)}; ${pair ? `"${phrases[pair[0]]}" and "${phrases[pair[1]]}" are rival reasons` : 'these can be true together'}.`,
			},
		];
	},
};
