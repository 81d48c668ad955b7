import type {Form, Inflection} from '../text/word-forms.ts';

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

const plain = {
	prefix: '',
	suffix: '',
	dropped: '',
	sign: '',
	pronoun: false,
	definite: false,
	dual: false,
} as const;

/** Between the stems of a verb, perfect/imperfect: what stands behind it is an imperfect. */
const imperfectSign = '/';

/** Third-person perfect forms, with object pronouns; a stem in ى loses it before ت and وا. */
const perfect = (dropped: string): Form[] => {
	const form = {...plain, kind: 'perfect', dropped} as const;
	const owned = (suffix: string): Form[] =>
		pronouns.map(pronoun => ({...form, suffix: suffix + pronoun, pronoun: true}));
	return [
		{...form, dropped: ''},
		...[ta, waw + alef, ta + alef].map(suffix => ({...form, suffix})),
		{...form, dropped: '', suffix: alef},
		{...form, suffix: nun},
		...owned(dropped === '' ? '' : alef),
		...owned(ta),
		...owned(waw),
	];
};

/** Third-person imperfect forms of a stem without its prefix ي, jussive and future included. */
const imperfect = (dropped: string): Form[] =>
	[ya, ta, sin + ya, sin + ta].flatMap(prefix => {
		const form = {...plain, kind: 'imperfect', sign: imperfectSign, prefix} as const;
		return [
			form,
			{...form, dropped, suffix: waw + nun},
			{...form, dropped, suffix: waw + alef},
			{...form, suffix: alef + nun},
			...(dropped === '' ? [] : [{...form, dropped}]),
			...pronouns.map(pronoun => ({...form, suffix: pronoun, pronoun: true})),
		];
	});

/** A noun bare, with article, with possessive pronouns (ة opens to ت), accusative, dual. */
const noun = (opens: boolean, accusative: boolean): Form[] => {
	const form = {...plain, kind: 'noun'} as const;
	const open = (suffix: string): Pick<Form, 'suffix' | 'dropped'> => ({
		suffix: opens ? ta + suffix : suffix,
		dropped: opens ? ha : '',
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

const strong = {perfect: perfect(''), imperfect: imperfect('')};
const weak = {perfect: perfect(ya), imperfect: imperfect(ya)};
const opening = noun(true, false);
const withAccusative = noun(false, true);
const withoutAccusative = noun(false, false);

/** Verbs, given as `perfect/imperfect` stems in the third person masculine, the imperfect without its ي; either may be absent. */
export const verbs: Inflection = {
	stemsOf: verb => {
		const cut = verb.indexOf(imperfectSign);
		const [past, present] = [verb.slice(0, cut), verb.slice(cut)];
		return present === imperfectSign ? [past] : past === '' ? [present] : [past, present];
	},
	paradigmOf: stem => {
		const {perfect, imperfect} = stem.endsWith(ya) ? weak : strong;
		return stem.startsWith(imperfectSign) ? imperfect : perfect;
	},
	paradigms: [strong.perfect, weak.perfect, strong.imperfect, weak.imperfect],
};

/** Nouns, given in the singular without article. */
export const nouns: Inflection = {
	stemsOf: noun => [noun],
	paradigmOf: stem => {
		if (stem.endsWith(ha)) return opening;
		const hasAccusative = !stem.endsWith(ya) && accusativeOf(stem) !== null;
		return hasAccusative ? withAccusative : withoutAccusative;
	},
	paradigms: [opening, withAccusative, withoutAccusative],
};

/** The forms of the dual of a folded noun. */
type DualForms = {
	subject: string;
	object: string;
	/** Before the noun it belongs to, "two rounds of mortar": only where ة opens to ت do the letters tell it from other words. */
	construct: readonly string[];
};

/** A folded noun with the endings of the dual (ة opens to ت). */
export const dualsOf = (word: string): DualForms => {
	const opens = word.endsWith(ha);
	const open = opens ? word.slice(0, -1) + ta : word;
	return {
		subject: open + alef + nun,
		object: open + ya + nun,
		construct: opens ? [open + alef, open + ya] : [],
	};
};

/** A folded indefinite noun with the alef of the accusative, or null where it takes none. */
export const accusativeOf = (word: string): string | null =>
	word.startsWith(article) || word.endsWith(ha) || word.endsWith(hamza) || word.endsWith(alef)
		? null
		: word + alef;
