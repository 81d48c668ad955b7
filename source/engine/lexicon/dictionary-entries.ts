import type * as v from 'valibot';
import type {ClaimType, CountKind, Modality} from '../../model/claim.ts';
import type {PlaceId, SourceId} from '../../model/ids.ts';
import {fold} from '../text/normalise.ts';
import type {Openings} from '../text/openings.ts';
import type {Phrases} from '../text/phrase-lists.ts';
import {PhraseIndex} from '../text/phrases.ts';
import type {Form} from '../text/word-forms.ts';
import type {Duals} from './duals.ts';
import {accusativeOf} from './inflect.ts';
import type {behindOf, needsOf} from './needs.ts';
import {once} from './once.ts';
import type {TimeWords} from './time-words.ts';
import type {
	Figures,
	Hedge,
	People,
	PlaceAnaphor,
	Reporting,
	TriggerRule,
	wordingSchema,
} from './word-files.ts';

/** From the words of the data files to phrases with meanings: what each dictionary holds, form by form. */

export type TriggerMeaning = {
	rule: TriggerRule;
	kind: Form['kind'] | 'phrase';
	pronoun: boolean;
	definite: boolean;
	/** A verb, or a phrase that opens with one, as far as its letters tell. */
	verbal: boolean;
	needs: ReturnType<typeof needsOf>;
	/** Classes of words: all of one group must stand behind it; none where a need of its rule asks for nothing there. */
	behind: ReturnType<typeof behindOf>;
	/** The classes that make it another type, with the type: those of the rule, as a list. */
	retypes: readonly (readonly [string, ClaimType])[];
};
/** How a noun that opens the name of a side agrees with its verb; `oblique` is the object case of people. */
export type ActorHead = 'masculine' | 'feminine' | 'people' | 'oblique';
export type ReportingMeaning = {
	rule: string;
	kind: 'verb' | 'phrase' | 'nominal' | 'hearsay' | 'own';
	continues: boolean;
	needsThat: boolean;
	sidesOnly: boolean;
	objects: boolean;
	source: SourceId | null;
	modality: Modality | null;
};
/** A name of several places: the choices in order, and which neighbours decide. */
export type PlaceMeaning = {
	ids: PlaceId[];
	cueNeeded: boolean;
	choose: {near: PhraseIndex<true>; id: PlaceId | null}[];
};
export type PlaceWord =
	| {kind: 'cue' | 'locator' | 'direction' | 'road' | 'measure' | 'not-a-place' | 'elsewhere'}
	| {kind: 'anaphor'; anaphor: PlaceAnaphor};
/** What takes the place behind it: a word of going, or of living, working, standing somewhere. */
export type Holder = 'moving' | 'staying';
export type ConnectorKind =
	| 'clause'
	| 'relative'
	| 'light'
	| 'ongoing'
	| 'adjunct'
	| 'background'
	| 'agent'
	| 'fire'
	| 'between'
	| 'against'
	| 'result'
	| 'preposition'
	| 'soft'
	| 'during'
	| 'additive'
	| 'toward'
	| 'from'
	| 'listing'
	| 'still'
	| 'performed'
	| 'spatial'
	| 'was'
	| 'ally'
	| 'backed'
	| 'with'
	| 'elsewhen'
	| 'afterwards'
	| 'when';

/** Kinds of words whose meaning is their kind: the lists of `figures.json` by these names. */
const plainFigureWords = {
	joint: 'joint',
	others: 'others',
	another: 'another',
	oneOf: 'one-of',
	among: 'among',
	links: 'link',
	ofThem: 'of-them',
	households: 'household',
	unknowns: 'unknown',
	range: 'range',
	upTo: 'up-to',
	reached: 'reached',
	sums: 'sum',
	measures: 'measure',
	areas: 'area',
	labels: 'label',
	negated: 'negated',
	single: 'single',
	duals: 'dual',
} as const;
type PlainFigureWord = (typeof plainFigureWords)[keyof typeof plainFigureWords];
export type FigureWord =
	| {kind: 'hedge'; hedge: Hedge}
	| {kind: 'indefinite'; min: number; max: number | null; what: CountKind | null}
	| {kind: PlainFigureWord}
	| {kind: 'counted'; what: Figures['kinds'][number]['what']};

export type TimeMeaning =
	| {kind: 'weekday'; day: number}
	| {kind: 'month'; month: number}
	| {kind: 'season'; month: number}
	| {kind: 'relative'; from: number; to: number}
	| {kind: 'months'; months: number}
	| {kind: 'following'; days: number}
	| {kind: 'part'; from: number; to: number}
	| {kind: 'span'; days: number; needsNumber: boolean}
	| {
			kind:
				| 'writing'
				| 'since'
				| 'since-then'
				| 'lasted'
				| 'after-midnight'
				| 'before-midnight'
				| 'ago'
				| 'after'
				| 'past'
				| 'present'
				| 'last-year'
				| 'next-year'
				| 'next'
				| 'ahead'
				| 'day'
				| 'superlative'
				| 'hijri'
				| 'month-word'
				| 'year-word'
				| 'vague'
				| 'name'
				| 'within'
				| 'of-it'
				| 'beginning';
	  };

/** Phrases that mean the same. */
export type Words<Meaning> = readonly [phrases: Phrases, meaning: Meaning];

/** An index of phrases, each list with what it means. */
export const indexOf = <Meaning>(
	openings: Openings,
	lists: Iterable<Words<Meaning>>,
): PhraseIndex<Meaning> => {
	const index = new PhraseIndex<Meaning>(openings);
	addAll(index, lists);
	return index;
};

/** Adds lists of phrases to an index, each with what it means. */
export const addAll = <Meaning>(index: PhraseIndex<Meaning>, lists: Iterable<Words<Meaning>>): void => {
	for (const [phrases, meaning] of lists) index.add(phrases, meaning);
};

/** Those of the reporting words that single words of a text are looked up in, folded. */
export type LooseWords = ReturnType<typeof looseWordsOf>;
/** Folds those of the reporting words that are looked up one by one. */
export const looseWordsOf = (words: Reporting) => {
	const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold));
	return {
		complementisers: folded(words.complementisers),
		kunyas: folded(words.kunyas),
		beforeName: folded(words.beforeName),
		afterName: folded(words.afterName),
		prepositions: folded(words.prepositions),
		inOffice: folded(words.inOffice),
		insideWords: folded(words.insideWords),
		nominalNeedsSource: folded(words.nominalNeedsSource),
	};
};

/** `extent.most`, `manner.by-agreement`, `weapon.mortar` … */
export const wordingEntries = (
	wording: v.InferOutput<typeof wordingSchema>,
): (readonly [members: readonly string[], name: string])[] =>
	(['extent', 'manner', 'weapon'] as const).flatMap(field =>
		Object.entries(wording[field]).map(([name, members]) => [members, `${field}.${name}`] as const),
	);

/** The names of all classes of words that have any. */
export const classNames = (
	classes: Readonly<Record<string, readonly string[]>>,
	wording: v.InferOutput<typeof wordingSchema>,
): ReadonlySet<string> => {
	const all = [
		...Object.entries(classes).map(([name, members]) => [members, name] as const),
		...wordingEntries(wording),
	];
	return new Set(all.filter(([members]) => members.length > 0).map(([, name]) => name));
};

/** Words beside a time that are none themselves. */
export type TimeLink = 'in' | 'dated' | 'until' | 'between';

/** The words beside a time, by what they tell. */
export const timeLinks = (time: TimeWords): Words<TimeLink>[] =>
	(['in', 'dated', 'until', 'between'] as const).map(kind => [time[kind], kind]);

/** The words of time, each with the days, months or kind of time that it means. */
export const timeEntries = (time: TimeWords): Words<TimeMeaning>[] => [
	...Object.entries(time.weekdays).map(([name, day]): Words<TimeMeaning> => [name, {kind: 'weekday', day}]),
	...Object.entries(time.months).map(([name, month]): Words<TimeMeaning> => [name, {kind: 'month', month}]),
	...time.relative.map(({words, from, to}): Words<TimeMeaning> => [words, {kind: 'relative', from, to}]),
	...Object.entries(time.seasons).map(([name, month]): Words<TimeMeaning> => [name, {kind: 'season', month}]),
	[time.writing, {kind: 'writing'}],
	...time.months_relative.map(({words, months}): Words<TimeMeaning> => [words, {kind: 'months', months}]),
	...Object.entries(time.spans).map(
		([name, days]): Words<TimeMeaning> => [
			name,
			{kind: 'span', days, needsNumber: time.spansNeedNumber.includes(name)},
		],
	),
	...time.following.map(({words, days}): Words<TimeMeaning> => [words, {kind: 'following', days}]),
	[time.hijri, {kind: 'hijri'}],
	[time.monthWord, {kind: 'month-word'}],
	[time.yearWord, {kind: 'year-word'}],
	[time.since, {kind: 'since'}],
	[time.sinceThen, {kind: 'since-then'}],
	[time.afterMidnight, {kind: 'after-midnight'}],
	[time.beforeMidnight, {kind: 'before-midnight'}],
	[time.ago, {kind: 'ago'}],
	[time.after, {kind: 'after'}],
	[time.past, {kind: 'past'}],
	[time.present, {kind: 'present'}],
	...time.parts.map(({words, from, to}): Words<TimeMeaning> => [words, {kind: 'part', from, to}]),
	[time.vague, {kind: 'vague'}],
	[time.names, {kind: 'name'}],
	[time.lasted, {kind: 'lasted'}],
	[time.within, {kind: 'within'}],
	[time.ofIt, {kind: 'of-it'}],
	[time.beginnings, {kind: 'beginning'}],
	[time.superlatives, {kind: 'superlative'}],
	[time.lastYear, {kind: 'last-year'}],
	[time.nextYear, {kind: 'next-year'}],
	[time.next, {kind: 'next'}],
	[time.ahead, {kind: 'ahead'}],
	[time.dayWord, {kind: 'day'}],
];

/** Words for figures and what is counted, but for the words of triggers. */
export const figureEntries = (figures: Figures, duals: Duals): Words<FigureWord>[] => [
	...figures.kinds.map(({words, what}): Words<FigureWord> => [words, {kind: 'counted', what}]),
	...Object.entries(plainFigureWords).map(
		([list, kind]): Words<FigureWord> => [figures[list as keyof typeof plainFigureWords], {kind}],
	),
	[() => figures.single.flatMap(noun => accusativeOf(fold(noun)) ?? []), {kind: 'single'}],
	[() => duals.all(), {kind: 'dual'}],
	...figures.kinds.map(
		({words, what}): Words<FigureWord> => [() => duals.of(words), {kind: 'counted', what}],
	),
];

/** Words for people with whom they mean, and the duals of those that name one person. */
export const peopleEntries = (people: readonly People[], duals: Duals): Words<People>[] => {
	const written = once(() => new Set(people.flatMap(({words}) => words.map(fold))));
	return [
		...people.map((group): Words<People> => [group.words, group]),
		...people.map(
			(group): Words<People> => [() => duals.of(group.words).filter(dual => !written().has(dual)), group],
		),
	];
};
