/** What a sealed thing is. Each has a key of its own, and none passes for another. */
export type Purpose = 'journal' | 'snapshot' | 'corpus' | 'cache' | 'filters';

/** How what the program keeps lies on the disk: as it is (`clear`), or sealed (`store/vault`). */
export type Cipher = {
	readonly sealed: boolean;
	/** Which key it is; null for none. */
	readonly id: string | null;
	/** As it is to be kept: where it is sealed, one line without its line break, so that it can be a line of a journal or a whole file. */
	seal(purpose: Purpose, plain: Uint8Array): Buffer;
	/**
	 * What was sealed; a line break at the end is no part of it.
	 *
	 * @throws SealFault where it was not sealed so.
	 */
	open(purpose: Purpose, kept: Uint8Array): Buffer;
	/** By what name a report is kept whose text has this hash: of a published text the hash itself would tell that one holds it. */
	nameOf(hash: string): string;
	/** What another thread of this program needs to make the same cipher (`store/vault/carried-cipher.ts`): a secret, which goes nowhere else. */
	carry(): CarriedKey | null;
};

/** The key behind a cipher and its id; null for none. */
export type CarriedKey = {master: Uint8Array; id: string};

/** Why a sealed thing cannot be opened. */
export type SealReason =
	/** Its bytes are not those that were written. */
	| 'damaged'
	/** It is whole, and yet was not sealed with this key for this purpose. */
	| 'tampered'
	/** It is not sealed, where all else is. */
	| 'plain';

const words: Record<SealReason, string> = {
	damaged: 'its checksum does not fit',
	tampered: 'it is whole, but was not encrypted here: somebody else made or moved it',
	plain: 'it is not encrypted, as all else here is: somebody else may have put it there',
};

/** Thrown where a sealed thing is opened that is none; its message says why in words that follow "damaged (" or ": ". */
export class SealFault extends Error {
	readonly reason: SealReason;

	constructor(reason: SealReason) {
		super(words[reason]);
		this.name = 'SealFault';
		this.reason = reason;
	}
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Keeps everything as it is. */
export const clear: Cipher = {
	sealed: false,
	id: null,
	seal: (_purpose, plain) => asBuffer(plain),
	open: (_purpose, kept) => asBuffer(kept),
	nameOf: hash => hash,
	carry: () => null,
};
