import type {PlaceId} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {World} from '../../lexicon/entities.ts';
import type {PlaceAnaphor} from '../../lexicon/word-files.ts';
import type {Token} from '../../text/tokens.ts';
import type {PlaceMark, Range} from '../marks.ts';
import {isListed, opensWithAnd, wayOf} from '../place-phrases.ts';

/** How many places back or ahead "the hospital" may look. */
const reach = 60;
/** How far apart the members of a list may stand, in words. */
const listGap = 4;
/** "The quarter X inside the city": so far behind its part stands the whole, in words. */
const wholeGap = 2;
/** "The airport and half of the quarters of the city": so far behind a place that "and" joins. */
const besideGap = 4;
const comma = /^[\u060c,]$/;

/** A place that a text names outright. */
export type Named = Range & {id: PlaceId};

/** What a word stands for, and whether it only says in what the place right before it lies. */
type Resolved = {ids: PlaceId[]; isWhole: boolean};

/** Resolves "the hospital", "the two quarters", "these areas": by what was named before, then after, then by what there is only one of. */
export class PlaceAnaphora {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #world: World;
	readonly #named: readonly Named[];
	readonly #sole = new Map<string, PlaceId | null>();
	/** By the whole and the kinds of its parts. */
	readonly #parts = new Map<string, readonly PlaceId[]>();

	/** @param named all places that the text names outright, in text order. */
	constructor(tokens: readonly Token[], lexicon: Lexicon, named: readonly Named[]) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#world = lexicon.world;
		this.#named = named;
	}

	#kind(id: PlaceId): string {
		return this.#world.places.get(id)?.kind ?? '';
	}

	/** @param marks the places before the anaphor, anaphors resolved. */
	resolve(anaphor: PlaceAnaphor, at: Range, marks: readonly PlaceMark[]): Resolved {
		return this.#around(anaphor, at, marks) ?? {ids: this.#idsOf(anaphor, at, marks), isWhole: false};
	}

	#idsOf(anaphor: PlaceAnaphor, at: Range, marks: readonly PlaceMark[]): PlaceId[] {
		if (anaphor.part) return this.#partOf(anaphor.kinds, marks);
		const before = this.#before(anaphor, this.#withoutStart(at, marks));
		if (before.length > 0) return before;
		const where = anaphor.kinds.length > 0 ? this.#before(anaphor, marks, true) : [];
		if (where.length > 0) return where;
		const other = this.#after(anaphor.kinds, at.end) ?? this.#soleOf(anaphor.kinds);
		return other === null ? [] : [other];
	}

	/** "The quarters X and Y inside the city", "the airport and the city": the city that they lie in. */
	#around({kinds, run}: PlaceAnaphor, {begin}: Range, marks: readonly PlaceMark[]): Resolved | null {
		const last = marks.at(-1);
		const [part] = last?.ids ?? [];
		if (!last || !part || run || !kinds.includes('city') || begin - last.end > besideGap) return null;
		let isAdded = false;
		for (let at = last.end; at <= begin; at++) {
			if (comma.test((this.#tokens[at] as Token).form)) return null;
			isAdded ||= opensWithAnd(this.#tokens, this.#lexicon, at);
		}

		if (!isAdded && begin - last.end > wholeGap) return null;
		const city = [...this.#chain(part)].slice(1).find(id => kinds.includes(this.#kind(id)));
		return city ? {ids: [city], isWhole: !isAdded} : null;
	}

	#fits(id: PlaceId, kinds: readonly string[]): boolean {
		const kind = this.#kind(id);
		return kinds.length === 0 ? kind !== 'country' && kind !== 'governorate' : kinds.includes(kind);
	}

	/** What was named last, in text order; for a list all of it. What only located another place comes last. */
	#before({kinds, last, run, list}: PlaceAnaphor, marks: readonly PlaceMark[], locating = false): PlaceId[] {
		const ids: PlaceId[] = [];
		const recent = marks.slice(-reach);
		const fitting = (mark: PlaceMark | undefined): boolean =>
			mark?.ids.some(id => this.#fits(id, kinds)) === true;
		let next: PlaceMark | null = null;
		for (let index = recent.length - 1; index >= 0; index--) {
			const mark = recent[index] as PlaceMark;
			if (run ? next !== null && next.begin - mark.end > listGap : ids.length >= last) break;
			const isAside = mark.locates || (mark.aside && kinds.includes('city'));
			if (isAside && !locating) continue;
			// "The town" is neither of "the towns X and Y".
			const isOneOfList = [recent[index - 1], recent[index + 1]].some(
				(other, side) =>
					other &&
					fitting(other) &&
					(side
						? isListed(this.#tokens, this.#lexicon, mark, other)
						: isListed(this.#tokens, this.#lexicon, other, mark)),
			);
			if (isOneOfList && kinds.length > 0 && !run && last === 1) continue;
			for (const id of [...mark.ids].reverse())
				if (this.#fits(id, kinds) && !ids.includes(id) && (run || ids.length < last)) ids.unshift(id);

			if (ids.length === 0) continue;
			next = mark;
			// "The area" behind a list is all of it.
			for (let at = index - 1; list && at >= 0; at--) {
				const other = recent[at] as PlaceMark;
				if (!fitting(other) || !isListed(this.#tokens, this.#lexicon, other, recent[at + 1] as PlaceMark))
					break;
				ids.unshift(...other.ids.filter(id => !ids.includes(id)));
			}
		}

		return ids;
	}

	/** "From X to the city": the city is the other end of the way, and not X. */
	#withoutStart(at: Range, marks: readonly PlaceMark[]): readonly PlaceMark[] {
		const last = marks.at(-1);
		const isWay =
			last !== undefined &&
			at.begin - last.end <= wholeGap &&
			wayOf({tokens: this.#tokens}, this.#lexicon, at) === 'to' &&
			wayOf({tokens: this.#tokens}, this.#lexicon, last) === 'from';
		return isWay ? marks.slice(0, -1) : marks;
	}

	/** "X and its crossing": the only one of its kind that lies in the place named last, or is called after it. */
	#partOf(kinds: readonly string[], marks: readonly PlaceMark[]): PlaceId[] {
		const [last] = marks.slice(-reach).findLast(({locates}) => !locates)?.ids ?? [];
		const whole = last && this.#world.places.get(last);
		if (!whole) return [];
		const key = `${whole.id} ${kinds.join()}`;
		const known = this.#parts.get(key);
		if (known) return [...known];
		const fitting = [...this.#world.places.values()].filter(
			({kind, parent, name_ar}) =>
				kinds.includes(kind) && (parent === whole.id || name_ar.endsWith(whole.name_ar)),
		);
		const parts = fitting.length === 1 ? fitting.map(({id}) => id) : [];
		this.#parts.set(key, parts);
		return [...parts];
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
