import {cumulativeDays} from '../../engine/events/days.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import type {EventColumns} from '../../query/columns/event-columns.ts';
import {textsOf} from '../../query/columns/text-pool.ts';
import {ruledTolls} from '../pictures/ruled-tolls.ts';

/** What the listed events tell of a place. */
export type PlaceFigures = {events: number; killed: {min: number; max: number | null} | null};

/**
 * Counts events by place in one pass over columns. An event counts at each place that it names; its dead only where it names no other place
 * and lasts fewer than three days: a toll over several places or days is none of a single place, and is never divided.
 *
 * @param listed positions of the events.
 */
export const placeFigures = (
	columns: EventColumns,
	listed: ArrayLike<number>,
	rule: Rule,
): Map<PlaceId, PlaceFigures> => {
	const {places, toll, from, to} = columns;
	const ids = textsOf(places.ids) as readonly PlaceId[];
	const tolls = ruledTolls(columns.tolls, rule);
	const events = new Uint32Array(ids.length);
	const told = new Uint32Array(ids.length);
	const least = new Float64Array(ids.length);
	const most = new Float64Array(ids.length);
	for (let index = 0; index < listed.length; index++) {
		const event = listed[index] ?? 0;
		const list = places.list[event] ?? 0;
		const begin = places.starts[list] ?? 0;
		const end = places.starts[list + 1] ?? begin;
		for (let at = begin; at < end; at++) {
			const place = places.values[at] ?? 0;
			events[place] = (events[place] ?? 0) + 1;
		}

		const figure = toll[event] ?? 0;
		if (figure === 0 || end - begin !== 1 || (to[event] ?? 0) - (from[event] ?? 0) >= cumulativeDays - 1)
			continue;
		const place = places.values[begin] ?? 0;
		told[place] = (told[place] ?? 0) + 1;
		least[place] = (least[place] ?? 0) + (tolls.min[figure - 1] ?? 0);
		most[place] = (most[place] ?? 0) + (tolls.max[figure - 1] ?? 0);
	}

	const found = new Map<PlaceId, PlaceFigures>();
	for (const [place, id] of ids.entries()) {
		if ((events[place] ?? 0) === 0) continue;
		const max = most[place] ?? 0;
		found.set(id, {
			events: events[place] ?? 0,
			killed:
				(told[place] ?? 0) === 0 ? null : {min: least[place] ?? 0, max: Number.isFinite(max) ? max : null},
		});
	}

	return found;
};
