import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import {decodeText} from '../corpus/decode-text.ts';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import {issueWords} from '../engine/lexicon/own/issue-words.ts';
import {JsonFault, type LocatedJson, lineAndColumn, locateJson} from '../engine/lexicon/own/located-json.ts';
import type {Home} from './home.ts';
import {type Config, type SettingName, settingNames, settings} from './settings.ts';

export type {Config} from './settings.ts';

/** What `config.json` says. */
export type Settings = {
	/** With absolute paths, and without what could not be used. */
	config: Config;
	/** What is wrong and was passed over. */
	problems: readonly FileError[];
	/**
	 * A problem of something in the file, which it names with its line and column.
	 *
	 * @param where the members that lead there: "keys", "verify", 0.
	 */
	problemAt(where: readonly PropertyKey[], problem: string, remedy: string): FileError;
};

const readText = (file: string): string | null => {
	try {
		return decodeText(readFileSync(file));
	} catch (error) {
		// Where the home is no folder, whoever needs one says so.
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
		if ((error as Error).name === 'CorpusFault')
			throw new FileError(file, (error as Error).message, 'Save it as UTF-8.');
		throw fileErrorOf(file, error);
	}
};

/** Where the last of these members stands; of what is not there, what would hold it. */
const offsetOf = ({value, offsets}: LocatedJson, where: readonly PropertyKey[]): number => {
	let at = 0;
	let holder: unknown = value;
	for (const key of where) {
		const members = typeof holder === 'object' && holder !== null ? offsets.get(holder) : undefined;
		const found = members?.get(key);
		if (found === undefined) break;
		at = found;
		holder = (holder as Record<PropertyKey, unknown>)[key];
	}

	return at;
};

type Fault = {path: readonly PropertyKey[]; problem: string; remedy: string};

/** What of a value is as the schema of a setting wants it, and what is wrong with the rest. */
const usable = (name: SettingName, value: unknown): {output?: unknown; faults: readonly Fault[]} => {
	const {schema} = settings[name];
	// A record takes a list for an object whose names are numbers.
	if (schema.type === 'record' && Array.isArray(value))
		return {faults: [{path: [], problem: 'must be an object {…}, not a list', remedy: 'Correct the value.'}]};
	const result = v.safeParse(schema, value);
	if (result.success) return {output: result.output, faults: []};
	const faults = result.issues.map(issue => ({
		path: (issue.path ?? []).map(item => item.key as PropertyKey),
		...issueWords(issue),
	}));
	if (faults.some(({path}) => path.length === 0)) return {faults};
	const wrong = new Set(faults.map(({path}) => path[0]));
	return {
		output: Object.fromEntries(Object.entries(value as object).filter(([key]) => !wrong.has(key))),
		faults,
	};
};

/**
 * Reads `config.json`; without one there are no settings.
 *
 * @throws FileError for a file that is no JSON, a setting that there is not, or a value that is none, unless it concerns the screen alone.
 */
export const readSettings = ({config: file}: Pick<Home, 'config'>): Settings => {
	const text = readText(file) ?? '{}';
	const faultAt = (at: number, problem: string, remedy: string): FileError => {
		const {line, column} = lineAndColumn(text, at);
		return new FileError(file, `line ${line}, column ${column}: ${problem}`, remedy);
	};

	let located: LocatedJson;
	try {
		located = locateJson(text);
	} catch (error) {
		if (!(error instanceof JsonFault)) throw error;
		throw faultAt(error.at, `this is no JSON: ${error.message}`, 'Correct it.');
	}

	const problemAt: Settings['problemAt'] = (where, problem, remedy) =>
		faultAt(offsetOf(located, where), problem, remedy);
	const {value, repeated} = located;
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw faultAt(
			0,
			`must be an object {…}${Array.isArray(value) ? ', not a list' : ''}`,
			'Write {"lexicon": "FOLDER"}.',
		);

	const problems: FileError[] = [];
	for (const {key, at, depth} of repeated) {
		const told = depth === 0 ? `the setting "${key}" stands here twice` : `"${key}" stands here twice`;
		const problem = faultAt(at, told, 'Leave one of them out.');
		if (depth === 0) throw problem;
		problems.push(problem);
	}

	const config: Record<string, unknown> = {};
	for (const [key, given] of Object.entries(value)) {
		const name = settingNames.find(one => one === key);
		if (!name)
			throw problemAt([key], `there is no setting "${key}"`, `There are: ${settingNames.join(', ')}.`);
		const {output, faults} = usable(name, given);
		if (output !== undefined) config[name] = output;
		for (const {path: inside, problem, remedy} of faults) {
			const where = [name, ...inside];
			const fault = problemAt(where, `"${where.join('.')}" ${problem}`, remedy);
			if (!('screen' in settings[name])) throw fault;
			problems.push(fault);
		}
	}

	const {lexicon} = config as Config;
	if (lexicon !== undefined) config.lexicon = path.resolve(path.dirname(file), lexicon);
	return {config: config as Config, problems, problemAt};
};

/**
 * The settings of `config.json` alone.
 *
 * @throws FileError as `readSettings`.
 */
export const readConfig = (home: Pick<Home, 'config'>): Config => readSettings(home).config;
