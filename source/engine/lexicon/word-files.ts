import * as v from 'valibot';
import {claimTypes, countKinds, modalities} from '../../model/claim.ts';
import type {ActorId, SourceId} from '../../model/ids.ts';
import {placeKind} from './entities.ts';
import {wholeNumber, word, words} from './word-shapes.ts';

/** The shapes of `lexicon/ar/*.json`: the words of the language. Words are written as in a dictionary; the compiler folds and inflects them. */

const flag = v.optional(v.boolean(), false);
const verbs = v.array(
	v.pipe(
		word,
		v.regex(
			/^(?:[\p{L}\p{M}]+\/[\p{L}\p{M}]*|\/[\p{L}\p{M}]+)$/u,
			'is no verb: write two stems, perfect/imperfect, the imperfect without its prefix',
		),
	),
);
/** Inflected, so that only words will do. */
const nouns = v.array(
	v.pipe(word, v.regex(/^[\p{L}\p{M}]+$/u, 'is no single word: write it under "phrases"')),
);
const actor = v.pipe(
	word,
	v.transform(value => value as ActorId),
);
const source = v.pipe(
	word,
	v.transform(value => value as SourceId),
);

/**
 * What must stand in the clause before a trigger counts: a class of `classes.json` (behind the trigger where `>` stands before its name), a
 * preposition, or one of these.
 */
const need = word;

export const triggerSchema = v.strictObject({
	rule: word,
	type: v.picklist(claimTypes),
	/**
	 * What its words tell of besides the type, where that joins it to its neighbours or turns it: a release is no repeat of a capture, a search
	 * is told for the arrests that follow, a meeting for its agreement, the fallen for the attack before them, a massacre for the dead before it;
	 * any strike may come from the ground or from the air.
	 */
	tells: v.optional(v.picklist(['release', 'search', 'meeting', 'fallen', 'massacre', 'any-strike'])),
	/** `perfect/imperfect` stems. */
	verbs: v.optional(verbs, []),
	nouns: v.optional(nouns, []),
	/** Taken as they stand. */
	phrases: v.optional(words, []),
	/** The role of the verb's subject. */
	subject: v.optional(v.picklist(['actor', 'target', 'place', 'none']), 'actor'),
	/** The role of what follows the noun in the construct state. */
	genitive: v.optional(v.picklist(['actor', 'target', 'place', 'none']), 'actor'),
	needs: v.optional(v.array(need), []),
	/** Classes of words that must not stand before it in its clause: reinforcements that arrive take nothing. */
	unless: v.optional(words, []),
	/** Classes of words that must not stand beside it, on either side: "came out … to a demonstration" leaves nothing. */
	never: v.optional(words, []),
	/** Another type where a word of this class stands in the clause. */
	retype: v.optional(v.record(word, v.picklist(claimTypes)), {}),
	/** Another type for the imperfect: يسيطر على is a state. */
	imperfect: v.optional(v.picklist(claimTypes)),
	/** The definite noun after a preposition only points back: "during the clashes". */
	echo: flag,
	/** Both sides are actors. */
	mutual: flag,
	/** Takes up a trigger of this type that follows it at once. */
	absorbs: v.optional(v.picklist(claimTypes)),
	/** A means, no event of its own beside another attack of the clause: "with a car bomb". */
	instrument: flag,
	/** After an attack as its subject it only carries on: "raids that hit …". */
	carrier: flag,
	/** It sums up deaths or captures: an event named as a noun right behind it is the one they come from, told already. */
	sums: flag,
	/** What a figure after this word counts. */
	counts: v.optional(v.picklist(countKinds)),
	/** Told by the word itself: what is foiled was attempted. */
	modality: v.optional(v.picklist(modalities)),
});
export type TriggerRule = v.InferOutput<typeof triggerSchema>;

export const peopleSchema = v.strictObject({
	who: v.nullable(actor),
	/** Whom the words mean where no side is named: a soldier is the army's. */
	otherwise: v.optional(v.nullable(actor), null),
	words,
});
export type People = v.InferOutput<typeof peopleSchema>;

/** A thousand million: more than any figure in a report. */
const figure = wholeNumber(0, 1_000_000_000);
export const figuresSchema = v.strictObject({
	units: v.record(word, figure),
	/** Numbers only in a compound: "one" of "eleven" by itself is "one of". */
	bound: v.record(word, figure),
	hundreds: v.record(word, figure),
	thousands: v.record(word, figure),
	ordinals: v.record(word, figure),
	indefinite: v.array(
		v.strictObject({words, min: figure, max: v.nullable(figure), what: v.optional(v.picklist(countKinds))}),
	),
	/** Duals with a pronoun: "her two children". */
	duals: words,
	/** "others": counted only right after a word of death or injury. */
	others: words,
	/** "another": one more of those counted before, only right after a word of harm. */
	another: words,
	/** "among them two children": part of the figure before. */
	among: words,
	/** "Five of one family": tells not who they are. */
	households: words,
	/** "A man of unknown identity": nobody tells who he is. */
	unknowns: words,
	/** Between two figures that one verb tells: "against", "in addition to". */
	links: words,
	/** Behind a figure: it counts some of those named before. */
	ofThem: words,
	/** Before a noun for several people, perhaps with a word between: "one of the foremost leaders". */
	oneOf: words,
	/** Before two numbers joined by "and". */
	range: words,
	/** Between the two numbers of a range. */
	upTo: words,
	/** Before the figure that a toll has come to. */
	reached: words,
	/** "the toll of", "the number of": a figure some words off is the sum. */
	sums: words,
	/** Units of measure: a number before one counts nothing that happened. */
	measures: words,
	/** Units of ground: how much of it somebody holds. */
	areas: words,
	/** The number after one of these is a name or an hour. */
	labels: words,
	hedges: v.array(
		v.strictObject({
			words,
			side: v.picklist(['before', 'after']),
			kind: v.picklist(['more', 'least', 'most', 'less', 'about']),
		}),
	),
	joint: words,
	negated: words,
	kinds: v.array(v.strictObject({what: v.picklist(countKinds), words})),
	/** One victim, without article where not named: the duals follow. */
	single: words,
	/** Things and people that are counted in the dual, but not alone. */
	counted: words,
	/** Of the nouns for one person those with a sound masculine plural. */
	soundPlurals: words,
});
export type Figures = v.InferOutput<typeof figuresSchema>;
export type Hedge = Figures['hedges'][number];

export const reportingSchema = v.strictObject({
	verbs: v.array(
		v.strictObject({
			rule: word,
			continues: flag,
			/** Other uses are common: it reports only where a listed source or "that" is beside it. */
			needsThat: flag,
			/** It reports only where a side of the war is its subject: "claimed the attack". */
			sidesOnly: flag,
			verbs,
		}),
	),
	/** `objects`: the side right behind it is spoken of and does not speak: "accusing X of …". */
	phrases: v.array(v.strictObject({rule: word, continues: flag, objects: flag, words})),
	nominal: words,
	/** "According to what", "as": each before each of the verbs ("X announced") is one more of them. */
	nominalOpenings: words,
	nominalVerbs: words,
	/** These announce a source only where one follows at once. */
	nominalNeedsSource: words,
	roles: words,
	afterName: words,
	complementisers: words,
	/** A belligerent that speaks: the source it speaks through. */
	channels: v.record(word, source),
	/** The id of "a source" that is not told apart. */
	generic: source,
	/** Unnamed sources inside a side, where that is not its channel; and the words between the two. */
	insiders: v.record(word, source),
	insideWords: words,
	/** Definite nouns that take up who was named before by one of the nouns; the loose ones else the last speaker. */
	anaphors: v.array(v.strictObject({words, nouns: words, loose: flag})),
	/** With these the outlet speaks again. */
	ownVoice: words,
	/** Words inside the name of an office: "the official spokesman of". */
	inOffice: words,
	/** What opens a name that people go by: "father of". */
	kunyas: words,
	/** Between a verb and its subject. */
	beforeName: words,
	/** Behind a verb they tell that no subject follows. */
	prepositions: words,
	hearsay: v.array(v.strictObject({words, source, modality: v.picklist(modalities)})),
});
export type Reporting = v.InferOutput<typeof reportingSchema>;
export type SourceAnaphor = Reporting['anaphors'][number];

export const modalityCueSchema = v.strictObject({
	rule: word,
	modality: v.picklist(modalities),
	side: v.picklist(['before', 'any']),
	/** In words. */
	reach: wholeNumber(0, 100),
	/** Only before a verb in this tense. */
	before: v.optional(v.picklist(['perfect', 'imperfect'])),
	words,
});
export type ModalityCue = v.InferOutput<typeof modalityCueSchema>;

export const connectorsSchema = v.strictObject({
	clause: words,
	relative: words,
	light: words,
	ongoing: words,
	adjunct: words,
	background: words,
	agent: words,
	/** "By the bullets of X": X did it, where whose they are is told; with an active verb they are only its means. */
	fire: words,
	between: words,
	against: words,
	result: words,
	preposition: words,
	/** Before where somebody goes. */
	toward: words,
	/** Before where somebody comes from. */
	from: words,
	/** "still": what goes on is of the day it is told. */
	still: words,
	/** Opens a clause only where an event word follows at once. */
	soft: words,
	/** "among them", "such as": what follows is listed, and belongs to the noun before. */
	listing: words,
	/** "in addition to": a list of places behind one belongs to the taking before. */
	additive: words,
	/** "during their entry": the noun with a pronoun after one of these only says when. */
	during: words,
	/** "which X carried out", beside the verbs of `actor-words.json`. */
	performed: words,
	/** Open a clause, but not right before the name of a place. */
	spatial: words,
	/** The auxiliary of the past. */
	was: words,
	/** "with the support of X": X does it too. */
	ally: words,
	/** "backed by X", right behind a side: the same. */
	backed: words,
	/** Between the parties of a deal. */
	with: words,
	/** "while", "before": a day told behind it is not that of what stands before. */
	elsewhen: words,
	/** "after": the same, but for the harm that was done then. */
	afterwards: words,
	/** "since May, when …": what follows happened then. */
	when: words,
});

export const placeWordsSchema = v.strictObject({
	cues: words,
	locators: words,
	/** "leading to", "coming from": the place behind is only one end of something else. */
	directions: words,
	/** "A part of", "most of", "a number of": before a place, or a word like "quarter". */
	measures: words,
	/** Words for a road: the places that it joins stand behind. */
	roads: words,
	anaphors: v.array(
		v.strictObject({
			words,
			kinds: v.array(placeKind),
			last: v.optional(wholeNumber(1, 100), 1),
			/** It stands for the whole list named last. */
			run: flag,
			/** It stands for the place named last, and for all of a list that this ends. */
			list: flag,
			/** "Its airport": it stands for a part of the place named last, or for nothing known. */
			part: flag,
		}),
	),
	notPlaces: words,
	/** "The next quarter", "other areas": a place that the text does not name, and none that it does. */
	elsewhere: words,
	/** "the fields of X and Y": after any cue a place of the gazetteer may drop one of these from its name. */
	bareCues: words,
	/** Words that take the place behind them: where people go or come from, and where they live, work or stand. */
	holders: v.strictObject({
		moving: v.strictObject({verbs, words}),
		staying: v.strictObject({verbs, words}),
	}),
});
export type PlaceWords = v.InferOutput<typeof placeWordsSchema>;
export type PlaceAnaphor = Omit<PlaceWords['anaphors'][number], 'kinds'> & {
	readonly kinds: readonly string[];
};

/**
 * Words for a side that do not name it ("the terrorists", "the mercenaries"): the side of these that the text named last stands for them, else
 * `otherwise`. Where no side can be meant ("the unknown gunmen", "the state's institutions"), none is named. Some do so only beside the adjective
 * of another side: "Russian and Syrian aircraft".
 */
const epithet = v.strictObject({words, of: v.array(actor), otherwise: v.nullable(actor), beside: flag});

export const actorWordsSchema = v.strictObject({
	/** Words that stand for the side named last. */
	anaphors: words,
	/** "The latter": the side named last, be it only as the owner of something. */
	latter: words,
	/** Words that stand for both sides. */
	sides: words,
	/** Words that stand for the side of who speaks. */
	ours: words,
	/** The nouns that open the names of sides, by how a verb agrees with them; those of several people also in the object case. */
	heads: v.strictObject({masculine: words, feminine: words, people: words, oblique: words}),
	/** "which X launched": with a pronoun and behind a noun, whose X did what the noun tells. */
	performs: verbs,
	/** Between people and the side they belong to. */
	memberOf: words,
	epithets: v.array(epithet),
});
export type Epithet = v.InferOutput<typeof epithet>;

const letters = v.record(word, v.string());
export const transliterationSchema = v.strictObject({
	letters,
	vowels: letters,
	article: word,
	words: letters,
	names: letters,
	compounds: letters,
});

export const boilerplateSchema = v.strictObject({
	/** A line that begins so ends the report. */
	stop: words,
	/** A short line with such words is left out, and a longer one that opens with one and a mark: "read also: …". */
	line: words,
	/** So is a short line that opens with one of these, or holds one and tells of nothing: "main", "views" are words of articles too. */
	lineHead: words,
	/** What opens a line of a list and tells nothing: "urgent" by itself, the others set off by a mark; "recalled" says that it is no news. */
	labels: v.strictObject({urgent: words, plain: words, recalled: words}),
});
export type Label = keyof v.InferOutput<typeof boilerplateSchema>['labels'];

const groups = v.record(word, words);
/** `extent.json` as far as claims use it; events and disagreements read the rest of it. */
export const wordingSchema = v.object({extent: groups, manner: groups, weapon: groups});

export const classesSchema = v.record(word, words);

export const ambiguousSchema = v.object({
	names: v.record(
		word,
		v.object({
			ids: v.array(word),
			rule: word,
			choose: v.optional(v.array(v.strictObject({near: words, id: v.nullable(word)}))),
		}),
	),
});
