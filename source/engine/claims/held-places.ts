import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Holder} from '../lexicon/dictionary-entries.ts';
import type {MarkedText, PlaceMark} from './marks.ts';
import {isListed, wayOf} from './place-phrases.ts';

/** So far behind its holder a place may stand, in words: "a convoy on its way from the town X". */
const reach = 8;

const leads = ({tokens}: MarkedText, lexicon: Lexicon, at: number): boolean =>
	lexicon.connectors.at(tokens, at)?.meanings.some(meaning => meaning === 'toward' || meaning === 'from') ??
	false;

/**
 * Which places behind a trigger hang on another word than it: on one of going ("killed people who had fled to X"), or of living, working,
 * standing somewhere ("seized two men who work in X"). A holder takes the place that follows it first, with its list; one of going takes
 * both ends of the way.
 */
export const heldPlaces = (
	text: MarkedText,
	lexicon: Lexicon,
	from: number,
	marks: readonly PlaceMark[],
): ReadonlyMap<PlaceMark, Holder> => {
	const held = new Map<PlaceMark, Holder>();
	let last: PlaceMark | null = null;
	for (const mark of marks) {
		const way = wayOf(text, lexicon, mark);
		const begin = Math.max(last?.end ?? from, mark.begin - reach);
		let holder: Holder | undefined;
		for (let at = begin; at < mark.begin; at++) {
			const word = lexicon.holders.at(text.tokens, at);
			const [kind] = word?.meanings ?? [];
			// "On their way to their posts in X": the way leads there all the same.
			const goes = way !== null || (word !== null && leads(text, lexicon, word.end));
			if (kind === 'staying' || (kind === 'moving' && goes)) holder = kind;
		}

		const before = last ? held.get(last) : undefined;
		const goesOn =
			last !== null &&
			(mark.locates === 'whole' ||
				(before === 'moving' && way !== null) ||
				isListed(text.tokens, lexicon, last, mark));
		if (!holder && before && goesOn) holder = before;
		if (holder) held.set(mark, holder);
		last = mark;
	}

	return held;
};
