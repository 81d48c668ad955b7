import type {ClaimId} from '../../model/ids.ts';
import type {Grouping} from '../edits/apply-edits.ts';
import {type Group, inOrder, type Mention} from './mention.ts';

export type Regrouped = {
	/** In the order of their earliest claims. */
	groups: Group[];
	/** Those that the engine would not have made. */
	regrouped: ReadonlySet<Group>;
	/** Those that an analyst has made, though they may be as the engine would have made them: they are events whatever stands in them. */
	made: ReadonlySet<Group>;
};

/** Where each mention stands while groups are made over; a place is a number. */
class Places {
	readonly lists: Set<Mention>[];
	readonly #placeOf = new Map<Mention, number>();
	readonly #mentionOf = new Map<ClaimId, Mention>();

	constructor(groups: readonly Group[]) {
		this.lists = groups.map(group => new Set(group));
		for (const [place, group] of groups.entries())
			for (const mention of group) {
				this.#placeOf.set(mention, place);
				this.#mentionOf.set(mention.claim.id, mention);
			}
	}

	mentionsOf(claims: readonly ClaimId[]): Mention[] {
		return claims.flatMap(claim => this.#mentionOf.get(claim) ?? []);
	}

	placeOf(mention: Mention): number {
		return this.#placeOf.get(mention) as number;
	}

	/** The place of a new group, still empty. */
	open(): number {
		return this.lists.push(new Set()) - 1;
	}

	put(mentions: Iterable<Mention>, place: number): void {
		for (const mention of [...mentions]) {
			this.lists[this.placeOf(mention)]?.delete(mention);
			this.lists[place]?.add(mention);
			this.#placeOf.set(mention, place);
		}
	}
}

/** The place of most of the mentions; of equals the one with the earliest. */
const mainPlace = (places: Places, mentions: readonly Mention[]): number => {
	const votes = new Map<number, number>();
	for (const mention of [...mentions].sort(inOrder)) {
		const place = places.placeOf(mention);
		votes.set(place, (votes.get(place) ?? 0) + 1);
	}

	return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] as number;
};

/** Makes one change; gives the place of the group it made, null where none of the claims stands anywhere. */
const change = (places: Places, grouping: Grouping): number | null => {
	const mentions = places.mentionsOf(grouping.claims);
	if (mentions.length === 0) return null;
	if (grouping.kind === 'merge') {
		const place = mainPlace(places, mentions);
		for (const mention of mentions) places.put(places.lists[places.placeOf(mention)] ?? [], place);
		return place;
	}

	if (grouping.kind === 'split') {
		const place = places.open();
		places.put(mentions, place);
		return place;
	}

	const others = places.mentionsOf(grouping.to);
	if (others.length === 0) return null;
	const place = mainPlace(places, others);
	places.put(mentions, place);
	return place;
};

/**
 * Puts groups together and apart as an analyst decided, one decision after the other: merging joins the whole groups in which the claims
 * stand by then, splitting takes claims out into a group of their own, moving takes them out and puts them where most of the others stand.
 */
export const regroup = (groups: readonly Group[], grouping: readonly Grouping[]): Regrouped => {
	if (grouping.length === 0) return {groups: [...groups], regrouped: new Set(), made: new Set()};
	const places = new Places(groups);
	const engine = new Map(groups.flatMap(group => group.map(mention => [mention, group] as const)));
	const madeAt = new Set<number>();
	for (const one of grouping) {
		const place = change(places, one);
		if (place !== null) madeAt.add(place);
	}

	const regrouped = new Set<Group>();
	const made = new Set<Group>();
	const now: Group[] = [];
	for (const [place, mentions] of places.lists.entries()) {
		const group = [...mentions].sort(inOrder) as unknown as Group;
		const [first] = group;
		if (!first) continue;
		now.push(group);
		if (madeAt.has(place)) made.add(group);
		const before = engine.get(first);
		if (before?.length !== group.length || group.some(mention => engine.get(mention) !== before))
			regrouped.add(group);
	}

	return {groups: now.sort((a, b) => inOrder(a[0], b[0])), regrouped, made};
};
