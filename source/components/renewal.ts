import type {Analysed} from '../cache/analysed.ts';

/** An analysis that is being made in a thread of its own. */
export type Apart = {
	/** Null after `stop`. @throws Error where it could not be made. */
	done: Promise<Analysed | null>;
	stop(): void;
};

/** Makes the analysis anew, one at a time: who asks while one is being made gets one of what there is by then. */
export type Renewal = {
	ask(): void;
	close(): void;
};

export const createRenewal = (
	analyse: () => Apart,
	on: {made(analysed: Analysed): void; failed(why: string): void},
): Renewal => {
	let running: Apart | null = null;
	const ask = (): void => {
		running?.stop();
		const own = analyse();
		running = own;
		own.done
			.then(analysed => {
				if (running !== own) return analysed?.close();
				running = null;
				if (analysed) on.made(analysed);
			})
			.catch((error: Error) => {
				if (running !== own) return;
				running = null;
				on.failed(error.message);
			});
	};
	return {
		ask,
		close() {
			running?.stop();
			running = null;
		},
	};
};
