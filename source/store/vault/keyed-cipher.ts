import {createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes} from 'node:crypto';
import {type Cipher, type Purpose, SealFault} from '../../corpus/cipher.ts';
import {fromSealedLine, toSealedLine} from './sealed-line.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Nonce, ciphertext and tag of bytes under AES-256-GCM; `about` must be the same to open them. */
export const encrypt = (key: Uint8Array, about: string, plain: Uint8Array): Buffer => {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** What `encrypt` was given, or null where another key or another `about` made it, or its bytes are others. */
export const decrypt = (key: Uint8Array, about: string, bytes: Buffer): Buffer | null => {
	if (bytes.length < nonceBytes + tagBytes) return null;
	const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(-tagBytes)];
	const cipher = createDecipheriv(algorithm, key, nonce, {authTagLength: tagBytes});
	cipher.setAAD(Buffer.from(about)).setAuthTag(tag);
	try {
		return Buffer.concat([cipher.update(bytes.subarray(nonceBytes, -tagBytes)), cipher.final()]);
	} catch {
		return null;
	}
};

/** A key for one use out of the master key (HKDF, RFC 5869): what one leaks, if ever, does not help with another. */
export const subkey = (master: Uint8Array, use: string): Buffer =>
	Buffer.from(hkdfSync('sha256', master, new Uint8Array(), `deirez-tui 1 ${use}`, 32));

/**
 * Seals under a master key of 32 random bytes: AES-256-GCM with a key of its own for each purpose, which is authenticated too.
 *
 * Nonces are random, 96 bits. NIST SP 800-38D (8.3) allows 2^32 of them under one key, so that two are alike with a chance below 2^-32: a
 * thousand decisions a day reach that in ten thousand years. What it does not tell: that a whole file or journal is an older copy of itself.
 *
 * @param id which master key it is; no secret.
 */
export const keyedCipher = (master: Uint8Array, id: string): Cipher => {
	const keys: Record<Purpose, Buffer> = {
		journal: subkey(master, 'journal'),
		snapshot: subkey(master, 'snapshot'),
		corpus: subkey(master, 'corpus'),
		cache: subkey(master, 'cache'),
		filters: subkey(master, 'filters'),
	};
	const names = subkey(master, 'names');
	return {
		sealed: true,
		id,
		seal: (purpose, plain) => toSealedLine(encrypt(keys[purpose], purpose, plain)),
		open(purpose, kept) {
			const plain = decrypt(keys[purpose], purpose, fromSealedLine(kept));
			if (plain === null) throw new SealFault('tampered');
			return plain;
		},
		nameOf: hash => createHmac('sha256', names).update(hash).digest('hex'),
		carry: () => ({master: Uint8Array.from(master), id}),
	};
};
