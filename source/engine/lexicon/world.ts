import * as v from 'valibot';
import type {PlaceId} from '../../model/ids.ts';
import {DataError} from './data-error.ts';
import {actorSchema, frontSchema, placeSchema, sourceSchema, type World} from './entities.ts';
import {type Fault, refuseFirst} from './fault.ts';
import {type DataFile, parseData} from './parse-data.ts';

const byId = <Entry extends {id: string}>(
	file: DataFile,
	entries: readonly Entry[],
): Map<Entry['id'], Entry> => {
	const map = new Map<Entry['id'], Entry>();
	for (const [index, entry] of entries.entries()) {
		if (map.has(entry.id))
			throw new DataError(
				file.name,
				`entry ${index} "${entry.id}"`,
				'this id stands there twice',
				'Give one of the two another id or delete it.',
			);
		map.set(entry.id, entry);
	}

	return map;
};

/** Places whose front or parent does not exist, or that lie in themselves. */
export const worldFaults = function* ({places, fronts}: World): Generator<Fault> {
	const file = 'gazetteer.json';
	for (const {id, parent, front, front_given: given, ends = []} of places.values()) {
		const place = `entry "${id}"`;
		const sector = given ?? front;
		if (sector !== null && !fronts.has(sector)) {
			yield {
				file,
				place,
				path: [id, given ? 'front_given' : 'front'],
				problem: `front "${sector}" is not in fronts.json`,
				remedy: 'Add the front there or correct the place.',
				missing: sector,
			};
		}

		for (const [index, end] of ends.entries()) {
			if (places.has(end)) continue;
			yield {
				file,
				place,
				path: [id, 'ends', index],
				problem: `end "${end}" is not in the gazetteer`,
				remedy: 'Add the end or correct the place.',
				missing: end,
			};
		}

		if (parent !== null && !places.has(parent)) {
			yield {
				file,
				place,
				path: [id, 'parent'],
				problem: `parent "${parent}" is not in the gazetteer`,
				remedy: 'Add the parent or correct the place.',
				missing: parent,
			};
		}
	}

	const seen = new Set<PlaceId>();
	for (const {id} of places.values()) {
		const walk = new Set<PlaceId>();
		let at: PlaceId | null = id;
		while (at !== null && !seen.has(at)) {
			seen.add(at);
			walk.add(at);
			at = places.get(at)?.parent ?? null;
		}

		// Back on its own track: of a ring each member is told; what only lies in a ring is not at fault.
		const track = [...walk];
		for (const member of at !== null && walk.has(at) ? track.slice(track.indexOf(at)) : []) {
			yield {
				file,
				place: `entry "${member}"`,
				path: [member, 'parent'],
				problem: 'lies in itself by way of its parents',
				remedy: 'Correct the parent of one of them.',
			};
		}
	}
};

/**
 * Builds the world from its four files.
 *
 * @param isChecked whether what they say of each other is known to be right.
 * @throws DataError for an entry that does not fit its schema, an id that stands twice, or a place whose parent or front does not exist.
 */
export const buildWorld = (
	files: {gazetteer: DataFile; actors: DataFile; sources: DataFile; fronts: DataFile},
	isChecked = false,
): World => {
	const places = byId(files.gazetteer, parseData(files.gazetteer, v.array(placeSchema)));
	const actors = byId(files.actors, parseData(files.actors, v.array(actorSchema)));
	const sources = byId(files.sources, parseData(files.sources, v.array(sourceSchema)));
	const fronts = byId(files.fronts, parseData(files.fronts, v.array(frontSchema)));
	const world = {places, actors, sources, fronts};
	if (!isChecked) refuseFirst(worldFaults(world));
	return world;
};
