import type {Analysed, AnalysedFront} from '../../cache/analysed.ts';
import {describeFront} from '../../engine/fronts/describe-front.ts';
import {summariseFronts} from '../../engine/fronts/summarise-fronts.ts';
import {createTimelines} from '../../engine/fronts/timelines.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import type {Rule} from '../../model/rule.ts';

/** What a filter lists, as positions; null where there is no filter. */
export type Listed = {events: readonly number[]; disagreements: readonly number[]} | null;

/** More events are not read in answer to a key: a hundred take some milliseconds. */
const mostRead = 2000;

/** A front in words, over all its events or those that a filter lists. */
export const frontWords = (
	analysed: Analysed,
	world: World,
	front: AnalysedFront,
	rule: Rule,
	listed: Listed,
): string => {
	if (!listed) return analysed.frontWords(front.id, rule);
	const on = new Set(front.events);
	const rows = listed.events.filter(row => on.has(row));
	if (rows.length > mostRead)
		return `The filter lists ${rows.length} events of this front. Up to ${mostRead} are summed up in words under a filter, or all of them without one.`;
	const events = rows.flatMap(row => analysed.events.at(row) ?? []);
	const differ = listed.disagreements.flatMap(index => analysed.disagreements.at(index) ?? []);
	const summed = summariseFronts(events, differ, world).find(({id}) => id === front.id);
	if (!summed) return '';
	const ids = [...new Set(events.flatMap(({claims}) => claims.map(({report}) => report)))];
	const timelines = createTimelines(
		{
			reports: ids.flatMap(id => analysed.reports.get(id) ?? []),
			claims: ids.flatMap(id => analysed.claimsOf(id)),
			disagreements: differ,
		},
		world,
	);
	const own = new Set(events.flatMap(({claims}) => claims.map(({id}) => id)));
	return describeFront(summed, {
		world,
		rule,
		events: new Map(events.map(event => [event.id as string, event])),
		disagreements: new Map(differ.map(one => [one.id as string, one])),
		timelines: timelines.under(rule, ({claim}) => own.has(claim.id)),
	}).words;
};
