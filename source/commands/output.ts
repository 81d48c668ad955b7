import {once} from 'node:events';
import {sanitise} from '../terminal/sanitise.ts';
import type {Context} from './command.ts';

const chunkSize = 65_536;

/** Writes to standard output in large pieces, waiting for a reader who is slower. */
export const write = async (context: Pick<Context, 'stdout'>, texts: Iterable<string>): Promise<void> => {
	const {stdout} = context;
	let held = '';
	const flush = async (): Promise<void> => {
		const text = held;
		held = '';
		if (text !== '' && !stdout.write(text)) await once(stdout, 'drain');
	};

	for (const text of texts) {
		held += text;
		if (held.length >= chunkSize) await flush();
	}

	await flush();
};

/** Writes lines for people. Whatever they are made of, none of it acts on the terminal. */
export const writeLines = (context: Pick<Context, 'stdout'>, lines: readonly string[]): Promise<void> =>
	write(
		context,
		lines.map(line => `${sanitise(line)}\n`),
	);

/** A word to the user on standard error, on one line and safe to print. */
export const note = (context: Pick<Context, 'stderr'>, message: string): void => {
	context.stderr.write(`deirez-tui: ${sanitise(message)}\n`);
};
