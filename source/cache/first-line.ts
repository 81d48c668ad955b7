import {endianness} from 'node:os';
import type {Cipher} from '../corpus/cipher.ts';

/** The version of the file's layout; what lies in it is told by the key. */
const layout = `1 ${endianness()}`;

/** The first line of a file: by it whoever has no key can tell whether the rest is sealed, and with which key. */
export const firstLine = ({id}: Pick<Cipher, 'id'>): string =>
	`deirez-tui cache ${layout} ${id === null ? 'plain' : `sealed ${id}`}\n`;
