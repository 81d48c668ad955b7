import type {Claim, Count} from '../model/claim.ts';
import type {EventId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import type {Column} from './column.ts';
import {quoteText} from './quote.ts';

/** A claim with the event that it belongs to, as `claims` prints it. */
export type PlacedClaim = Claim & {event: EventId | null};

const countText = ({what, who, min, max}: Count): string => {
	const figure = max === min ? String(min) : `${min}..${max ?? ''}`;
	return `${what} ${figure}${who ? ` ${who}` : ''}`;
};

/** A claim on one row, with the words that carry it. */
export const claimColumns = (reports: ReadonlyMap<string, Report>): readonly Column<PlacedClaim>[] => [
	{name: 'id', value: claim => claim.id},
	{name: 'report', value: claim => claim.report},
	{name: 'outlet', value: claim => reports.get(claim.report)?.outlet ?? null},
	{name: 'published', value: claim => reports.get(claim.report)?.published ?? null},
	{name: 'begin', value: claim => claim.span[0]},
	{name: 'end', value: claim => claim.span[1]},
	{name: 'type', value: claim => claim.type},
	{name: 'actors', value: claim => claim.actors},
	{name: 'targets', value: claim => claim.targets},
	{name: 'places', value: claim => claim.places},
	{name: 'date_from', value: claim => claim.date?.from ?? null},
	{name: 'date_to', value: claim => claim.date?.to ?? null},
	{name: 'counts', value: claim => claim.counts.map(countText)},
	{name: 'modality', value: claim => claim.modality},
	{name: 'attribution', value: claim => claim.attribution},
	{name: 'background', value: claim => claim.background},
	{name: 'event', value: claim => claim.event},
	{name: 'quote', value: claim => quoteText(reports, claim)},
];
