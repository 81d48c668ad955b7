import type {World} from '../engine/lexicon/entities.ts';
import {nearest} from '../engine/text/nearest.ts';
import {fold} from '../engine/text/normalise.ts';
import {namesOf} from '../query/world-names.ts';
import {NotUnderstood} from './not-understood.ts';

const kinds = {
	place: {list: 'places', file: 'gazetteer.json'},
	actor: {list: 'actors', file: 'actors.json'},
	source: {list: 'sources', file: 'sources.json'},
} as const;
export type NameKind = keyof typeof kinds;

/** What is listed under these names: ids, in the order of the data. */
export const idsOf = (world: World, kind: NameKind): readonly string[] => [...world[kinds[kind].list].keys()];

/** What the user probably meant: the id nearest to what was typed, by itself or by one of its names. */
const hintFor = (world: World, kind: NameKind, folded: string): string => {
	const byName = new Map<string, string>();
	for (const id of idsOf(world, kind))
		for (const name of namesOf(world, kinds[kind].list, id).whole) byName.set(name, id);
	const near = nearest(folded, [...byName.keys()]);
	return near === null ? '' : ` Did you mean "${byName.get(near)}"?`;
};

/**
 * The id of a place, an actor or a source, given by that id or by any of its names, Arabic or English.
 *
 * @returns null where nothing is called so.
 * @throws NotUnderstood where several are called so.
 */
const idNamed = (world: World, kind: NameKind, text: string): string | null => {
	const {list} = kinds[kind];
	const entries: ReadonlyMap<string, unknown> = world[list];
	if (entries.has(text)) return text;
	const folded = fold(text.trim());
	const found = idsOf(world, kind).filter(id => namesOf(world, list, id).whole.has(folded));
	if (found.length > 1) throw new NotUnderstood(`"${text}" may be ${found.join(', ')}. Give the id.`);
	return found[0] ?? null;
};

/**
 * The same, where it must be known.
 *
 * @throws NotUnderstood with the nearest id for a name that nothing has.
 */
export const resolveName = (world: World, kind: NameKind, text: string): string => {
	const found = idNamed(world, kind, text);
	if (found !== null) return found;
	throw new NotUnderstood(
		`"${text}" is not in ${kinds[kind].file}.${hintFor(world, kind, fold(text.trim()))} What is missing there you can add with --lexicon.`,
	);
};

/** How a report speaks in its own voice, and its correspondent (contract, section 2). */
export const ownVoices: readonly string[] = ['outlet', 'correspondent'];

/**
 * The id of a source. Whoever is not listed is known by name in lower-case Latin letters and dashes; a slip of the pen in a listed name is
 * still refused.
 *
 * @throws NotUnderstood for anything else.
 */
export const resolveSource = (world: World, text: string): string => {
	if (ownVoices.includes(text)) return text;
	const found = idNamed(world, 'source', text);
	if (found !== null) return found;
	const hint = hintFor(world, 'source', fold(text.trim()));
	if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(text) && hint === '') return text;
	throw new NotUnderstood(
		`"${text}" is not in sources.json.${hint} A person who is not listed is named in Latin letters and dashes, such as abu-ahmad.`,
	);
};
