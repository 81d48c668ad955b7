import * as v from 'valibot';
import type {Day, SourceId} from '../model/ids.ts';
import {CorpusFault} from './corpus-problem.ts';
import {parseDay} from './day.ts';
import {nameForm, type OutletNames} from './outlet-names.ts';

/** What is told about a report beside its text; absent where nothing is told. */
export type Metadata = {
	published?: Day;
	outlet?: SourceId;
	title?: string;
	url?: string;
	note?: string;
	language?: string;
};

const text = v.nullish(v.string('is not a string'));
const schema = v.object(
	{published: text, outlet: text, title: text, url: text, note: text, language: text},
	'is not an object of metadata',
);

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const readOutlet = (value: string, names: OutletNames, place: string): SourceId => {
	if (kebab.test(value)) return value as SourceId;
	const known = names.get(nameForm(value));
	if (known !== undefined) return known;
	throw new CorpusFault(
		place,
		`outlet "${value}" is neither an id nor a known name`,
		'Give an id in small Latin letters and dashes, such as "sana" or "enab-baladi" (see: deirez-tui sources).',
	);
};

/**
 * Checks metadata from a sidecar, front matter or a JSON record. Fields it does not know are passed over; null and blank tell nothing.
 *
 * @param place names the object in messages, with the field added: "line 3: published".
 * @throws CorpusFault naming the field.
 */
export const readMetadata = (
	value: unknown,
	names: OutletNames,
	place: (field: string) => string,
): Metadata => {
	// Every field may be absent, so a list would pass for an object.
	const result = v.safeParse(schema, Array.isArray(value) ? null : value, {abortEarly: true});
	if (!result.success) {
		const [issue] = result.issues;
		throw new CorpusFault(
			place(v.getDotPath(issue) ?? ''),
			issue.message,
			'Write it as {"published": "2016-05-14", "outlet": "sana"}, every value a string or null.',
		);
	}

	const metadata: Metadata = {};
	for (const field of ['title', 'url', 'note', 'language'] as const) {
		const told = result.output[field]?.trim();
		if (told) metadata[field] = told;
	}

	const outlet = result.output.outlet?.trim();
	if (outlet) metadata.outlet = readOutlet(outlet, names, place('outlet'));
	const published = result.output.published?.trim();
	if (published) {
		const day = parseDay(published);
		if (day === null) {
			throw new CorpusFault(
				place('published'),
				`"${published}" is not a day of the calendar`,
				'Write it as YYYY-MM-DD, such as 2016-05-14.',
			);
		}

		metadata.published = day;
	}

	return metadata;
};
