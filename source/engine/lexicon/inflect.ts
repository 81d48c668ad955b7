import {fold} from '../text/normalise.ts';

/** How a word form stands in the sentence, as far as its letters tell. */
export type Form = {
	form: string;
	kind: 'perfect' | 'imperfect' | 'noun';
	/** A pronoun is written onto its end: سيطرته, حاصروه. */
	pronoun: boolean;
	definite: boolean;
	dual: boolean;
};

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

/** How a form is made of a stem; `cut` takes the last letter of a stem in ى off. */
type Affixes = {prefix: string; suffix: string; cut: boolean; pronoun: boolean};

const bare = (suffix: string, cut = false): Affixes => ({prefix: '', suffix, cut, pronoun: false});
const withPronouns = (suffix = '', cut = false): Affixes[] =>
	pronouns.map(pronoun => ({prefix: '', suffix: suffix + pronoun, cut, pronoun: true}));

/** Third-person perfect forms, with object pronouns; a stem in ى loses it before ت and وا. */
const perfect = (weak: boolean): Affixes[] => [
	bare(''),
	bare(ta, weak),
	bare(waw + alef, weak),
	bare(ta + alef, weak),
	bare(alef),
	bare(nun, weak),
	...withPronouns(weak ? alef : '', weak),
	...withPronouns(ta, weak),
	...withPronouns(waw, weak),
];

/** Third-person imperfect forms of a stem without its prefix ي, jussive and future included. */
const imperfect = (weak: boolean): Affixes[] =>
	[ya, ta, sin + ya, sin + ta].flatMap(prefix =>
		[
			bare(''),
			bare(waw + nun, weak),
			bare(waw + alef, weak),
			bare(alef + nun),
			...(weak ? [bare('', true)] : []),
			...withPronouns(),
		].map(affixes => ({...affixes, prefix})),
	);

const affixesOf = {
	perfect: {strong: perfect(false), weak: perfect(true)},
	imperfect: {strong: imperfect(false), weak: imperfect(true)},
};

const addForms = (forms: Form[], kind: 'perfect' | 'imperfect', stem: string): void => {
	const isWeak = stem.endsWith(ya);
	const short = isWeak ? stem.slice(0, -1) : stem;
	for (const {prefix, suffix, cut, pronoun} of affixesOf[kind][isWeak ? 'weak' : 'strong'])
		forms.push({
			form: prefix + (cut ? short : stem) + suffix,
			kind,
			pronoun,
			definite: false,
			dual: false,
		});
};

/** The forms of a verb given as `perfect/imperfect` stems in the third person masculine, the imperfect without its ي. */
export const conjugate = (entry: string): Form[] => {
	const [past = '', present = ''] = fold(entry).split('/');
	const forms: Form[] = [];
	if (past) addForms(forms, 'perfect', past);
	if (present) addForms(forms, 'imperfect', present);
	return forms;
};

const noun = (form: string, definite = false, pronoun = false, dual = false): Form => ({
	form,
	kind: 'noun',
	pronoun,
	definite,
	dual,
});

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

/** The forms of a noun: bare, with article, with possessive pronouns (ة opens to ت), accusative, dual. */
export const decline = (entry: string): Form[] => {
	const word = fold(entry);
	const open = word.endsWith(ha) ? word.slice(0, -1) + ta : word;
	const forms = [noun(word), noun(article + word, true)];
	for (const pronoun of pronouns) forms.push(noun(open + pronoun, true, true));
	const accusative = word.endsWith(ya) ? null : accusativeOf(word);
	if (accusative) forms.push(noun(accusative));
	for (const dual of dualsOf(word))
		forms.push(noun(dual, false, false, true), noun(article + dual, true, false, true));
	forms.push(noun(open + ya, false, false, true));
	return forms;
};
