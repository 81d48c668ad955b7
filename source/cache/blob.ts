import type {BlockReader, BlockWriter} from './blocks.ts';
import {CacheFault} from './cache-fault.ts';
import {pack, unpack} from './pack.ts';

/** Bytes in a block: so much more than the blob itself is needed while it is read. */
const pieceLength = 1_048_576;

/** A packed value in as many blocks as it needs. */
export type Blob = {length: number; blocks: number[]};

export const layBlob = (writer: BlockWriter, value: unknown): Blob => {
	const bytes = pack(value);
	const blocks: number[] = [];
	for (let at = 0; at < bytes.length; at += pieceLength)
		blocks.push(writer.add(bytes.subarray(at, at + pieceLength)));
	return {length: bytes.length, blocks};
};

/** @throws CacheFault where it is not what was laid down. */
export const readBlob = (reader: BlockReader, {length, blocks}: Blob): unknown => {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const block of blocks) {
		const piece = reader.read(block);
		if (at + piece.length > length) throw new CacheFault('its parts do not fit together');
		whole.set(piece, at);
		at += piece.length;
	}

	if (at !== length) throw new CacheFault('it is cut short');
	return unpack(whole);
};
