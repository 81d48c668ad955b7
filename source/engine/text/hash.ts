import {hash} from 'node:crypto';

/** SHA-256 of the UTF-8 bytes of a text, 64 hex digits. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** An id that is the same on every machine: the prefix, a dash, and 16 hex digits of the SHA-256 of the parts. */
export const stableId = (prefix: string, ...parts: readonly string[]): string =>
	`${prefix}-${sha256(parts.join('\u0000')).slice(0, 16)}`;
