import type {World} from '../engine/lexicon/entities.ts';
import type {FrontSummary} from '../model/front.ts';
import type {Rule} from '../model/rule.ts';
import {changeWords} from './change-words.ts';
import type {Column} from './column.ts';
import {dateWords} from './date-words.ts';
import {tollColumns} from './toll-columns.ts';
import {tollWords} from './toll-words.ts';

/** A front on one row. */
export const frontColumns = (rule: Rule, world: World, filter: string): readonly Column<FrontSummary>[] => [
	{name: 'id', value: front => front.id},
	{name: 'name', value: front => front.name},
	{name: 'date_from', value: front => front.date?.from ?? null},
	{name: 'date_to', value: front => front.date?.to ?? null},
	{name: 'events', value: front => front.events.length},
	{name: 'by_type', value: front => Object.entries(front.byType).map(([type, count]) => `${type} ${count}`)},
	{name: 'places', value: front => front.places},
	{name: 'outlets', value: front => front.outlets},
	{name: 'origins', value: front => front.origins},
	...tollColumns(rule),
	{
		name: 'killed_apart',
		value: front => front.apart.map(({date, killed}) => `${dateWords(date)}: ${tollWords(killed, rule)}`),
	},
	{name: 'changes', value: front => front.changes.map(change => changeWords(change, world))},
	{name: 'disagreements', value: front => front.disagreements.length},
	{name: 'sharpest', value: front => front.sharpest},
	{name: 'last_date', value: front => front.last?.date.to ?? null},
	{name: 'last_event', value: front => front.last?.event ?? null},
	{name: 'words', value: front => front.words},
	{name: 'filter', value: () => filter},
];
