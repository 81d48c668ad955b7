import {isUtf8} from 'node:buffer';
import {CorpusFault} from './corpus-problem.ts';

/** How many bytes the UTF-8 sequence at `at` has, 0 where none is valid (Unicode 15, table 3-7). */
const sequenceAt = (bytes: Uint8Array, at: number): number => {
	const first = bytes[at] as number;
	const inside = (offset: number, low = 0x80, high = 0xbf): boolean => {
		const byte = bytes[at + offset];
		return byte !== undefined && byte >= low && byte <= high;
	};
	if (first < 0x80) return 1;
	if (first >= 0xc2 && first <= 0xdf) return inside(1) ? 2 : 0;
	if (first >= 0xe0 && first <= 0xef) {
		const [low, high] = [first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf];
		return inside(1, low, high) && inside(2) ? 3 : 0;
	}

	if (first < 0xf0 || first > 0xf4) return 0;
	const [low, high] = [first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf];
	return inside(1, low, high) && inside(2) && inside(3) ? 4 : 0;
};

const lineOf = (bytes: Uint8Array, at: number): number => {
	let line = 1;
	for (let index = 0; index < at; index++) if (bytes[index] === 0x0a) line++;
	return line;
};

const place = (bytes: Uint8Array, at: number): string => `line ${lineOf(bytes, at)}, byte ${at}`;

/**
 * Decodes UTF-8 strictly: nothing is replaced. A byte order mark at the start is a sign of the encoding, not a letter of the text, and
 * is left out; every other character is kept, line ends and invisible ones included. Byte offsets in messages start at 0.
 *
 * @throws CorpusFault for UTF-16, a NUL byte, or a byte that is not UTF-8, with its offset.
 */
export const decodeText = (bytes: Uint8Array): string => {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		throw new CorpusFault(
			'byte 0',
			'is UTF-16, not UTF-8',
			'Save it as UTF-8, for instance with: iconv -f UTF-16 -t UTF-8 FILE',
		);
	}

	const nul = bytes.indexOf(0);
	if (nul !== -1) {
		throw new CorpusFault(
			place(bytes, nul),
			'is a binary file (it holds a NUL byte)',
			'Give the text itself, saved as UTF-8.',
		);
	}

	if (!isUtf8(bytes)) {
		let at = 0;
		for (let length = sequenceAt(bytes, at); length > 0; length = sequenceAt(bytes, at)) at += length;
		const byte = (bytes[at] as number).toString(16).padStart(2, '0');
		throw new CorpusFault(
			place(bytes, at),
			`is not valid UTF-8 (byte 0x${byte})`,
			'Save it as UTF-8; an old Arabic text often is: iconv -f WINDOWS-1256 -t UTF-8 FILE',
		);
	}

	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		throw new CorpusFault(
			null,
			`is too large (${Math.round(bytes.length / 1_048_576)} MB) to be one text`,
			'Split it into several files.',
		);
	}
};
