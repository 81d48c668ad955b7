import {type Cipher, type Purpose, SealFault} from '../../corpus/cipher.ts';
import {looksSealed} from './sealed-line.ts';

/** Which way a home is converted. */
export type Direction = 'encrypt' | 'decrypt';

/** What a thing is to be kept as; `left`: it is sealed, and cannot be opened; it stays as it is. */
export type Converted = {bytes: Buffer; left: boolean};

/**
 * A thing as it is to be kept from now on, whichever way it is kept now: a conversion that was interrupted meets both.
 *
 * Damaged things are sealed with their damage, so that afterwards as much is told of them as before.
 */
export const convertBytes = (
	cipher: Cipher,
	direction: Direction,
	purpose: Purpose,
	kept: Buffer,
): Converted => {
	if (!looksSealed(kept))
		return {bytes: direction === 'encrypt' ? cipher.seal(purpose, kept) : kept, left: false};
	if (direction === 'encrypt') return {bytes: kept, left: false};
	try {
		return {bytes: cipher.open(purpose, kept), left: false};
	} catch (error) {
		if (!(error instanceof SealFault)) throw error;
		return {bytes: kept, left: true};
	}
};

/** The same for each line of a file; empty lines stay, so that each keeps its number, and what was not ended is ended. */
export const convertLines = (
	cipher: Cipher,
	direction: Direction,
	purpose: Purpose,
	kept: Buffer,
): {bytes: Buffer; left: number} => {
	const pieces: Buffer[] = [];
	const lineBreak = Buffer.from('\n');
	let left = 0;
	for (let at = 0; at < kept.length; ) {
		const found = kept.indexOf(0x0a, at);
		const end = found === -1 ? kept.length : found;
		if (end > at) {
			const converted = convertBytes(cipher, direction, purpose, kept.subarray(at, end));
			if (converted.left) left++;
			pieces.push(converted.bytes);
		}

		pieces.push(lineBreak);
		at = end + 1;
	}

	return {bytes: Buffer.concat(pieces), left};
};
