import type {ClaimParts} from './edit.ts';
import type {ActorId, ClaimId, Day, PlaceId, ReportId, SourceId} from './ids.ts';

/** The event types of the contract, section 3, in its order. */
export const claimTypes = [
	'assault',
	'armed-clash',
	'territory-gained',
	'territory-left',
	'siege',
	'air-strike',
	'shelling',
	'bombing',
	'mines',
	'killing',
	'capture',
	'reinforcement',
	'agreement',
	'access',
	'control',
	'looting',
] as const;

export type ClaimType = (typeof claimTypes)[number];

export const countKinds = [
	'killed',
	'wounded',
	'casualties',
	'captured',
	'strikes',
	'percent',
	'other',
] as const;
export type CountKind = (typeof countKinds)[number];

export const modalities = ['asserted', 'attempted', 'intended', 'denied', 'unknown'] as const;
export type Modality = (typeof modalities)[number];

export const extents = ['part', 'most', 'whole'] as const;
export type Extent = (typeof extents)[number];

export const manners = ['by-force', 'by-agreement', 'unopposed', 'deliberate', 'pushed-out'] as const;
export type Manner = (typeof manners)[number];

/** `[begin, end)` in UTF-16 units of the report's text. */
export type Span = readonly [begin: number, end: number];

/** Both days are included; a single day has `from` equal to `to`. */
export type DateRange = {from: Day; to: Day};

/** A figure with its hedge kept as an interval: "more than 20" is 21..null, "tens" 20..99. */
export type Count = {
	what: CountKind;
	/** The group counted; null for strikes, for one figure over several groups, or where nobody is named. */
	who: ActorId | null;
	min: number;
	/** null: no upper bound was given. */
	max: number | null;
	/** The words of the report. */
	surface: string;
};

export const evidenceRoles = [
	'trigger',
	'actor',
	'target',
	'place',
	'date',
	'count',
	'modality',
	'attribution',
	'extent',
	'weapon',
	'manner',
	'background',
] as const;

/** Which words, by which rule, gave one part of a claim. An empty span: no words carry it, and the rule tells where it comes from. */
export type Evidence = {role: (typeof evidenceRoles)[number]; span: Span; rule: string};

/** Whether a part was fetched from words that tell of something else: rules that do so say `from-` in their names. */
export const isFetched = ({rule}: Pick<Evidence, 'rule'>): boolean => rule.includes('.from-');

/** One assertion in one report that one event or state of one type happened, as told by one source. */
export type Claim = {
	id: ClaimId;
	report: ReportId;
	/** The clause that carries the claim. */
	span: Span;
	type: ClaimType;
	actors: ActorId[];
	targets: ActorId[];
	places: PlaceId[];
	date: DateRange | null;
	counts: Count[];
	modality: Modality;
	/** Nearest speaker first, then via whom; the report's own voice is `['outlet']`. */
	attribution: SourceId[];
	/** Old context, not the report's news. */
	background: boolean;
	extent?: Extent;
	weapon?: string;
	manner?: Manner;
	/** What the parts that an analyst has set said before. */
	corrected?: ClaimParts;
	/** An analyst has read it, not the engine. */
	added?: true;
	evidence: Evidence[];
};
