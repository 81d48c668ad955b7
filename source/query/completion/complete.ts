import {actorName, placeName, sourceName} from '../../engine/events/names.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import {fold} from '../../engine/text/normalise.ts';
import type {EventColumns, ListColumnName} from '../columns/event-columns.ts';
import type {Judgements} from '../columns/judgements.ts';
import {choices, fieldHelp, figures} from '../fields.ts';
import {compileFilter} from '../filter.ts';
import {type NameKind, namesOf} from '../world-names.ts';
import {type InUse, idsInUse, tagsInUse, typesInUse} from './in-use.ts';
import {type Likeness, likenessOf, nameLikeness} from './likeness.ts';
import {typedPart} from './typed-part.ts';

/** What could stand in a filter. */
export type Completion = {
	/** Takes the place of what is typed. */
	insert: string;
	/** What it is, in a few words: a name, in the script that is typed, or what a field asks. */
	words: string;
	/** How many events have it; null for a field. */
	count: number | null;
};

/** `from` and `to`: what of the filter they take the place of. */
export type Completions = {from: number; to: number; list: readonly Completion[]};

export type CompletionData = {world: World; columns: EventColumns; judgements: Judgements};

type Candidate = Completion & {likeness: 0 | 1};

/** Nobody goes through more. */
const most = 100;
/** A single letter is the beginning of too many names. */
const shortestName = 2;

const named: Readonly<Record<string, {column: ListColumnName; kind: NameKind}>> = {
	place: {column: 'places', kind: 'places'},
	actor: {column: 'actors', kind: 'actors'},
	source: {column: 'sources', kind: 'sources'},
	outlet: {column: 'outlets', kind: 'sources'},
	front: {column: 'front', kind: 'fronts'},
};

const nameIn = (world: World, kind: NameKind, id: string, isArabic: boolean): string => {
	if (kind === 'places')
		return (isArabic ? world.places.get(id as never)?.name_ar : null) ?? placeName(world, id as never);
	if (kind === 'fronts') {
		const front = world.fronts.get(id as never);
		return (isArabic ? front?.name_ar : front?.name_en) ?? id;
	}

	const entry = kind === 'actors' ? world.actors.get(id as never) : world.sources.get(id as never);
	const latin = kind === 'actors' ? actorName(world, id as never) : sourceName(world, id as never);
	return (isArabic ? entry?.names_ar[0] : null) ?? latin;
};

const quoted = (value: string): string => (/[\s|()]/.test(value) ? `"${value}"` : value);

const candidatesOf = (
	field: string,
	values: readonly InUse[],
	likeness: (value: string) => Likeness,
	words: (value: string) => string,
): Candidate[] =>
	values.flatMap(([value, count]) => {
		// A quote in a tag cannot be quoted.
		const like = count === 0 || value.includes('"') ? null : likeness(value);
		return like === null
			? []
			: [{insert: `${field}:${quoted(value)}`, words: words(value), count, likeness: like}];
	});

/** The values of a field that are in use and fit what is typed. */
const valuesOf = (field: string, typed: string, data: CompletionData): Candidate[] => {
	const {world, columns, judgements} = data;
	const ids = named[field];
	if (ids) {
		const likeness = nameLikeness(typed);
		const isArabic = /\p{Script=Arabic}/u.test(typed);
		return candidatesOf(
			field,
			idsInUse(columns[ids.column]),
			id => likeness(namesOf(world, ids.kind, id)),
			id => nameIn(world, ids.kind, id, isArabic),
		);
	}

	const likeness = likenessOf(typed);
	const asText = (values: readonly InUse[]): Candidate[] =>
		candidatesOf(
			field,
			values,
			value => likeness([fold(value)]),
			value => value,
		);
	if (field === 'type') return asText(typesInUse(columns));
	if (field === 'tag') return asText(tagsInUse(judgements));
	const words = choices[field] ?? [];
	const count = (word: string): number =>
		compileFilter(`${field}:${word}`, world)
			.mask(columns, judgements)
			.reduce((sum, one) => sum + one, 0);
	return asText(words.filter(word => likeness([word]) !== null).map(word => [word, count(word)]));
};

const fieldNames = [...new Set([...Object.keys(fieldHelp), ...figures])];

const fieldsLike = (typed: string): Completion[] =>
	fieldNames
		.filter(name => name.startsWith(typed.toLowerCase()))
		.map(name => ({
			insert: figures.some(one => one === name) ? `${name}>=` : `${name}:`,
			words: fieldHelp[name] ?? '',
			count: null,
		}));

const bestFirst = (a: Candidate, b: Candidate): number =>
	a.likeness - b.likeness || (b.count ?? 0) - (a.count ?? 0) || (a.insert < b.insert ? -1 : 1);

const plain = ({insert, words, count}: Candidate): Completion => ({insert, words, count});

/**
 * What could stand where the cursor is: the values of the field that is being typed, or fields and then whatever has a name
 * like the word; only what some event has. What begins so comes first, and of those what most events have. Names are found
 * in Arabic and in any Latin spelling. Nothing for a field without a list of values.
 *
 * @param cursor offset into the query, in UTF-16 units.
 */
export const complete = (query: string, cursor: number, data: CompletionData): Completions => {
	const {from, to, field, text} = typedPart(query, cursor);
	if (field !== null)
		return {from, to, list: valuesOf(field, text, data).sort(bestFirst).slice(0, most).map(plain)};
	const values =
		text.length < shortestName
			? []
			: [...Object.keys(named).filter(name => name !== 'outlet'), 'type', 'tag'].flatMap(name =>
					valuesOf(name, text, data),
				);
	return {from, to, list: [...fieldsLike(text), ...values.sort(bestFirst).map(plain)].slice(0, most)};
};
