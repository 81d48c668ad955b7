import * as v from 'valibot';
import type {ActorId, FrontId, PlaceId, SourceId} from '../../model/ids.ts';

/** The shapes of `gazetteer.json`, `actors.json`, `sources.json` and `fronts.json`: what the program knows of the world. */

const id = <Id extends string>() =>
	v.custom<Id>(
		value => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
		'is not a kebab-case id',
	);
const names = v.array(v.pipe(v.string(), v.nonEmpty()));

/** What places are. Which lies in which is told by these, so that a slip would cost a place its rank. */
const placeKinds = [
	'country',
	'governorate',
	'area',
	'city',
	'town',
	'village',
	'neighbourhood',
	'island',
	'hill',
	'road',
	'roundabout',
	'bridge',
	'crossing',
	'checkpoint',
	'base',
	'airport',
	'camp',
	'depot',
	'building',
	'hospital',
	'factory',
	'power-station',
	'pumping-station',
	'oilfield',
	'gasfield',
	'ruin',
] as const;
export const placeKind = v.picklist(placeKinds);
export type PlaceKind = (typeof placeKinds)[number];

export const placeSchema = v.object({
	id: id<PlaceId>(),
	name_en: v.pipe(v.string(), v.nonEmpty()),
	name_ar: v.pipe(v.string(), v.nonEmpty()),
	aliases_ar: names,
	aliases_en: names,
	kind: placeKind,
	/** The place it lies in; null for a country. */
	parent: v.nullable(id<PlaceId>()),
	front: v.nullable(id<FrontId>()),
	/** The sector used in the gold; wins over `front` where it is given. */
	front_given: v.nullish(id<FrontId>()),
	/** Degrees, WGS 84. */
	lat: v.nullable(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
	lon: v.nullable(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
	precision: v.picklist(['exact', 'near', 'area', 'unknown']),
	extent: v.picklist(['place', 'region', 'line']),
	/** The places that a road joins. */
	ends: v.optional(v.array(id<PlaceId>())),
	/** A common word: it is this place only after a cue word or inside a list of places. */
	needs_cue: v.boolean(),
});
export type Place = v.InferOutput<typeof placeSchema>;

export const camps = [
	'isis',
	'government',
	'russia',
	'opposition',
	'nusra',
	'sdf',
	'coalition',
	'civilian',
	'other',
	'unknown',
] as const;

export const actorSchema = v.object({
	id: id<ActorId>(),
	name_en: v.pipe(v.string(), v.nonEmpty()),
	camp: v.picklist(camps),
	/** Names that mean this actor wherever they stand, as written (the matcher folds and takes clitics off). */
	names_ar: names,
});
export type Actor = v.InferOutput<typeof actorSchema>;

export const alignments = [
	'isis',
	'government',
	'russia',
	'opposition',
	'sdf',
	'coalition',
	'monitor',
	'independent',
	'unknown',
] as const;

const groups = v.optional(v.pipe(v.array(v.picklist(camps)), v.minLength(1, 'names nobody')));

const methodSchema = v.pipe(
	v.strictObject({
		/** Its figures of the dead are of these only. */
		counts: groups,
		/** It gives none of these; of civilians a party to the war omits those whom its own side is said to have killed. */
		omits: groups,
		/** Where that is said, for the readers of the file. */
		source: v.pipe(v.string(), v.nonEmpty()),
	}),
	v.check(
		({counts, omits}) => (counts === undefined) !== (omits === undefined),
		'must have either "counts" or "omits"',
	),
);

export const sourceSchema = v.object({
	id: id<SourceId>(),
	name_en: v.pipe(v.string(), v.nonEmpty()),
	alignment: v.picklist(alignments),
	/** agency, monitor, person, unnamed …: unnamed ones of two outlets need not be the same people. */
	kind: v.pipe(v.string(), v.nonEmpty()),
	names_ar: names,
	/** Channels of one body share a group and count as one origin. */
	group: v.optional(v.string()),
	/** Whose dead it counts; absent where it counts all, or where nobody says how it counts. */
	method: v.optional(methodSchema),
});
export type Source = v.InferOutput<typeof sourceSchema>;

export const frontSchema = v.object({
	id: id<FrontId>(),
	name_en: v.pipe(v.string(), v.nonEmpty()),
	name_ar: v.pipe(v.string(), v.nonEmpty()),
	note: v.optional(v.string()),
});
export type FrontEntry = v.InferOutput<typeof frontSchema>;

/** Everything known of places, actors, sources and fronts, by id. */
export type World = {
	places: ReadonlyMap<PlaceId, Place>;
	actors: ReadonlyMap<ActorId, Actor>;
	sources: ReadonlyMap<SourceId, Source>;
	fronts: ReadonlyMap<FrontId, FrontEntry>;
};

/** The front a place belongs to, or null. */
export const frontOf = (world: World, place: PlaceId): FrontId | null => {
	const entry = world.places.get(place);
	return entry ? (entry.front_given ?? entry.front) : null;
};
