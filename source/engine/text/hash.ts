import {hash} from 'node:crypto';

/** SHA-256 of bytes, those of UTF-8 where a text is given, 64 hex digits. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

/** An id that is the same on every machine: the prefix, a dash, and 16 hex digits of the SHA-256 of the parts. */
export const stableId = (prefix: string, ...parts: readonly string[]): string =>
	`${prefix}-${sha256(parts.join('\u0000')).slice(0, 16)}`;
