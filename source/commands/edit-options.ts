import {readDate} from '../corrections/read-date.ts';
import {readWord} from '../corrections/read-word.ts';
import {claimTypes, modalities, type Span} from '../model/claim.ts';
import {asOption} from './as-option.ts';
import type {Options} from './command.ts';
import {UsageError} from './errors.ts';
import type {OptionName} from './options.ts';

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

	if (given.has('type')) options.type = asOption('type', () => readWord(text('type'), claimTypes));
	if (given.has('modality'))
		options.modality = asOption('modality', () => readWord(text('modality'), modalities));
	if (given.has('date')) options.date = asOption('date', () => readDate(text('date')));
	if (given.has('words')) options.words = text('words');
	if (given.has('span')) options.span = spanOf(text('span'));
	if (given.has('drop')) options.drop = true;
	if (given.has('background') && given.has('news'))
		throw new UsageError('--background and --news contradict each other.');
	if (given.has('background') || given.has('news')) options.background = given.has('background');
	return options;
};
