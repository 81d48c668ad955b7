import {randomBytes} from 'node:crypto';
import {crc32, deflateRawSync, inflateRawSync} from 'node:zlib';
import {type Cipher, SealFault} from '../corpus/cipher.ts';
import type {Bytes, Sink} from './bytes.ts';
import {CacheFault} from './cache-fault.ts';
import {firstLine} from './first-line.ts';
import {pack, unpack} from './pack.ts';

/** Of each block: to which file it belongs and which one it is, so that none passes for another, and how it lies there. */
const labelLength = 8 + 4 + 1;
const plainly = 0;
const deflated = 1;
/** The fastest: a tenth of the size is left all the same. */
const level = 1;

/** Most blocks are opened in one piece: Node's own 16 KB would be five, and a copy of all of them. */
const chunkSize = 81_920;

/** Where the list of blocks lies, its length and checksum, and a checksum over these. */
const tailLength = 8 + 4 + 4 + 4;

type Listed = {offsets: Float64Array; lengths: Uint32Array; sums: Uint32Array};
type Directory = {nonce: string; blocks: Listed; contents: unknown};

const seal = (cipher: Cipher, nonce: Buffer, number: number, plain: Uint8Array): Buffer => {
	const small = deflateRawSync(plain, {level});
	const pays = small.length < 0.9 * plain.length;
	const label = Buffer.alloc(labelLength);
	nonce.copy(label);
	label.writeUInt32LE(number, 8);
	label.writeUInt8(pays ? deflated : plainly, 12);
	return cipher.seal('cache', Buffer.concat([label, pays ? small : plain]));
};

const open = (cipher: Cipher, nonce: Buffer | null, number: number, kept: Buffer): Buffer => {
	let label: Buffer;
	try {
		label = cipher.open('cache', kept);
	} catch (error) {
		if (error instanceof SealFault) throw new CacheFault(error.message);
		throw error;
	}

	if (label.length < labelLength || (nonce !== null && !nonce.equals(label.subarray(0, 8))))
		throw new CacheFault('a part of it is another file’s');
	if (label.readUInt32LE(8) !== number) throw new CacheFault('its parts are in wrong order');
	const body = label.subarray(labelLength);
	if (label.readUInt8(12) === plainly) return body;
	try {
		return inflateRawSync(body, {chunkSize});
	} catch {
		throw new CacheFault('its checksum does not fit');
	}
};

/** The list of blocks stands for itself: no other has this number. */
const directoryNumber = 0xffff_ffff;

/** Lays down numbered blocks, then a list of where they are. Whoever stops before the end has laid down nothing that could be opened. */
export class BlockWriter {
	readonly #sink: Sink;
	readonly #cipher: Cipher;
	readonly #nonce = randomBytes(8);
	readonly #blocks: {offset: number; length: number; sum: number}[] = [];
	#at = 0;

	constructor(sink: Sink, cipher: Cipher) {
		this.#sink = sink;
		this.#cipher = cipher;
		this.#write(Buffer.from(firstLine(cipher)));
	}

	/** @returns the block's number. */
	add(plain: Uint8Array): number {
		const number = this.#blocks.length;
		this.#blocks.push(this.#put(number, plain));
		return number;
	}

	/** @param contents what the blocks are, for whoever opens the file: anything that can be packed. */
	end(contents: unknown): void {
		const blocks = this.#blocks;
		const directory: Directory = {
			nonce: this.#nonce.toString('hex'),
			blocks: {
				offsets: Float64Array.from(blocks, block => block.offset),
				lengths: Uint32Array.from(blocks, block => block.length),
				sums: Uint32Array.from(blocks, block => block.sum),
			},
			contents,
		};
		const {offset, length, sum} = this.#put(directoryNumber, pack(directory));
		const tail = Buffer.alloc(tailLength);
		tail.writeDoubleLE(offset, 0);
		tail.writeUInt32LE(length, 8);
		tail.writeUInt32LE(sum, 12);
		tail.writeUInt32LE(crc32(tail.subarray(0, 16)), 16);
		this.#write(tail);
	}

	#put(number: number, plain: Uint8Array): {offset: number; length: number; sum: number} {
		const kept = seal(this.#cipher, this.#nonce, number, plain);
		const put = {offset: this.#at, length: kept.length, sum: crc32(kept)};
		this.#write(kept);
		return put;
	}

	#write(bytes: Uint8Array): void {
		this.#sink.write(bytes);
		this.#at += bytes.length;
	}
}

/** Reads such blocks, each checked when it is read. */
export class BlockReader {
	readonly contents: unknown;
	readonly #bytes: Bytes;
	readonly #cipher: Cipher;
	readonly #nonce: Buffer;
	readonly #blocks: Listed;

	/** @throws CacheFault where it was not laid down to its end by this version with this key, or what opens it is damaged. */
	constructor(bytes: Bytes, cipher: Cipher) {
		const line = Buffer.from(firstLine(cipher));
		if (bytes.size < line.length + tailLength) throw new CacheFault('it is cut short');
		if (!bytes.read(0, line.length).equals(line))
			throw new CacheFault('it is of another version, or sealed otherwise');
		const tail = bytes.read(bytes.size - tailLength, tailLength);
		if (crc32(tail.subarray(0, 16)) !== tail.readUInt32LE(16)) throw new CacheFault('it is cut short');
		const [offset, length] = [tail.readDoubleLE(0), tail.readUInt32LE(8)];
		if (offset + length + tailLength !== bytes.size) throw new CacheFault('it is cut short');
		const kept = bytes.read(offset, length);
		if (crc32(kept) !== tail.readUInt32LE(12)) throw new CacheFault('its checksum does not fit');
		const plain = open(cipher, null, directoryNumber, kept);
		// At a place of its own that eight divides.
		const {nonce, blocks, contents} = unpack(Uint8Array.from(plain)) as Directory;
		this.contents = contents;
		this.#bytes = bytes;
		this.#cipher = cipher;
		this.#nonce = Buffer.from(nonce, 'hex');
		this.#blocks = blocks;
	}

	/** @throws CacheFault where it is not what was laid down. */
	read(number: number): Buffer {
		const {offsets, lengths, sums} = this.#blocks;
		const [offset, length, sum] = [offsets[number], lengths[number], sums[number]];
		if (offset === undefined || length === undefined) throw new CacheFault('it is cut short');
		const kept = this.#bytes.read(offset, length);
		if (crc32(kept) !== sum) throw new CacheFault('its checksum does not fit');
		return open(this.#cipher, this.#nonce, number, kept);
	}

	close(): void {
		this.#bytes.close();
	}
}
