import {createHash} from 'node:crypto';

/** A checksum against damage, not against people: the first 32 hex digits of the SHA-256 of these pieces together. */
export const sumOf = (...pieces: readonly (string | Uint8Array)[]): string => {
	const hash = createHash('sha256');
	for (const piece of pieces) hash.update(piece);
	return hash.digest('hex').slice(0, 32);
};
