import {addReply, answeredBy, type Facts, noFacts} from './facts.ts';
import {queryBatch} from './queries.ts';

/** What is needed of the terminal: `readInput` gives it. */
type Replies = {onReply(listener: (text: string) => void): () => void};

export type Asked = {
	facts: Facts;
	/** Every reply as it came, and after how many milliseconds. */
	replies: readonly {text: string; after: number}[];
	/** Whether the last query was answered, so that nothing more is to come. */
	complete: boolean;
	/** Hears what still comes after that, until the terminal is left. */
	late(listener: (facts: Facts) => void): void;
};

/** So long a terminal that says nothing is waited for, in milliseconds; twelve of twelve answered within 12 (arabic.md, section 2). */
export const patience = 1000;

/**
 * Asks the terminal what it is, in one write, and waits for the answer to the last query, at most `patience`. The terminal must be in raw
 * mode, so that nothing of it is echoed. Answers that are missing or no answers at all do no harm.
 */
export const askTerminal = (
	input: Replies,
	output: {write(data: string): unknown},
	wait: number = patience,
): Promise<Asked> =>
	new Promise(resolve => {
		const started = performance.now();
		const replies: {text: string; after: number}[] = [];
		let facts = noFacts;
		let waiting = true;
		let tell: ((facts: Facts) => void) | null = null;

		const settle = (): void => {
			if (!waiting) return;
			waiting = false;
			clearTimeout(timer);
			const known = facts;
			resolve({
				facts: known,
				replies: [...replies],
				complete: facts.primary !== null,
				late(listener) {
					tell = listener;
					if (facts !== known) listener(facts);
				},
			});
		};

		const timer = setTimeout(settle, wait);
		input.onReply(reply => {
			if (answeredBy(reply) === null) return;
			facts = addReply(facts, reply);
			if (waiting) replies.push({text: reply, after: performance.now() - started});
			else tell?.(facts);
			if (facts.primary !== null) settle();
		});
		output.write(queryBatch);
	});
