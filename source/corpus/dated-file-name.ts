import path from 'node:path';
import type {SourceId} from '../model/ids.ts';
import {CorpusFault} from './corpus-problem.ts';
import {parseDay} from './day.ts';
import type {Metadata} from './metadata.ts';
import {nameForm, type OutletNames} from './outlet-names.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})(?:_([^_]+)(_.*)?)?$/s;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What a file name of the form `YYYY-MM-DD_outlet_…` tells. The outlet may be an id or a known name; without the second underscore
 * (`2016-05-14_attack.txt`) a Latin word is taken for an outlet only where it is a known one.
 *
 * @throws CorpusFault for a day that does not exist.
 */
export const readDatedFileName = (file: string, names: OutletNames): Metadata => {
	const match = pattern.exec(path.basename(file, path.extname(file)));
	if (!match) return {};
	const published = parseDay(match[1] as string);
	if (published === null) {
		throw new CorpusFault(
			'its name',
			`"${match[1]}" is not a day of the calendar`,
			'Rename it, or tell the day with --published.',
		);
	}

	const word = (match[2] ?? '').toLowerCase();
	const known = names.get(nameForm(word)) ?? [...names.values()].find(id => id === word);
	if (known !== undefined) return {published, outlet: known};
	return match[3] !== undefined && kebab.test(word) ? {published, outlet: word as SourceId} : {published};
};
