import type * as v from 'valibot';
import type {ClaimType, CountKind, Modality} from '../../model/claim.ts';
import type {PlaceId, SourceId} from '../../model/ids.ts';
import {fold} from '../text/normalise.ts';
import type {Openings} from '../text/openings.ts';
import {PhraseIndex} from '../text/phrases.ts';
import {accusativeOf, conjugate, decline, dualsOf, type Form} from './inflect.ts';
import {needsOf} from './needs.ts';
import type {
	Figures,
	Hedge,
	People,
	PlaceAnaphor,
	Reporting,
	TimeWords,
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
	/** The classes that make it another type, with the type: those of the rule, as a list. */
	retypes: readonly (readonly [string, ClaimType])[];
};
export type ReportingMeaning = {
	rule: string;
	kind: 'verb' | 'phrase' | 'nominal' | 'hearsay' | 'own';
	continues: boolean;
	needsThat: boolean;
	sidesOnly: boolean;
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
	| {kind: 'cue' | 'locator' | 'direction' | 'not-a-place' | 'elsewhere'}
	| {kind: 'anaphor'; anaphor: PlaceAnaphor};
export type ConnectorKind =
	| 'clause'
	| 'relative'
	| 'light'
	| 'ongoing'
	| 'adjunct'
	| 'background'
	| 'agent'
	| 'between'
	| 'against'
	| 'result'
	| 'preposition'
	| 'soft'
	| 'during'
	| 'additive'
	| 'toward'
	| 'still'
	| 'performed'
	| 'spatial'
	| 'was';

/** Kinds of words whose meaning is their kind: the lists of `figures.json` by these names. */
const plainFigureWords = {
	joint: 'joint',
	others: 'others',
	another: 'another',
	oneOf: 'one-of',
	among: 'among',
	range: 'range',
	upTo: 'up-to',
	reached: 'reached',
	sums: 'sum',
	measures: 'measure',
	labels: 'label',
	negated: 'negated',
	single: 'single',
} as const;
type PlainFigureWord = (typeof plainFigureWords)[keyof typeof plainFigureWords] | 'dual';
export type FigureWord =
	| {kind: 'hedge'; hedge: Hedge}
	| {kind: 'indefinite'; min: number; max: number | null; what: CountKind | null}
	| {kind: PlainFigureWord}
	| {kind: 'counted'; what: Figures['kinds'][number]['what']};

export type TimeMeaning =
	| {kind: 'weekday'; day: number}
	| {kind: 'month'; month: number}
	| {kind: 'relative'; from: number; to: number}
	| {kind: 'months'; months: number}
	| {kind: 'following'; days: number}
	| {kind: 'part'; from: number; to: number}
	| {kind: 'span'; days: number; needsNumber: boolean}
	| {
			kind:
				| 'since'
				| 'ago'
				| 'after'
				| 'past'
				| 'present'
				| 'last-year'
				| 'next'
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

export const indexOf = <Meaning>(
	entries: Iterable<readonly [string, Meaning]>,
	openings: Openings,
	mark?: number,
): PhraseIndex<Meaning> => {
	const index = new PhraseIndex<Meaning>(openings, mark);
	for (const [phrase, meaning] of entries) index.add(phrase, meaning);
	return index;
};

export const forAll = <Meaning>(words: readonly string[], meaning: Meaning): [string, Meaning][] =>
	words.map(phrase => [phrase, meaning]);

/** The endings of "she did" (but for the plural of nouns) and "they did", and the opening of "he does": no noun looks like that. */
const verbal = /^(?:\S*[^\u0627\s]\u062a|\S+\u0648\u0627|\u064a\S+)(?:\s|$)/;

/** Adds the words of the triggers, form by form: by far the most of all words, so none is put on a list first. */
export const addTriggers = (index: PhraseIndex<TriggerMeaning>, rules: readonly TriggerRule[]): void => {
	for (const rule of rules) {
		const needs = needsOf(rule);
		const retypes = Object.entries(rule.retype);
		const meaningOf = (
			kind: TriggerMeaning['kind'],
			pronoun: boolean,
			definite: boolean,
			isVerbal: boolean,
		): TriggerMeaning => ({rule, kind, pronoun, definite, verbal: isVerbal, needs, retypes});
		for (const phrase of rule.phrases)
			index.add(phrase, meaningOf('phrase', false, false, verbal.test(phrase)));
		let meaning = meaningOf('noun', false, false, false);
		const add = ({form, kind, pronoun, definite}: Form): void => {
			// Forms beside each other mean the same more often than not, and share it.
			if (meaning.kind !== kind || meaning.pronoun !== pronoun || meaning.definite !== definite)
				meaning = meaningOf(kind, pronoun, definite, kind !== 'noun');
			index.add(form, meaning);
		};

		// Where a verb with a pronoun looks like the noun, it is the noun.
		const verbs = rule.verbs.map(conjugate);
		for (const forms of verbs) for (const form of forms) if (!form.pronoun) add(form);
		for (const noun of rule.nouns) for (const form of decline(noun)) add(form);
		for (const forms of verbs) for (const form of forms) if (form.pronoun) add(form);
	}
};

export const reportingEntries = function* (words: Reporting): Generator<[string, ReportingMeaning]> {
	const plain = {continues: false, needsThat: false, sidesOnly: false, source: null, modality: null};
	for (const {rule, continues, needsThat, sidesOnly, verbs} of words.verbs) {
		// With a pronoun these are other words: "addition" is no "he added it".
		const meaning: ReportingMeaning = {
			...plain,
			rule: `report.${rule}`,
			kind: 'verb',
			continues,
			needsThat,
			sidesOnly,
		};
		for (const verb of verbs)
			for (const {form, pronoun} of conjugate(verb)) if (!pronoun) yield [form, meaning];
	}

	for (const {rule, continues, words: phrases} of words.phrases) {
		yield* forAll<ReportingMeaning>(phrases, {...plain, rule: `report.${rule}`, kind: 'phrase', continues});
	}

	yield* forAll<ReportingMeaning>(words.ownVoice, {...plain, rule: 'report.own-voice', kind: 'own'});
	const accordingTo: ReportingMeaning = {...plain, rule: 'report.according-to', kind: 'nominal'};
	yield* forAll(words.nominal, accordingTo);
	for (const opening of words.nominalOpenings)
		for (const verb of words.nominalVerbs) yield [`${opening} ${verb}`, accordingTo];
	for (const {words: phrases, source, modality} of words.hearsay) {
		yield* forAll<ReportingMeaning>(phrases, {
			...plain,
			rule: 'report.hearsay',
			kind: 'hearsay',
			source,
			modality,
		});
	}
};

/** Those of the reporting words that single words of a text are looked up in, folded. */
export type LooseWords = ReturnType<typeof looseWordsOf>;
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

export const classEntries = (classes: Readonly<Record<string, string[]>>): [string, string][] =>
	Object.entries(classes).flatMap(([name, members]) => forAll(members, name));

/** Adds the words of a class, single ones with their endings too: accusative, dual, article. With a pronoun they say whose it is, which is more than the class tells. */
export const addClasses = (
	index: PhraseIndex<string>,
	classes: Readonly<Record<string, readonly string[]>>,
): void => {
	for (const [name, members] of Object.entries(classes)) {
		const written = new Set(members.map(fold));
		for (const member of members) index.add(member, name);
		for (const member of members) {
			if (member.includes(' ') || member.length <= 2) continue;
			for (const {form, pronoun} of decline(member))
				if (!pronoun && !written.has(form)) index.add(form, name);
		}
	}
};

/** `extent.most`, `manner.by-agreement`, `weapon.mortar` … */
export const wordingEntries = (wording: v.InferOutput<typeof wordingSchema>): [string, string][] =>
	(['extent', 'manner', 'weapon'] as const).flatMap(field =>
		classEntries(
			Object.fromEntries(
				Object.entries(wording[field]).map(([name, members]) => [`${field}.${name}`, members]),
			),
		),
	);

/** Words beside a time that are none themselves. */
export type TimeLink = 'in' | 'dated' | 'until' | 'between';

export const timeLinks = function* (time: TimeWords): Generator<[string, TimeLink]> {
	for (const kind of ['in', 'dated', 'until', 'between'] as const) yield* forAll(time[kind], kind);
};

export const timeEntries = function* (time: TimeWords): Generator<[string, TimeMeaning]> {
	for (const [name, day] of Object.entries(time.weekdays)) yield [name, {kind: 'weekday', day}];
	for (const [name, month] of Object.entries(time.months)) yield [name, {kind: 'month', month}];
	for (const {words, from, to} of time.relative)
		yield* forAll<TimeMeaning>(words, {kind: 'relative', from, to});
	for (const {words, months} of time.months_relative)
		yield* forAll<TimeMeaning>(words, {kind: 'months', months});
	for (const [name, days] of Object.entries(time.spans))
		yield [name, {kind: 'span', days, needsNumber: time.spansNeedNumber.includes(name)}];
	for (const {words, days} of time.following) yield* forAll<TimeMeaning>(words, {kind: 'following', days});
	yield* forAll<TimeMeaning>(time.hijri, {kind: 'hijri'});
	yield* forAll<TimeMeaning>(time.monthWord, {kind: 'month-word'});
	yield* forAll<TimeMeaning>(time.yearWord, {kind: 'year-word'});
	yield* forAll<TimeMeaning>(time.since, {kind: 'since'});
	yield* forAll<TimeMeaning>(time.ago, {kind: 'ago'});
	yield* forAll<TimeMeaning>(time.after, {kind: 'after'});
	yield* forAll<TimeMeaning>(time.past, {kind: 'past'});
	yield* forAll<TimeMeaning>(time.present, {kind: 'present'});
	for (const {words, from, to} of time.parts) yield* forAll<TimeMeaning>(words, {kind: 'part', from, to});
	yield* forAll<TimeMeaning>(time.vague, {kind: 'vague'});
	yield* forAll<TimeMeaning>(time.names, {kind: 'name'});
	yield* forAll<TimeMeaning>(time.within, {kind: 'within'});
	yield* forAll<TimeMeaning>(time.ofIt, {kind: 'of-it'});
	yield* forAll<TimeMeaning>(time.beginnings, {kind: 'beginning'});
	yield* forAll<TimeMeaning>(time.superlatives, {kind: 'superlative'});
	yield* forAll<TimeMeaning>(time.lastYear, {kind: 'last-year'});
	yield* forAll<TimeMeaning>(time.next, {kind: 'next'});
	yield* forAll<TimeMeaning>(time.dayWord, {kind: 'day'});
};

export const figureEntries = function* (
	figures: Figures,
	rules: readonly TriggerRule[],
): Generator<[string, FigureWord]> {
	for (const hedge of figures.hedges) yield* forAll<FigureWord>(hedge.words, {kind: 'hedge', hedge});
	for (const {words, min, max, what} of figures.indefinite)
		yield* forAll<FigureWord>(words, {kind: 'indefinite', min, max, what: what ?? null});
	for (const {counts, verbs, nouns} of rules) {
		if (!counts) continue;
		const meaning: FigureWord = {kind: 'counted', what: counts};
		for (const verb of verbs) for (const {form} of conjugate(verb)) yield [form, meaning];
		for (const noun of nouns) for (const {form} of decline(noun)) yield [form, meaning];
	}

	for (const {words, what} of figures.kinds) yield* forAll<FigureWord>(words, {kind: 'counted', what});
	for (const [list, kind] of Object.entries(plainFigureWords))
		yield* forAll<FigureWord>(figures[list as keyof typeof plainFigureWords], {kind});
	for (const noun of figures.single) {
		const accusative = accusativeOf(fold(noun));
		if (accusative) yield [accusative, {kind: 'single'}];
	}

	const kinds = new Map(
		figures.kinds.flatMap(({words, what}) => words.map(name => [fold(name), what] as const)),
	);
	for (const [form, noun] of dualForms(figures)) {
		yield [form, {kind: 'dual'}];
		const what = kinds.get(fold(noun));
		if (what) yield [form, {kind: 'counted', what}];
	}
};

/**
 * The duals of the nouns for one person, each with the noun. A sound masculine plural looks like the dual of the object case: there only the
 * subject case is a dual.
 */
const dualForms = function* (figures: Figures): Generator<[string, string]> {
	const plural = new Set(figures.soundPlurals.map(fold));
	for (const noun of [...figures.single, ...figures.counted]) {
		const word = fold(noun);
		const [subject, object] = dualsOf(word);
		yield [subject, noun];
		if (!plural.has(word)) yield [object, noun];
	}
};

/** Words for people with whom they mean, and the duals of those that name one person. */
export const peopleEntries = function* (
	people: readonly People[],
	figures: Figures,
): Generator<[string, People]> {
	const groups = new Map<string, People>();
	for (const group of people) {
		for (const name of group.words) {
			groups.set(fold(name), group);
			yield [name, group];
		}
	}

	for (const [form, noun] of dualForms(figures)) {
		const group = groups.get(fold(noun));
		if (group && !groups.has(form)) yield [form, group];
	}
};

/** What a number word adds or multiplies; a bound one is a number only together with another ("eleven"). */
export type Numeral = {value: number; power: 'unit' | 'hundred' | 'thousand'; bound: boolean};

export const numeralsOf = (figures: Figures): ReadonlyMap<string, Numeral> => {
	const map = new Map<string, Numeral>();
	const add = (words: Readonly<Record<string, number>>, power: Numeral['power'], bound = false): void => {
		for (const [name, value] of Object.entries(words)) map.set(fold(name), {value, power, bound});
	};

	add(figures.units, 'unit');
	add(figures.bound, 'unit', true);
	add(figures.hundreds, 'hundred');
	add(figures.thousands, 'thousand');
	return map;
};
