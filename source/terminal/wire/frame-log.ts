import {appendFileSync, writeFileSync} from 'node:fs';

/** What the wire did with one frame. */
export type FrameNote = {
	/** Sent, in bytes; 0 for a frame that equals the one before. */
	bytes: number;
	/** Rows of the screen that changed. */
	rows: number;
	/** Drawn without regard to what was shown. */
	full: boolean;
};

/**
 * A log with one line a frame: milliseconds since the log began, bytes sent, rows that changed, and `full` for a frame drawn in full; tabs between.
 *
 * @throws where the file cannot be written.
 */
export const createFrameLog = (file: string): ((note: FrameNote) => void) => {
	const begin = performance.now();
	writeFileSync(file, '', {flag: 'a'});
	return ({bytes, rows, full}) => {
		const line = [(performance.now() - begin).toFixed(1), bytes, rows, ...(full ? ['full'] : [])];
		appendFileSync(file, `${line.join('\t')}\n`);
	};
};
