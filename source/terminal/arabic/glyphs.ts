import {graphemes} from '../graphemes.ts';
import {formOf, joinsBefore, joinsNext, lam, lamAlef} from './joining.ts';

/** What stands in one place of a line: a cluster, or a lam and an alef in one. */
export type Glyph = {
	/** The letters as they are written, with their marks. */
	text: string;
	/** The same in the forms in which they join, for a terminal that joins nothing. */
	shaped: string;
	/** Whether it is a lam and an alef in one. */
	isLigature: boolean;
	/** The one UTF-16 unit that stands for it in the bidirectional algorithm. */
	key: string;
	/** Offsets of the logical text, in UTF-16 units. */
	begin: number;
	end: number;
};

const joiner = '\u200D';
const nonJoiner = '\u200C';
const control = /[\u200C\u200D]/gu;
const mark = /^\p{Mark}$/u;
const anyArabic = /[\u0600-\u06FF\u0750-\u077F\u0860-\u08FF]/u;

/** A neutral in the place of what lies outside the basic plane: `bidi-js` reads its halves as strong left-to-right letters. */
const neutral = '\u2022';

/** A cluster taken apart. */
type Letter = {
	base: string;
	marks: string;
	joinsNext: boolean;
	/** Whether it looks as if it joined on, whatever follows. */
	isHeldOut: boolean;
	joinsBefore: boolean;
	begin: number;
	end: number;
};

const letterOf = (cluster: string, begin: number): Letter => {
	const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
	const rest = cluster.slice(base.length);
	const whole = {base, begin, end: begin + cluster.length};
	if (!anyArabic.test(base))
		return {...whole, marks: rest, joinsNext: false, isHeldOut: false, joinsBefore: false};
	return {
		...whole,
		marks: rest.replace(control, ''),
		joinsNext: !rest.includes(nonJoiner) && joinsNext(base),
		isHeldOut: rest.includes(joiner) && joinsNext(base),
		joinsBefore: joinsBefore(base),
	};
};

const lettersOf = (text: string): Letter[] => {
	let at = 0;
	return graphemes(text).map(cluster => {
		const letter = letterOf(cluster, at);
		at = letter.end;
		return letter;
	});
};

const keyOf = (base: string): string => (base.length === 1 && !mark.test(base) ? base : neutral);

const plainGlyphs = (text: string): Glyph[] => {
	let at = 0;
	return graphemes(text).map(cluster => {
		const begin = at;
		at += cluster.length;
		const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
		return {text: cluster, shaped: cluster, isLigature: false, key: keyOf(base), begin, end: at};
	});
};

/**
 * Takes a text apart into glyphs, in logical order: letters joined by the rules of the Unicode standard (section 9.2), a lam and the alef
 * after it as one. What Unicode has no form for stays as it is, and U+200C and U+200D are obeyed and gone.
 *
 * @param marks whether the marks on letters are kept; tables have no room above a letter.
 */
export const glyphsOf = (text: string, marks: 'keep' | 'drop'): Glyph[] => {
	if (!anyArabic.test(text)) return plainGlyphs(text);
	const letters = lettersOf(text);
	const glyphs: Glyph[] = [];
	for (let index = 0; index < letters.length; index++) {
		const letter = letters[index] as Letter;
		const before = letters[index - 1];
		const next = letters[index + 1];
		const isJoined = before?.joinsNext === true && letter.joinsBefore;
		const isFollowed = next?.joinsBefore === true && letter.joinsNext;
		const isJoining = isFollowed || letter.isHeldOut;
		const ligature =
			letter.base === lam && isFollowed ? lamAlef(next.base, isJoined ? 'final' : 'isolated') : null;
		const position = isJoined ? (isJoining ? 'medial' : 'final') : isJoining ? 'initial' : 'isolated';
		const written = ligature && next ? [letter, next] : [letter];
		const above = marks === 'keep' ? written.map(one => one.marks).join('') : '';
		glyphs.push({
			text: written.map(one => one.base + (marks === 'keep' ? one.marks : '')).join(''),
			shaped: (ligature ?? formOf(letter.base, position)) + above,
			isLigature: ligature !== null,
			key: keyOf(letter.base),
			begin: letter.begin,
			end: (written.at(-1) as Letter).end,
		});
		if (ligature) index++;
	}

	return glyphs;
};
