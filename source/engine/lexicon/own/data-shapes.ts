import * as v from 'valibot';
import {actorSchema, frontSchema, placeSchema, sourceSchema} from '../entities.ts';
import {timeSchema} from '../time-words.ts';
import {
	actorWordsSchema,
	ambiguousSchema,
	boilerplateSchema,
	classesSchema,
	connectorsSchema,
	figuresSchema,
	modalityCueSchema,
	peopleSchema,
	placeWordsSchema,
	reportingSchema,
	transliterationSchema,
	triggerSchema,
	wordingSchema,
} from '../word-files.ts';

type Shape = {
	/** Of the file as it ships: what the program does not read of it is left out. */
	shipped: v.GenericSchema;
	/** Of the file with the user's part in it: a field that nobody reads was misspelt. */
	joined: v.GenericSchema;
};

const both = (schema: v.GenericSchema): Shape => ({shipped: schema, joined: schema});
const text = v.pipe(v.string(), v.nonEmpty());
const names = v.optional(v.array(text), []);

/** Where an entry comes from and what other gazetteers call it: for readers of the file, not for the program. */
const provenance = Object.fromEntries(
	[
		...['source', 'note', 'namesakes'],
		...['geonames_id', 'wikidata', 'osm', 'ocha_pcode', 'ocha_adm3', 'wof_id', 'icao'],
	].map(name => [name, v.optional(v.unknown())]),
);

const place = v.pipe(
	v.strictObject({
		...placeSchema.entries,
		...provenance,
		aliases_ar: names,
		aliases_en: names,
		parent: v.optional(placeSchema.entries.parent, null),
		front: v.optional(placeSchema.entries.front, null),
		lat: v.optional(placeSchema.entries.lat, null),
		lon: v.optional(placeSchema.entries.lon, null),
		precision: v.optional(placeSchema.entries.precision, 'unknown'),
		extent: v.optional(placeSchema.entries.extent, 'place'),
		needs_cue: v.optional(placeSchema.entries.needs_cue, false),
	}),
	v.check(({lat, lon}) => (lat === null) === (lon === null), 'has only one of lat and lon'),
	// Where it comes from is for the readers of the file.
	v.transform(entry =>
		Object.fromEntries(
			Object.keys(placeSchema.entries).flatMap(name =>
				name in entry ? [[name, entry[name as keyof typeof entry]]] : [],
			),
		),
	),
);

const ambiguousName = v.strictObject({
	ids: v.pipe(v.array(text), v.minLength(1, 'names no place')),
	rule: v.optional(text, 'see "choose"'),
	choose: v.optional(v.array(v.strictObject({near: v.array(text), id: v.nullable(text)}))),
});

const trigger = v.pipe(
	triggerSchema,
	v.check(
		({verbs, nouns, phrases}) => verbs.length + nouns.length + phrases.length > 0,
		'has no verbs, nouns or phrases to be found by',
	),
);

/** Every data file that a user can extend, by its name relative to `data/`. */
export const dataShapes: ReadonlyMap<string, Shape> = new Map([
	['gazetteer.json', {shipped: v.array(placeSchema), joined: v.array(place)}],
	[
		'ambiguous.json',
		{shipped: ambiguousSchema, joined: v.strictObject({names: v.record(text, ambiguousName)})},
	],
	[
		'actors.json',
		{
			shipped: v.array(actorSchema),
			joined: v.array(v.strictObject({...actorSchema.entries, names_ar: names})),
		},
	],
	[
		'sources.json',
		{
			shipped: v.array(sourceSchema),
			joined: v.array(v.strictObject({...sourceSchema.entries, names_ar: names})),
		},
	],
	['fronts.json', {shipped: v.array(frontSchema), joined: v.array(v.strictObject(frontSchema.entries))}],
	['lexicon/ar/actor-words.json', both(actorWordsSchema)],
	['lexicon/ar/boilerplate.json', both(boilerplateSchema)],
	['lexicon/ar/classes.json', both(classesSchema)],
	['lexicon/ar/connectors.json', both(connectorsSchema)],
	['lexicon/ar/extent.json', {shipped: wordingSchema, joined: v.strictObject(wordingSchema.entries)}],
	['lexicon/ar/figures.json', both(figuresSchema)],
	['lexicon/ar/modality.json', both(v.array(modalityCueSchema))],
	['lexicon/ar/people.json', both(v.array(peopleSchema))],
	['lexicon/ar/places.json', both(placeWordsSchema)],
	['lexicon/ar/reporting.json', both(reportingSchema)],
	['lexicon/ar/time.json', both(timeSchema)],
	['lexicon/ar/transliteration.json', both(transliterationSchema)],
	['lexicon/ar/triggers.json', {shipped: v.array(triggerSchema), joined: v.array(trigger)}],
]);
