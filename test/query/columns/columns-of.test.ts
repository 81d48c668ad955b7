import {describe, expect, it} from 'vitest';
import {dayFromNumber} from '../../../source/engine/events/days.ts';
import {fold} from '../../../source/engine/text/normalise.ts';
import {claimTypes} from '../../../source/model/claim.ts';
import {columnsOf} from '../../../source/query/columns/columns-of.ts';
import {
	type EventColumns,
	flagBits,
	type ListColumn,
	listColumns,
	noDay,
	openAbove,
} from '../../../source/query/columns/event-columns.ts';
import {indexOfEvent, positionsOf} from '../../../source/query/columns/find-id.ts';
import {labelAt} from '../../../source/query/columns/label-at.ts';
import {listsWithPhrase} from '../../../source/query/columns/lists-with.ts';
import {textAt, textsOf} from '../../../source/query/columns/text-pool.ts';
import {actorsOf, isBackground, isDenied, sourcesOf} from '../../../source/query/event-words.ts';
import {orderOfDays} from '../../../source/query/order-of-days.ts';
import {makeEvent} from '../make-event.ts';
import {randomEvents} from '../random-events.ts';

const events = randomEvents(500, 1);
const columns = columnsOf(events);

const idsAt = ({list, starts, values, ids}: ListColumn, index: number): string[] => {
	const at = list[index] as number;
	return [...values.slice(starts[at], starts[at + 1])].map(value => textAt(ids, value));
};

const bytesOf = (value: unknown): number => {
	if (ArrayBuffer.isView(value)) return value.byteLength;
	if (typeof value === 'string') return value.length;
	return value && typeof value === 'object'
		? Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
		: 8;
};

/** What may stand in columns: it is written to files as it is. */
const isPlain = (value: unknown): boolean =>
	typeof value === 'number' ||
	typeof value === 'string' ||
	(ArrayBuffer.isView(value) && 'length' in value) ||
	(Object.getPrototypeOf(value) === Object.prototype && Object.values(value as object).every(isPlain));

describe('columns', () => {
	it('say what the events say', () => {
		expect(columns.length).toBe(events.length);
		for (const [index, event] of events.entries()) {
			expect(textAt(columns.ids, index)).toBe(event.id);
			expect(claimTypes[columns.type[index] as number]).toBe(event.type);
			expect(labelAt(columns, index)).toBe(event.label);
			const expected = {
				places: event.places,
				actors: actorsOf(event),
				sources: sourcesOf(event),
				outlets: event.outlets,
				origins: event.origins,
				front: event.front === null ? [] : [event.front],
			};
			for (const name of listColumns) expect(idsAt(columns[name], index), name).toEqual(expected[name]);
			const [from, to] = [columns.from[index] as number, columns.to[index] as number];
			expect(from === noDay ? null : {from: dayFromNumber(from), to: dayFromNumber(to)}).toEqual(event.date);
			expect(columns.claims[index]).toBe(event.claims.length);
			expect(columns.disagreements[index]).toBe(event.disagreements.length);
			const flags = columns.flags[index] as number;
			expect((flags & flagBits.denied) > 0).toBe(isDenied(event));
			expect((flags & flagBits.background) > 0).toBe(isBackground(event));
		}
	});

	it('have the words of labels folded beside them', () => {
		expect(textsOf(columns.foldedWords)).toEqual(textsOf(columns.label.ids).map(fold));
	});

	it('keep tolls under every rule', () => {
		const {tolls} = columns;
		for (const [index, {killed}] of events.entries()) {
			const at = (columns.toll[index] as number) - 1;
			if (killed === null) {
				expect(at).toBe(-1);
				continue;
			}

			const figure = (value: number | undefined) => (value === openAbove ? null : value);
			expect(killed).toMatchObject({
				low: tolls.low[at],
				best: tolls.best[at],
				high: figure(tolls.high[at]),
				majority: {
					min: tolls.majorityMin[at],
					max: figure(tolls.majorityMax[at]),
					tied: tolls.majorityTied[at] === 1,
				},
			});
		}
	});

	it('are in the order of the days as every list is, the undated last', () => {
		expect([...columns.byDay]).toEqual(orderOfDays(events));
	});

	it('find events by their ids and by how these begin', () => {
		for (const [index, event] of events.entries()) {
			expect(indexOfEvent(columns, event.id)).toBe(index);
			const prefix = event.id.slice(0, 4);
			const begun = events.flatMap(({id}, at) => (id.startsWith(prefix) ? [at] : []));
			expect([...positionsOf(columns, prefix)].sort((a, b) => a - b)).toEqual(begun);
		}

		expect(indexOfEvent(columns, 'e-')).toBeUndefined();
		expect(indexOfEvent(columns, 'e-zz')).toBeUndefined();
		expect([...positionsOf(columns, 'x')]).toEqual([]);
		expect(positionsOf(columns, '').length).toBe(events.length);
	});

	it('are numbers, texts and typed arrays alone', () => {
		expect(isPlain(columns)).toBe(true);
	});

	it('of no events are empty', () => {
		const none: EventColumns = columnsOf([]);
		expect(none.length).toBe(0);
		expect(none.byDay.length).toBe(0);
		expect(textsOf(none.foldedWords)).toEqual([]);
		expect(indexOfEvent(none, 'e-1')).toBeUndefined();
	});

	it('take fewer than 12 MB for 100,000 events of different labels', () => {
		const many = columnsOf(
			Array.from({length: 100_000}, (_, index) =>
				makeEvent({
					id: `e-${index.toString(16).padStart(16, '0')}`,
					label: `ISIS attacks the al-Assad (University) Hospital ${index}`,
					places: ['assad-hospital', `place-${index % 300}`],
					origins: ['amaq', `person-${index % 5000}`],
				}),
			),
		);
		expect(bytesOf(many)).toBeLessThan(12e6);
	}, 20_000);

	it('do not hide a day that is in no calendar among those of 1970', () => {
		const {from} = columnsOf([makeEvent({date: {from: '2016-11-31', to: '2016-11-31'}})]);
		expect(from[0]).toBe(noDay);
	});
});

describe('a search in lists of words', () => {
	it('finds what their text has in it, over the ends of words but not of lists', () => {
		const labels = ['take the Old bridge', '', 'the old', 'bridge take', 'x  y', ' the Old'];
		const {label} = columnsOf(labels.map(text => makeEvent({label: text})));
		for (const phrase of [
			'the',
			'e',
			'the Old',
			'e O',
			'he Old b',
			'old',
			'  ',
			' ',
			'x  y',
			' the',
			'd ',
			'dge t',
			'the Old bridge',
			'take the Old bridge x',
		])
			expect([...listsWithPhrase(label, textsOf(label.ids), phrase)], phrase).toEqual(
				labels.map(text => Number(text.includes(phrase))),
			);
	});
});
