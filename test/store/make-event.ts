import type {Claim, ClaimType, Span} from '../../source/model/claim.ts';
import type {Event} from '../../source/model/event.ts';
import type {ClaimId, EventId, ReportId, SourceId} from '../../source/model/ids.ts';

export type Member = [report: string, type: ClaimType, begin: number, end: number];

/** An event with claims of which only what identifies them matters. */
export const makeEvent = (id: string, members: readonly Member[] = [[id, 'assault', 0, 10]]): Event => ({
	id: `e-${id}` as EventId,
	type: members[0]?.[1] ?? 'assault',
	label: id,
	places: [],
	front: null,
	date: null,
	claims: members.map(
		([report, type, begin, end]): Claim => ({
			id: `c-${report}-${type}-${begin}-${end}` as ClaimId,
			report: `r-${report.padStart(16, '0')}` as ReportId,
			span: [begin, end] as Span,
			type,
			actors: [],
			targets: [],
			places: [],
			date: null,
			counts: [],
			modality: 'asserted',
			attribution: ['outlet' as SourceId],
			background: false,
			evidence: [],
		}),
	),
	outlets: [],
	origins: [],
	killed: null,
	disagreements: [],
});
