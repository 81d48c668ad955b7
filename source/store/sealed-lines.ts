import {type Cipher, SealFault} from '../corpus/cipher.ts';
import {decodeLine, type JournalLine} from './journal-line.ts';
import {looksSealed} from './vault/sealed-line.ts';

/** Lines of the journal as they are to be kept, each sealed whole. */
export const sealLines = (cipher: Cipher, text: string): Buffer => {
	if (!cipher.sealed) return Buffer.from(text, 'utf8');
	const pieces = text
		.split('\n')
		.filter(line => line !== '')
		.flatMap(line => [cipher.seal('journal', Buffer.from(line, 'utf8')), Buffer.from('\n')]);
	return Buffer.concat(pieces);
};

/** A line of the journal: what it says, as `decodeLine` tells; and as it is where it is not sealed, empty where it cannot be opened. */
export type OpenedLine = {plain: Buffer; read: JournalLine | 'newer' | {damage: string}};

/** Reads a line of the journal as it is kept. */
export const openLine = (cipher: Cipher, kept: Uint8Array): OpenedLine => {
	const closed = (damage: string): OpenedLine => ({plain: Buffer.alloc(0), read: {damage}});
	if (!cipher.sealed && looksSealed(kept)) return closed('it is encrypted, and its key is not here');
	try {
		const plain = cipher.open('journal', kept);
		return {plain, read: decodeLine(plain)};
	} catch (error) {
		if (error instanceof SealFault) return closed(error.message);
		throw error;
	}
};
