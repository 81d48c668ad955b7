type Compare<One> = (a: One, b: One) => number;

/** The first index at which one would stand without breaking the order. */
const placeIn = <One>(list: readonly One[], one: One, compare: Compare<One>): number => {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compare(list[middle] as One, one) < 0) low = middle + 1;
		else high = middle;
	}

	return low;
};

/** Puts one into a list that is in order, where it belongs. */
export const insert = <One>(list: One[], one: One, compare: Compare<One>): void => {
	const last = list.at(-1);
	if (last === undefined || compare(last, one) <= 0) list.push(one);
	else list.splice(placeIn(list, one, compare), 0, one);
};

/** Puts a list in order; most are already, and looking costs less than sorting. */
export const putInOrder = <List extends One[], One>(list: List, compare: Compare<One>): List => {
	for (let index = 1; index < list.length; index++)
		if (compare(list[index - 1] as One, list[index] as One) > 0) return list.sort(compare) as List;
	return list;
};

/** A list in order without those that are gone and with those that have come, in the same order. */
export const revised = <One>(
	list: readonly One[],
	gone: ReadonlySet<One>,
	come: Iterable<One>,
	compare: Compare<One>,
): One[] => {
	const kept = gone.size === 0 ? list : list.filter(one => !gone.has(one));
	const fresh = [...come].sort(compare);
	if (fresh.length === 0) return [...kept];
	const merged: One[] = [];
	let from = 0;
	for (const one of fresh) {
		const to = Math.max(from, placeIn(kept, one, compare));
		for (; from < to; from++) merged.push(kept[from] as One);
		merged.push(one);
	}

	for (; from < kept.length; from++) merged.push(kept[from] as One);
	return merged;
};
