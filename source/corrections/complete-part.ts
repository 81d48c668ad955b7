import {actorName, placeName, sourceName} from '../engine/events/names.ts';
import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import {claimTypes, countKinds, modalities} from '../model/claim.ts';
import type {EditablePart} from '../model/edit.ts';
import type {ActorId, PlaceId, SourceId} from '../model/ids.ts';
import {namesOf} from '../query/world-names.ts';
import {idsOf, type NameKind, ownVoices} from './name-in-world.ts';
import {separator} from './part-text.ts';

/** What the word being typed may become. */
export type Completion = {
	/** As it is written. */
	text: string;
	/** What that is, for people; empty where it says so itself. */
	words: string;
};

/** What may stand in place of the text from this offset on; the likeliest first. */
export type Completions = {from: number; options: readonly Completion[]};

const lists = {place: 'places', actor: 'actors', source: 'sources'} as const;

const nameOf = (world: World, kind: NameKind, id: string): string => {
	if (kind === 'place') return placeName(world, id as PlaceId);
	return kind === 'actor' ? actorName(world, id as ActorId) : sourceName(world, id as SourceId);
};

/** How well a thing is called by what was typed: 0 its id begins so, 1 a name of it, 2 a word in one, 3 anywhere; null not at all. */
const rankOf = (id: string, names: string, typed: string): number | null => {
	if (id.startsWith(typed)) return 0;
	const at = `\n${names}`.indexOf(`\n${typed}`);
	if (at >= 0) return 1;
	if (names.includes(` ${typed}`)) return 2;
	return names.includes(typed) ? 3 : null;
};

const ranked = (candidates: readonly {id: string; names: string; words: string}[], typed: string) =>
	candidates
		.flatMap(({id, names, words}) => {
			const rank = rankOf(id, names, typed);
			return rank === null ? [] : [{rank, text: id, words}];
		})
		.sort((one, other) => one.rank - other.rank)
		.map(({text, words}): Completion => ({text, words}));

/** A word that is whole already is followed by all others: who looks at it wants to know what else there is. */
const wordsLike = (words: readonly string[], typed: string): readonly Completion[] => {
	const at = words.indexOf(typed);
	const all = at < 0 ? words : [...words.slice(at), ...words.slice(0, at)];
	return ranked(
		all.map(id => ({id, names: id, words: ''})),
		at < 0 ? typed : '',
	);
};

const namesLike = (world: World, kind: NameKind, typed: string): readonly Completion[] => {
	const own = kind === 'source' ? ownVoices.map(id => ({id, names: id, words: 'own voice'})) : [];
	// Nothing typed: the gazetteer from its beginning would tell nobody anything.
	if (typed === '') return own.map(({id: text, words}) => ({text, words}));
	return ranked(
		[
			...own,
			...idsOf(world, kind).map(id => ({
				id,
				names: namesOf(world, lists[kind], id).folded,
				words: nameOf(world, kind, id),
			})),
		],
		typed,
	);
};

const named: Partial<Record<EditablePart, NameKind>> = {
	actors: 'actor',
	targets: 'actor',
	places: 'place',
	attribution: 'source',
};

/** What "killed 20 isi" may become: the kind of figure, and after the figure whose it is. */
const completeCount = (world: World, value: string, from: number): Completions => {
	const [, what = '', gap = '', figure = '', who] = /^(\S*)(\s*)(\S*)(?:\s+(.*))?$/u.exec(value) ?? [];
	if (gap === '') return {from, options: wordsLike(countKinds, what)};
	if (figure === '' || who === undefined) return {from: from + value.length, options: []};
	return {from: from + value.length - who.length, options: namesLike(world, 'actor', fold(who))};
};

/**
 * What may be written for a part of a claim, given the text before the cursor: the last value of it is completed, by id or by any name in
 * Arabic or English.
 */
export const completePart = (world: World, part: EditablePart, before: string): Completions => {
	const value = (before.split(separator).at(-1) ?? '').trimStart();
	const from = before.length - value.length;
	const typed = fold(value.trim());
	if (part === 'type') return {from: 0, options: wordsLike(claimTypes, before.trim())};
	if (part === 'modality') return {from: 0, options: wordsLike(modalities, before.trim())};
	if (part === 'background') return {from: 0, options: wordsLike(['no', 'yes'], before.trim())};
	if (part === 'counts') return completeCount(world, value, from);
	const kind = named[part];
	return kind ? {from, options: namesLike(world, kind, typed)} : {from, options: []};
};
