import {describeOption, isGlobal, type OptionName, optionNames} from '../commands/options.ts';
import {dashboardVerb, type Verb, verbs} from '../commands/verbs.ts';
import {contexts, groups} from '../keymap/binding.ts';
import {bindings} from '../keymap/bindings.ts';
import {keyName} from '../keymap/key-name.ts';
import {fieldHelp} from '../query/fields.ts';
import {settings} from '../store/settings.ts';
import {environment} from './environment.ts';
import {item, paragraph, roff, section} from './roff.ts';

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const optionTerm = (name: OptionName): string => {
	const {value} = describeOption(name);
	return `--${name}${value ? ` ${value}` : ''}`;
};

const verbItem = (verb: Verb): string[] => {
	const own = verb.options.filter(name => !isGlobal(name)).map(name => `--${name}`);
	return item(
		`deirez-tui ${verb.name} ${verb.input}`.replaceAll('  ', ' ').trimEnd(),
		sentence(verb.summary),
		(verb.details ?? []).join(' '),
		own.length === 0 ? '' : `Options: ${own.join(', ')}.`,
		verb.formats.length > 1 ? `Formats: ${verb.formats.join(', ')}.` : '',
	);
};

const keyLines = (): string[] =>
	groups.flatMap(group => {
		const own = bindings.filter(binding => binding.group === group);
		return own.length === 0
			? []
			: [
					`.SS ${roff(group)}`,
					...own.flatMap(({id, keys, words, contexts: where}) =>
						item(
							keys.map(keyName).join(' '),
							`${words} (${id}${where.length === contexts.length ? '' : `: ${where.join(', ')}`})`,
						),
					),
				];
	});

const settingLines = (): string[] =>
	Object.entries(settings).flatMap(([name, {words, example}]) =>
		item(name, sentence(words), `Such as ${JSON.stringify({[name]: example})}`),
	);

/** The man page, in the macros of man(7), from the tables of verbs, options, filter fields, keys and settings. */
export const manPage = (version: string): string =>
	[
		'.\\" Made by "npm run docs" from the program\'s own tables. Do not edit.',
		`.TH DEIREZ\\-TUI 1 "" "deirez\\-tui ${roff(version)}" "User Commands"`,
		...section('NAME', [
			'deirez\\-tui \\- read Arabic reports about the war around Deir ez\\-Zor, and see who claims what',
		]),
		...section('SYNOPSIS', [
			`.B deirez\\-tui`,
			roff(dashboardVerb.input),
			'.br',
			'.B deirez\\-tui',
			'.I verb',
			roff('[WORD…] [OPTION…]'),
		]),
		...section('DESCRIPTION', [
			roff(
				'It reads Arabic news reports, takes out who claims what, puts claims about one happening together, shows where the sources disagree, and keeps what you decide. Everything stays on this machine, and no word of a report is altered.',
			),
			...paragraph(
				'Without a verb it opens the dashboard: on the files and folders that are named, else on the corpus that was imported, else on the sample that ships with it. Where standard output is no terminal a plain table of the events is printed.',
			),
			...paragraph(
				'Lists are printed as a table on a terminal and as JSON Lines in a pipe; --format says otherwise. Words after -- are never options nor verbs.',
			),
		]),
		...section('VERBS', verbs.flatMap(verbItem)),
		...section(
			'OPTIONS',
			optionNames.flatMap(name => item(optionTerm(name), sentence(describeOption(name).summary))),
		),
		...section('FILTERS', [
			roff('Words that must all match; a|b either; -x not; "two words"; (…) together; and fields:'),
			...Object.entries(fieldHelp).flatMap(([name, help]) => item(name, help)),
		]),
		...section('KEYS', [
			roff(
				'The keys of the dashboard, in brackets the name of the action and where it is. "deirez-tui keys" prints those that hold, with your own.',
			),
			...keyLines(),
		]),
		...section('SETTINGS', [
			roff(
				'config.json holds one object of JSON, of which each member may be left out. "deirez-tui paths" tells where it is.',
			),
			...settingLines(),
		]),
		...section(
			'ENVIRONMENT',
			Object.entries(environment).flatMap(([name, words]) => item(name, sentence(words))),
		),
		...section('EXIT STATUS', [
			...item('0', 'Done.'),
			...item('1', 'It could not be done; what and why stands on standard error.'),
			...item('2', 'Wrong usage.'),
			...item('130', 'Interrupted.'),
		]),
		'',
	].join('\n');
