import {isAscii} from 'node:buffer';
import {CacheFault} from './cache-fault.ts';

/** Typed arrays that may be packed, by their names in the skeleton. */
const kinds = {
	u8: Uint8Array,
	u16: Uint16Array,
	u32: Uint32Array,
	i32: Int32Array,
	f64: Float64Array,
} as const;
type Kind = keyof typeof kinds;
type Typed = InstanceType<(typeof kinds)[Kind]>;

/** Stands in the skeleton for what lies behind it. No object that is packed has such a field. */
type Stand = {$: Kind | 'ascii' | 'text'; at: number; length: number};

/** Shorter texts stand in the skeleton. */
const longText = 256;
const alignment = 8;
const aligned = (at: number): number => Math.ceil(at / alignment) * alignment;

const kindOf = (value: unknown): Kind | null => {
	for (const [kind, Make] of Object.entries(kinds)) if (value instanceof Make) return kind as Kind;
	return null;
};

const bytesOf = ({buffer, byteOffset, byteLength}: Typed): Uint8Array =>
	new Uint8Array(buffer, byteOffset, byteLength);

/**
 * A value of objects, lists, numbers, texts and typed arrays as bytes that are read back without being parsed: a skeleton in JSON, and behind
 * it the typed arrays and long texts as they lie in memory (of this byte order).
 */
export const pack = (value: unknown): Buffer => {
	const pieces: Uint8Array[] = [];
	let at = 0;
	const lay = (kind: Stand['$'], bytes: Uint8Array, length: number): Stand => {
		const stand = {$: kind, at, length};
		const room = aligned(bytes.length);
		pieces.push(bytes, new Uint8Array(room - bytes.length));
		at += room;
		return stand;
	};
	const skeleton = JSON.stringify(value, (_, one: unknown) => {
		// What is no text in any coding has its escapes in JSON.
		if (typeof one === 'string' && one.length >= longText && !/\p{Surrogate}/u.test(one)) {
			const bytes = Buffer.from(one, 'utf8');
			return lay(isAscii(bytes) ? 'ascii' : 'text', bytes, bytes.length);
		}

		const kind = kindOf(one);
		return kind === null ? one : lay(kind, bytesOf(one as Typed), (one as Typed).length);
	});
	const words = Buffer.from(skeleton, 'utf8');
	const head = Buffer.alloc(aligned(4 + words.length));
	head.writeUInt32LE(words.length, 0);
	words.copy(head, 4);
	return Buffer.concat([head, ...pieces]);
};

/**
 * The value again. Its typed arrays are views of the bytes.
 *
 * @param bytes at a place in their buffer that eight divides.
 */
export const unpack = (bytes: Uint8Array): unknown => {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = whole.readUInt32LE(0);
	const begin = aligned(4 + length);
	const take = ({$: kind, at, length: count}: Stand): unknown => {
		if (kind === 'ascii') return whole.toString('latin1', begin + at, begin + at + count);
		if (kind === 'text') return whole.toString('utf8', begin + at, begin + at + count);
		const Make = kinds[kind];
		if (begin + at + count * Make.BYTES_PER_ELEMENT > whole.length) throw new CacheFault('it is cut short');
		return new Make(whole.buffer as ArrayBuffer, whole.byteOffset + begin + at, count);
	};
	return JSON.parse(whole.toString('utf8', 4, 4 + length), (_, one: unknown) =>
		one !== null && typeof one === 'object' && '$' in one ? take(one as Stand) : one,
	);
};
