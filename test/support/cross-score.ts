import type {Analysis} from '../../source/model/analysis.ts';
import type {DisagreementKind, Facet} from '../../source/model/disagreement.ts';

/** What a careful analyst found across some reports: events as lists of claims, and where they differ. Claims go by the gold's own ids. */
export type CrossGold = {
	events: {id: string; claims: string[]}[];
	disagreements: GoldDisagreement[];
	minor_disagreements?: GoldDisagreement[];
};

type GoldDisagreement = {
	id: string;
	facet: Facet;
	kind: DisagreementKind;
	also?: DisagreementKind | DisagreementKind[];
	positions: {claims: string[]}[];
};

export type CrossScore = {
	/** F1 over pairs of claims in one event. */
	pairs: number;
	/** The same over pairs of claims of two reports. */
	across: number;
	/** Share of the gold's disagreements that are answered. */
	found: number;
	/** Share of its conflicts and denials that are answered with a kind it accepts. */
	conflicts: number;
	/** Printed conflicts and denials that answer none. */
	noise: number;
	missing: string[];
};

/** Facets so near each other that one may be told as the other. */
const near: readonly (readonly Facet[])[] = [
	['control', 'extent', 'outcome'],
	['killed', 'casualties', 'wounded'],
	['place', 'weapon'],
	['reason', 'outcome', 'modality'],
];
const leastShare = 0.3;

const isSharp = (kind: DisagreementKind): boolean => kind === 'conflict' || kind === 'denial';
const f1 = (hit: number, said: number, wanted: number): number =>
	said + wanted === 0 ? 1 : (2 * hit) / (said + wanted);
const accepted = ({kind, also}: GoldDisagreement): DisagreementKind[] => [
	kind,
	...(also === undefined ? [] : [also].flat()),
];

/** F1 over the pairs of claims of one event, of those pairs that a test lets through. */
const pairsOf = (
	gold: ReadonlyMap<string, string>,
	told: ReadonlyMap<string, string>,
	counts: (a: string, b: string) => boolean,
): number => {
	const ids = [...gold.keys()];
	let [hit, said, wanted] = [0, 0, 0];
	for (const [index, a] of ids.entries())
		for (const b of ids.slice(index + 1)) {
			if (!counts(a, b)) continue;
			const isWanted = gold.get(a) === gold.get(b);
			const isSaid = told.has(a) && told.get(a) === told.get(b);
			wanted += Number(isWanted);
			said += Number(isSaid);
			hit += Number(isWanted && isSaid);
		}

	return f1(hit, said, wanted);
};

/**
 * How well an analysis of hand-made claims agrees with what the analyst who made them found across the reports. An answer to a disagreement is
 * about the same facet or a near one, rests by three tenths at least on its claims, mixes no two of its sides in one position, and sets two of
 * them against each other: the rules of the project's reference scorer for events and disagreements.
 *
 * @param nameOf the gold's id of a claim of the analysis.
 */
export const crossScore = (
	{events, disagreements}: Analysis,
	gold: CrossGold,
	nameOf: ReadonlyMap<string, string>,
): CrossScore => {
	const goldEvent = new Map(gold.events.flatMap(({id, claims}) => claims.map(claim => [claim, id] as const)));
	const toldEvent = new Map(
		events.flatMap(({id, claims}) => claims.map(claim => [nameOf.get(claim.id) ?? claim.id, id] as const)),
	);
	const answers = (wanted: GoldDisagreement, told: Analysis['disagreements'][number]): boolean => {
		const {facet} = told;
		if (facet !== wanted.facet && !near.some(list => list.includes(facet) && list.includes(wanted.facet)))
			return false;
		const sideOf = new Map(
			wanted.positions.flatMap(({claims}, side) => claims.map(claim => [claim, side] as const)),
		);
		const positions = told.positions.map(({claims}) => claims.map(claim => nameOf.get(claim) ?? claim));
		const all = positions.flat();
		const sides = positions.map(
			claims => new Set(claims.map(claim => sideOf.get(claim)).filter(side => side !== undefined)),
		);
		return (
			all.filter(claim => sideOf.has(claim)).length >= leastShare * all.length &&
			sides.every(({size}) => size < 2) &&
			new Set(sides.flatMap(side => [...side])).size >= 2
		);
	};

	const found = gold.disagreements.filter(one => disagreements.some(told => answers(one, told)));
	const sharp = gold.disagreements.filter(({kind}) => isSharp(kind));
	const hits = sharp.filter(one =>
		disagreements.some(told => accepted(one).includes(told.kind) && answers(one, told)),
	);
	const listed = [...gold.disagreements, ...(gold.minor_disagreements ?? [])].filter(one =>
		accepted(one).some(isSharp),
	);
	const reportOf = (claim: string): string => claim.split('-')[0] ?? '';
	return {
		pairs: pairsOf(goldEvent, toldEvent, () => true),
		across: pairsOf(goldEvent, toldEvent, (a, b) => reportOf(a) !== reportOf(b)),
		found: gold.disagreements.length === 0 ? 1 : found.length / gold.disagreements.length,
		conflicts: sharp.length === 0 ? 1 : hits.length / sharp.length,
		noise: disagreements.filter(told => isSharp(told.kind) && !listed.some(one => answers(one, told))).length,
		missing: gold.disagreements
			.filter(one => !found.includes(one))
			.map(({id, facet, kind}) => `${id} ${facet} ${kind}`),
	};
};
