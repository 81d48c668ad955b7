import type {World} from '../engine/lexicon/entities.ts';
import {unjudged} from '../model/grade.ts';
import type {Report} from '../model/report.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Column} from './column.ts';
import {quoteText} from './quote.ts';
import {tollColumns} from './toll-columns.ts';

const unique = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

/**
 * An event on one row. The toll stands there under the rule, and in three columns as in UCDP GED: low, best, high (empty where it is open
 * above).
 */
export const eventColumns = (
	world: World,
	reports: ReadonlyMap<string, Report>,
	rule: Rule,
): readonly Column<TriagedEvent>[] => [
	{name: 'id', value: event => event.id},
	{name: 'type', value: event => event.type},
	{name: 'label', value: event => event.label},
	{name: 'date_from', value: event => event.date?.from ?? null},
	{name: 'date_to', value: event => event.date?.to ?? null},
	{name: 'front', value: event => event.front},
	{name: 'places', value: event => event.places},
	{name: 'place_names', value: event => event.places.map(id => world.places.get(id)?.name_en ?? id)},
	{name: 'actors', value: event => unique(event.claims.flatMap(claim => claim.actors))},
	{name: 'targets', value: event => unique(event.claims.flatMap(claim => claim.targets))},
	{name: 'outlets', value: event => event.outlets},
	{name: 'origins', value: event => event.origins},
	...tollColumns(rule),
	{name: 'claims', value: event => event.claims.length},
	{name: 'disagreements', value: event => event.disagreements.length},
	{name: 'state', value: event => event.state},
	{name: 'flag', value: event => event.flag},
	{name: 'tags', value: event => event.tags},
	{name: 'note', value: event => event.note},
	{name: 'credibility', value: event => event.credibility ?? unjudged},
	{name: 'quote', value: event => (event.claims[0] ? quoteText(reports, event.claims[0]) : '')},
];
