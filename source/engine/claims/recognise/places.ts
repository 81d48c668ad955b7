import type {PlaceId} from '../../../model/ids.ts';
import type {Lexicon, PlaceMeaning} from '../../lexicon/compile-lexicon.ts';
import type {PhraseMatch} from '../../text/phrases.ts';
import type {Token} from '../../text/tokens.ts';
import type {PlaceMark, Range} from '../marks.ts';

/** How many places back "the hospital" may look. */
const anaphorReach = 60;

type Candidate = PlaceMark & {cueNeeded: boolean; prefix: string};

const choose = (meaning: PlaceMeaning, tokens: readonly Token[], at: number): PlaceId | null => {
	const sentence = (tokens[at] as Token).sentence;
	for (const {near, id} of meaning.choose) {
		for (let index = at - 1; index >= 0 && tokens[index]?.sentence === sentence; index--)
			if (near.at(tokens, index)) return id;
		for (let index = at + 1; index < tokens.length && tokens[index]?.sentence === sentence; index++)
			if (near.at(tokens, index)) return id;
	}

	return meaning.ids[0] ?? null;
};

/** The range of the word or phrase of a kind that ends right before a token, or null. */
const endsBefore = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	at: number,
	kind: 'cue' | 'locator',
): Range | null => {
	for (let length = 1; length <= 3 && at - length >= 0; length++) {
		const match = lexicon.placeWords.at(tokens, at - length);
		// "and near X" is one more place of the list; "near X" only says where.
		if (kind === 'locator' && match?.prefix.startsWith('\u0648')) continue;
		if (match?.end === at && match.meanings.some(word => word.kind === kind)) return match;
	}

	return null;
};

/** "The airport" without one named before: the only one of its kind in a governorate that the text names places of. */
const soleOf = (
	lexicon: Lexicon,
	candidates: readonly (Candidate | {anaphor: unknown})[],
	kinds: readonly string[],
): PlaceId | null => {
	const governorateOf = (id: PlaceId | null): PlaceId | null => {
		for (let place = id; place; place = lexicon.world.places.get(place)?.parent ?? null)
			if (lexicon.world.places.get(place)?.kind === 'governorate') return place;
		return null;
	};

	const named = new Set(
		candidates.flatMap(candidate =>
			'anaphor' in candidate ? [] : [governorateOf(candidate.ids[0] ?? null)],
		),
	);
	const fitting = [...lexicon.world.places.values()].filter(
		({id, kind}) => kinds.includes(kind) && named.has(governorateOf(id)),
	);
	return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
};

/** "The city", "the governorate" without one named before: the one that the places of the text lie in. */
const wholeOf = (
	lexicon: Lexicon,
	candidates: readonly (Candidate | {anaphor: unknown})[],
	kinds: readonly string[],
): PlaceId | null => {
	if (!kinds.includes('city') && !kinds.includes('governorate')) return soleOf(lexicon, candidates, kinds);
	const tally = new Map<PlaceId, number>();
	for (const candidate of candidates) {
		if ('anaphor' in candidate || candidate.cueNeeded) continue;
		for (
			let place = candidate.ids[0] ?? null;
			place;
			place = lexicon.world.places.get(place)?.parent ?? null
		) {
			if (kinds.includes(lexicon.world.places.get(place)?.kind ?? ''))
				tally.set(place, (tally.get(place) ?? 0) + 1);
		}
	}

	const [best] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return best ? best[0] : null;
};

const opensList = (
	tokens: readonly Token[],
	before: Range,
	after: {begin: number; prefix: string},
): boolean => {
	const between = tokens
		.slice(before.end, after.begin)
		.filter(token => token.kind !== 'mark' || token.form === '\u060c' || token.form === ',');
	const words = between.filter(token => token.kind === 'word');
	return (
		between.length <= 2 &&
		words.every(token => token.form.length <= 5) &&
		(after.prefix !== '' || between.length > 0)
	);
};

/**
 * Marks the places of a text: longest names first, common words only after a cue or in a list, and definite kind nouns ("the hospital")
 * as the last place of that kind. Matching rules: `data/SOURCES.md` names the gazetteer's.
 */
export const recognisePlaces = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	taken: (range: Range) => boolean,
): PlaceMark[] => {
	const candidates: (Candidate | {anaphor: PhraseMatch<unknown>; kinds: string[]; last: number})[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const word = lexicon.placeWords.at(tokens, index);
		const name = lexicon.places.at(tokens, index);
		if (word?.meanings.some(meaning => meaning.kind === 'not-a-place') && word.end >= (name?.end ?? 0)) {
			index = word.end - 1;
			continue;
		}

		const anaphor = word?.meanings.find(meaning => meaning.kind === 'anaphor');
		if (name && (!anaphor || name.end > (word?.end ?? 0)) && !taken(name)) {
			const meaning = name.meanings[0] as PlaceMeaning;
			const id = choose(meaning, tokens, index);
			if (id !== null) {
				const cue = endsBefore(tokens, lexicon, index, 'cue');
				const locates = endsBefore(tokens, lexicon, cue ? cue.begin : index, 'locator') !== null;
				candidates.push({
					begin: name.begin,
					end: name.end,
					ids: [id],
					rule: cue ? 'place.cue' : 'place.name',
					locates,
					cueNeeded: meaning.cueNeeded && !cue,
					prefix: name.prefix,
				});
				index = name.end - 1;
			}
		} else if (word && anaphor?.kind === 'anaphor' && !taken(word)) {
			candidates.push({anaphor: word, kinds: anaphor.anaphor.kinds, last: anaphor.anaphor.last});
			index = word.end - 1;
		}
	}

	const fallbacks = new Map<string, PlaceId | null>();
	const fallbackFor = (kinds: readonly string[]): PlaceId | null => {
		const key = kinds.join();
		const known = fallbacks.get(key);
		if (known !== undefined) return known;
		const found = wholeOf(lexicon, candidates, kinds);
		fallbacks.set(key, found);
		return found;
	};

	/** "The hospital" may be named only further on. */
	const laterOf = (kinds: readonly string[], from: number): PlaceId | null => {
		if (kinds.length === 0) return null;
		for (const later of candidates.slice(from + 1, from + 1 + anaphorReach)) {
			const id = 'anaphor' in later || later.cueNeeded ? undefined : later.ids[0];
			if (id && kinds.includes(lexicon.world.places.get(id)?.kind ?? '')) return id;
		}

		return null;
	};

	const marks: PlaceMark[] = [];
	for (const [order, candidate] of candidates.entries()) {
		if ('anaphor' in candidate) {
			const {begin, end} = candidate.anaphor;
			const ids: PlaceId[] = [];
			for (
				let at = marks.length - 1;
				at >= Math.max(0, marks.length - anaphorReach) && ids.length < candidate.last;
				at--
			) {
				for (const id of [...(marks[at] as PlaceMark).ids].reverse()) {
					const kind = lexicon.world.places.get(id)?.kind ?? '';
					const fits =
						candidate.kinds.length === 0
							? kind !== 'country' && kind !== 'governorate'
							: candidate.kinds.includes(kind);
					if (fits && !ids.includes(id) && ids.length < candidate.last) ids.push(id);
				}
			}

			const fallback =
				ids.length === 0 ? (laterOf(candidate.kinds, order) ?? fallbackFor(candidate.kinds)) : null;
			if (fallback) ids.push(fallback);
			if (ids.length > 0)
				marks.push({
					begin,
					end,
					ids: ids.reverse(),
					rule: 'place.anaphor',
					locates: endsBefore(tokens, lexicon, begin, 'locator') !== null,
				});
			continue;
		}

		const {cueNeeded, prefix, ...mark} = candidate;
		if (cueNeeded) {
			const previous = marks.at(-1);
			const next = candidates[order + 1];
			const inList =
				(previous !== undefined &&
					previous.rule !== 'place.anaphor' &&
					opensList(tokens, previous, {begin: mark.begin, prefix})) ||
				(next !== undefined && !('anaphor' in next) && opensList(tokens, mark, next) && !next.cueNeeded);
			if (!inList) continue;
			mark.rule = 'place.list';
		}

		marks.push(mark);
	}

	return marks;
};
