import {fold} from '../../text/normalise.ts';
import {phraseWords} from '../../text/phrase-text.ts';
import type {Place, World} from '../entities.ts';
import type {Fault} from '../fault.ts';

/** Names that cannot do what they are there for: borne by two, or by none. */

type Bearer = {
	/** How the other bearer calls it. */
	label: string;
	path: (string | number)[];
	names: readonly string[];
	/** How the name is taken from it. */
	release: (name: string) => string;
};

/** A name of two bearers, told at both: which of the two is the user's is seen from there. */
const twice = function* (file: string, bearers: readonly Bearer[]): Generator<Fault> {
	const owners = new Map<string, {bearer: Bearer; index: number}>();
	for (const bearer of bearers) {
		for (const [index, name] of bearer.names.entries()) {
			const key = phraseWords(name).join(' ');
			const owner = owners.get(key);
			if (!owner) owners.set(key, {bearer, index});
			else if (owner.bearer !== bearer)
				for (const [here, there, at] of [
					[bearer, owner.bearer, index],
					[owner.bearer, bearer, owner.index],
				] as const)
					yield {
						file,
						place: here.label,
						path: [...here.path, at],
						problem: `"${name}" is a name of ${there.label} too`,
						remedy: `Leave it out here, or take it from there: ${there.release(name)}.`,
					};
		}
	}
};

const entities = (entries: Iterable<{id: string; names_ar: readonly string[]}>): Bearer[] =>
	[...entries].map(({id, names_ar}) => ({
		label: `"${id}"`,
		path: [id, 'names_ar'],
		names: names_ar,
		release: name => `{"id": "${id}", "names_ar": {"without": ["${name}"]}}`,
	}));

/** Groups of words without a name of their own; `field` is where their list stands. */
export const sharedWords = (
	file: string,
	field: string | null,
	groups: readonly {words: readonly string[]}[],
): Generator<Fault> =>
	twice(
		file,
		groups.map(({words}, index) => ({
			label: 'another group',
			path: [...(field === null ? [] : [field]), index, 'words'],
			names: words,
			release: name => `${field === null ? '' : `"${field}": `}{"without": ["${name}"], "add": […]}`,
		})),
	);

const placeNames = ({name_ar, aliases_ar}: Place): [name: string, path: (string | number)[]][] => [
	[name_ar, ['name_ar']],
	...aliases_ar.map((alias, index): [string, (string | number)[]] => [alias, ['aliases_ar', index]]),
];

const sharedPlaceNames = function* (
	places: World['places'],
	ambiguous: Readonly<Record<string, {ids: readonly string[]}>>,
): Generator<Fault> {
	const file = 'gazetteer.json';
	const told = new Map(Object.entries(ambiguous).map(([name, {ids}]) => [fold(name), ids]));
	const owners = new Map<string, {id: string; path: (string | number)[]}>();
	for (const place of places.values()) {
		const own = new Set<string>();
		for (const [name, field] of placeNames(place)) {
			const key = fold(name);
			if (own.has(key)) continue;
			own.add(key);
			const path = [place.id, ...field];
			const ids = told.get(key);
			const owner = owners.get(key);
			owners.set(key, {id: place.id, path});
			if (ids ? ids.includes(place.id) : !owner) continue;
			const known = ids ?? [owner?.id ?? ''];
			for (const at of ids || !owner ? [path] : [path, owner.path])
				yield {
					file,
					place: `"${at[0]}"`,
					path: at,
					problem: `"${name}" is a name of ${[...known, place.id]
						.filter(id => id !== at[0])
						.map(id => `"${id}"`)
						.join(', ')} too`,
					remedy: `Say in ambiguous.json which of them may be meant: {"names": {"${name}": {"ids": ${JSON.stringify([...known, place.id])}}}}.`,
				};
		}
	}

	for (const name of Object.keys(ambiguous))
		if (!owners.has(fold(name)))
			yield {
				file: 'ambiguous.json',
				place: name,
				path: ['names', name],
				problem: 'no place bears this name',
				remedy: 'Add it to the aliases_ar of each in gazetteer.json.',
			};
};

/** Names of two actors, of two sources, or of two places that `ambiguous.json` does not tell apart. */
export const sharedNames = function* (
	{actors, sources, places}: World,
	ambiguous: Readonly<Record<string, {ids: readonly string[]}>>,
): Generator<Fault> {
	yield* twice('actors.json', entities(actors.values()));
	yield* twice('sources.json', entities(sources.values()));
	yield* sharedPlaceNames(places, ambiguous);
};
