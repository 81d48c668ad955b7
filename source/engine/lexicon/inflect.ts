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

/** The forms of a noun: bare, with article, with possessive pronouns (ة opens to ت), accusative, dual. */
export const decline = (entry: string): Form[] => {
	const word = fold(entry);
	const open = word.endsWith(ha) ? word.slice(0, -1) + ta : word;
	const forms = [
		noun(word),
		noun(article + word, {definite: true}),
		...pronouns.map(pronoun => noun(open + pronoun, {pronoun: true, definite: true})),
	];
	if (!word.endsWith(ha) && !word.endsWith(hamza) && !word.endsWith(ya) && !word.endsWith(alef))
		forms.push(noun(word + alef));
	for (const dual of [open + alef + nun, open + ya + nun])
		forms.push(noun(dual, {dual: true}), noun(article + dual, {dual: true, definite: true}));
	forms.push(noun(open + ya, {dual: true}));
	return forms;
};
