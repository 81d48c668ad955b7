import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import {CacheFault} from './cache-fault.ts';

/** What was laid down, to be read from any place: a file, or memory. */
export type Bytes = {
	readonly size: number;
	/** @throws CacheFault where there are not so many. */
	read(at: number, length: number): Buffer;
	close(): void;
};

/** Where bytes are laid down, one piece after the other. */
export type Sink = {write(piece: Uint8Array): void};

/**
 * The bytes of a file, which may be replaced or deleted meanwhile: it is held open.
 *
 * @throws what the system says where it cannot be opened.
 */
export const bytesOfFile = (file: string): Bytes => {
	const descriptor = openSync(file, 'r');
	let isOpen = true;
	return {
		size: fstatSync(descriptor).size,
		read(at, length) {
			if (!isOpen) throw new CacheFault('it is closed');
			const buffer = Buffer.allocUnsafeSlow(length);
			let done = 0;
			while (done < length) {
				let got: number;
				try {
					got = readSync(descriptor, buffer, done, length - done, at + done);
				} catch (error) {
					throw new CacheFault(`it cannot be read (${(error as NodeJS.ErrnoException).code})`);
				}

				if (got === 0) throw new CacheFault('it is cut short');
				done += got;
			}

			return buffer;
		},
		close() {
			if (isOpen) closeSync(descriptor);
			isOpen = false;
		},
	};
};

/** The bytes of one buffer. */
export const bytesOfBuffer = (buffer: ArrayBufferLike): Bytes => ({
	size: buffer.byteLength,
	read(at, length) {
		if (at < 0 || at + length > buffer.byteLength) throw new CacheFault('it is cut short');
		return Buffer.from(buffer, at, length);
	},
	close() {},
});

/** Gathers what is laid down in memory: for homes in which nothing may be written. */
export const bufferSink = (): Sink & {done(): ArrayBuffer} => {
	const pieces: Uint8Array[] = [];
	return {
		write(piece) {
			pieces.push(Uint8Array.from(piece));
		},
		done() {
			const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
			let at = 0;
			for (const piece of pieces) {
				whole.set(piece, at);
				at += piece.length;
			}

			return whole.buffer;
		},
	};
};
