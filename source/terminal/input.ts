import type {ReadStream} from 'node:tty';
import {createKeyDecoder, type KeyEvent} from './keys.ts';

export type Input = {
	/** Who takes the keys, those that came together in one call. Keys that came while nobody did are handed over at once. */
	onKeys(listener: (keys: readonly KeyEvent[]) => void): void;
	/**
	 * Who asked the terminal something: hears every reply (the raw sequence), also a late one. Replies that nobody waits
	 * for are dropped; none is ever a key.
	 *
	 * @returns what ends it.
	 */
	onReply(listener: (text: string) => void): () => void;
	/** Reads no more. */
	close(): void;
};

/** So many keys are kept from before anybody takes them. */
const typedAhead = 10_000;

/**
 * Reads a terminal's input for as long as the program has the terminal: keys to one, replies to those who asked, and a
 * sequence that nothing completes is settled after its time. The stream should be in raw mode.
 *
 * @param patience milliseconds after which a lone Escape is the Escape key (`escapePatience`).
 */
export const readInput = (stdin: ReadStream, patience: number): Input => {
	const decoder = createKeyDecoder(patience);
	const askers = new Set<(text: string) => void>();
	let takeKeys: ((keys: readonly KeyEvent[]) => void) | null = null;
	let early: KeyEvent[] = [];
	let timer: NodeJS.Timeout | undefined;
	let last: NodeJS.Immediate | undefined;

	const sort = (events: readonly KeyEvent[]): void => {
		const keys: KeyEvent[] = [];
		for (const event of events) {
			if (event.name !== 'reply') keys.push(event);
			else for (const ask of [...askers]) ask(event.text ?? '');
		}

		if (keys.length === 0) return;
		if (takeKeys) takeKeys(keys);
		else early = [...early, ...keys].slice(0, typedAhead);
	};

	/** When what is waited for began, and as what. */
	let since = 0;
	let waiting = -1;

	const cancel = (): void => {
		clearTimeout(timer);
		clearImmediate(last);
	};

	const wait = (): void => {
		if (!decoder.pending) return;
		const now = performance.now();
		if (decoder.progress !== waiting) since = now;
		waiting = decoder.progress;
		// Where the program itself was slow, the rest has come already: it is read before the sequence is given up.
		timer = setTimeout(
			() => {
				last = setImmediate(() => sort(decoder.flush()));
			},
			since + decoder.patience - now,
		);
	};

	const take = (bytes: Buffer): void => {
		cancel();
		const events = decoder.push(bytes);
		wait();
		sort(events);
	};

	stdin.on('data', take);
	return {
		onKeys(listener) {
			takeKeys = listener;
			const keys = early;
			early = [];
			if (keys.length > 0) listener(keys);
		},
		onReply(listener) {
			askers.add(listener);
			return () => askers.delete(listener);
		},
		close() {
			cancel();
			stdin.off('data', take);
		},
	};
};
