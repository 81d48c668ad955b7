import type {ClaimId} from '../../model/ids.ts';
import type {Grouping} from '../edits/apply-edits.ts';
import {type Change, sameList} from './change.ts';
import {type Group, inOrder, type Mention} from './mention.ts';
import {type Regrouped, regroup} from './regroup.ts';

/** An analyst's decisions at work, kept up to date while groups change. */
export type Decided = {
	update(change: Change, added: readonly Mention[]): Change;
	/** See `Regrouped`. */
	isMade(group: Group): boolean;
	isRegrouped(group: Group): boolean;
};

const nothing: Regrouped = {groups: [], regrouped: new Set(), made: new Set()};

/** Whether decisions made the same of two lists of claims. */
const sameDecided = (a: Group, b: Group, before: Regrouped, now: Regrouped): boolean =>
	sameList(a, b) &&
	before.made.has(a) === now.made.has(b) &&
	before.regrouped.has(a) === now.regrouped.has(b);

/**
 * Lays decisions upon groups. They touch none but the groups of the claims that they name, so only those are made over, and only when one
 * of them changed.
 *
 * @param before the group of a mention as the engine makes it.
 */
export const createDecided = (
	grouping: readonly Grouping[],
	before: (mention: Mention) => Group,
): Decided => {
	const names = new Set<ClaimId>(
		grouping.flatMap(one => (one.kind === 'move' ? [...one.claims, ...one.to] : one.claims)),
	);
	const named: Mention[] = [];
	let own = new Set<Group>();
	let made = nothing;
	return {
		isMade: group => made.made.has(group),
		isRegrouped: group => made.regrouped.has(group),
		update(change, added) {
			for (const mention of added) if (names.has(mention.claim.id)) named.push(mention);
			const now = new Set(named.map(before));
			if (now.size === own.size && [...now].every(group => own.has(group))) return change;
			const gone = new Set([...change.gone].filter(group => !own.has(group)));
			const come = new Set([...change.come].filter(group => !now.has(group)));
			const old = new Map(made.groups.map(group => [group[0], group] as const));
			const next = regroup(
				[...now].sort((a, b) => inOrder(a[0], b[0])),
				grouping,
			);
			const groups = next.groups.map(group => {
				const same = old.get(group[0]);
				if (!same || !sameDecided(same, group, made, next)) {
					come.add(group);
					return [group, group] as const;
				}

				old.delete(group[0]);
				return [group, same] as const;
			});
			for (const group of old.values()) gone.add(group);
			const kept = (set: ReadonlySet<Group>) =>
				new Set(groups.flatMap(([group, same]) => (set.has(group) ? [same] : [])));
			made = {
				groups: groups.map(([, same]) => same),
				made: kept(next.made),
				regrouped: kept(next.regrouped),
			};
			own = now;
			return {gone, come};
		},
	};
};
