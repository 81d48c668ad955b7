import type {Claim} from '../../model/claim.ts';
import type {ClaimKey} from '../../model/decision.ts';
import {groupOf, identityOf, overlapOf, wholeKeys} from './claim-keys.ts';
import type {Item} from './item.ts';

/**
 * A claim that moved is the same one where at least half of the words of both are shared: the measure by which found and drawn
 * boxes are usually held to be one (PASCAL VOC, intersection over union), and such that of claims apart from each other only one passes.
 */
export const leastOverlap = 0.5;

type Keyed = {key: ClaimKey; claim: Claim};
type Pair = Keyed & {wanted: ClaimKey; overlap: number; apart: number};

const ordinal = (key: ClaimKey): number => key.ordinal ?? 0;

const bestFirst = (a: Pair, b: Pair): number =>
	b.overlap - a.overlap ||
	a.apart - b.apart ||
	a.wanted.span[0] - b.wanted.span[0] ||
	a.wanted.span[1] - b.wanted.span[1] ||
	a.key.span[0] - b.key.span[0] ||
	ordinal(a.wanted) - ordinal(b.wanted) ||
	ordinal(a.key) - ordinal(b.key);

/** Finds the claims of one report and type: the very same first, then what overlaps most, each claim for one key and each key for one claim. */
const pairUp = (keys: readonly ClaimKey[], claims: readonly Keyed[], found: Map<string, Claim>): void => {
	const byIdentity = new Map(claims.map(keyed => [identityOf(keyed.key), keyed]));
	const taken = new Set<Claim>();
	const moved: ClaimKey[] = [];
	for (const key of keys) {
		const same = byIdentity.get(identityOf(key));
		if (same) {
			found.set(identityOf(key), same.claim);
			taken.add(same.claim);
		} else if (!key.added) moved.push(key);
	}

	const pairs = moved.flatMap(wanted =>
		claims.map((keyed): Pair => {
			const apart = Math.abs(ordinal(wanted) - ordinal(keyed.key));
			return {...keyed, wanted, apart, overlap: overlapOf(wanted, keyed.key)};
		}),
	);
	for (const {wanted, claim, overlap, key} of pairs.sort(bestFirst)) {
		if (overlap < leastOverlap || key.added || taken.has(claim) || found.has(identityOf(wanted))) continue;
		found.set(identityOf(wanted), claim);
		taken.add(claim);
	}
};

/**
 * Finds the claims that keys mean, though the engine may read their reports otherwise by now: the claim of the same report, type and span;
 * else the one of that report and type that shares most of its words, unless it is the better find for another key; else none.
 *
 * @returns by `identityOf` the key.
 */
export const findClaims = (items: readonly Item[], keys: readonly ClaimKey[]): ReadonlyMap<string, Claim> => {
	const wanted = new Map<string, Map<string, ClaimKey>>();
	const reports = new Set<string>();
	for (const key of keys) {
		const group = groupOf(key);
		const list = wanted.get(group) ?? new Map<string, ClaimKey>();
		wanted.set(group, list.set(identityOf(key), key));
		reports.add(`r-${group.split(' ')[0]}`);
	}

	const found = new Map<string, Claim>();
	for (const {report, claims} of items) {
		if (!reports.delete(report.id)) continue;
		const byGroup = new Map<string, Keyed[]>();
		for (const [claim, key] of wholeKeys(report, claims)) {
			const group = groupOf(key);
			const list = byGroup.get(group);
			if (list) list.push({key, claim});
			else byGroup.set(group, [{key, claim}]);
		}

		for (const [group, list] of byGroup) pairUp([...(wanted.get(group)?.values() ?? [])], list, found);
	}

	return found;
};
