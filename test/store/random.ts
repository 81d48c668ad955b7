/** Random whole numbers below a bound, the same for the same seed (mulberry32). */
export type Random = (bound: number) => number;

export const randomOf = (seed: number): Random => {
	let state = seed >>> 0;
	return bound => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * bound);
	};
};

export const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
	const copy = [...items];
	for (let index = copy.length - 1; index > 0; index--) {
		const other = random(index + 1);
		[copy[index], copy[other]] = [copy[other] as Item, copy[index] as Item];
	}

	return copy;
};
