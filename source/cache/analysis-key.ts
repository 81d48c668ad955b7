import {sha256} from '../engine/text/hash.ts';
import type {Edit} from '../model/edit.ts';

/** Set by the build: the SHA-256 of all of the program. Run from source, it has none. */
declare const PROGRAM_BUILD: string;
const programBuild = typeof PROGRAM_BUILD === 'undefined' ? null : PROGRAM_BUILD;

/** From what an analysis is made. */
export type Ingredients = {
	/** Of which reports: the digest of their files (`corpus/fingerprint.ts`). */
	files: string;
	/** `Lexicon.hash`. */
	lexicon: string;
	/** Those that count, in their order. */
	edits: readonly Edit[];
	/** What the user chose that changes how reports are read or labelled: `--published`, `--outlet`, the language; not the rule. */
	options: Readonly<Record<string, string | undefined>>;
	/** By what it was made; the program itself by default. */
	build?: string | null;
};

/** JSON in which the order of fields makes no difference. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, one: unknown) =>
		one !== null && typeof one === 'object' && !Array.isArray(one)
			? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
			: one,
	);

/**
 * The name under which an analysis is kept: another one whenever anything is that it is made from, the program and the Node that runs it among
 * them.
 *
 * @returns null where the program does not know its own build: then nothing is kept, for nothing would tell when it is out of date.
 */
export const analysisKey = ({
	files,
	lexicon,
	edits,
	options,
	build = programBuild,
}: Ingredients): string | null =>
	build === null ? null : sha256(canonical({build, node: process.version, files, lexicon, edits, options}));
