import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import {foldSpelling} from './spelling.ts';

export const nameKinds = ['places', 'actors', 'sources', 'fronts'] as const;
export type NameKind = (typeof nameKinds)[number];

/** All the names of one thing, one a line: as written, and folded with the id before them; `whole`: each by itself. */
export type Names = {raw: string; folded: string; whole: ReadonlySet<string>};

const listNames = (world: World, kind: NameKind, id: string): string[] => {
	if (kind === 'places') {
		const place = world.places.get(id as never);
		return place ? [place.name_en, place.name_ar, ...place.aliases_en, ...place.aliases_ar] : [];
	}

	if (kind === 'fronts') {
		const front = world.fronts.get(id as never);
		return front ? [front.name_en, front.name_ar] : [];
	}

	const entry = kind === 'actors' ? world.actors.get(id as never) : world.sources.get(id as never);
	return entry ? [entry.name_en, ...entry.names_ar] : [];
};

const known = new WeakMap<World, Map<string, Names>>();

/** The names under which the id can be found. An id that the world does not list is known by itself alone. */
export const namesOf = (world: World, kind: NameKind, id: string): Names => {
	const byId = known.get(world) ?? new Map<string, Names>();
	known.set(world, byId);
	const key = `${kind} ${id}`;
	const found = byId.get(key);
	if (found) return found;
	const names = listNames(world, kind, id);
	const folded = [id, id.replaceAll('-', ' '), ...names.map(fold)];
	const made = {raw: names.join('\n'), folded: folded.join('\n'), whole: new Set(folded)};
	byId.set(key, made);
	return made;
};

const spelled = new WeakMap<Names, readonly string[]>();

/** The Latin names with their spellings folded (`spelling.ts`), each between blanks, so that words can be told from parts of words. */
export const spellingsOf = (names: Names): readonly string[] => {
	const found = spelled.get(names);
	if (found) return found;
	const folded = new Set([...names.whole].map(foldSpelling).filter(name => name !== ''));
	const made = [...folded].map(name => ` ${name} `);
	spelled.set(names, made);
	return made;
};
