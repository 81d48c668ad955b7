import {dayNumber} from '../../engine/events/days.ts';
import {foldAll} from '../../engine/text/normalise.ts';
import {claimTypes, type DateRange} from '../../model/claim.ts';
import type {Event} from '../../model/event.ts';
import {actorsOf, isBackground, isDenied, sourcesOf} from '../event-words.ts';
import {type EventColumns, flagBits, noDay} from './event-columns.ts';
import {ListBuilder} from './list-builder.ts';
import {numbersOf} from './numbers.ts';
import {poolOf, textsOf} from './text-pool.ts';
import {TollBuilder} from './toll-builder.ts';

const typeNumbers = new Map(claimTypes.map((type, index) => [type, index]));

/** An impossible day, such as the 31st of November, is none. */
const dayIn = (date: DateRange | null, end: keyof DateRange): number => {
	const day = date ? dayNumber(date[end]) : noDay;
	return Number.isNaN(day) ? noDay : day;
};

const orderById = (ids: readonly string[]): Uint32Array =>
	Uint32Array.from(ids.keys()).sort((a, b) => {
		const [one = '', other = ''] = [ids[a], ids[b]];
		return one < other ? -1 : Number(one > other);
	});

/** Days and positions as one number each: these are sorted ten times as fast as by a comparison. */
const orderByDay = (from: Int32Array): Uint32Array => {
	const first = from.reduce((low, day) => Math.min(low, day), noDay);
	const keys = Float64Array.from(from, (day, index) => (day - first) * from.length + index).sort();
	return Uint32Array.from(keys, key => key % from.length);
};

/**
 * Lays events down in columns (see `EventColumns`): 100,000 in well under a second.
 *
 * @param events with labels, ids and fronts as the analysis gives them; they are read once and not kept.
 */
export const columnsOf = (events: Iterable<Event>): EventColumns => {
	const ids: string[] = [];
	const tolls = new TollBuilder();
	const lists = {
		places: new ListBuilder(),
		actors: new ListBuilder(),
		sources: new ListBuilder(),
		outlets: new ListBuilder(),
		origins: new ListBuilder(),
		front: new ListBuilder(),
		label: new ListBuilder(),
	};
	const numbers = {
		type: [] as number[],
		from: [] as number[],
		to: [] as number[],
		toll: [] as number[],
		claims: [] as number[],
		disagreements: [] as number[],
		flags: [] as number[],
	};
	for (const event of events) {
		ids.push(event.id);
		lists.places.add(event.places);
		lists.actors.add(actorsOf(event));
		lists.sources.add(sourcesOf(event));
		lists.outlets.add(event.outlets);
		lists.origins.add(event.origins);
		lists.front.add(event.front === null ? [] : [event.front]);
		numbers.type.push(typeNumbers.get(event.type) ?? 0);
		lists.label.add(event.label.split(' '));
		numbers.from.push(dayIn(event.date, 'from'));
		numbers.to.push(dayIn(event.date, 'to'));
		numbers.toll.push(tolls.add(event.killed));
		numbers.claims.push(event.claims.length);
		numbers.disagreements.push(event.disagreements.length);
		numbers.flags.push(
			(isDenied(event) ? flagBits.denied : 0) | (isBackground(event) ? flagBits.background : 0),
		);
	}

	const from = Int32Array.from(numbers.from);
	const label = lists.label.done();
	return {
		length: ids.length,
		ids: poolOf(ids),
		byId: orderById(ids),
		byDay: orderByDay(from),
		type: Uint8Array.from(numbers.type),
		label,
		foldedWords: poolOf(foldAll(textsOf(label.ids))),
		places: lists.places.done(),
		actors: lists.actors.done(),
		sources: lists.sources.done(),
		outlets: lists.outlets.done(),
		origins: lists.origins.done(),
		front: lists.front.done(),
		from,
		to: Int32Array.from(numbers.to),
		toll: numbersOf(numbers.toll),
		tolls: tolls.done(),
		claims: numbersOf(numbers.claims),
		disagreements: numbersOf(numbers.disagreements),
		flags: Uint8Array.from(numbers.flags),
	};
};
