import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import {remember} from './remember.ts';
import {foldBeginnings, foldSpelling} from './spelling.ts';
import {type NameKind, type Names, nameKinds, namesOf, spellingsOf} from './world-names.ts';

type IdTest = (id: string) => boolean;

const notLatin = /[^\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{M}\p{Sk}\p{Lm}]/u;

/** Shorter ones are the beginning of too many names. */
const shortestSpelling = 4;

const someIn = (world: World, kinds: readonly NameKind[], test: (names: Names) => boolean): boolean =>
	kinds.some(kind => [...world[kind].keys()].some(id => test(namesOf(world, kind, id))));

/**
 * Whether a word of the names is another spelling of what is typed, or begins with it; null where that is no Latin text. What
 * names of the world are written with just so is a whole word: who types "fire" does not mean all that sounds like its
 * beginning. With a capital in it, it means these names alone.
 */
const spellingTest = (
	world: World,
	kinds: readonly NameKind[],
	typed: string,
	isExact: boolean,
): ((names: Names) => boolean) | null => {
	if (notLatin.test(typed)) return null;
	const folded = fold(typed);
	const isWritten = someIn(world, kinds, names => names.folded.includes(folded));
	if (isWritten && isExact) return null;
	const meant = [
		` ${foldSpelling(typed)} `,
		...(isWritten ? [] : foldBeginnings(typed).map(one => ` ${one}`)),
	].filter(one => one.replaceAll(' ', '').length >= shortestSpelling);
	if (meant.length === 0) return null;
	return names => spellingsOf(names).some(name => meant.some(one => name.includes(one)));
};

/**
 * Does an id answer to this name? One whole name or id wins over parts of names, so that `place:deir-ez-zor` is the
 * city and not also its airport, while `place:deir` is all of them. A Latin name finds those that are spelled otherwise,
 * where it is none's whole name.
 */
export const idTest = (world: World, kind: NameKind, value: string): IdTest => {
	const folded = fold(value);
	const exact = someIn(world, [kind], names => names.whole.has(folded));
	const isSpelling = exact ? null : spellingTest(world, [kind], value, false);
	return remember(id => {
		const names = namesOf(world, kind, id);
		return exact ? names.whole.has(folded) : names.folded.includes(folded) || isSpelling?.(names) === true;
	});
};

/** Which ids have a word in any of their names; `exact`: letter for letter, as they are written. */
export const wordTests = (world: World, word: string, exact: boolean): ((kind: NameKind) => IdTest) => {
	const folded = fold(word);
	const isSpelling = spellingTest(world, nameKinds, word, exact);
	return kind =>
		remember(id => {
			const names = namesOf(world, kind, id);
			return (
				(exact ? names.raw.includes(word) : names.folded.includes(folded)) || isSpelling?.(names) === true
			);
		});
};
