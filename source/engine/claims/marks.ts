import type {Count, CountKind, DateRange, Modality} from '../../model/claim.ts';
import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import type {TriggerMeaning} from '../lexicon/compile-lexicon.ts';
import type {Sentences, Token} from '../text/tokens.ts';
import type {SpeechSides} from './recognise/speech-sides.ts';

/** Token indexes, `[begin, end)`. */
export type Range = {begin: number; end: number};

export type PlaceMark = Range & {
	ids: PlaceId[];
	rule: string;
	/** It only says where the place before is: beside it ("near the checkpoint"), or in it ("in the countryside of Raqqa"). */
	locates: 'beside' | 'whole' | null;
	/** A word like "coming from" or "near" leads to it, whatever stands before. */
	aside: boolean;
};

export type ActorMark = Range & {
	ids: ActorId[];
	rule: string;
	/** The preposition written onto it: ل ب ك, or nothing. */
	prefix: string;
	/** "and" is written onto it. */
	joined: boolean;
	/** It stands behind the subject of its verb, and acts no more: "X drew Y into an ambush". */
	object?: boolean;
};

export type TriggerMark = Range & {
	meaning: TriggerMeaning;
	/** What the same letters mean by other rules, for where the first finds not what it needs. */
	others: readonly TriggerMeaning[];
	/** Read as a verb, and written like its noun: "shelled", "the shelling of". */
	isNounToo: boolean;
	prefix: string;
};

/** Whom a figure counts where only what is told around it says: fighters of some side, those who attacked, "of them". */
type OpenGroup = 'fighters' | 'attackers' | 'them';

export type CountMark = Range & {
	count: Omit<Count, 'who' | 'surface'>;
	/** The group as the counted noun names it, or how it is found. */
	group: ActorId | OpenGroup | null;
	/** "Among them two children": a part of the figure before. */
	part: boolean;
	/** "Others", "a third": more of those told of before. */
	others: boolean;
	/** What the noun behind the figure stands for; `unknown` where it is none that the lexicon knows. */
	noun: 'people' | 'thing' | 'area' | 'unknown';
	/** Whom the noun means where neither the words nor the claim name a side. */
	otherwise: ActorId | null;
	/** The side named right after the noun, if any. */
	side: ActorId | null;
	rule: string;
};

export type TimeMark = Range & {
	/** null: a day that does not exist, or one that needs an unknown publication day. */
	date: DateRange | null;
	/** 'since' reaches to the publication day; 'ago' holds only in its own clause. */
	kind: 'day' | 'since' | 'ago' | 'period';
	/** Of what goes on since: when it began, as told: a day, a month. */
	start?: DateRange;
	rule: string;
};

/** A stretch of text that somebody is said to have said. */
export type Speech = Range & {
	speakers: SourceId[];
	/** The words that announce it. */
	announced: Range;
	/** Where the speaker was named, if the announcement itself only goes on with one; else null. */
	namedAt: Range | null;
	rule: string;
	/** How sure the announcement itself is ("reports of"), or null. */
	modality: Modality | null;
};

/** A line of a text: in a list of flashes each tells for itself. */
export type Item = Range & {
	/** Where its words begin, behind what opens it. */
	body: number;
	/** A time, a sign or a label opens it. */
	flash: boolean;
	/** The label says that it is no news. */
	recalled: boolean;
};

/** A report's text with everything marked in it that the lexicon knows. */
export type MarkedText = {
	/** The report's text as it stands, for the vowel signs that folding drops. */
	source: string;
	tokens: readonly Token[];
	/** The clause that each token stands in. */
	clauses: readonly Clause[];
	clauseOf: Int32Array;
	/** Clauses before what tells of no event was joined to its neighbours: equal for tokens of one such stretch. */
	stretchOf: Int32Array;
	places: PlaceMark[];
	actors: ActorMark[];
	triggers: TriggerMark[];
	counts: CountMark[];
	times: TimeMark[];
	speeches: Speech[];
	/** In text order, one behind the other. */
	items: readonly Item[];
	/** The two sides that the text is about. */
	sides: readonly ActorId[];
	/** On which side who speaks stands. */
	speakers: Pick<SpeechSides, 'ours' | 'speaking'>;
	sentences: Sentences;
};

export type Clause = Range & {
	sentence: number;
	paragraph: number;
	/** It begins with a relative pronoun: what it says is about the noun before. */
	relative: boolean;
	/** It only adds places to what was told before. */
	additive: boolean;
	/** The connector it begins with, folded, or ''. */
	opening: string;
};

/** Whether a figure is over people who were hurt, killed or taken. */
export const isHarm = (what: CountKind | null): boolean =>
	what === 'killed' || what === 'wounded' || what === 'captured' || what === 'casualties';

const openGroups: ReadonlySet<string | null> = new Set<OpenGroup>(['fighters', 'attackers', 'them']);
/** Whether those who are counted are told only by what they do, so that a side of the war has yet to be found for them. */
export const isOpenGroup = (group: CountMark['group']): group is OpenGroup => openGroups.has(group);

/** The ids of marks, each once, in the order of the marks: a list of a few, for which a set would cost more than it saves. */
export const idsOf = <Id>(marks: readonly {ids: readonly Id[]}[]): Id[] => {
	const found: Id[] = [];
	for (const {ids} of marks) for (const id of ids) if (!found.includes(id)) found.push(id);
	return found;
};

/** Whether a range lies in another, ends included. */
export const within = (inner: Range, outer: Range): boolean =>
	inner.begin >= outer.begin && inner.end <= outer.end;
/** Whether two ranges share a word. */
export const meets = (a: Range, b: Range): boolean => a.begin < b.end && b.begin < a.end;
