import type {Group, Mention} from './mention.ts';

/** Groups that can be put together: which mention stands in which, while refiners find what belongs together. */
export type Joints = {
	/** A number that is the same for all mentions of one group. */
	groupOf(mention: Mention): number;
	membersOf(mention: Mention): readonly Mention[];
	join(a: Mention, b: Mention): void;
	/** The groups, in the order of their earliest claims. */
	groups(): Group[];
};

/** Starts from groups; mentions of one group stay together. */
export const createJoints = (groups: readonly Group[]): Joints => {
	const lists: Mention[][] = groups.map(group => [...group]);
	const place = new Map<Mention, number>();
	for (const [index, list] of lists.entries()) for (const mention of list) place.set(mention, index);
	const groupOf = (mention: Mention): number => place.get(mention) as number;
	const touched = new Set<number>();
	let current: Group[] | null = null;
	return {
		groupOf,
		membersOf: mention => lists[groupOf(mention)] as Mention[],
		join(a, b) {
			let [into, from] = [groupOf(a), groupOf(b)];
			if (into === from) return;
			if ((lists[into] as Mention[]).length < (lists[from] as Mention[]).length) [into, from] = [from, into];
			for (const mention of lists[from] as Mention[]) {
				place.set(mention, into);
				(lists[into] as Mention[]).push(mention);
			}

			lists[from] = [];
			touched.add(into);
			current = null;
		},
		groups() {
			if (current) return current;
			for (const index of touched) lists[index]?.sort((a, b) => a.order - b.order);
			touched.clear();
			current = lists
				.filter((list): list is [Mention, ...Mention[]] => list.length > 0)
				.sort((a, b) => a[0].order - b[0].order);
			return current;
		},
	};
};
