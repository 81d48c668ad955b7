import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import {decodeText} from '../corpus/decode-text.ts';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import {issueWords} from '../engine/lexicon/own/issue-words.ts';
import {JsonFault, type LocatedJson, lineAndColumn, locateJson} from '../engine/lexicon/own/located-json.ts';
import {arabicModes} from '../model/arabic-mode.ts';
import {rules} from '../model/rule.ts';
import type {Home} from './home.ts';

const configSchema = v.strictObject({
	/** The folder of the user's own lexicon; a relative one lies beside the settings. */
	lexicon: v.optional(v.pipe(v.string(), v.nonEmpty())),
	/** By which tolls are summed up where `--rule` says nothing. */
	rule: v.optional(v.picklist(rules)),
	/** Who puts Arabic in order, on terminals where nothing else was chosen. */
	arabic: v.optional(v.picklist(arabicModes)),
});

/** The user's settings, with absolute paths. */
export type Config = v.InferOutput<typeof configSchema>;

/**
 * Reads `config.json`; without one there are no settings.
 *
 * @throws FileError for a file that is no JSON, a setting that there is not, or a value that is none.
 */
export const readConfig = ({config: file}: Pick<Home, 'config'>): Config => {
	const settings = Object.keys(configSchema.entries).join(', ');
	let text: string;
	try {
		text = decodeText(readFileSync(file));
	} catch (error) {
		// Where the home is no folder, whoever needs one says so.
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return {};
		if ((error as Error).name === 'CorpusFault')
			throw new FileError(file, (error as Error).message, 'Save it as UTF-8.');
		throw fileErrorOf(file, error);
	}

	const refuse = (at: number, problem: string, remedy: string): never => {
		const {line, column} = lineAndColumn(text, at);
		throw new FileError(file, `line ${line}, column ${column}: ${problem}`, remedy);
	};

	let located: LocatedJson;
	try {
		located = locateJson(text);
	} catch (error) {
		if (!(error instanceof JsonFault)) throw error;
		return refuse(error.at, `this is no JSON: ${error.message}`, 'Correct it.');
	}

	const {value, offsets, repeated} = located;
	for (const {key, at} of repeated)
		refuse(at, `the setting "${key}" stands here twice`, 'Leave one of them out.');
	// A schema takes a list for an object without settings.
	if (Array.isArray(value)) refuse(0, 'must be an object {…}, not a list', 'Write {"lexicon": "FOLDER"}.');
	const result = v.safeParse(configSchema, value);
	if (!result.success) {
		const [issue] = result.issues;
		const key = issue.path?.[0]?.key as string | undefined;
		const at =
			typeof value === 'object' && value !== null && key !== undefined ? offsets.get(value)?.get(key) : 0;
		const isUnknown = issue.type === 'strict_object' && key !== undefined;
		const {problem, remedy} = isUnknown
			? {problem: `there is no setting "${key}"`, remedy: `There are: ${settings}.`}
			: issueWords(issue);
		return refuse(at ?? 0, isUnknown || key === undefined ? problem : `"${key}" ${problem}`, remedy);
	}

	const {lexicon, ...others} = result.output;
	return lexicon === undefined ? others : {...others, lexicon: path.resolve(path.dirname(file), lexicon)};
};
