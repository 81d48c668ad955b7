import type {BlockReader, BlockWriter} from './blocks.ts';
import {CacheFault} from './cache-fault.ts';
import {Recent} from './recent.ts';

/** Bytes of JSON in a block: a page of the table is one or two of them, and one is read and opened in less than a millisecond. */
const blockLength = 65_536;

/** Where records lie: block `blocks[i]` begins with record `firsts[i]`. */
export type Laid = {length: number; firsts: Uint32Array; blocks: Uint32Array};

/** Lays down records as JSON, so many in a block as fill it: how many, where each ends, then one after the other. */
export class RecordWriter {
	readonly #writer: BlockWriter;
	readonly #firsts: number[] = [];
	readonly #blocks: number[] = [];
	#open: Buffer[] = [];
	#size = 0;
	#length = 0;

	constructor(writer: BlockWriter) {
		this.#writer = writer;
	}

	add(record: unknown): void {
		const bytes = Buffer.from(JSON.stringify(record), 'utf8');
		if (this.#open.length > 0 && this.#size + bytes.length > blockLength) this.#flush();
		if (this.#open.length === 0) this.#firsts.push(this.#length);
		this.#open.push(bytes);
		this.#size += bytes.length;
		this.#length++;
	}

	end(): Laid {
		if (this.#open.length > 0) this.#flush();
		return {
			length: this.#length,
			firsts: Uint32Array.from(this.#firsts),
			blocks: Uint32Array.from(this.#blocks),
		};
	}

	#flush(): void {
		const head = Buffer.alloc(4 + 4 * this.#open.length);
		head.writeUInt32LE(this.#open.length, 0);
		let end = 0;
		for (const [index, bytes] of this.#open.entries()) {
			end += bytes.length;
			head.writeUInt32LE(end, 4 + 4 * index);
		}

		this.#blocks.push(this.#writer.add(Buffer.concat([head, ...this.#open])));
		this.#open = [];
		this.#size = 0;
	}
}

/** Opened blocks of all kinds of records together, by their numbers. */
export type OpenBlocks = Recent<number, Buffer>;

/** @param limit in bytes. */
export const openBlocks = (limit: number): OpenBlocks => new Recent(limit, block => block.length);

/** The last of ascending numbers that is no greater; -1 where none is. */
const lastUpTo = (numbers: Uint32Array, value: number): number => {
	let [low, high] = [0, numbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] as number) <= value) low = middle + 1;
		else high = middle;
	}

	return low - 1;
};

/** Reads records that were laid down, and remembers those read last. */
export class Records<Thing> {
	readonly length: number;
	readonly #laid: Laid;
	readonly #reader: BlockReader;
	readonly #open: OpenBlocks;
	readonly #known: Recent<number, {thing: Thing}>;

	/** @param remembered how many of them. */
	constructor(reader: BlockReader, laid: Laid, open: OpenBlocks, remembered: number) {
		this.length = laid.length;
		this.#laid = laid;
		this.#reader = reader;
		this.#open = open;
		this.#known = new Recent(remembered);
	}

	/** @throws CacheFault where it is not what was laid down. */
	at(index: number): Thing | undefined {
		if (!Number.isInteger(index) || index < 0 || index >= this.length) return undefined;
		const known = this.#known.get(index);
		if (known) return known.thing;
		const {firsts, blocks} = this.#laid;
		const found = lastUpTo(firsts, index);
		const block = this.#block(blocks[found] ?? -1);
		const within = index - (firsts[found] ?? 0);
		const count = block.readUInt32LE(0);
		if (within >= count) throw new CacheFault('its parts do not fit together');
		const begin = 4 + 4 * count;
		const from = within === 0 ? 0 : block.readUInt32LE(4 * within);
		const thing = JSON.parse(
			block.toString('utf8', begin + from, begin + block.readUInt32LE(4 + 4 * within)),
		) as Thing;
		this.#known.put(index, {thing});
		return thing;
	}

	#block(number: number): Buffer {
		const known = this.#open.get(number);
		if (known) return known;
		const block = this.#reader.read(number);
		this.#open.put(number, block);
		return block;
	}
}
