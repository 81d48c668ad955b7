import {parseDay} from '../corpus/day.ts';
import {claimTypes, type DateRange, modalities, type Span} from '../model/claim.ts';
import type {Options} from './command.ts';
import {UsageError} from './errors.ts';
import type {OptionName} from './options.ts';

const oneOf = <Word extends string>(name: string, text: string, words: readonly Word[]): Word => {
	const found = words.find(word => word === text);
	if (found !== undefined) return found;
	throw new UsageError(`--${name} "${text}" is none of ${words.join(', ')}.`);
};

/** `D`, `D..D`, or `none`. */
const dateRange = (text: string): DateRange | null => {
	if (text === 'none') return null;
	const [from = '', to = from, ...more] = text.split('..');
	const days = [from, to].map(day => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? parseDay(day) : null));
	const [first, last] = days;
	if (!first || !last || more.length > 0)
		throw new UsageError(
			`--date "${text}" is no day of the calendar. Give YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD or none.`,
		);
	if (last < first) throw new UsageError(`--date "${text}" ends before it begins.`);
	return {from: first, to: last};
};

const spanOf = (text: string): Span => {
	const [, begin, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
	if (begin === undefined || Number(begin) >= Number(end))
		throw new UsageError(
			`--span "${text}" is no span. Give BEGIN-END, such as 120-181: offsets in UTF-16 units, as claims have them.`,
		);
	return [Number(begin), Number(end)];
};

/** The options that tell what a claim says, as far as they can be read without knowing the world. */
export const readEditOptions = (
	values: Readonly<Record<string, unknown>>,
	given: ReadonlySet<OptionName>,
): Options => {
	const options: Options = {};
	const text = (name: OptionName): string => String(values[name] ?? '');
	for (const name of ['place', 'actor', 'target', 'count', 'source'] as const) {
		if (!given.has(name)) continue;
		options[name] = (values[name] as string[]).map(String);
		if (options[name].some(value => value.trim() === '')) throw new UsageError(`--${name} is empty.`);
	}

	if (given.has('type')) options.type = oneOf('type', text('type'), claimTypes);
	if (given.has('modality')) options.modality = oneOf('modality', text('modality'), modalities);
	if (given.has('date')) options.date = dateRange(text('date'));
	if (given.has('words')) options.words = text('words');
	if (given.has('span')) options.span = spanOf(text('span'));
	if (given.has('drop')) options.drop = true;
	if (given.has('background') && given.has('news'))
		throw new UsageError('--background and --news contradict each other.');
	if (given.has('background') || given.has('news')) options.background = given.has('background');
	return options;
};
