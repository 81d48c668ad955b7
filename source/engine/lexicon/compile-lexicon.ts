import * as v from 'valibot';
import type {CountKind, Modality} from '../../model/claim.ts';
import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import {sha256} from '../text/hash.ts';
import {fold} from '../text/normalise.ts';
import {PhraseIndex} from '../text/phrases.ts';
import type {Transliteration} from '../text/transliterate.ts';
import {DataError} from './data-error.ts';
import type {World} from './entities.ts';
import {conjugate, decline, type Form} from './inflect.ts';
import {type DataFile, parseData} from './parse-data.ts';
import {
	actorWordsSchema,
	ambiguousSchema,
	boilerplateSchema,
	classesSchema,
	connectorsSchema,
	type Figures,
	figuresSchema,
	type Hedge,
	type ModalityCue,
	modalityCueSchema,
	type People,
	type PlaceAnaphor,
	peopleSchema,
	placeWordsSchema,
	type Reporting,
	reportingSchema,
	type TimeWords,
	type TriggerRule,
	timeSchema,
	transliterationSchema,
	triggerSchema,
} from './word-files.ts';
import {buildWorld} from './world.ts';

export type TriggerMeaning = {
	rule: TriggerRule;
	kind: Form['kind'] | 'phrase';
	pronoun: boolean;
	definite: boolean;
};
export type ReportingMeaning = {
	rule: string;
	kind: 'verb' | 'phrase' | 'nominal' | 'hearsay';
	continues: boolean;
	needsThat: boolean;
	source: SourceId | null;
	modality: Modality | null;
};
/** A name of several places: the choices in order, and which neighbours decide. */
export type PlaceMeaning = {
	ids: PlaceId[];
	cueNeeded: boolean;
	choose: {near: PhraseIndex<true>; id: PlaceId | null}[];
};
export type PlaceWord = {kind: 'cue' | 'locator' | 'not-a-place'} | {kind: 'anaphor'; anaphor: PlaceAnaphor};
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
	| 'during';
export type FigureWord =
	| {kind: 'hedge'; hedge: Hedge}
	| {kind: 'indefinite'; min: number; max: number | null; what: CountKind | null}
	| {kind: 'joint' | 'others' | 'range' | 'negated' | 'among' | 'dual' | 'single'}
	| {kind: 'counted'; what: Figures['kinds'][number]['what']};

/** Everything the recognisers know, compiled once: dictionaries as phrase indexes, the world by id. */
export type Lexicon = {
	/** Changes when any data file changes: part of the key of every cache. */
	hash: string;
	world: World;
	places: PhraseIndex<PlaceMeaning>;
	placeWords: PhraseIndex<PlaceWord>;
	actors: PhraseIndex<ActorId>;
	actorWords: PhraseIndex<'anaphor' | 'sides' | 'member-of'>;
	sources: PhraseIndex<SourceId>;
	triggers: PhraseIndex<TriggerMeaning>;
	reporting: PhraseIndex<ReportingMeaning>;
	reportingWords: Reporting;
	roles: PhraseIndex<true>;
	people: PhraseIndex<People['who']>;
	classes: PhraseIndex<string>;
	modality: PhraseIndex<ModalityCue>;
	connectors: PhraseIndex<ConnectorKind>;
	figures: PhraseIndex<FigureWord>;
	/** Number words, folded: what each adds or multiplies. */
	numerals: ReadonlyMap<string, {value: number; power: 'unit' | 'hundred' | 'thousand'}>;
	ordinals: ReadonlyMap<string, number>;
	time: TimeWords;
	timeWords: PhraseIndex<TimeMeaning>;
	boilerplate: {stop: PhraseIndex<true>; line: PhraseIndex<true>};
	transliteration: Transliteration;
};

export type TimeMeaning =
	| {kind: 'weekday'; day: number}
	| {kind: 'month'; month: number}
	| {kind: 'relative'; from: number; to: number}
	| {kind: 'months'; months: number}
	| {kind: 'span'; days: number}
	| {kind: 'since' | 'ago' | 'after' | 'past' | 'present' | 'last-year' | 'next' | 'day' | 'superlative'};

const indexOf = <Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> => {
	const index = new PhraseIndex<Meaning>();
	for (const [phrase, meaning] of entries) index.add(phrase, meaning);
	return index;
};

const forAll = <Meaning>(words: readonly string[], meaning: Meaning): [string, Meaning][] =>
	words.map(phrase => [phrase, meaning]);

const triggerEntries = function* (rules: readonly TriggerRule[]): Generator<[string, TriggerMeaning]> {
	for (const rule of rules) {
		for (const phrase of rule.phrases)
			yield [phrase, {rule, kind: 'phrase', pronoun: false, definite: false}];
		const verbs = rule.verbs.flatMap(conjugate);
		// Where a verb with a pronoun looks like the noun, it is the noun.
		const forms = [
			...verbs.filter(({pronoun}) => !pronoun),
			...rule.nouns.flatMap(decline),
			...verbs.filter(({pronoun}) => pronoun),
		];
		for (const form of forms)
			yield [form.form, {rule, kind: form.kind, pronoun: form.pronoun, definite: form.definite}];
	}
};

const reportingEntries = function* (words: Reporting): Generator<[string, ReportingMeaning]> {
	const plain = {continues: false, needsThat: false, source: null, modality: null};
	for (const {rule, continues, needsThat, verbs} of words.verbs) {
		// With a pronoun these are other words: "addition" is no "he added it".
		for (const form of verbs.flatMap(conjugate).filter(({pronoun}) => !pronoun)) {
			yield [form.form, {...plain, rule: `report.${rule}`, kind: 'verb', continues, needsThat}];
		}
	}

	for (const {rule, continues, words: phrases} of words.phrases) {
		yield* forAll<ReportingMeaning>(phrases, {...plain, rule: `report.${rule}`, kind: 'phrase', continues});
	}

	yield* forAll<ReportingMeaning>(words.nominal, {...plain, rule: 'report.according-to', kind: 'nominal'});
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

const placeEntries = function* (
	world: World,
	ambiguous: v.InferOutput<typeof ambiguousSchema>,
	file: DataFile,
	cues: readonly string[],
): Generator<[string, PlaceMeaning]> {
	const special = new Map<string, PlaceMeaning>();
	for (const [name, {ids, choose = []}] of Object.entries(ambiguous.names)) {
		for (const id of ids) {
			if (!world.places.has(id as PlaceId))
				throw new DataError(
					file.name,
					`name "${name}"`,
					`"${id}" is not in the gazetteer`,
					'Correct the id.',
				);
		}

		special.set(fold(name), {
			ids: ids as PlaceId[],
			cueNeeded: false,
			choose: choose.map(({near, id}) => ({
				near: indexOf(forAll(near, true as const)),
				id: id as PlaceId | null,
			})),
		});
	}

	const bareCues = new Set(cues.map(fold));
	const names = new Set(
		[...world.places.values()].flatMap(place => [place.name_ar, ...place.aliases_ar].map(fold)),
	);
	for (const place of world.places.values()) {
		for (const name of new Set([place.name_ar, ...place.aliases_ar].map(fold))) {
			const meaning = special.get(name);
			if (meaning && !meaning.ids.includes(place.id)) continue;
			// A name that carries its own cue word ("the quarter of X") is no common word any more.
			const cueNeeded = place.needs_cue && !name.includes(' ');
			yield [name, {ids: meaning ? meaning.ids : [place.id], cueNeeded, choose: meaning?.choose ?? []}];
			const [cue, ...rest] = name.split(' ');
			const bare = rest.join(' ');
			if (bareCues.has(cue ?? '') && bare.length > 2 && !names.has(bare))
				yield [bare, {ids: [place.id], cueNeeded: true, choose: []}];
		}
	}
};

const timeEntries = function* (time: TimeWords): Generator<[string, TimeMeaning]> {
	for (const [name, day] of Object.entries(time.weekdays)) yield [name, {kind: 'weekday', day}];
	for (const [name, month] of Object.entries(time.months)) yield [name, {kind: 'month', month}];
	for (const {words, from, to} of time.relative)
		yield* forAll<TimeMeaning>(words, {kind: 'relative', from, to});
	for (const {words, months} of time.months_relative)
		yield* forAll<TimeMeaning>(words, {kind: 'months', months});
	for (const [name, days] of Object.entries(time.spans)) yield [name, {kind: 'span', days}];
	yield* forAll<TimeMeaning>(time.since, {kind: 'since'});
	yield* forAll<TimeMeaning>(time.ago, {kind: 'ago'});
	yield* forAll<TimeMeaning>(time.after, {kind: 'after'});
	yield* forAll<TimeMeaning>(time.past, {kind: 'past'});
	yield* forAll<TimeMeaning>(time.present, {kind: 'present'});
	yield* forAll<TimeMeaning>(time.superlatives, {kind: 'superlative'});
	yield* forAll<TimeMeaning>(time.lastYear, {kind: 'last-year'});
	yield* forAll<TimeMeaning>(time.next, {kind: 'next'});
	yield* forAll<TimeMeaning>(time.dayWord, {kind: 'day'});
};

const figureEntries = function* (
	figures: Figures,
	rules: readonly TriggerRule[],
): Generator<[string, FigureWord]> {
	for (const hedge of figures.hedges) yield* forAll<FigureWord>(hedge.words, {kind: 'hedge', hedge});
	for (const {words, min, max, what} of figures.indefinite)
		yield* forAll<FigureWord>(words, {kind: 'indefinite', min, max, what: what ?? null});
	yield* forAll<FigureWord>(figures.others, {kind: 'others'});
	yield* forAll<FigureWord>(figures.range, {kind: 'range'});
	for (const {counts, verbs, nouns} of rules) {
		if (!counts) continue;
		for (const form of [...verbs.flatMap(conjugate), ...nouns.flatMap(decline)])
			yield [form.form, {kind: 'counted', what: counts}];
	}

	for (const {words, what} of figures.kinds) yield* forAll<FigureWord>(words, {kind: 'counted', what});
	yield* forAll<FigureWord>(figures.joint, {kind: 'joint'});
	yield* forAll<FigureWord>(figures.negated, {kind: 'negated'});
	yield* forAll<FigureWord>(figures.among, {kind: 'among'});
	yield* forAll<FigureWord>(figures.duals, {kind: 'dual'});
	yield* forAll<FigureWord>(figures.single, {kind: 'single'});
};

const numeralsOf = (figures: Figures): Lexicon['numerals'] => {
	const map = new Map<string, {value: number; power: 'unit' | 'hundred' | 'thousand'}>();
	for (const [name, value] of Object.entries(figures.units)) map.set(fold(name), {value, power: 'unit'});
	for (const [name, value] of Object.entries(figures.hundreds))
		map.set(fold(name), {value, power: 'hundred'});
	for (const [name, value] of Object.entries(figures.thousands))
		map.set(fold(name), {value, power: 'thousand'});
	return map;
};

/**
 * Compiles the data files (names relative to `data/`) into what the recognisers use.
 *
 * @throws DataError naming file and entry where a file is missing or does not fit its schema.
 */
export const compileLexicon = (files: readonly DataFile[]): Lexicon => {
	const file = (name: string): DataFile => {
		const found = files.find(candidate => candidate.name === name);
		if (!found) throw new DataError(name, 'the whole file', 'is missing', 'Restore the shipped file.');
		return found;
	};

	const words = <Schema extends v.GenericSchema>(name: string, schema: Schema): v.InferOutput<Schema> =>
		parseData(file(`lexicon/ar/${name}.json`), schema);
	const world = buildWorld({
		gazetteer: file('gazetteer.json'),
		actors: file('actors.json'),
		sources: file('sources.json'),
		fronts: file('fronts.json'),
	});
	const rules = words('triggers', v.array(triggerSchema));
	const placeWords = words('places', placeWordsSchema);
	const figures = words('figures', figuresSchema);
	const time = words('time', timeSchema);
	const reporting = words('reporting', reportingSchema);
	const connectors = words('connectors', connectorsSchema);
	const actorWords = words('actor-words', actorWordsSchema);
	const boilerplate = words('boilerplate', boilerplateSchema);
	return {
		hash: sha256(
			[...files]
				.sort((a, b) => (a.name < b.name ? -1 : 1))
				.map(({name, text}) => `${name}\u0000${text}`)
				.join('\u0001'),
		),
		world,
		places: indexOf(
			placeEntries(
				world,
				parseData(file('ambiguous.json'), ambiguousSchema),
				file('ambiguous.json'),
				placeWords.bareCues,
			),
		),
		placeWords: indexOf<PlaceWord>([
			...forAll<PlaceWord>(placeWords.cues, {kind: 'cue'}),
			...forAll<PlaceWord>(placeWords.locators, {kind: 'locator'}),
			...forAll<PlaceWord>(placeWords.notPlaces, {kind: 'not-a-place'}),
			...placeWords.anaphors.flatMap(anaphor => forAll<PlaceWord>(anaphor.words, {kind: 'anaphor', anaphor})),
		]),
		actors: indexOf([...world.actors.values()].flatMap(({id, names_ar}) => forAll(names_ar, id))),
		actorWords: indexOf([
			...forAll(actorWords.anaphors, 'anaphor' as const),
			...forAll(actorWords.sides, 'sides' as const),
			...forAll(actorWords.memberOf, 'member-of' as const),
		]),
		sources: indexOf([...world.sources.values()].flatMap(({id, names_ar}) => forAll(names_ar, id))),
		triggers: indexOf(triggerEntries(rules)),
		reporting: indexOf(reportingEntries(reporting)),
		reportingWords: reporting,
		roles: indexOf(forAll(reporting.roles, true as const)),
		people: indexOf(
			words('people', v.array(peopleSchema)).flatMap(({who, words: names}) => forAll(names, who)),
		),
		classes: indexOf(
			Object.entries(words('classes', classesSchema)).flatMap(([name, members]) => forAll(members, name)),
		),
		modality: indexOf(words('modality', v.array(modalityCueSchema)).flatMap(cue => forAll(cue.words, cue))),
		connectors: indexOf(
			(Object.keys(connectors) as ConnectorKind[]).flatMap(kind => forAll(connectors[kind], kind)),
		),
		figures: indexOf(figureEntries(figures, rules)),
		numerals: numeralsOf(figures),
		ordinals: new Map(Object.entries(figures.ordinals).map(([name, value]) => [fold(name), value])),
		time,
		timeWords: indexOf(timeEntries(time)),
		transliteration: words('transliteration', transliterationSchema),
		boilerplate: {
			stop: indexOf(forAll(boilerplate.stop, true as const)),
			line: indexOf(forAll(boilerplate.line, true as const)),
		},
	};
};
