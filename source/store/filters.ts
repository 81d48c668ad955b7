import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import {makeFolder, writeAtomically} from '../corpus/atomic-file.ts';
import type {Home} from './home.ts';

/** The keys that a filter can be saved under. */
export const filterDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type FilterDigit = (typeof filterDigits)[number];

/** What the user keeps of filters. */
export type KeptFilters = {
	/** Saved under a digit. */
	named: Readonly<Partial<Record<FilterDigit, string>>>;
	/** Used before, each once, the last one last. */
	history: readonly string[];
};

export const noFilters: KeptFilters = {named: {}, history: []};

/** How many filters used before are kept. */
export const longestHistory = 100;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000));

const filtersSchema = v.strictObject({
	named: v.record(v.picklist(filterDigits), text),
	history: v.array(text),
});

export const isFilterDigit = (digit: string): digit is FilterDigit => filterDigits.some(one => one === digit);

/** With the filter saved under a digit; an empty one frees the digit. */
export const withNamed = (kept: KeptFilters, digit: FilterDigit, filter: string): KeptFilters => {
	const {[digit]: _, ...others} = kept.named;
	return {...kept, named: filter.trim() === '' ? others : {...others, [digit]: filter.trim()}};
};

/** With a filter that was used just now. */
export const withUsed = (kept: KeptFilters, filter: string): KeptFilters => {
	const used = filter.trim();
	if (used === '') return kept;
	const history = [...kept.history.filter(one => one !== used), used];
	return {...kept, history: history.slice(-longestHistory)};
};

/** What is kept, and what is wrong with the file, in one line; null where nothing is. A broken one is as good as none. */
export const readFilters = ({
	filters: file,
	cipher,
}: Pick<Home, 'filters' | 'cipher'>): {kept: KeptFilters; problem: string | null} => {
	const broken = (why: string) => ({
		kept: noFilters,
		problem: `${file}: saved filters cannot be read: ${why}`,
	});
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		return code === 'ENOENT' || code === 'ENOTDIR' ? {kept: noFilters, problem: null} : broken(message);
	}

	try {
		const result = v.safeParse(filtersSchema, JSON.parse(cipher.open('filters', bytes).toString('utf8')));
		if (!result.success) return broken(`it is not {"named": {"1": "…"}, "history": ["…"]}`);
		const {named, history} = result.output;
		return {kept: {named, history: history.slice(-longestHistory)}, problem: null};
	} catch (error) {
		return broken(error instanceof SyntaxError ? 'it is no JSON' : (error as Error).message);
	}
};

/**
 * Changes what is kept, beside what other sessions have kept since. A broken file is left under the name `filters.json.bak`.
 *
 * @throws FileError where it cannot be written.
 */
export const keepFilters = async (
	home: Pick<Home, 'filters' | 'cipher'>,
	change: (kept: KeptFilters) => KeptFilters,
): Promise<void> => {
	const {kept, problem} = readFilters(home);
	const changed = change(kept);
	if (changed === kept) return;
	const json = Buffer.from(`${JSON.stringify(changed, null, '\t')}\n`);
	await makeFolder(path.dirname(home.filters));
	const backup = problem === null ? {} : {backup: `${home.filters}.bak`};
	await writeAtomically(home.filters, home.cipher.seal('filters', json), backup);
};
