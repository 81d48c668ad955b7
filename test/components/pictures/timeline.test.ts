import {describe, expect, it} from 'vitest';
import {binsOf, runningInto} from '../../../source/components/timeline/bins.ts';
import {
	idOfRow,
	numberOfChange,
	numberOfRow,
	rowOfId,
} from '../../../source/components/timeline/row-numbers.ts';
import {rowsOf} from '../../../source/components/timeline/rows.ts';
import {timelineDocument} from '../../../source/components/timeline/timeline-document.ts';
import {stretchOf, unitFor, units} from '../../../source/components/timeline/unit.ts';
import {dayFromNumber, dayNumber} from '../../../source/engine/events/days.ts';
import {claimTypes} from '../../../source/model/claim.ts';
import type {Event, Toll} from '../../../source/model/event.ts';
import type {ControlChange} from '../../../source/model/front.ts';
import type {Day} from '../../../source/model/ids.ts';
import {columnsOf} from '../../../source/query/columns/columns-of.ts';
import {styled} from '../../../source/terminal/style.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {world} from '../fixture.ts';

/** Numbers that look like chance and are the same every time. */
const chance = (seed: number) => () => {
	seed = (seed * 48271) % 2147483647;
	return seed / 2147483647;
};

const toll = (low: number, high: number | null): Toll => ({
	low,
	best: low,
	high,
	majority: {min: low, max: high, tied: false},
	positions: [],
});

/** Invented events: some of no day, some over several days, some with dead. */
const madeEvents = (count: number, days: number, seed: number): Event[] => {
	const next = chance(seed);
	const first = dayNumber('2015-11-20' as Day);
	return Array.from({length: count}, (_, index) => {
		const from = first + Math.floor(next() * days);
		const to = next() < 0.2 ? from + Math.floor(next() * 9) : from;
		return {
			id: `e-${index}`,
			type: claimTypes[Math.floor(next() * claimTypes.length)],
			label: '',
			places: [],
			front: null,
			date: next() < 0.1 ? null : {from: dayFromNumber(from), to: dayFromNumber(to)},
			claims: [],
			outlets: [],
			origins: [],
			killed: next() < 0.3 ? toll(Math.floor(next() * 30), next() < 0.3 ? null : 40) : null,
			disagreements: [],
		} as unknown as Event;
	});
};

const everything = (events: readonly Event[]): number[] => [...events.keys()];

describe('the bins of the timeline', () => {
	it.each([
		[40, 20, 1],
		[300, 700, 2],
		[500, 1500, 3],
	])('count each of %i events over %i days once, in its row, by its type', (count, days, seed) => {
		const events = madeEvents(count, days, seed);
		const columns = columnsOf(events);
		for (const unit of [null, ...units]) {
			const bins = binsOf(columns, everything(events), 'best', unit);
			const rows = bins.undated ? [...bins.bins, bins.undated] : bins.bins;
			expect(rows.reduce((sum, bin) => sum + bin.events, 0)).toBe(count);
			expect(bins.all.events).toBe(count);
			for (const bin of rows) expect([...bin.types].reduce((a, b) => a + b)).toBe(bin.events);
			for (const [index, type] of claimTypes.entries())
				expect(bins.all.types[index]).toBe(events.filter(event => event.type === type).length);
			for (const bin of bins.bins) {
				const own = events.filter(({date}) => {
					const day = date ? dayNumber(date.from) : Number.NaN;
					return bin.from <= day && day <= bin.to;
				});
				expect(bin.events).toBe(own.length);
				const running = events.filter(
					({date}) => date && dayNumber(date.from) < bin.from && dayNumber(date.to) >= bin.from,
				);
				expect(runningInto(columns, everything(events), bin)).toBe(running.length);
			}
		}
	});

	it('add the dead of single days under the rule, open where one figure is, and leave campaigns apart', () => {
		const day = (from: string, to: string, killed: Toll): Event =>
			({...madeEvents(1, 1, 1)[0], date: {from, to}, killed}) as Event;
		const columns = columnsOf([
			day('2016-05-14', '2016-05-14', toll(20, 35)),
			day('2016-05-14', '2016-05-15', toll(4, null)),
			day('2016-05-14', '2016-05-16', toll(300, 300)),
		]);
		const [best] = binsOf(columns, [0, 1, 2], 'best', 'day').bins;
		expect(best).toMatchObject({events: 3, told: 2, min: 24, max: 24, apart: 1});
		const [range] = binsOf(columns, [0, 1, 2], 'range', 'day').bins;
		expect(range).toMatchObject({min: 24, max: Number.POSITIVE_INFINITY});
	});

	it('are days, and weeks, months or years where those would be too many to see', () => {
		const days = (count: number, step: number) =>
			Array.from({length: count}, (_, index) => 16000 + index * step);
		expect(unitFor(days(100, 1))).toBe('day');
		expect(unitFor(days(100, 30))).toBe('day');
		expect(unitFor(days(400, 1))).toBe('week');
		expect(unitFor(days(2000, 1))).toBe('month');
		expect(unitFor(days(9000, 1))).toBe('year');
	});

	it('begin weeks on Monday, and end months and years with their last day', () => {
		const around = (unit: (typeof units)[number], day: string) => {
			const {from, to} = stretchOf(unit, dayNumber(day as Day));
			return `${dayFromNumber(from)} ${dayFromNumber(to)}`;
		};
		expect(around('week', '2016-05-14')).toBe('2016-05-09 2016-05-15');
		expect(around('week', '1969-12-31')).toBe('1969-12-29 1970-01-04');
		expect(around('month', '2016-02-14')).toBe('2016-02-01 2016-02-29');
		expect(around('month', '2016-12-31')).toBe('2016-12-01 2016-12-31');
		expect(around('year', '2015-07-01')).toBe('2015-01-01 2015-12-31');
	});

	it('have a row for every stretch of days without events, so that the rows cover the time without a hole', () => {
		const events = madeEvents(60, 500, 7);
		for (const unit of units) {
			const rows = rowsOf(binsOf(columnsOf(events), everything(events), 'best', unit));
			const dated = rows.flatMap((row): {from: number; to: number}[] => {
				if (row.kind === 'undated') return [];
				return [row.kind === 'bin' ? row.bin : row];
			});
			for (const [index, {from}] of dated.entries())
				if (index > 0) expect(from).toBe((dated[index - 1]?.to ?? 0) + 1);
			expect(rows.filter(row => row.kind === 'undated')).toHaveLength(1);
			expect(rows.at(-1)?.kind).toBe('undated');
		}
	});
});

describe('the rows of the timeline', () => {
	it('have numbers and names that lead back to them', () => {
		const events = madeEvents(60, 500, 7);
		const rows = rowsOf(binsOf(columnsOf(events), everything(events), 'best', null)).map(numberOfRow);
		const all = [...rows, numberOfChange(0), numberOfChange(41)];
		expect(new Set(all).size).toBe(all.length);
		for (const row of all) expect(rowOfId(idOfRow(row))).toBe(row);
		expect(rowOfId('nonsense')).toBeUndefined();
	});
});

const change = (day: string, index: number): ControlChange =>
	({
		date: {from: day, to: day},
		act: index % 2 === 0 ? 'took' : 'left',
		side: 'isis',
		name: 'ISIS',
		place: 'north-mill',
		placeName: 'North mill',
		extent: null,
		origins: ['amber-agency'],
		claims: [],
		disagreements: [],
		contestedBy: index === 1 ? ['state-wire'] : [],
		repeated: false,
	}) as unknown as ControlChange;

const draw = (
	columns: number,
	rows: number,
	{ascii = false, cursor = 0, top = 0, changes = 3} = {},
): string[] => {
	const events = madeEvents(150, 90, 11);
	const bins = binsOf(columnsOf(events), everything(events), 'best', null);
	const looked = {
		bins,
		rows: rowsOf(bins),
		changes: Array.from({length: changes}, (_, index) => change(`2015-12-0${index + 1}`, index)),
		cursor,
		top,
		running: 0,
		rule: 'best' as const,
		world,
	};
	return timelineDocument(looked, {columns, rows, ascii}).map(line =>
		styled(
			line.map(({text}) => ({text})),
			'off',
			ascii,
		),
	);
};

describe('the timeline', () => {
	it.each([false, true])('is as high and at most as wide as its room, at every size (ASCII: %s)', ascii => {
		for (let columns = 28; columns <= 200; columns += 13) {
			for (const rows of [4, 7, 11, 20, 36]) {
				for (const look of [{}, {cursor: 40, top: 38}, {cursor: 1000}, {changes: 0}]) {
					const lines = draw(columns, rows, {ascii, ...look});
					expect(lines).toHaveLength(rows);
					for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
				}
			}
		}
	});

	it('draws the same of the same', () => {
		expect(draw(80, 20)).toEqual(draw(80, 20));
	});

	it('says what its rows are, how many events they have, and which of them have no day', () => {
		const [heading = ''] = draw(118, 36);
		expect(heading).toMatch(
			/^Days · 150 events · 2015-11-20 to 2016-0\d-\d\d · \d+ of no day · killed \d+ \(rule: best\)/,
		);
	});

	it('shows below who is told to have taken or left what, and marks what is contested', () => {
		const lines = draw(100, 30);
		expect(lines.join('\n')).toContain('2015-12-01: ISIS took North mill (Amber Agency)');
		expect(lines.find(line => line.includes('contested by State Wire'))).toMatch(/^ ! /);
	});

	it('needs no sign beyond ASCII where it may draw none', () => {
		for (const line of draw(80, 20, {ascii: true})) expect(line).toMatch(/^[\u0020-\u007E]*$/);
	});
});
