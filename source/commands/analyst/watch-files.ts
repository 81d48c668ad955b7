import {fingerprintOf} from '../../corpus/fingerprint.ts';

/** How often the files are looked at: a look at ten thousand takes a tenth of a second, and network disks tell of no change by themselves. */
const everyMilliseconds = 2000;

/** Calls whenever these files and folders have changed and then stayed the same for a look. Returns how to stop. */
export const watchFiles = (paths: readonly string[], changed: () => void): (() => void) => {
	let told = fingerprintOf(paths).digest;
	let before = told;
	const timer = setInterval(() => {
		const {digest} = fingerprintOf(paths);
		const rests = digest === before;
		before = digest;
		if (!rests || digest === told) return;
		told = digest;
		changed();
	}, everyMilliseconds);
	timer.unref();
	return () => clearInterval(timer);
};
