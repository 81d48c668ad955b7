import type * as v from 'valibot';
import type {PlaceId} from '../../model/ids.ts';
import {fold, foldAll} from '../text/normalise.ts';
import type {Openings} from '../text/openings.ts';
import {PhraseIndex} from '../text/phrases.ts';
import type {PlaceMeaning} from './dictionary-entries.ts';
import type {Place, World} from './entities.ts';
import type {ambiguousSchema} from './word-files.ts';

type Ambiguous = v.InferOutput<typeof ambiguousSchema>;

/** The names of places, folded: made when they are first asked for. */
class PlaceNames {
	readonly #places: Iterable<Place>;
	readonly #shared: ReadonlyMap<string, unknown>;
	readonly #cues: ReadonlySet<string>;
	#names: ReadonlyMap<PlaceId, ReadonlySet<string>> | null = null;
	readonly #all = new Set<string>();

	/** @param shared names of several places. @param cues that a name may lose. */
	constructor(places: Iterable<Place>, shared: ReadonlyMap<string, unknown>, cues: readonly string[]) {
		this.#places = places;
		this.#shared = shared;
		this.#cues = new Set(cues.map(fold));
	}

	of(id: PlaceId): ReadonlySet<string> {
		this.#names ??= this.#fold();
		return this.#names.get(id) ?? new Set();
	}

	#fold(): ReadonlyMap<PlaceId, ReadonlySet<string>> {
		const places = [...this.#places].map(
			({id, name_ar, aliases_ar}) => [id, [name_ar, ...aliases_ar]] as const,
		);
		const folded = foldAll(places.flatMap(([, names]) => names));
		for (const name of folded) this.#all.add(name);
		let at = 0;
		return new Map(
			places.map(([id, names]) => {
				const own = new Set(folded.slice(at, at + names.length));
				at += names.length;
				return [id, own];
			}),
		);
	}

	/** The names that only this place bears: a common word is one only with its cue, and no common word any more with a cue word in it. */
	own(place: Place, needsCue: boolean): string[] {
		return [...this.of(place.id)].filter(
			name => !this.#shared.has(name) && (place.needs_cue && !name.includes(' ')) === needsCue,
		);
	}

	/** What is left of names that hold a cue word of their own without it. */
	bare({id}: Place): string[] {
		const found: string[] = [];
		for (const name of this.of(id)) {
			const blank = name.indexOf(' ');
			if (blank < 0 || !this.#cues.has(name.slice(0, blank))) continue;
			const bare = name.slice(blank + 1);
			if (bare.length > 2 && !this.#all.has(bare)) found.push(bare);
		}

		return found;
	}
}

/** Adds every name of every place, and behind a cue the names that hold a cue word of their own without it. */
export const addPlaces = (
	index: PhraseIndex<PlaceMeaning>,
	{places}: World,
	{names: ambiguous}: Ambiguous,
	cues: readonly string[],
	openings: Openings,
): void => {
	const shared = new Map(Object.entries(ambiguous).map(([name, entry]) => [fold(name), entry]));
	const names = new PlaceNames(places.values(), shared, cues);
	const order = new Map([...places.keys()].map((id, at) => [id, at]));
	const neighbours = openings.join();
	for (const [name, {ids: all, choose: choices = []}] of shared) {
		const ids = all as PlaceId[];
		const choose = choices.map(({near: words, id}) => {
			const near = new PhraseIndex<true>(openings, neighbours);
			near.add(words, true);
			return {near, id: id as PlaceId | null};
		});
		for (const id of [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
			const cueNeeded = places.get(id)?.needs_cue === true && !name.includes(' ');
			index.add(() => (names.of(id).has(name) ? [name] : []), {ids, cueNeeded, choose});
		}
	}

	for (const place of places.values()) {
		const ids = [place.id];
		index.add(() => names.own(place, false), {ids, cueNeeded: false, choose: []});
		index.add(() => [...names.own(place, true), ...names.bare(place)], {ids, cueNeeded: true, choose: []});
	}
};
