import {sha256} from '../engine/text/hash.ts';

/** Ids by their 64 bits, in order, each with a number. Twelve bytes an id, where a `Map` takes a hundred. */
export type IdIndex = {high: Uint32Array; low: Uint32Array; value: Uint32Array};

/** Our own ids are 16 hex digits behind a letter; of others the digits of their hash stand for them. */
const digitsOf = (id: string): string =>
	/^[a-z]-[0-9a-f]{16}$/.test(id) ? id.slice(2) : sha256(id).slice(0, 16);

export const indexIds = (entries: Iterable<readonly [id: string, value: number]>): IdIndex => {
	const high: number[] = [];
	const low: number[] = [];
	const values: number[] = [];
	for (const [id, value] of entries) {
		const digits = digitsOf(id);
		high.push(Number.parseInt(digits.slice(0, 8), 16));
		low.push(Number.parseInt(digits.slice(8), 16));
		values.push(value);
	}

	const order = Uint32Array.from(values.keys()).sort(
		(a, b) =>
			(high[a] as number) - (high[b] as number) ||
			(low[a] as number) - (low[b] as number) ||
			(values[a] as number) - (values[b] as number),
	);
	const inOrder = (numbers: readonly number[]) => order.map(index => numbers[index] as number);
	return {high: inOrder(high), low: inOrder(low), value: inOrder(values)};
};

/** The number of an id; undefined where there is no such id. */
export const findId = ({high, low, value}: IdIndex, id: string): number | undefined => {
	const digits = digitsOf(id);
	const [top, bottom] = [Number.parseInt(digits.slice(0, 8), 16), Number.parseInt(digits.slice(8), 16)];
	let [from, to] = [0, value.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const [one, other] = [high[middle] as number, low[middle] as number];
		if (one < top || (one === top && other < bottom)) from = middle + 1;
		else to = middle;
	}

	return high[from] === top && low[from] === bottom ? value[from] : undefined;
};
