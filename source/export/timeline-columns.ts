import type {Report} from '../model/report.ts';
import type {ControlEntry, Timeline} from '../model/timeline.ts';
import type {Column} from './column.ts';
import {quoteText} from './quote.ts';

/** One entry of one timeline: what the flat formats have a row for. */
export type EntryRow = {timeline: Timeline; entry: ControlEntry; number: number};

/** Every entry of every timeline, in order. */
export const entryRows = (timelines: readonly Timeline[]): EntryRow[] =>
	timelines.flatMap(timeline =>
		timeline.entries.map((entry, index) => ({timeline, entry, number: index + 1})),
	);

/** The claims of an entry that tell again of a taking which is told before, with no loss in between. */
export const isRepeat = ({timeline, entry}: Pick<EntryRow, 'timeline' | 'entry'>): boolean =>
	timeline.repeats.some(
		({side, again}) =>
			entry.act === 'took' && entry.side === side && entry.claims.some(claim => again.claims.includes(claim)),
	);

/** An entry on one row, with who is told to have its place now under the rule and filter that made it. */
export const timelineColumns = (
	reports: ReadonlyMap<string, Report>,
	filter: string,
): readonly Column<EntryRow>[] => [
	{name: 'place', value: ({timeline}) => timeline.place},
	{name: 'place_name', value: ({timeline}) => timeline.name},
	{name: 'front', value: ({timeline}) => timeline.front},
	{name: 'entry', value: ({number}) => number},
	{name: 'date_from', value: ({entry}) => entry.date?.from ?? null},
	{name: 'date_to', value: ({entry}) => entry.date?.to ?? null},
	{name: 'side', value: ({entry}) => entry.side},
	{name: 'actors', value: ({entry}) => entry.actors},
	{name: 'act', value: ({entry}) => entry.act},
	{name: 'extent', value: ({entry}) => entry.extent},
	{name: 'percent_min', value: ({entry}) => entry.share?.min ?? null},
	{name: 'percent_max', value: ({entry}) => entry.share?.max ?? null},
	{name: 'manner', value: ({entry}) => entry.manners},
	{name: 'modality', value: ({entry}) => entry.modality},
	{name: 'background', value: ({entry}) => entry.background},
	{name: 'firm', value: ({entry}) => entry.firm},
	{name: 'words', value: ({entry}) => entry.words},
	{name: 'origins', value: ({entry}) => entry.origins},
	{name: 'outlets', value: ({entry}) => entry.outlets},
	{name: 'claims', value: ({entry}) => entry.claims},
	{name: 'contested_by', value: ({entry}) => entry.disagreements},
	{name: 'told_again', value: row => isRepeat(row)},
	{name: 'quotes', value: ({entry}) => entry.quotes.map(quote => quoteText(reports, quote))},
	{name: 'now', value: ({timeline}) => timeline.current.status},
	{name: 'now_holders', value: ({timeline}) => timeline.current.holders.map(holder => holder.side)},
	{name: 'now_words', value: ({timeline}) => timeline.current.words},
	{name: 'rule', value: ({timeline}) => timeline.current.rule},
	{name: 'filter', value: () => filter},
];
