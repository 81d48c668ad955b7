import {fold} from '../text/normalise.ts';
import type {Form, Stem} from '../text/word-forms.ts';

const ha = '\u0647';
const ta = '\u062a';
const ya = '\u064a';
const alef = '\u0627';
const waw = '\u0648';
const nun = '\u0646';
const mim = '\u0645';
const sin = '\u0633';
const hamza = '\u0621';
const article = alef + '\u0644';
const pronouns = [ha, ha + alef, ha + mim, ha + mim + alef];

const plain = {prefix: '', suffix: '', cut: false, pronoun: false, definite: false, dual: false} as const;

/** Third-person perfect forms, with object pronouns; a stem in ى loses it before ت and وا. */
const perfect = (cut: boolean): Form[] => {
	const form = {...plain, kind: 'perfect', cut} as const;
	const owned = (suffix: string): Form[] =>
		pronouns.map(pronoun => ({...form, suffix: suffix + pronoun, pronoun: true}));
	return [
		{...form, cut: false},
		...[ta, waw + alef, ta + alef].map(suffix => ({...form, suffix})),
		{...form, cut: false, suffix: alef},
		{...form, suffix: nun},
		...owned(cut ? alef : ''),
		...owned(ta),
		...owned(waw),
	];
};

/** Third-person imperfect forms of a stem without its prefix ي, jussive and future included. */
const imperfect = (cut: boolean): Form[] =>
	[ya, ta, sin + ya, sin + ta].flatMap(prefix => {
		const form = {...plain, kind: 'imperfect', prefix} as const;
		return [
			form,
			{...form, cut, suffix: waw + nun},
			{...form, cut, suffix: waw + alef},
			{...form, suffix: alef + nun},
			...(cut ? [{...form, cut}] : []),
			...pronouns.map(pronoun => ({...form, suffix: pronoun, pronoun: true})),
		];
	});

/** A noun bare, with article, with possessive pronouns (ة opens to ت), accusative, dual. */
const noun = (opens: boolean, accusative: boolean): Form[] => {
	const form = {...plain, kind: 'noun'} as const;
	const open = (suffix: string): Pick<Form, 'suffix' | 'cut'> => ({
		suffix: opens ? ta + suffix : suffix,
		cut: opens,
	});
	return [
		form,
		{...form, prefix: article, definite: true},
		...pronouns.map(pronoun => ({...form, ...open(pronoun), pronoun: true, definite: true})),
		...(accusative ? [{...form, suffix: alef}] : []),
		...[alef + nun, ya + nun].flatMap(suffix => [
			{...form, ...open(suffix), dual: true},
			{...form, ...open(suffix), prefix: article, definite: true, dual: true},
		]),
		{...form, ...open(ya), dual: true},
	];
};

const strong = {perfect: perfect(false), imperfect: imperfect(false)};
const weak = {perfect: perfect(true), imperfect: imperfect(true)};
const nouns = {opening: noun(true, false), accusative: noun(false, true), other: noun(false, false)};

/** A verb given as `perfect/imperfect` stems in the third person masculine, the imperfect without its ي; either may be absent. */
export const verbStems = (entry: string): Stem[] => {
	const [past = '', present = ''] = fold(entry).split('/');
	const stem = (letters: string, tense: 'perfect' | 'imperfect'): Stem[] =>
		letters === '' ? [] : [{stem: letters, paradigm: (letters.endsWith(ya) ? weak : strong)[tense]}];
	return [...stem(past, 'perfect'), ...stem(present, 'imperfect')];
};

/** A folded noun with the endings of the dual, subject case first (ة opens to ت). */
export const dualsOf = (word: string): [string, string] => {
	const open = word.endsWith(ha) ? word.slice(0, -1) + ta : word;
	return [open + alef + nun, open + ya + nun];
};

/** A folded indefinite noun with the alef of the accusative, or null where it takes none. */
export const accusativeOf = (word: string): string | null =>
	word.startsWith(article) || word.endsWith(ha) || word.endsWith(hamza) || word.endsWith(alef)
		? null
		: word + alef;

/** A noun in the singular, without article. */
export const nounStem = (entry: string): Stem => {
	const stem = fold(entry);
	const hasAccusative = !stem.endsWith(ya) && accusativeOf(stem) !== null;
	return {
		stem,
		paradigm: stem.endsWith(ha) ? nouns.opening : hasAccusative ? nouns.accusative : nouns.other,
	};
};
