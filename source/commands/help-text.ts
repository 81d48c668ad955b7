import {fieldHelp} from '../query/fields.ts';
import {describeOption, isGlobal, type OptionName, optionNames} from './options.ts';
import {dashboardVerb, type Verb, verbs} from './verbs.ts';

const lineWidth = 110;

const wrapWords = (text: string, width: number): string[] => {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}

	return lines;
};

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.flatMap(([left, right]) =>
		wrapWords(right, lineWidth - width).map((line, index) =>
			`  ${(index === 0 ? left : '').padEnd(width)}  ${line}`.trimEnd(),
		),
	);
};

const optionRow = (name: OptionName, verb: Verb | null): [string, string] => {
	const {value, summary} = describeOption(name);
	const shown = name === 'format' && verb ? verb.formats.join('|') : value;
	return [`--${name}${shown ? ` ${shown}` : ''}`, summary];
};

const filterHelp = (): string[] => [
	'Filters: words that must all match; a|b either; -x not; "two words"; (…) together; and fields:',
	...columns(Object.entries(fieldHelp).map(([name, help]) => [name, help] as const)),
];

/** The help of the whole program, made from the tables of verbs and options. */
export const helpText = (): string =>
	[
		'deirez-tui reads Arabic reports about the war around Deir ez-Zor, shows who claims what and where they',
		'disagree, and keeps what you decide. Everything stays on this machine.',
		'',
		'Usage',
		...columns([
			[`deirez-tui ${dashboardVerb.input}`, dashboardVerb.summary],
			...verbs.map(
				verb => [`deirez-tui ${verb.name} ${verb.input}`.trimEnd(), verb.summary] as [string, string],
			),
		]),
		'',
		'Options',
		...columns(
			optionNames
				.filter(
					name =>
						isGlobal(name) || ['filter', 'rule', 'arabic', 'format', 'published', 'outlet'].includes(name),
				)
				.map(name => optionRow(name, null)),
		),
		'',
		'Lists are printed as a table on a terminal and as JSON Lines in a pipe; --format table|json|jsonl|csv.',
		'Exit status: 0 done, 1 could not, 2 wrong usage, 130 interrupted.',
		'',
		...filterHelp(),
		'',
	].join('\n');

/** The help of one verb. */
export const verbHelp = (verb: Verb): string => {
	const own = optionNames.filter(
		name => verb.options.includes(name) || (isGlobal(name) && name !== 'version'),
	);
	return [
		`deirez-tui ${verb.name} ${verb.input}`.trimEnd(),
		`  ${verb.summary}`,
		...(verb.details ? ['', ...verb.details] : []),
		'',
		'Options',
		...columns(own.map(name => optionRow(name, verb))),
		...(verb.options.includes('filter') ? ['', ...filterHelp()] : []),
		'',
	].join('\n');
};
