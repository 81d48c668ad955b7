import * as v from 'valibot';
import type {ActorId, SourceId} from '../../model/ids.ts';
import {sha256} from '../text/hash.ts';
import {fold} from '../text/normalise.ts';
import {Openings} from '../text/openings.ts';
import type {PhraseTable} from '../text/phrase-lists.ts';
import type {PhraseIndex} from '../text/phrases.ts';
import type {Transliteration} from '../text/transliterate.ts';
import {type Channels, channelsOf} from './channels.ts';
import {referenceFaults} from './check-references.ts';
import {DataError} from './data-error.ts';
import {
	type ActorHead,
	addAll,
	type ConnectorKind,
	classNames,
	type FigureWord,
	type Holder,
	indexOf,
	type LooseWords,
	looseWordsOf,
	type PlaceMeaning,
	type PlaceWord,
	peopleEntries,
	type ReportingMeaning,
	type TimeLink,
	type TimeMeaning,
	type TriggerMeaning,
	timeEntries,
	timeLinks,
	type Words,
	wordingEntries,
} from './dictionary-entries.ts';
import {Duals} from './duals.ts';
import type {World} from './entities.ts';
import {refuseFirst} from './fault.ts';
import {
	addActorHeads,
	addClasses,
	addFigures,
	addHolders,
	addPerforming,
	addReporting,
	addTriggers,
} from './inflected-entries.ts';
import {type NumberWord, numberWordsOf} from './number-words.ts';
import {once} from './once.ts';
import {type DataFile, parseData} from './parse-data.ts';
import {addPlaces} from './place-entries.ts';
import {type Roads, roadsOf} from './roads.ts';
import {ruleSentences} from './rule-sentences.ts';
import {timeSchema} from './time-words.ts';
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
	transliterationSchema,
	triggerSchema,
	wordingSchema,
} from './word-files.ts';
import {buildWorld} from './world.ts';

export type {
	ActorHead,
	FigureWord,
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
	holders: PhraseIndex<Holder>;
	roads: Roads;
	actors: PhraseIndex<ActorId>;
	actorWords: PhraseIndex<'anaphor' | 'latter' | 'sides' | 'ours' | 'member-of'>;
	/** How verbs agree with the nouns that open the names of sides. */
	actorHeads: PhraseIndex<ActorHead>;
	epithets: PhraseIndex<Epithet>;
	sources: PhraseIndex<SourceId>;
	triggers: PhraseIndex<TriggerMeaning>;
	/** What each rule of the data files reads, in one sentence. */
	readonly ruleSentences: ReadonlyMap<string, string>;
	reporting: PhraseIndex<ReportingMeaning>;
	channels: Channels;
	reportingWords: Omit<Reporting, keyof LooseWords> & LooseWords;
	roles: PhraseIndex<true>;
	/** Definite nouns that take up a source, with the nouns that named it. */
	sourceAnaphors: PhraseIndex<SourceAnaphor>;
	people: PhraseIndex<People>;
	classes: PhraseIndex<string>;
	modality: PhraseIndex<ModalityCue>;
	connectors: PhraseIndex<ConnectorKind>;
	figures: PhraseIndex<FigureWord>;
	/** Number words, folded, with what may be written onto them. */
	numerals: ReadonlyMap<string, NumberWord>;
	ordinals: ReadonlyMap<string, number>;
	timeWords: PhraseIndex<TimeMeaning>;
	timeLinks: PhraseIndex<TimeLink>;
	boilerplate: {stop: PhraseIndex<true>; line: PhraseIndex<true>; lineHead: PhraseIndex<true>};
	labels: PhraseIndex<Label>;
	transliteration: Transliteration;
	/** The first words of all phrases of all dictionaries. */
	openings: Openings;
};

const hashOf = (files: readonly DataFile[]): string =>
	sha256(
		[...files]
			.sort((a, b) => (a.name < b.name ? -1 : 1))
			.map(file => `${file.name}\u0000${file.checked?.hash ?? sha256(file.text)}`)
			.join('\u0001'),
	);

/**
 * Compiles the data files (names relative to `data/`) into what the recognisers use.
 *
 * @param table of the phrases of just these files, from `prepareLexicon`; null to sort them here.
 * @throws DataError naming file and entry where a file is missing or does not fit its schema.
 */
export const compileLexicon = (files: readonly DataFile[], table: PhraseTable | null = null): Lexicon => {
	const file = (name: string): DataFile => {
		const found = files.find(candidate => candidate.name === name);
		if (!found) throw new DataError(name, 'the whole file', 'is missing', 'Restore the shipped file.');
		return found;
	};

	const words = <Schema extends v.GenericSchema>(name: string, schema: Schema): v.InferOutput<Schema> =>
		parseData(file(`lexicon/ar/${name}.json`), schema);
	const world = buildWorld(
		{
			gazetteer: file('gazetteer.json'),
			actors: file('actors.json'),
			sources: file('sources.json'),
			fronts: file('fronts.json'),
		},
		table !== null,
	);
	const ambiguous = parseData(file('ambiguous.json'), ambiguousSchema);
	const rules = words('triggers', v.array(triggerSchema));
	const modality = words('modality', v.array(modalityCueSchema));
	const people = words('people', v.array(peopleSchema));
	const wording = words('extent', wordingSchema);
	const classWords = words('classes', classesSchema);
	const placeWords = words('places', placeWordsSchema);
	const figures = words('figures', figuresSchema);
	const time = words('time', timeSchema);
	const reporting = words('reporting', reportingSchema);
	const connectors = words('connectors', connectorsSchema);
	const actorWords = words('actor-words', actorWordsSchema);
	const boilerplate = words('boilerplate', boilerplateSchema);
	// Where there is a table, all this was checked before.
	if (table === null)
		refuseFirst(
			referenceFaults({
				world,
				classes: classNames(classWords, wording),
				triggers: rules,
				people,
				epithets: actorWords.epithets,
				reporting,
				ambiguous: ambiguous.names,
			}),
		);
	const sentences = once(() => ruleSentences({triggers: rules, modality, reporting, wording}));
	const numerals = numberWordsOf(figures);
	const duals = new Duals(figures);
	const openings = new Openings(table);
	const index = <Meaning>(lists: Iterable<Words<Meaning>>): PhraseIndex<Meaning> => indexOf(openings, lists);
	const places = index<PlaceMeaning>([]);
	addPlaces(places, world, ambiguous, placeWords.bareCues, openings);
	const triggers = index<TriggerMeaning>([]);
	addTriggers(triggers, rules);
	const classes = index<string>([]);
	addClasses(classes, classWords);
	addAll(classes, wordingEntries(wording));
	const reportingIndex = index<ReportingMeaning>([]);
	addReporting(reportingIndex, reporting);
	const connectorIndex = index<ConnectorKind>(
		(Object.keys(connectors) as ConnectorKind[]).map(kind => [connectors[kind], kind]),
	);
	addPerforming(connectorIndex, actorWords.performs);
	const actorHeads = index<ActorHead>([]);
	addActorHeads(actorHeads, actorWords.heads);
	const holders = index<Holder>([]);
	addHolders(holders, placeWords.holders);
	const figureIndex = index<FigureWord>([]);
	addFigures(figureIndex, figures, rules, duals);
	const lexicon: Lexicon = {
		hash: hashOf(files),
		world,
		places,
		placeWords: index<PlaceWord>([
			[placeWords.cues, {kind: 'cue'}],
			[placeWords.locators, {kind: 'locator'}],
			[placeWords.directions, {kind: 'direction'}],
			[placeWords.measures, {kind: 'measure'}],
			[placeWords.roads, {kind: 'road'}],
			[placeWords.notPlaces, {kind: 'not-a-place'}],
			[placeWords.elsewhere, {kind: 'elsewhere'}],
			...placeWords.anaphors.map(anaphor => [anaphor.words, {kind: 'anaphor', anaphor}] as const),
		]),
		roads: roadsOf(world),
		holders,
		actors: index([...world.actors.values()].map(({id, names_ar}) => [names_ar, id])),
		actorWords: index([
			[actorWords.anaphors, 'anaphor'],
			[actorWords.latter, 'latter'],
			[actorWords.sides, 'sides'],
			[actorWords.ours, 'ours'],
			[actorWords.memberOf, 'member-of'],
		]),
		actorHeads,
		epithets: index(actorWords.epithets.map(epithet => [epithet.words, epithet])),
		sources: index([...world.sources.values()].map(({id, names_ar}) => [names_ar, id])),
		triggers,
		get ruleSentences() {
			return sentences();
		},
		reporting: reportingIndex,
		reportingWords: {...reporting, ...looseWordsOf(reporting)},
		channels: channelsOf(world, reporting.channels as Record<string, SourceId>),
		roles: index([[reporting.roles, true]]),
		sourceAnaphors: index(reporting.anaphors.map(anaphor => [anaphor.words, anaphor])),
		people: index(peopleEntries(people, duals)),
		classes,
		modality: index(modality.map(cue => [cue.words, cue])),
		connectors: connectorIndex,
		figures: figureIndex,
		numerals,
		ordinals: new Map(Object.entries(figures.ordinals).map(([name, value]) => [fold(name), value])),
		timeWords: index(timeEntries(time)),
		timeLinks: index(timeLinks(time)),
		transliteration: words('transliteration', transliterationSchema),
		boilerplate: {
			stop: index([[boilerplate.stop, true]]),
			line: index([[boilerplate.line, true]]),
			lineHead: index([[boilerplate.lineHead, true]]),
		},
		labels: index((Object.keys(boilerplate.labels) as Label[]).map(kind => [boilerplate.labels[kind], kind])),
		openings,
	};
	openings.sort();
	return lexicon;
};
