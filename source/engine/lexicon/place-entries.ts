import type * as v from 'valibot';
import type {PlaceId} from '../../model/ids.ts';
import {fold} from '../text/normalise.ts';
import type {Openings} from '../text/openings.ts';
import type {PhraseIndex} from '../text/phrases.ts';
import {indexOf, type PlaceMeaning} from './dictionary-entries.ts';
import type {Place, World} from './entities.ts';
import type {ambiguousSchema} from './word-files.ts';

/** The names of the places, folded. */
const namesOf = (world: World): Map<Place, Set<string>> => {
	const names = new Map<Place, Set<string>>();
	for (const place of world.places.values())
		names.set(place, new Set([place.name_ar, ...place.aliases_ar].map(fold)));
	return names;
};

/** The names of several places, folded, with what tells which is meant. */
const sharedNames = (
	ambiguous: v.InferOutput<typeof ambiguousSchema>,
	openings: Openings,
): Map<string, PlaceMeaning> => {
	const neighbours = openings.join();
	const shared = new Map<string, PlaceMeaning>();
	for (const [name, {ids, choose = []}] of Object.entries(ambiguous.names)) {
		shared.set(fold(name), {
			ids: ids as PlaceId[],
			cueNeeded: false,
			choose: choose.map(({near, id}) => ({
				near: indexOf([[near, true as const]], openings, neighbours),
				id: id as PlaceId | null,
			})),
		});
	}

	return shared;
};

/** Adds every name of every place, and behind a cue the names that hold a cue word of their own without it. */
export const addPlaces = (
	index: PhraseIndex<PlaceMeaning>,
	world: World,
	ambiguous: v.InferOutput<typeof ambiguousSchema>,
	cues: readonly string[],
	openings: Openings,
): void => {
	const shared = sharedNames(ambiguous, openings);
	const bareCues = new Set(cues.map(fold));
	const names = namesOf(world);
	const all = new Set<string>();
	for (const own of names.values()) for (const name of own) all.add(name);
	for (const [{id, needs_cue: needsCue}, own] of names) {
		for (const name of own) {
			const meaning = shared.get(name);
			if (meaning && !meaning.ids.includes(id)) continue;
			const blank = name.indexOf(' ');
			// A name that carries its own cue word ("the quarter of X") is no common word any more.
			const cueNeeded = needsCue && blank < 0;
			index.add(name, {ids: meaning ? meaning.ids : [id], cueNeeded, choose: meaning?.choose ?? []});
			if (blank < 0 || !bareCues.has(name.slice(0, blank))) continue;
			const bare = name.slice(blank + 1);
			if (bare.length > 2 && !all.has(bare)) index.add(bare, {ids: [id], cueNeeded: true, choose: []});
		}
	}
};
