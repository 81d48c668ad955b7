import * as v from 'valibot';
import {DataError} from './data-error.ts';
import {actorSchema, frontSchema, type Place, placeSchema, sourceSchema, type World} from './entities.ts';
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

/**
 * Builds the world from its four files.
 *
 * @throws DataError for an entry that does not fit its schema, an id that stands twice, or a place whose parent or front does not exist.
 */
export const buildWorld = (files: {
	gazetteer: DataFile;
	actors: DataFile;
	sources: DataFile;
	fronts: DataFile;
}): World => {
	const places = byId(files.gazetteer, parseData(files.gazetteer, v.array(placeSchema)));
	const actors = byId(files.actors, parseData(files.actors, v.array(actorSchema)));
	const sources = byId(files.sources, parseData(files.sources, v.array(sourceSchema)));
	const fronts = byId(files.fronts, parseData(files.fronts, v.array(frontSchema)));
	for (const place of places.values()) {
		const front = place.front_given ?? place.front;
		if (front !== null && !fronts.has(front)) {
			throw new DataError(
				files.gazetteer.name,
				`entry "${place.id}"`,
				`front "${front}" is not in ${files.fronts.name}`,
				'Add the front there or correct the place.',
			);
		}

		if (place.parent !== null && !places.has(place.parent)) {
			throw new DataError(
				files.gazetteer.name,
				`entry "${place.id}"`,
				`parent "${place.parent}" is not in the gazetteer`,
				'Add the parent or correct the place.',
			);
		}
	}

	for (const place of places.values()) {
		const seen = new Set<string>();
		for (let at: Place | undefined = place; at; at = at.parent === null ? undefined : places.get(at.parent)) {
			if (seen.has(at.id)) {
				throw new DataError(
					files.gazetteer.name,
					`entry "${at.id}"`,
					'lies in itself by way of its parents',
					'Correct the parent of one of them.',
				);
			}

			seen.add(at.id);
		}
	}

	return {places, actors, sources, fronts};
};
