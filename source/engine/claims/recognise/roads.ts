import type {PlaceId} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {and} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import type {PlaceMark} from '../marks.ts';
import {isAdded} from '../place-phrases.ts';

/** "The international highway that runs between X": so far before its first end the road may be named, in words. */
const roadReach = 5;
/** Between the two ends stands no more than "and the town of", in words and marks. */
const endsReach = 3;
/** "The road which …", "the main road to …": so close behind the word it is told more closely. */
const closerReach = 2;
const withBa = /^\u0628/;
const dash = /^[-\u2013\u2014]$/;
const article = /^[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644|^[\u0648\u0641]?\u0644\u0644/;

/** Reads the roads of one text: those told by their ends, and "the road" as the one told last. */
class RoadReader {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;

	constructor(tokens: readonly Token[], lexicon: Lexicon) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
	}

	#is(at: number, kind: 'road' | 'direction'): boolean {
		return this.#lexicon.placeWords.at(this.#tokens, at)?.meanings.some(word => word.kind === kind) ?? false;
	}

	/** The word for a road before a place with no other place between, or -1. */
	#roadBefore({begin}: PlaceMark, from: number): number {
		for (let at = begin - 1; at >= Math.max(from, begin - roadReach); at--) {
			if (this.#tokens[at]?.kind !== 'word') return -1;
			if (this.#is(at, 'road')) return at;
		}

		return -1;
	}

	/** Whether a second place is the other end of a way that the first begins: "X and Y", "X to Y", "X – Y", "[joins] X with Y". */
	#isOtherEnd(one: PlaceMark, other: PlaceMark): boolean {
		if (other.begin < one.end || other.begin - one.end > endsReach) return false;
		const {form} = this.#tokens[one.end] as Token;
		return (
			form.startsWith(and) ||
			dash.test(form) ||
			(one.end === other.begin && withBa.test(form)) ||
			this.#lexicon.connectors.at(this.#tokens, one.end)?.meanings.includes('toward') === true
		);
	}

	/**
	 * The road that one or two places stand for, where the gazetteer knows just one; three in a row are a list and no ends.
	 *
	 * @param last the road told last: "the road to X" is that one, if it has its end there.
	 */
	toldByEnds(marks: readonly PlaceMark[], index: number, last: PlaceId | null): PlaceMark | null {
		const [mark, next, third] = marks.slice(index, index + 3) as [PlaceMark, PlaceMark?, PlaceMark?];
		const idOf = ({ids}: PlaceMark): PlaceId | null => (ids.length === 1 ? (ids[0] ?? null) : null);
		const end = idOf(mark);
		const begin = end ? this.#roadBefore(mark, marks[index - 1]?.end ?? 0) : -1;
		if (!end || begin < 0) return null;
		const road = {begin, rule: 'place.road', locates: null, aside: false};
		if (next && this.#isOtherEnd(mark, next)) {
			const other = third && isAdded(this.#tokens, this.#lexicon, next, third) ? null : idOf(next);
			const between = other ? this.#lexicon.roads.between(end, other) : null;
			return between ? {...road, end: next.end, ids: [between]} : null;
		}

		const leads = [1, 2].some(back => {
			const word = this.#lexicon.placeWords.at(this.#tokens, mark.begin - back);
			return word?.end === mark.begin && word.meanings.some(({kind}) => kind === 'direction');
		});
		const again =
			last !== null && this.#goesTo(begin, mark) && this.#lexicon.world.places.get(last)?.ends?.includes(end);
		const to = again ? last : leads ? this.#lexicon.roads.to(end) : null;
		return to ? {...road, end: mark.end, ids: [to]} : null;
	}

	/** "The road to X", and no more words. */
	#goesTo(road: number, {begin}: PlaceMark): boolean {
		return (
			begin - road === 2 &&
			article.test(this.#tokens[road]?.form ?? '') &&
			this.#lexicon.connectors.at(this.#tokens, road + 1)?.meanings.includes('toward') === true
		);
	}

	/** Adds "the road", told no more closely, in the stretch without places behind the marks so far. */
	take(marks: PlaceMark[], end: number, road: PlaceId): void {
		for (let at = marks.at(-1)?.end ?? 0; at < end; at++) {
			if (!this.#is(at, 'road') || !article.test(this.#tokens[at]?.form ?? '')) continue;
			if (!this.#isToldCloser(at + 1))
				marks.push({begin: at, end: at + 1, ids: [road], rule: 'place.anaphor', locates: null, aside: false});
		}
	}

	#isToldCloser(from: number): boolean {
		for (let at = from; at < from + closerReach; at++) {
			const link = this.#lexicon.connectors.at(this.#tokens, at)?.meanings;
			if (this.#is(at, 'direction')) return true;
			if (link?.some(kind => kind === 'between' || kind === 'toward' || kind === 'relative')) return true;
		}

		return false;
	}
}

/**
 * Puts the road for its ends: "the highway that joins X and Y", "the road leading to X", where the gazetteer knows just one such road; and
 * "the road" behind it for the one told last.
 */
export const joinRoads = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	marks: readonly PlaceMark[],
): PlaceMark[] => {
	const reader = new RoadReader(tokens, lexicon);
	const joined: PlaceMark[] = [];
	let last: PlaceId | null = null;
	for (let index = 0; index < marks.length; index++) {
		const told = reader.toldByEnds(marks, index, last);
		const mark = told ?? (marks[index] as PlaceMark);
		if (last) reader.take(joined, mark.begin, last);
		joined.push(mark);
		last = mark.ids.find(id => lexicon.world.places.get(id)?.ends) ?? last;
		while (index + 1 < marks.length && (marks[index + 1] as PlaceMark).begin < mark.end) index++;
	}

	if (last) reader.take(joined, tokens.length, last);
	return joined;
};
