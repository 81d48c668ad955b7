import {SealFault} from '../../corpus/cipher.ts';
import {sumOf} from '../sum.ts';

const head = Buffer.from('{"sealed":"');
const middle = Buffer.from('","sum":"');
const tail = Buffer.from('"}');
const sumLength = 32;
const endLength = middle.length + sumLength + tail.length;

/** Bytes as a line of JSON, `{"sealed":"<base64>","sum":"<checksum of the base64>"}`: it tells damage from what was put there by others. */
export const toSealedLine = (bytes: Uint8Array): Buffer => {
	const base64 = Buffer.from(Buffer.from(bytes).toString('base64'), 'latin1');
	return Buffer.concat([head, base64, middle, Buffer.from(sumOf(base64)), tail]);
};

/** Is this the begin of a sealed thing? */
export const looksSealed = (kept: Uint8Array): boolean => head.equals(kept.subarray(0, head.length));

/** Something that was never sealed is JSON, in its first line at least, and not just two texts. */
const isPlain = (kept: Buffer): boolean => {
	const end = kept.indexOf(0x0a);
	try {
		const value: unknown = JSON.parse(kept.toString('utf8', 0, end === -1 ? kept.length : end));
		const fields = Object.values(value ?? {});
		return !(fields.length === 2 && fields.every(field => typeof field === 'string'));
	} catch {
		return false;
	}
};

/**
 * The bytes of such a line; a line break at its end is passed over.
 *
 * @throws SealFault `damaged` or `plain`.
 */
export const fromSealedLine = (line: Uint8Array): Buffer => {
	const whole = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
	const kept = whole.at(-1) === 0x0a ? whole.subarray(0, -1) : whole;
	const end = kept.length - endLength;
	const fits =
		end >= head.length &&
		looksSealed(kept) &&
		middle.equals(kept.subarray(end, end + middle.length)) &&
		tail.equals(kept.subarray(-tail.length));
	const base64 = kept.subarray(head.length, Math.max(head.length, end));
	const sum = kept.toString('latin1', end + middle.length, kept.length - tail.length);
	if (fits && sumOf(base64) === sum) return Buffer.from(base64.toString('latin1'), 'base64');
	throw new SealFault(isPlain(kept) ? 'plain' : 'damaged');
};
