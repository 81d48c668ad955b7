import * as v from 'valibot';
import {DataError} from './data-error.ts';

/** A data file as read from disk. */
export type DataFile = {
	name: string;
	text: string;
	/** Where it was checked before: what its schema made of it, and a hash that changes with the file. */
	checked?: {hash: string; value: unknown};
};

const entryName = (value: unknown, path: readonly v.IssuePathItem[] | undefined): string => {
	const [first, ...rest] = path ?? [];
	if (!first) return 'the whole file';
	const entry = (value as Record<PropertyKey, unknown>)?.[first.key as PropertyKey];
	const id = entry && typeof entry === 'object' && 'id' in entry ? ` "${String(entry.id)}"` : '';
	const field = rest.map(item => String(item.key)).join('.');
	return `entry ${String(first.key)}${id}${field ? `, ${field}` : ''}`;
};

/**
 * Parses one JSON data file against a schema; one that was checked before is taken at its word.
 *
 * @throws DataError naming the file, the entry and what is wrong with it.
 */
export const parseData = <Schema extends v.GenericSchema>(
	file: DataFile,
	schema: Schema,
): v.InferOutput<Schema> => {
	if (file.checked) return file.checked.value as v.InferOutput<Schema>;
	let value: unknown;
	try {
		value = JSON.parse(file.text);
	} catch (error) {
		throw new DataError(
			file.name,
			'the whole file',
			`is not JSON (${(error as Error).message.replace(/\s+/g, ' ')})`,
			'Correct it or restore the shipped file.',
		);
	}

	const result = v.safeParse(schema, value, {abortEarly: true});
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new DataError(
		file.name,
		entryName(value, issue.path),
		issue.message,
		'Correct the entry or restore the shipped file.',
	);
};
