import {type ClaimType, claimTypes} from '../model/claim.ts';
import {mostlySameIds, sameCount, sameDate, sameSpeaker, sharedIds} from './compare.ts';
import type {ComparedClaim, Gold, GoldClaim} from './gold.ts';
import {pairClaims} from './pair-claims.ts';

/** Numbers that a share is made of. */
type Slot = {hit: number; said: number; gold: number};
const slot = (): Slot => ({hit: 0, said: 0, gold: 0});

const add = (to: Slot, hit: number, said: number, gold: number): void => {
	to.hit += hit;
	to.said += said;
	to.gold += gold;
};

const f1 = ({hit, said, gold}: Slot): number => (said + gold === 0 ? 1 : (2 * hit) / (said + gold));

/** One text with its gold and what was extracted from it. */
export type Scored = {gold: Gold; claims: readonly ComparedClaim[]};

/** All figures are shares from 0 to 1 except `texts`, `gold` and `said`, which count. */
export type Score = {
	/** F1 of finding a claim with its type. */
	type: number;
	precision: number;
	recall: number;
	/** As `type`, with places, actors, counts and first source right too. */
	strict: number;
	/** The same two without the gold claims on which careful people differ. */
	coreType: number;
	coreStrict: number;
	/** F1 over ids; missed and invented claims count for places and counts. */
	places: number;
	counts: number;
	countsLoose: number;
	actors: number;
	targets: number;
	/** Shares of the pairs. */
	attribution: number;
	modality: number;
	date: number;
	background: number;
	texts: number;
	gold: number;
	said: number;
	byType: Partial<Record<ClaimType, Slot & {f1: number}>>;
};

/** What is right in one pair beyond its type. */
const judge = (gold: GoldClaim, said: ComparedClaim, ownVoice: ReadonlySet<string>) => {
	const right = {
		places: mostlySameIds(said.places, gold.places),
		actors: mostlySameIds(said.actors, gold.actors),
		attribution: sameSpeaker(gold, said, ownVoice),
		counts:
			gold.counts.length === said.counts.length &&
			gold.counts.every(wanted => said.counts.some(told => sameCount(wanted, told, false))),
		modality: gold.modality === said.modality,
		date: sameDate(gold, said),
		background: gold.background === said.background,
	};
	return {...right, strict: right.places && right.actors && right.attribution && right.counts};
};

/**
 * Measures extraction against hand-made claims, over all texts together. Claims are paired by type and overlapping
 * span; `ownVoice` of a text are the outlet, its correspondent and the outlet's own id.
 */
export const score = (texts: readonly Scored[]): Score => {
	const type = slot();
	const core = slot();
	const ids = {places: slot(), actors: slot(), targets: slot()};
	const counts = slot();
	const countsLoose = slot();
	const right = {strict: 0, coreStrict: 0, attribution: 0, modality: 0, date: 0, background: 0};
	const types = new Map<ClaimType, Slot>(claimTypes.map(name => [name, slot()]));
	const addType = (name: ClaimType, hit: number, said: number, gold: number) =>
		add(types.get(name) as Slot, hit, said, gold);

	for (const {gold, claims} of texts) {
		const ownVoice = new Set(['outlet', 'correspondent', ...(gold.outlet ? [gold.outlet] : [])]);
		const {pairs, missed, invented} = pairClaims(gold.claims, claims, ownVoice);
		for (const claim of gold.claims) addType(claim.type, 0, 0, 1);
		for (const claim of claims) addType(claim.type, 0, 1, 0);
		add(type, pairs.length, claims.length, gold.claims.length);
		const hard = pairs.filter(([wanted]) => wanted.hard).length;
		const easy = gold.claims.filter(claim => !claim.hard).length;
		add(core, pairs.length - hard, claims.length - hard, easy);

		for (const [wanted, said] of pairs) {
			addType(wanted.type, 1, 0, 0);
			for (const key of ['places', 'actors', 'targets'] as const)
				add(ids[key], sharedIds(said[key], wanted[key]), said[key].length, wanted[key].length);
			for (const [to, withWho] of [
				[counts, true],
				[countsLoose, false],
			] as const) {
				const hits = wanted.counts.filter(count => said.counts.some(told => sameCount(count, told, withWho)));
				add(to, hits.length, said.counts.length, wanted.counts.length);
			}

			const verdict = judge(wanted, said, ownVoice);
			for (const facet of ['strict', 'attribution', 'modality', 'date', 'background'] as const)
				right[facet] += Number(verdict[facet]);
			right.coreStrict += Number(verdict.strict && !wanted.hard);
		}

		for (const claim of missed) add(ids.places, 0, 0, claim.places.length);
		for (const claim of invented) add(ids.places, 0, claim.places.length, 0);
		for (const to of [counts, countsLoose]) {
			for (const claim of missed) add(to, 0, 0, claim.counts.length);
			for (const claim of invented) add(to, 0, claim.counts.length, 0);
		}
	}

	// Where nothing was found nothing can be right: an empty F1 of 1 would flatter.
	const facet = (of: Slot): number => (type.hit === 0 ? 0 : f1(of));
	const share = (count: number): number => (type.hit === 0 ? 0 : count / type.hit);
	return {
		type: f1(type),
		precision: type.said === 0 ? 0 : type.hit / type.said,
		recall: type.gold === 0 ? 0 : type.hit / type.gold,
		strict: f1({...type, hit: right.strict}),
		coreType: f1(core),
		coreStrict: f1({...core, hit: right.coreStrict}),
		places: facet(ids.places),
		counts: facet(counts),
		countsLoose: facet(countsLoose),
		actors: facet(ids.actors),
		targets: facet(ids.targets),
		attribution: share(right.attribution),
		modality: share(right.modality),
		date: share(right.date),
		background: share(right.background),
		texts: texts.length,
		gold: type.gold,
		said: type.said,
		byType: Object.fromEntries(
			[...types].filter(([, of]) => of.said + of.gold > 0).map(([name, of]) => [name, {...of, f1: f1(of)}]),
		),
	};
};
