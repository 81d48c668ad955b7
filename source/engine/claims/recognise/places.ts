import type {PlaceId} from '../../../model/ids.ts';
import type {Lexicon, PlaceMeaning} from '../../lexicon/compile-lexicon.ts';
import type {PlaceKind} from '../../lexicon/entities.ts';
import type {PlaceAnaphor} from '../../lexicon/word-files.ts';
import {and, from} from '../../text/particles.ts';
import type {Sentences, Token} from '../../text/tokens.ts';
import type {PlaceMark, Range} from '../marks.ts';
import type {Trace} from '../trace.ts';
import {PlaceAnaphora} from './place-anaphora.ts';

type NameCandidate = Range & {
	id: PlaceId;
	cued: boolean;
	cueNeeded: boolean;
	beside: boolean;
	aside: boolean;
	prefix: string;
};
type Candidate =
	| NameCandidate
	| (Range & {anaphor: PlaceAnaphor; beside: boolean; aside: boolean})
	| (Range & {elsewhere: true; beside: boolean; aside: boolean});

/** How far behind the place that it locates a word like "near" may stand, in words. */
const locatorGap = 3;

const isName = (candidate: Candidate | undefined): candidate is NameCandidate =>
	candidate !== undefined && 'id' in candidate;

/** Which place a name of several means here, by its neighbours in the sentence; null where it is no place. */
const choose = (
	{choose: choices, ids}: PlaceMeaning,
	tokens: readonly Token[],
	sentences: Sentences,
	at: number,
): PlaceId | null => {
	const {begin, end} = sentences.around(at);
	const choice = choices.find(
		({near}) => near.first(tokens, true, begin, at) ?? near.first(tokens, true, at + 1, end),
	);
	return choice ? choice.id : (ids[0] ?? null);
};

/** "… in the city of X": so far behind stands the name that tells closer, in words. */
const closerReach = 2;

const opening = /^[#"\u201c\u00ab(]$/;
/** So many hashtags or quotation marks may stand between a word and the name that it leads to. */
const mostOpenings = 3;

/** The token that the words before a name end at: the name itself, or what opens right before it in its sentence. */
const withOpenings = (tokens: readonly Token[], at: number): number => {
	const sentence = tokens[at]?.sentence;
	let begin = at;
	while (at - begin < mostOpenings) {
		const before = tokens[begin - 1];
		if (before?.sentence !== sentence || !opening.test(before?.form ?? '')) break;
		begin--;
	}

	return begin;
};

/** The range of the word or phrase of a kind that ends right before a token, or null. */
const endsBefore = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	name: number,
	kind: 'cue' | 'locator' | 'direction',
): Range | null => {
	const at = withOpenings(tokens, name);
	for (let length = 1; length <= 3 && at - length >= 0; length++) {
		const match = lexicon.placeWords.at(tokens, at - length);
		// "and near X" is one more place of the list; "near X" only says where.
		if (kind === 'locator' && match?.prefix.startsWith('\u0648')) continue;
		if (match?.end === at && match.meanings.some(word => word.kind === kind)) return match;
	}

	return null;
};

/** Members of a list stand no farther apart, in words and marks: "X", and the city of "Y". */
const listGap = 8;
/** Between two members stand a comma and a word, or two words, each no longer than "the city of". */
const mostBetween = 2;
const longestBetween = 5;

/** Whether two places stand beside each other as members of a list. */
const isList = (tokens: readonly Token[], before: Range, after: {begin: number; prefix: string}): boolean => {
	if (after.begin - before.end > listGap) return false;
	const between = tokens
		.slice(before.end, after.begin)
		.filter(token => token.kind !== 'mark' || token.form === '\u060c' || token.form === ',');
	const words = between.filter(token => token.kind === 'word');
	return (
		between.length <= mostBetween &&
		words.every(token => token.form.length <= longestBetween) &&
		(after.prefix.startsWith(and) || between.some(({kind, form}) => kind === 'mark' || form.startsWith(and)))
	);
};

const ranks: ReadonlyMap<string, number> = new Map<PlaceKind, number>([
	['town', 1],
	['city', 1],
	['governorate', 2],
	['country', 3],
]);

const settlements: ReadonlySet<string> = new Set<PlaceKind>(['village', 'town']);
const spots: ReadonlySet<string> = new Set<PlaceKind>([
	'roundabout',
	'road',
	'building',
	'checkpoint',
	'hospital',
	'depot',
	'bridge',
	'base',
]);
/** "In", as a word or written onto the next. */
const opensWithIn = /^[\u0628\u0641]/;

/** "The village X in the countryside of Y", "the quarter X in Y": a larger place right behind a smaller, not joined to it by "and" or a comma. */
const isWholeOf = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	part: PlaceMark,
	whole: NameCandidate,
): boolean => {
	const kindOf = (id: PlaceId): string => lexicon.world.places.get(id)?.kind ?? '';
	const rankOf = (id: PlaceId): number => ranks.get(kindOf(id)) ?? 0;
	const isIn = opensWithIn.test(whole.prefix) || opensWithIn.test(tokens[whole.begin - 1]?.form ?? '');
	// A village or town lies in an area, a quarter may be larger than one; a street or a building lies in a quarter.
	const isGroundOf = (id: PlaceId): boolean =>
		(kindOf(whole.id) === 'area' && settlements.has(kindOf(id))) ||
		(kindOf(whole.id) === 'neighbourhood' && spots.has(kindOf(id)) && isIn);
	/** A quarter of one city does not lie in another. */
	const mayLieIn = (id: PlaceId): boolean => {
		const city = lexicon.world.places.get(id)?.parent ?? null;
		return city === null || rankOf(city) !== 1 || city === whole.id || rankOf(whole.id) > 1;
	};
	const between = tokens.slice(part.end, whole.begin);
	const isApart = between.some(
		({form, kind}, index) =>
			(kind === 'mark' && /[,\u060c;\u061b]/.test(form)) ||
			form.startsWith(and) ||
			// "Stationed in X, the homes of civilians in Y": people, and what is theirs, stand in Y.
			lexicon.people.at(tokens, part.end + index) !== null,
	);
	return (
		!isApart &&
		!whole.prefix.startsWith(and) &&
		part.ids.every(id => (rankOf(id) < rankOf(whole.id) && mayLieIn(id)) || isGroundOf(id))
	);
};

const inOrTo = /^[\u0648\u0641]?\u0628$|^\u0641[\u064a\u0649]$|^\u0627\u0644\u064a$/;

/** "In" or "to" right before a name, or written onto it. */
const leadsTo = (tokens: readonly Token[], {begin, prefix}: NameCandidate): boolean =>
	inOrTo.test(prefix) || inOrTo.test(tokens[begin - 1]?.form ?? '');

/** "From X": what "towards" names behind it is the other end of a way, and no nearer description of X. */
const isStart = (tokens: readonly Token[], {begin}: Range): boolean => {
	const before = tokens[begin - 1]?.form ?? '';
	return from === (opening.test(before) ? tokens[begin - 2]?.form : before);
};

/** "The quarters of the city of X": a word of its kind right before a name stands for nothing else. */
const isToldCloser = (
	tokens: readonly Token[],
	{world}: Lexicon,
	{anaphor: {kinds}, end}: Candidate & {anaphor: PlaceAnaphor},
	next: Candidate | undefined,
): boolean =>
	isName(next) &&
	next.begin - end <= closerReach &&
	kinds.includes(world.places.get(next.id)?.kind ?? '') &&
	tokens.slice(end, next.begin + 1).every(({kind, form}) => kind !== 'mark' && !form.startsWith(and));

/** The ending that a counted noun and its adjective have behind "eleven" and up. */
const accusative = /\u0627$/;

/** "A Syrian soldier", "thirty Syrian civilians": behind people the name of a country with the ending of the accusative is their adjective. */
const isAdjective = (
	tokens: readonly Token[],
	{world, people}: Lexicon,
	id: PlaceId,
	begin: number,
): boolean =>
	world.places.get(id)?.kind === 'country' &&
	accusative.test(tokens[begin - 1]?.form ?? '') &&
	people.at(tokens, begin - 1)?.end === begin;

const candidatesOf = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	sentences: Sentences,
	taken: (range: Range) => boolean,
	trace: Trace,
): Candidate[] => {
	const candidates: Candidate[] = [];
	// "X near Y": only behind another place does the word locate; "fighting near Y" is at Y.
	const isBeside = (at: number): boolean => {
		if (endsBefore(tokens, lexicon, at, 'direction')) return true;
		const locator = endsBefore(tokens, lexicon, at, 'locator');
		const last = candidates.at(-1);
		return (
			locator !== null &&
			last !== undefined &&
			!isStart(tokens, last) &&
			locator.begin - last.end <= locatorGap &&
			locator.begin >= last.end
		);
	};

	const isAside = (at: number): boolean =>
		endsBefore(tokens, lexicon, at, 'locator') !== null ||
		endsBefore(tokens, lexicon, at, 'direction') !== null;
	for (let index = 0; index < tokens.length; index++) {
		const word = lexicon.placeWords.at(tokens, index);
		const name = lexicon.places.at(tokens, index);
		if (word?.meanings.some(({kind}) => kind === 'not-a-place') && word.end >= (name?.end ?? 0)) {
			trace?.(tokens, word, 'place.name', 'left.not-a-place');
			index = word.end - 1;
			continue;
		}

		if (word?.meanings.some(({kind}) => kind === 'elsewhere') && !name) {
			candidates.push({begin: word.begin, end: word.end, elsewhere: true, beside: false, aside: false});
			index = word.end - 1;
			continue;
		}

		const anaphor = word?.meanings.find(meaning => meaning.kind === 'anaphor');
		if (name && (!anaphor || name.end > (word?.end ?? 0)) && !taken(name)) {
			const {begin, end, prefix} = name;
			const meaning = name.meanings[0] as PlaceMeaning;
			const id = choose(meaning, tokens, sentences, index);
			if (id === null) {
				trace?.(tokens, name, 'place.name', 'left.ambiguous-name');
				// "quarter X" of another city: nor is the X in it ours.
				index = end - 1;
				continue;
			}

			if (isAdjective(tokens, lexicon, id, begin)) {
				trace?.(tokens, name, 'place.name', 'left.adjective');
				index = end - 1;
				continue;
			}

			const cue = endsBefore(tokens, lexicon, index, 'cue');
			candidates.push({
				begin,
				end,
				id,
				prefix,
				cued: cue !== null,
				cueNeeded: meaning.cueNeeded && !cue,
				beside: isBeside(cue ? cue.begin : begin),
				aside: isAside(cue ? cue.begin : begin),
			});
			index = end - 1;
		} else if (word && anaphor && !taken(word)) {
			candidates.push({
				begin: word.begin,
				end: word.end,
				anaphor: anaphor.anaphor,
				beside: isBeside(word.begin),
				aside: isAside(word.begin),
			});
			index = word.end - 1;
		} else if (name) trace?.(tokens, name, 'place.name', 'left.taken');
	}

	return candidates;
};

/**
 * Marks the places of a text: longest names first, common words only after a cue or in a list, and definite kind nouns ("the hospital") as
 * the place they stand for. Matching rules: those of the gazetteer's makers, see `data/SOURCES.md`.
 */
export const recognisePlaces = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	sentences: Sentences,
	taken: (range: Range) => boolean,
	trace: Trace = null,
): PlaceMark[] => {
	const candidates = candidatesOf(tokens, lexicon, sentences, taken, trace);
	const anaphora = new PlaceAnaphora(
		tokens,
		lexicon,
		candidates.filter(isName).filter(({cueNeeded}) => !cueNeeded),
	);
	const marks: PlaceMark[] = [];
	let part: PlaceMark | null = null;
	const known = new Set<PlaceId>();
	for (const [order, candidate] of candidates.entries()) {
		const {begin, end, beside, aside} = candidate;
		if ('elsewhere' in candidate) {
			marks.push({begin, end, ids: [], rule: 'place.elsewhere', locates: null, aside});
			continue;
		}

		if (!isName(candidate)) {
			if (isToldCloser(tokens, lexicon, candidate, candidates[order + 1])) {
				trace?.(tokens, candidate, 'place.anaphor', 'left.told-closer');
				continue;
			}

			const {ids, isWhole} = anaphora.resolve(candidate.anaphor, candidate, marks);
			const locates = isWhole ? 'whole' : beside ? 'beside' : null;
			if (ids.length > 0) marks.push({begin, end, ids, rule: 'place.anaphor', locates, aside});
			else trace?.(tokens, candidate, 'place.anaphor', 'left.no-such-place');
			continue;
		}

		const {id, cued, cueNeeded, prefix} = candidate;
		if (cueNeeded) {
			const previous = marks.at(-1);
			const next = candidates[order + 1];
			const goesOn =
				previous !== undefined &&
				previous.rule !== 'place.anaphor' &&
				isList(tokens, previous, {begin, prefix});
			// Once told as a place, the common word is one again behind "in" or "to".
			const isKnown = known.has(id) && leadsTo(tokens, candidate);
			const opens = isName(next) && !next.cueNeeded && isList(tokens, candidate, next);
			if (!goesOn && !opens && !isKnown) {
				trace?.(tokens, candidate, 'place.name', 'left.common-word');
				continue;
			}
		}

		const near = (mark: Range | null): boolean => mark !== null && begin - mark.end <= locatorGap;
		const isWhole =
			part !== null &&
			(near(part) || near(marks.at(-1) ?? null)) &&
			isWholeOf(tokens, lexicon, part, candidate);
		known.add(id);
		marks.push({
			begin,
			end,
			ids: [id],
			rule: cueNeeded ? 'place.list' : cued ? 'place.cue' : 'place.name',
			locates: isWhole ? 'whole' : beside ? 'beside' : null,
			aside,
		});
		if (!isWhole) part = marks.at(-1) ?? null;
	}

	return marks;
};
