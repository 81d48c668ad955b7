import type {World} from '../engine/lexicon/entities.ts';
import {dateWords} from '../export/date-words.ts';
import {tollWords} from '../export/toll-words.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {TableColumn} from './table.ts';

const stateWords = ({state, flag, changed, conflicts}: TriagedEvent): string =>
	[`${state}${flag ? ' *' : ''}`, ...(changed ? ['changed'] : []), ...(conflicts ? ['conflict'] : [])].join(
		', ',
	);

/** So many letters of an id tell events apart in any list that one reads. */
const shortId = 10;

/** The plain table of events: what the dashboard shows, for a pipe. */
export const eventTable = (world: World, rule: Rule): readonly TableColumn<TriagedEvent>[] => [
	{title: 'id', value: event => event.id.slice(0, shortId)},
	{title: 'date', value: event => dateWords(event.date)},
	{title: 'type', value: event => event.type, leaves: 5},
	{title: 'event', value: event => event.label, least: 24},
	{
		title: 'front',
		value: event => (event.front ? (world.fronts.get(event.front)?.name_en ?? event.front) : ''),
		least: 12,
		leaves: 6,
	},
	{title: 'killed', value: event => tollWords(event.killed, rule), side: 'right', leaves: 1},
	{title: 'outlets', value: event => String(event.outlets.length), side: 'right', leaves: 4},
	{title: 'origins', value: event => String(event.origins.length), side: 'right', leaves: 2},
	{title: 'differ', value: event => String(event.disagreements.length || ''), side: 'right', leaves: 3},
	{title: 'state', value: stateWords},
];
