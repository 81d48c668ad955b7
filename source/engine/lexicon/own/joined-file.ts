import {identityOf, isObject, type Merged} from './merge-data.ts';

/** A data file of the user, joined with the one that ships. */
export type JoinedFile = Pick<Merged, 'origins' | 'removed'> & {
	name: string;
	/** As the user wrote it. */
	text: string;
	/** The joined value as the shape reads it, with what was left out filled in. */
	value: unknown;
	/** The same before that: `origins` speaks of its lists and objects. */
	merged: unknown;
};

type Path = readonly PropertyKey[];

const step = (value: unknown, key: PropertyKey): PropertyKey =>
	Array.isArray(value) && typeof key === 'string' ? value.findIndex(entry => identityOf(entry) === key) : key;

/** The offsets, in the user's file, of what lies along a path: undefined where a step of it shipped. */
const offsetsAlong = (
	{merged, origins}: Pick<JoinedFile, 'merged' | 'origins'>,
	path: Path,
): (number | undefined)[] => {
	let value = merged;
	return path.map(name => {
		if (typeof value !== 'object' || value === null) return undefined;
		const key = step(value, name);
		const offset = origins.get(value)?.get(key);
		value = (value as Record<PropertyKey, unknown>)[key];
		return offset;
	});
};

/** Where what lies at a path, or the nearest thing around it, stands in the user's file; null where all of it shipped. */
export const offsetAround = (file: Pick<JoinedFile, 'merged' | 'origins'>, path: Path): number | null =>
	offsetsAlong(file, path).findLast(offset => offset !== undefined) ?? null;

/** Where what lies at a path stands in the user's file; null where it shipped. */
export const offsetAt = (file: Pick<JoinedFile, 'merged' | 'origins'>, path: Path): number | null =>
	offsetsAlong(file, path).at(-1) ?? null;

/** A path in words: entries by their id, fields by their name, words as they stand. */
export const pathWords = (merged: unknown, path: Path): string => {
	const words: string[] = [];
	let value = merged;
	for (const name of path) {
		const isList = Array.isArray(value);
		value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step(value, name)];
		if (!isList) words.push(String(name));
		else if (typeof value === 'string' || identityOf(value) !== null)
			words.push(`"${isObject(value) ? identityOf(value) : value}"`);
	}

	return words.join(', ');
};
