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

const verbForm = (kind: 'perfect' | 'imperfect', form: string, pronoun = false): Form => ({
	form,
	kind,
	pronoun,
	definite: false,
	dual: false,
});

const endings = (kind: 'perfect' | 'imperfect', stem: string): Form[] =>
	pronouns.map(pronoun => verbForm(kind, stem + pronoun, true));

/** Third-person perfect forms of a stem, with object pronouns; a stem in ى loses it before ت and وا. */
const perfect = (stem: string): Form[] => {
	const weak = stem.endsWith(ya);
	const base = weak ? stem.slice(0, -1) : stem;
	return [
		...[stem, base + ta, base + waw + alef, base + ta + alef, stem + alef, base + nun].map(form =>
			verbForm('perfect', form),
		),
		...endings('perfect', weak ? base + alef : stem),
		...endings('perfect', base + ta),
		...endings('perfect', base + waw),
	];
};

/** Third-person imperfect forms of a stem (without its prefix ي), jussive and future included. */
const imperfect = (stem: string): Form[] => {
	const weak = stem.endsWith(ya);
	const base = weak ? stem.slice(0, -1) : stem;
	const forms: Form[] = [];
	for (const prefix of [ya, ta, sin + ya, sin + ta]) {
		forms.push(
			...[stem, base + waw + nun, base + waw + alef, stem + alef + nun, ...(weak ? [base] : [])].map(form =>
				verbForm('imperfect', prefix + form),
			),
			...endings('imperfect', prefix + stem),
		);
	}

	return forms;
};

/** The forms of a verb given as `perfect/imperfect` stems in the third person masculine, the imperfect without its ي. */
export const conjugate = (entry: string): Form[] => {
	const [past = '', present = ''] = fold(entry).split('/');
	return [...(past ? perfect(past) : []), ...(present ? imperfect(present) : [])];
};

const noun = (form: string, features: Partial<Form> = {}): Form => ({
	form,
	kind: 'noun',
	pronoun: false,
	definite: false,
	dual: false,
	...features,
});

/** A folded noun with the endings of the dual, subject case first (ة opens to ت). */
export const dualsOf = (word: string): [string, string] => {
	const open = word.endsWith(ha) ? word.slice(0, -1) + ta : word;
	return [open + alef + nun, open + ya + nun];
};

/** A folded indefinite noun with the alef of the accusative, or null where it takes none. */
export const accusativeOf = (word: string): string | null =>
	word.startsWith(article) || [ha, hamza, alef].some(last => word.endsWith(last)) ? null : word + alef;

/** The forms of a noun: bare, with article, with possessive pronouns (ة opens to ت), accusative, dual. */
export const decline = (entry: string): Form[] => {
	const word = fold(entry);
	const open = word.endsWith(ha) ? word.slice(0, -1) + ta : word;
	const forms = [
		noun(word),
		noun(article + word, {definite: true}),
		...pronouns.map(pronoun => noun(open + pronoun, {pronoun: true, definite: true})),
	];
	const accusative = word.endsWith(ya) ? null : accusativeOf(word);
	if (accusative) forms.push(noun(accusative));
	for (const dual of dualsOf(word))
		forms.push(noun(dual, {dual: true}), noun(article + dual, {dual: true, definite: true}));
	forms.push(noun(open + ya, {dual: true}));
	return forms;
};
