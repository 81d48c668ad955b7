import type {PlaceId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import type {EventColumns} from '../../query/columns/event-columns.ts';
import {textsOf} from '../../query/columns/text-pool.ts';
import type {Point} from '../canvas/projection.ts';
import type {Dataset} from '../state/dataset.ts';
import type {State} from '../state/state.ts';
import {frontName} from '../words/names.ts';
import {holderMark} from './holder-mark.ts';
import type {MapLooked} from './map-document.ts';
import type {MapPlace} from './map-place.ts';
import {mapPlaces, otherPoints} from './map-places.ts';
import {placeFigures} from './place-figures.ts';

/** A row of the map is the number of a place among those that events name. */
export const placeOfRow = ({columns}: Dataset, row: number): PlaceId | undefined =>
	textsOf(columns.places.ids)[row] as PlaceId | undefined;

const numbers = new WeakMap<EventColumns, ReadonlyMap<string, number>>();

export const rowOfPlace = ({columns}: Dataset, place: string): number | undefined => {
	const known =
		numbers.get(columns) ?? new Map(textsOf(columns.places.ids).map((id, index) => [id, index] as const));
	numbers.set(columns, known);
	return known.get(place);
};

/** The places that listed events name, those with the most events first. */
export const mapRows = (data: Dataset, listed: readonly number[] | null): number[] => {
	const figures = placeFigures(data.columns, listed ?? data.byDate, 'best');
	return [...figures]
		.sort(([a, one], [b, other]) => other.events - one.events || (a < b ? -1 : 1))
		.flatMap(([id]) => rowOfPlace(data, id) ?? []);
};

type Made = {rule: Rule; columns: EventColumns; places: readonly MapPlace[]; others: readonly Point[]};

// Every frame asks, and every key.
const made = new WeakMap<readonly number[], Made>();

/** The places of the list, in its order, and where the others lie. */
export const listedPlaces = ({data, lists, rule}: State): Made => {
	const listed = lists.events.rows;
	const known = made.get(listed);
	if (known?.rule === rule && known.columns === data.columns) return known;
	const figures = placeFigures(data.columns, listed, rule);
	const places = mapPlaces(figures, data.world, id => holderMark(data.control.statementOf(id, rule)));
	const now = {rule, columns: data.columns, places, others: otherPoints(data.world, figures)};
	made.set(listed, now);
	return now;
};

/** What the map shows now. */
export const mapLooked = (state: State): MapLooked => {
	const {data, lists, rule, map} = state;
	const {cursor, top} = lists.map;
	const {places, others} = listedPlaces(state);
	const place = places[cursor];
	return {
		...map,
		places,
		others,
		cursor,
		top,
		rule,
		held: (place && data.control.statementOf(place.id, rule)?.words) ?? '',
		frontName: id => frontName(data.world, id as never),
	};
};
