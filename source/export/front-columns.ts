import type {Front} from '../model/front.ts';
import type {Column} from './column.ts';

/** A front on one row. */
export const frontColumns: readonly Column<Front>[] = [
	{name: 'id', value: front => front.id},
	{name: 'name', value: front => front.name},
	{name: 'date_from', value: front => front.date?.from ?? null},
	{name: 'date_to', value: front => front.date?.to ?? null},
	{name: 'events', value: front => front.events.length},
	{name: 'by_type', value: front => Object.entries(front.byType).map(([type, count]) => `${type} ${count}`)},
	{name: 'places', value: front => front.places},
	{name: 'origins', value: front => front.origins},
	{name: 'killed_low', value: front => front.killed?.low ?? null},
	{name: 'killed_best', value: front => front.killed?.best ?? null},
	{name: 'killed_high', value: front => front.killed?.high ?? null},
	{name: 'disagreements', value: front => front.disagreements.length},
];
