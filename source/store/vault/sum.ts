import {createHash} from 'node:crypto';

/** A checksum against damage, not against people: the first 32 hex digits of the SHA-256. */
export const sumOf = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('hex').slice(0, 32);
