import type {Span} from './claim.ts';
import type {ClaimId, DisagreementId, EventId, PlaceId, ReportId, SourceId} from './ids.ts';

export const facets = [
	'control',
	'killed',
	'wounded',
	'casualties',
	'captured',
	'strikes',
	'time',
	'place',
	'actor',
	'weapon',
	'reason',
	'outcome',
	'extent',
	'modality',
] as const;
export type Facet = (typeof facets)[number];

/**
 * conflict: cannot both be true. denial: one source denies what another asserts. revision: the same origin later
 * gives another figure. update: the world changed between the reports. compatible: a difference in precision only.
 */
export const disagreementKinds = ['conflict', 'denial', 'revision', 'update', 'compatible'] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

/** The words that carry a position, as a span of a report. */
export type Quote = {report: ReportId; span: Span};

/** What one or more origins say alike about one facet. */
export type Position = {sources: SourceId[]; claims: ClaimId[]; value: string; quotes: Quote[]};

export type Disagreement = {
	id: DisagreementId;
	about: {event: EventId} | {place: PlaceId};
	facet: Facet;
	kind: DisagreementKind;
	positions: Position[];
	/** One sentence in plain words. */
	reason: string;
	/** 0..1, worst first. */
	rank: number;
};
