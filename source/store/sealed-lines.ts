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

/** Reads a line of the journal as it is kept: as `decodeLine`, and why it cannot be opened where all are sealed. */
export const openLine = (cipher: Cipher, kept: Uint8Array): JournalLine | 'newer' | {damage: string} => {
	if (!cipher.sealed && looksSealed(kept)) return {damage: 'it is encrypted, and its key is not here'};
	try {
		return decodeLine(cipher.open('journal', kept));
	} catch (error) {
		if (error instanceof SealFault) return {damage: error.message};
		throw error;
	}
};
