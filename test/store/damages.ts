import type {Random} from './random.ts';

/** Something that happens to the bytes of a file, by its name. */
export type Damage = {name: string; of: (bytes: Buffer, random: Random) => Buffer};

const newlines = (bytes: Buffer): number[] =>
	[...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at] : []));

const piece = (bytes: Buffer, random: Random, most: number): [from: number, to: number] => {
	const from = random(bytes.length);
	return [from, Math.min(bytes.length, from + 1 + random(most))];
};

const without = (bytes: Buffer, from: number, to: number): Buffer =>
	Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

const filled = (bytes: Buffer, [from, to]: [number, number], byte: () => number): Buffer => {
	const copy = Buffer.from(bytes);
	for (let at = from; at < to; at++) copy[at] = byte();
	return copy;
};

const flipped = (bytes: Buffer, random: Random, bits: number): Buffer => {
	const copy = Buffer.from(bytes);
	for (let bit = 0; bit < bits; bit++) {
		const at = random(copy.length);
		copy[at] = (copy[at] as number) ^ (1 << random(8));
	}

	return copy;
};

/** What disks, power cuts, careless copies and hands do to files. */
export const damages: readonly Damage[] = [
	{name: 'one bit', of: (bytes, random) => flipped(bytes, random, 1)},
	{name: 'some bits', of: (bytes, random) => flipped(bytes, random, 2 + random(8))},
	{
		name: 'a run of bytes',
		of: (bytes, random) => filled(bytes, piece(bytes, random, 80), () => random(256)),
	},
	{
		name: 'a block of zeros',
		of(bytes, random) {
			const size = [64, 512, 4096][random(3)] as number;
			const from = random(Math.ceil(bytes.length / size)) * size;
			return filled(bytes, [from, Math.min(bytes.length, from + size)], () => 0);
		},
	},
	{
		name: 'zeros to the end',
		of: (bytes, random) => filled(bytes, [random(bytes.length), bytes.length], () => 0),
	},
	{
		name: 'a line break gone',
		of(bytes, random) {
			const all = newlines(bytes);
			const at = all[random(all.length)];
			return at === undefined ? bytes : without(bytes, at, at + 1);
		},
	},
	{
		name: 'a line break that is another sign',
		of(bytes, random) {
			const all = newlines(bytes);
			const at = all[random(all.length)];
			return at === undefined ? bytes : filled(bytes, [at, at + 1], () => random(256));
		},
	},
	{name: 'a piece cut out', of: (bytes, random) => without(bytes, ...piece(bytes, random, 900))},
	{
		name: 'lines cut out',
		of(bytes, random) {
			const all = [-1, ...newlines(bytes)];
			const first = random(all.length);
			const last = Math.min(all.length - 1, first + 1 + random(4));
			return without(bytes, (all[first] as number) + 1, (all[last] as number) + 1);
		},
	},
	{name: 'the end cut off', of: (bytes, random) => bytes.subarray(0, random(bytes.length))},
	{
		name: 'the end cut off behind a line',
		of(bytes, random) {
			const all = newlines(bytes);
			return bytes.subarray(0, (all[random(all.length)] ?? -1) + 1);
		},
	},
	{
		name: 'a piece twice',
		of(bytes, random) {
			const [from, to] = piece(bytes, random, 900);
			return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
		},
	},
	{
		name: 'something written between',
		of(bytes, random) {
			const at = random(bytes.length);
			const more = Buffer.from(Array.from({length: 1 + random(40)}, () => random(256)));
			return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
		},
	},
	{name: 'all of it', of: () => Buffer.alloc(0)},
];
