import type {PlaceId} from '../../../model/ids.ts';
import type {World} from '../../lexicon/entities.ts';
import type {PlaceAnaphor} from '../../lexicon/word-files.ts';
import type {PlaceMark, Range} from '../marks.ts';

/** How many places back or ahead "the hospital" may look. */
const reach = 60;
/** How far apart the members of a list may stand, in words. */
const listGap = 4;

/** A place that a text names outright. */
export type Named = Range & {id: PlaceId};

/** Resolves "the hospital", "the two quarters", "these areas": by what was named before, then after, then by what there is only one of. */
export class PlaceAnaphora {
	readonly #world: World;
	readonly #named: readonly Named[];
	readonly #sole = new Map<string, PlaceId | null>();

	/** @param named all places that the text names outright, in text order. */
	constructor(world: World, named: readonly Named[]) {
		this.#world = world;
		this.#named = named;
	}

	#kind(id: PlaceId): string {
		return this.#world.places.get(id)?.kind ?? '';
	}

	/** @param marks the places before the anaphor, anaphors resolved. */
	resolve(anaphor: PlaceAnaphor, at: Range, marks: readonly PlaceMark[]): PlaceId[] {
		if (anaphor.part) return this.#partOf(anaphor.kinds, marks);
		const before = this.#before(anaphor, marks);
		if (before.length > 0) return before;
		const where = anaphor.kinds.length > 0 ? this.#before(anaphor, marks, true) : [];
		if (where.length > 0) return where;
		const other = this.#after(anaphor.kinds, at.end) ?? this.#soleOf(anaphor.kinds);
		return other === null ? [] : [other];
	}

	/** What was named last, in text order; for a list all of it. What only located another place comes last. */
	#before({kinds, last, run}: PlaceAnaphor, marks: readonly PlaceMark[], locating = false): PlaceId[] {
		const ids: PlaceId[] = [];
		let next: PlaceMark | null = null;
		for (const mark of marks.slice(-reach).reverse()) {
			if (run ? next !== null && next.begin - mark.end > listGap : ids.length >= last) break;
			const isAside = mark.locates || (mark.aside && kinds.includes('city'));
			if (isAside && !locating) continue;
			for (const id of [...mark.ids].reverse()) {
				const kind = this.#kind(id);
				const fits = kinds.length === 0 ? kind !== 'country' && kind !== 'governorate' : kinds.includes(kind);
				if (fits && !ids.includes(id) && (run || ids.length < last)) ids.unshift(id);
			}

			if (ids.length > 0) next = mark;
		}

		return ids;
	}

	/** "X and its crossing": the only one of its kind that lies in the place named last, or is called after it. */
	#partOf(kinds: readonly string[], marks: readonly PlaceMark[]): PlaceId[] {
		const [last] = marks.filter(({locates}) => !locates).at(-1)?.ids ?? [];
		const whole = last && this.#world.places.get(last);
		if (!whole) return [];
		const fitting = [...this.#world.places.values()].filter(
			({kind, parent, name_ar}) =>
				kinds.includes(kind) && (parent === whole.id || name_ar.endsWith(whole.name_ar)),
		);
		return fitting.length === 1 ? fitting.map(({id}) => id) : [];
	}

	#after(kinds: readonly string[], from: number): PlaceId | null {
		let low = 0;
		let high = this.#named.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#named[middle] as Named).begin < from) low = middle + 1;
			else high = middle;
		}

		return this.#named.slice(low, low + reach).find(({id}) => kinds.includes(this.#kind(id)))?.id ?? null;
	}

	/** The city or governorate that most places of the text lie in; of other kinds the only one there is in a governorate of the text. */
	#soleOf(kinds: readonly string[]): PlaceId | null {
		const key = kinds.join();
		const known = this.#sole.get(key);
		if (known !== undefined) return known;
		const found =
			kinds.includes('city') || kinds.includes('governorate') ? this.#wholeOf(kinds) : this.#onlyOf(kinds);
		this.#sole.set(key, found);
		return found;
	}

	*#chain(id: PlaceId): Generator<PlaceId> {
		for (let place: PlaceId | null = id; place; place = this.#world.places.get(place)?.parent ?? null)
			yield place;
	}

	#wholeOf(kinds: readonly string[]): PlaceId | null {
		const tally = new Map<PlaceId, number>();
		for (const {id} of this.#named)
			for (const place of this.#chain(id))
				if (kinds.includes(this.#kind(place))) tally.set(place, (tally.get(place) ?? 0) + 1);
		const [best] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		return best ? best[0] : null;
	}

	#onlyOf(kinds: readonly string[]): PlaceId | null {
		const governorateOf = (id: PlaceId): PlaceId | undefined =>
			[...this.#chain(id)].find(place => this.#kind(place) === 'governorate');
		const named = new Set(this.#named.map(({id}) => governorateOf(id)));
		const fitting = [...this.#world.places.values()].filter(
			({id, kind}) => kinds.includes(kind) && named.has(governorateOf(id)),
		);
		return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
	}
}
