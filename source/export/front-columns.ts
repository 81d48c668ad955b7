import type {Front} from '../model/front.ts';
import type {Rule} from '../model/rule.ts';
import type {Column} from './column.ts';
import {tollColumns} from './toll-columns.ts';

/** A front on one row. */
export const frontColumns = (rule: Rule): readonly Column<Front>[] => [
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
	{name: 'disagreements', value: front => front.disagreements.length},
];
