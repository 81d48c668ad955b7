import {sameSpeaker, sharedIds} from './compare.ts';
import type {ComparedClaim, GoldClaim} from './gold.ts';

export type Pairing<Said> = {pairs: [gold: GoldClaim, said: Said][]; missed: GoldClaim[]; invented: Said[]};

const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
	Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

const setF1 = (a: readonly string[], b: readonly string[]): number =>
	a.length + b.length === 0 ? 1 : (2 * sharedIds(a, b)) / (a.length + b.length);

/**
 * How alike two claims are: the more facets they share, the better the pair; 0 where they cannot be one. Their spans
 * must really meet (a tenth of both together), so that a span over the whole text pairs with nothing.
 */
const affinity = (gold: GoldClaim, said: ComparedClaim, ownVoice: ReadonlySet<string>): number => {
	const shared = overlap(gold.span, said.span);
	const goldLength = gold.span[1] - gold.span[0];
	const bothLengths = goldLength + said.span[1] - said.span[0];
	if (gold.type !== said.type || 2 * shared < 0.1 * bothLengths) return 0;
	return (
		1 +
		setF1(gold.places, said.places) +
		setF1(gold.actors, said.actors) +
		(sameSpeaker(gold, said, ownVoice) ? 1 : 0) +
		0.5 * Math.min(1, shared / Math.max(1, goldLength))
	);
};

/** Finds for each gold claim the extracted claim that stands for it: best pairs first, each claim once. */
export const pairClaims = <Said extends ComparedClaim>(
	golds: readonly GoldClaim[],
	saids: readonly Said[],
	ownVoice: ReadonlySet<string>,
): Pairing<Said> => {
	const edges: {weight: number; gold: GoldClaim; said: Said}[] = [];
	for (const gold of golds) {
		for (const said of saids) {
			const weight = affinity(gold, said, ownVoice);
			if (weight > 0) edges.push({weight, gold, said});
		}
	}

	// The sort is stable: equal pairs stay in the order of the text.
	edges.sort((a, b) => b.weight - a.weight);
	const usedGold = new Set<GoldClaim>();
	const usedSaid = new Set<Said>();
	const pairs: Pairing<Said>['pairs'] = [];
	for (const {gold, said} of edges) {
		if (usedGold.has(gold) || usedSaid.has(said)) continue;
		usedGold.add(gold);
		usedSaid.add(said);
		pairs.push([gold, said]);
	}

	return {
		pairs,
		missed: golds.filter(gold => !usedGold.has(gold)),
		invented: saids.filter(said => !usedSaid.has(said)),
	};
};
