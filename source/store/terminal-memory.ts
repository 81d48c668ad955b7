import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import {makeFolder, writeAtomically} from '../corpus/atomic-file.ts';
import {arabicModes} from '../model/arabic-mode.ts';
import type {Home} from './home.ts';

const entrySchema = v.object({
	/** What the user chose there. */
	arabic: v.optional(v.picklist(arabicModes)),
	/** The line for tmux was shown once. */
	told: v.optional(v.boolean()),
});

const memorySchema = v.object({terminals: v.record(v.string(), entrySchema)});

/** What is remembered of one terminal. */
export type TerminalEntry = v.InferOutput<typeof entrySchema>;

type Entries = Readonly<Record<string, TerminalEntry>>;

/** More terminals than anybody sits at; the ones chosen first go first. */
const most = 200;

/** All that is remembered. A file that is missing or broken is as good as none: nothing of it cannot be chosen again. */
const readAll = (file: string): Entries => {
	try {
		const result = v.safeParse(memorySchema, JSON.parse(readFileSync(file, 'utf8')));
		return result.success ? result.output.terminals : {};
	} catch {
		return {};
	}
};

/** What is remembered of the terminal with this signature. */
export const recallTerminal = ({terminals}: Pick<Home, 'terminals'>, signature: string): TerminalEntry => {
	const entries = new Map(Object.entries(readAll(terminals)));
	return entries.get(signature) ?? {};
};

/**
 * Remembers something of a terminal, beside what is known of it and of others.
 *
 * @throws FileError where the file cannot be written.
 */
export const rememberTerminal = async (
	{terminals}: Pick<Home, 'terminals'>,
	signature: string,
	entry: TerminalEntry,
): Promise<void> => {
	const entries = new Map(Object.entries(readAll(terminals)));
	const known = entries.get(signature);
	entries.delete(signature);
	entries.set(signature, {...known, ...entry});
	const kept = [...entries].slice(-most);
	await makeFolder(path.dirname(terminals));
	await writeAtomically(terminals, `${JSON.stringify({terminals: Object.fromEntries(kept)}, null, '\t')}\n`);
};
