import * as v from 'valibot';
import type {ActorId, SourceId} from '../../model/ids.ts';
import {sha256} from '../text/hash.ts';
import {fold} from '../text/normalise.ts';
import {Openings} from '../text/openings.ts';
import type {PhraseIndex} from '../text/phrases.ts';
import type {Transliteration} from '../text/transliterate.ts';
import {referenceFaults} from './check-references.ts';
import {DataError} from './data-error.ts';
import {
	addClasses,
	addTriggers,
	type ConnectorKind,
	type FigureWord,
	figureEntries,
	forAll,
	indexOf,
	type LooseWords,
	looseWordsOf,
	type Numeral,
	numeralsOf,
	type PlaceMeaning,
	type PlaceWord,
	peopleEntries,
	type ReportingMeaning,
	reportingEntries,
	type TimeLink,
	type TimeMeaning,
	type TriggerMeaning,
	timeEntries,
	timeLinks,
	wordingEntries,
} from './dictionary-entries.ts';
import type {World} from './entities.ts';
import {refuseFirst} from './fault.ts';
import {type DataFile, parseData} from './parse-data.ts';
import {addPlaces} from './place-entries.ts';
import {ruleSentences} from './rule-sentences.ts';
import {
	actorWordsSchema,
	ambiguousSchema,
	boilerplateSchema,
	classesSchema,
	connectorsSchema,
	type Epithet,
	figuresSchema,
	type Label,
	type ModalityCue,
	modalityCueSchema,
	type People,
	peopleSchema,
	placeWordsSchema,
	type Reporting,
	reportingSchema,
	type SourceAnaphor,
	type TimeWords,
	timeSchema,
	transliterationSchema,
	triggerSchema,
	wordingSchema,
} from './word-files.ts';
import {buildWorld} from './world.ts';

export type {
	FigureWord,
	Numeral,
	PlaceMeaning,
	ReportingMeaning,
	TimeLink,
	TimeMeaning,
	TriggerMeaning,
} from './dictionary-entries.ts';

/** Everything the recognisers know, compiled once: dictionaries as phrase indexes, the world by id. */
export type Lexicon = {
	/** Changes when any data file changes: part of the key of every cache. */
	hash: string;
	world: World;
	places: PhraseIndex<PlaceMeaning>;
	placeWords: PhraseIndex<PlaceWord>;
	actors: PhraseIndex<ActorId>;
	actorWords: PhraseIndex<'anaphor' | 'sides' | 'ours' | 'member-of'>;
	epithets: PhraseIndex<Epithet>;
	sources: PhraseIndex<SourceId>;
	triggers: PhraseIndex<TriggerMeaning>;
	/** What each rule of the data files reads, in one sentence. */
	ruleSentences: ReadonlyMap<string, string>;
	reporting: PhraseIndex<ReportingMeaning>;
	reportingWords: Omit<Reporting, keyof LooseWords> & LooseWords;
	roles: PhraseIndex<true>;
	/** Definite nouns that take up a source, with the nouns that named it. */
	sourceAnaphors: PhraseIndex<SourceAnaphor>;
	people: PhraseIndex<People>;
	classes: PhraseIndex<string>;
	modality: PhraseIndex<ModalityCue>;
	connectors: PhraseIndex<ConnectorKind>;
	figures: PhraseIndex<FigureWord>;
	/** Number words, folded: what each adds or multiplies. */
	numerals: ReadonlyMap<string, Numeral>;
	/** Letters of the longest of them. */
	longestNumeral: number;
	ordinals: ReadonlyMap<string, number>;
	time: TimeWords;
	timeWords: PhraseIndex<TimeMeaning>;
	timeLinks: PhraseIndex<TimeLink>;
	boilerplate: {stop: PhraseIndex<true>; line: PhraseIndex<true>};
	labels: PhraseIndex<Label>;
	transliteration: Transliteration;
	/** The first words of all phrases of all dictionaries. */
	openings: Openings;
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
	const ambiguous = parseData(file('ambiguous.json'), ambiguousSchema);
	const rules = words('triggers', v.array(triggerSchema));
	const modality = words('modality', v.array(modalityCueSchema));
	const people = words('people', v.array(peopleSchema));
	const wording = words('extent', wordingSchema);
	const classWords = words('classes', classesSchema);
	const circumstances = wordingEntries(wording);
	const placeWords = words('places', placeWordsSchema);
	const figures = words('figures', figuresSchema);
	const time = words('time', timeSchema);
	const reporting = words('reporting', reportingSchema);
	const connectors = words('connectors', connectorsSchema);
	const actorWords = words('actor-words', actorWordsSchema);
	const boilerplate = words('boilerplate', boilerplateSchema);
	refuseFirst(
		referenceFaults({
			world,
			classes: new Set([
				...Object.keys(classWords).filter(name => classWords[name]?.length),
				...circumstances.map(([, name]) => name),
			]),
			triggers: rules,
			people,
			epithets: actorWords.epithets,
			reporting,
			ambiguous: ambiguous.names,
		}),
	);
	const numerals = numeralsOf(figures);
	const openings = new Openings();
	const index = <Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> =>
		indexOf(entries, openings);
	const places = index<PlaceMeaning>([]);
	addPlaces(places, world, ambiguous, placeWords.bareCues, openings);
	const triggers = index<TriggerMeaning>([]);
	addTriggers(triggers, rules);
	const classes = index<string>([]);
	addClasses(classes, classWords);
	for (const [word, name] of circumstances) classes.add(word, name);
	return {
		hash: sha256(
			[...files]
				.sort((a, b) => (a.name < b.name ? -1 : 1))
				.map(({name, text}) => `${name}\u0000${text}`)
				.join('\u0001'),
		),
		world,
		places,
		placeWords: index<PlaceWord>([
			...forAll<PlaceWord>(placeWords.cues, {kind: 'cue'}),
			...forAll<PlaceWord>(placeWords.locators, {kind: 'locator'}),
			...forAll<PlaceWord>(placeWords.directions, {kind: 'direction'}),
			...forAll<PlaceWord>(placeWords.notPlaces, {kind: 'not-a-place'}),
			...forAll<PlaceWord>(placeWords.elsewhere, {kind: 'elsewhere'}),
			...placeWords.anaphors.flatMap(anaphor => forAll<PlaceWord>(anaphor.words, {kind: 'anaphor', anaphor})),
		]),
		actors: index([...world.actors.values()].flatMap(({id, names_ar}) => forAll(names_ar, id))),
		actorWords: index([
			...forAll(actorWords.anaphors, 'anaphor' as const),
			...forAll(actorWords.sides, 'sides' as const),
			...forAll(actorWords.ours, 'ours' as const),
			...forAll(actorWords.memberOf, 'member-of' as const),
		]),
		epithets: index(actorWords.epithets.flatMap(epithet => forAll(epithet.words, epithet))),
		sources: index([...world.sources.values()].flatMap(({id, names_ar}) => forAll(names_ar, id))),
		triggers,
		ruleSentences: ruleSentences({triggers: rules, modality, reporting, wording}),
		reporting: index(reportingEntries(reporting)),
		reportingWords: {...reporting, ...looseWordsOf(reporting)},
		roles: index(forAll(reporting.roles, true as const)),
		sourceAnaphors: index(reporting.anaphors.flatMap(anaphor => forAll(anaphor.words, anaphor))),
		people: index(peopleEntries(people, figures)),
		classes,
		modality: index(modality.flatMap(cue => forAll(cue.words, cue))),
		connectors: index(
			(Object.keys(connectors) as ConnectorKind[]).flatMap(kind => forAll(connectors[kind], kind)),
		),
		figures: index(figureEntries(figures, rules)),
		numerals,
		longestNumeral: Math.max(...[...numerals.keys()].map(name => name.length)),
		ordinals: new Map(Object.entries(figures.ordinals).map(([name, value]) => [fold(name), value])),
		time,
		timeWords: index(timeEntries(time)),
		timeLinks: index(timeLinks(time)),
		transliteration: words('transliteration', transliterationSchema),
		boilerplate: {
			stop: index(forAll(boilerplate.stop, true as const)),
			line: index(forAll(boilerplate.line, true as const)),
		},
		labels: index(
			(Object.keys(boilerplate.labels) as Label[]).flatMap(kind => forAll(boilerplate.labels[kind], kind)),
		),
		openings,
	};
};
