export type Pace = {
	/** Asks for a run: at once where the last one that counted is an interval ago, else at the end of the interval. @param rest waits so many ms at the least. */
	ask(rest?: number): void;
	/** Forgets what was asked for. */
	stop(): void;
};

/**
 * Runs something as often as it is asked for, but no oftener than once an interval. Its timer keeps no process alive.
 *
 * @param run tells whether it did anything: what did nothing takes up no interval.
 * @param interval in milliseconds; asked each time, so that it may change.
 */
export const createPace = (run: () => boolean, interval: () => number): Pace => {
	let last = Number.NEGATIVE_INFINITY;
	let timer: NodeJS.Timeout | undefined;
	let due = 0;

	const stop = (): void => {
		clearTimeout(timer);
		timer = undefined;
	};

	const fire = (): void => {
		stop();
		if (run()) last = performance.now();
	};

	return {
		stop,
		ask(rest = 0) {
			const now = performance.now();
			const then = Math.max(now + rest, last + interval());
			if (timer && due <= then) return;
			stop();
			if (then <= now) {
				fire();
				return;
			}

			due = then;
			timer = setTimeout(fire, then - now);
			timer.unref();
		},
	};
};
