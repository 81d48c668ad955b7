import meow, {type Flag} from 'meow';
import {parseDay} from '../corpus/day.ts';
import {nearest} from '../engine/text/nearest.ts';
import {type ArabicMode, arabicModes} from '../model/arabic-mode.ts';
import {type TriageState, triageStates} from '../model/decision.ts';
import {type Credibility, credibilities} from '../model/grade.ts';
import type {Day, SourceId} from '../model/ids.ts';
import {type Rule, rules} from '../model/rule.ts';
import type {Options} from './command.ts';
import {readEditOptions} from './edit-options.ts';
import {UsageError} from './errors.ts';
import type {Format} from './format.ts';
import {describeOption, isGlobal, type OptionName, optionNames} from './options.ts';
import {dashboardVerb, findVerb, type Verb, verbs, verbsUnder} from './verbs.ts';

export type Arguments = {
	verb: Verb;
	/** What help is asked on: the verb's name, or the word that several begin with. */
	topic: string;
	input: string[];
	options: Options;
	format: Format | null;
	help: boolean;
	version: boolean;
};

const isOption = (name: string): name is OptionName => (optionNames as string[]).includes(name);

const unknown = (token: string, name: string): UsageError => {
	const near = nearest(name, optionNames);
	const hint = near ? `Did you mean "--${near}"?` : 'See "deirez-tui --help".';
	return new UsageError(`there is no option "${token}". ${hint}`);
};

/**
 * Makes every option one word (`--filter=-x`), so that a value may begin with a dash, and refuses what is no option here,
 * where the hint can be given. Words after `--` are never options nor verbs.
 */
const prepare = (argv: readonly string[]): {argv: string[]; given: Set<OptionName>; plain: number} => {
	const prepared: string[] = [];
	const given = new Set<OptionName>();
	let plain = 0;
	for (let index = 0; index < argv.length; index++) {
		const token = argv[index] as string;
		if (token === '--') return {argv: [...prepared, ...argv.slice(index)], given, plain};
		if (token === '-' || !token.startsWith('-')) {
			prepared.push(token);
			plain++;
			continue;
		}

		const [, dashes = '', name = '', value] = /^(-+)([^=]*)(?:=(.*))?$/s.exec(token) ?? [];
		const known = dashes === '-' && name === 'h' ? 'help' : name;
		if ((dashes !== '--' && known !== 'help') || !isOption(known)) throw unknown(token, name);
		const {type, repeatable} = describeOption(known);
		if (given.has(known) && !repeatable) throw new UsageError(`--${known} is given twice.`);
		given.add(known);
		if (type === 'boolean') {
			if (value !== undefined) throw new UsageError(`--${known} takes no value.`);
			// meow takes no name with a dash in it, and reads "no-" as a denial; that it was given is all there is to know.
			if (!known.includes('-')) prepared.push(`--${known}`);
			continue;
		}

		const next = value ?? argv[++index];
		const isNextOption =
			value === undefined && next?.startsWith('--') && isOption(next.slice(2).split('=')[0] ?? '');
		if (next === undefined || isNextOption)
			throw new UsageError(`--${known} needs a value: --${known} ${describeOption(known).value}.`);
		prepared.push(`--${known}=${next}`);
	}

	return {argv: prepared, given, plain};
};

/** As meow wants and gives them. */
const camelCase = (name: string): string =>
	name.replaceAll(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

const flags = Object.fromEntries(
	optionNames
		.filter(name => !name.includes('-') || describeOption(name).type === 'string')
		.map(name => {
			const {type, repeatable} = describeOption(name);
			return [camelCase(name), repeatable ? {type, isMultiple: true} : {type}];
		}),
) as Record<string, Flag<'string', string> | Flag<'boolean', boolean>>;

const day = (name: string, text: string): Day => {
	const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : null;
	if (parsed === null) throw new UsageError(`--${name} "${text}" is not a day. Give it as YYYY-MM-DD.`);
	return parsed;
};

const outletId = (text: string): SourceId => {
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text as SourceId;
	throw new UsageError(
		`--outlet "${text}" is not an id. Give lower-case Latin letters and dashes, such as al-araby-al-jadeed.`,
	);
};

const descriptor = (text: string): number => {
	if (/^\d{1,6}$/.test(text)) return Number(text);
	throw new UsageError(
		`--passphrase-fd "${text}" is not the number of a file descriptor, such as 3 with 3<FILE.`,
	);
};

const oneOf = <Word extends string>(name: string, text: string, words: readonly Word[]): Word => {
	const found = words.find(word => word === text);
	if (found !== undefined) return found;
	throw new UsageError(`--${name} "${text}" is none of ${words.join(', ')}.`);
};

const readOptions = (values: Record<string, unknown>, given: ReadonlySet<OptionName>): Options => {
	const options: Options = {};
	const text = (name: OptionName): string => String(values[camelCase(name)] ?? '');
	for (const name of ['home', 'lexicon', 'filter', 'note', 'gold', 'texts', 'event'] as const)
		if (given.has(name)) options[name] = text(name);
	for (const name of ['published', 'since'] as const)
		if (given.has(name)) options[name] = day(name, text(name));
	for (const name of ['tag', 'untag'] as const)
		if (given.has(name)) options[name] = (values[name] as string[]).map(String);
	for (const name of ['home', 'lexicon', 'gold', 'texts', 'event'] as const)
		if (options[name] === '') throw new UsageError(`--${name} is empty.`);
	if (given.has('passphrase-fd')) options.passphraseFd = descriptor(text('passphrase-fd'));
	for (const name of ['explain', 'ascii', 'erase', 'yes', 'repair', 'encrypt', 'decrypt'] as const)
		if (given.has(name)) options[name] = true;
	if (given.has('new-passphrase')) options.newPassphrase = true;
	if (['encrypt', 'decrypt', 'new-passphrase'].filter(name => given.has(name as OptionName)).length > 1)
		throw new UsageError('give one of --encrypt, --decrypt and --new-passphrase.');
	if (given.has('no-color')) options.noColour = true;
	if (given.has('read-only')) options.readOnly = true;
	if (given.has('watch')) options.watch = true;
	if (given.has('outlet')) options.outlet = outletId(text('outlet'));
	if (given.has('rule')) options.rule = oneOf<Rule>('rule', text('rule'), rules);
	if (given.has('arabic')) options.arabic = oneOf<ArabicMode>('arabic', text('arabic'), arabicModes);
	if (given.has('state')) options.state = oneOf<TriageState>('state', text('state'), triageStates);
	if (given.has('credibility')) {
		const digits = credibilities.map(String);
		options.credibility = Number(oneOf('credibility', text('credibility'), digits)) as Credibility;
	}

	if (given.has('flag') && given.has('unflag'))
		throw new UsageError('--flag and --unflag contradict each other.');
	if (given.has('flag') || given.has('unflag')) options.flag = given.has('flag');
	return options;
};

const checkFit = (verb: Verb, given: ReadonlySet<OptionName>, input: readonly string[]): void => {
	const name = verb.name === '' ? 'the dashboard' : `"${verb.name}"`;
	for (const option of given) {
		if (isGlobal(option) || verb.options.includes(option)) continue;
		const takers = [dashboardVerb, ...verbs]
			.filter(other => other.options.includes(option))
			.map(other => other.name || 'the dashboard');
		throw new UsageError(`${name} has no option --${option}; it belongs to ${takers.join(', ')}.`);
	}

	const usage = `deirez-tui ${verb.name} ${verb.input}`.trim();
	if (input.length < verb.least) throw new UsageError(`${name} needs more words: ${usage}.`);
	if (input.length > verb.most)
		throw new UsageError(`${name} does not know what to do with "${input[verb.most]}": ${usage}.`);
};

/**
 * The verb that the words begin with, and of how many words it is.
 *
 * @param lenient whether a word that only begins verbs will do, as it does for help.
 * @throws UsageError for such a word.
 */
const verbOf = (
	[first = '', second = '']: readonly string[],
	lenient: boolean,
): {verb: Verb; length: number; topic: string} => {
	for (const [name, length] of [
		[`${first} ${second}`, 2],
		[first, 1],
	] as const) {
		const verb = first === '' ? null : findVerb(name);
		if (verb) return {verb, length, topic: verb.name};
	}

	const under = first === '' ? [] : verbsUnder(first);
	if (under.length === 0) return {verb: dashboardVerb, length: 0, topic: ''};
	if (lenient) return {verb: dashboardVerb, length: 1, topic: first};
	const names = under.map(({name}) => name.slice(first.length + 1));
	const near = nearest(second, names);
	const hint = near
		? `Did you mean "${first} ${near}"?`
		: `There is ${under.map(({name}) => `"${name}"`).join(', ')}.`;
	throw new UsageError(
		second === ''
			? `"${first}" needs a word after it. ${hint}`
			: `there is no verb "${first} ${second}". ${hint}`,
	);
};

/**
 * What the command line asks for.
 *
 * @param argv without node and the script.
 * @throws UsageError for an unknown option (with the nearest name), a value that is none, or words that do not fit.
 */
export const parseArguments = (argv: readonly string[], pkg: {name: string; version: string}): Arguments => {
	const {argv: prepared, given, plain} = prepare(argv);
	const parsed = meow('', {
		importMeta: import.meta,
		pkg,
		argv: prepared,
		flags,
		autoHelp: false,
		autoVersion: false,
	});
	const words = parsed.input.map(String);
	const help = given.has('help');
	const version = given.has('version');
	// A first word after "--" is a path, even if a verb is called so.
	const {verb, length, topic} = verbOf(words.slice(0, plain), help || version);
	const input = words.slice(length);
	if (!help && !version) checkFit(verb, given, input);
	const format =
		given.has('format') && !help ? oneOf<Format>('format', String(parsed.flags.format), verb.formats) : null;
	const options = help ? {} : {...readOptions(parsed.flags, given), ...readEditOptions(parsed.flags, given)};
	return {verb, topic, input, options, format, help, version};
};
