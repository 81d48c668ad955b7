import {scrypt} from 'node:crypto';

/** What scrypt costs: `n` (a power of two) and `r` make the memory, 128 × n × r bytes; `p` times the work. */
export type Cost = {n: number; r: number; p: number};

/** OWASP Password Storage Cheat Sheet: 32 MB, which a weak machine has, and as hard as the 128 MB with p = 1 recommended first. */
export const usualCost: Cost = {n: 2 ** 15, r: 8, p: 3};

const mostMemory = 256 * 2 ** 20;
const mostWork = 2 ** 24;

/** Whether a cost that a file names may be paid: a forged one must not ask for all memory there is, nor for hours. */
export const isBearable = ({n, r, p}: Cost): boolean =>
	[n, r, p].every(value => Number.isSafeInteger(value) && value >= 1) &&
	n >= 2 &&
	n <= mostWork &&
	(n & (n - 1)) === 0 &&
	128 * n * r <= mostMemory &&
	n * r * p <= mostWork;

/**
 * A passphrase as bytes, by the profile OpaqueString of RFC 8265: NFC, and every space a plain one. The keyboard of one system types an
 * alef with its hamza as one character, that of another as two: without it the same Arabic words would be two passphrases.
 */
const bytesOf = (passphrase: string): Buffer =>
	Buffer.from(passphrase.normalize('NFC').replaceAll(/\p{Zs}/gu, ' '), 'utf8');

/** A key of 32 bytes out of a passphrase (scrypt, RFC 7914). The cost must be bearable. */
export const deriveKey = async (passphrase: string, salt: Uint8Array, {n, r, p}: Cost): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const maxmem = 128 * r * (n + p + 2) + 2 ** 20;
		scrypt(bytesOf(passphrase), salt, 32, {N: n, r, p, maxmem}, (error, key) =>
			error ? reject(error) : resolve(key),
		);
	});
