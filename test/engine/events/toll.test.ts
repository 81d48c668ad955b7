import {describe, expect, it} from 'vitest';
import {sumTolls} from '../../../source/engine/events/sum-tolls.ts';
import {tollOf} from '../../../source/engine/events/toll.ts';
import {tollUnder} from '../../../source/engine/events/toll-under-rule.ts';
import type {Toll} from '../../../source/model/event.ts';
import {rules} from '../../../source/model/rule.ts';
import {dice, type Item, reported, shuffled, type Told, world} from '../story.ts';

type Figure = readonly [who: string | null, min: number, max: number | null];

const one = (min: number): Figure => ['civilians', min, min];

let sentence = 0;

/** A report by an outlet in which somebody tells these dead in one claim. */
const says = (
	by: string,
	figures: readonly Figure[],
	more: Partial<Told> & {on?: string; in?: string} = {},
) =>
	reported(more.in ?? 'reuters', more.on ?? '2016-05-14', [
		{
			words: `قتلى ${++sentence}`,
			type: 'killing',
			by,
			counts: figures.map(([who, min, max]) => ['killed', who, min, max] as const),
			...more,
		},
	]);

const tollFrom = (...items: Item[]): Toll | null =>
	tollOf(
		{claims: items.flatMap(item => item.claims)},
		new Map(items.map(({report}) => [report.id, report])),
		world,
	);

/** By rule: lowest, best, range, majority. */
const under = (...items: Item[]): string[] => {
	const toll = tollFrom(...items);
	if (!toll) return [];
	return rules.map(rule => {
		const {min, max, tied} = tollUnder(toll, rule);
		return `${min === max ? min : `${min}..${max ?? '*'}`}${tied ? ' tied' : ''}`;
	});
};

describe('the toll of an event', () => {
	it('is each rule’s own figure of the same positions', () => {
		const items = [
			says('amaq', [one(60)]),
			says('sana', [one(12)]),
			says('sohr', [one(24)]),
			says('reuters', [one(30)]),
			says('deirezzor24', [one(60)]),
		];
		expect(under(...items)).toEqual(['12', '24', '12..60', '60']);
	});

	it('takes the lower of two parties where nobody else counts', () => {
		expect(under(says('amaq', [one(9)]), says('sana', [one(4)]))).toEqual(['4', '4', '4..9', '4 tied']);
	});

	it('takes "several" from who is no party only where nobody counts', () => {
		expect(under(says('sohr', [['civilians', 2, null]]), says('sana', [one(14)]))).toEqual([
			'14',
			'14',
			'14',
			'14',
		]);
		expect(under(says('sohr', [['civilians', 2, null]]))).toEqual(['2', '2', '2..*', '2..*']);
	});

	it('tells a tie as one, and then the lowest of the tied', () => {
		expect(under(says('sohr', [one(8)]), says('afp', [one(5)]))[3]).toBe('5 tied');
		expect(under(says('sohr', [one(8)]), says('afp', [one(5)]), says('sana', [one(8)]))[3]).toBe('8');
	});

	it('counts the channels of one body as one origin', () => {
		const items = [says('amaq', [one(40)]), says('isis-statement', [one(40)]), says('sohr', [one(24)])];
		expect(under(...items)[3]).toBe('24 tied');
	});

	it('counts a revision once, with the latest figure', () => {
		const items = [
			says('sohr', [one(20)]),
			says('sohr', [one(35)], {on: '2016-05-15'}),
			says('sohr', [one(28)], {on: '2016-05-17', in: 'afp'}),
		];
		expect(under(...items)).toEqual(['28', '28', '28', '28']);
		expect(tollFrom(...items)?.positions).toEqual([
			{sources: ['sohr'], claims: [items[2]?.claims[0]?.id], groups: ['civilians'], min: 28, max: 28},
		]);
	});

	it('takes nothing back by "several", nor by the toll of one of the sides', () => {
		const earlier = says('sohr', [
			['syrian-government', 20, 20],
			['isis', 24, 24],
		]);
		expect(under(earlier, says('sohr', [['isis', 2, null]], {on: '2016-05-15'}))[0]).toBe('44');
		expect(under(earlier, says('sohr', [['syrian-government', 35, 35]], {on: '2016-05-15'}))[0]).toBe('59');
	});

	it('lets the higher floor stand among the reports of one day, as in a growing toll', () => {
		expect(under(says('sohr', [one(20)]), says('sohr', [['civilians', 26, null]], {in: 'afp'}))).toEqual([
			'26',
			'26',
			'26..*',
			'26..*',
		]);
	});

	it('is open above only where no closed figure reaches higher', () => {
		expect(tollFrom(says('sohr', [['civilians', 41, null]]), says('afp', [one(65)]))?.high).toBe(65);
		expect(tollFrom(says('sohr', [['civilians', 70, null]]), says('afp', [one(65)]))?.high).toBeNull();
	});

	it('reads the total of a voice that gives its parts too', () => {
		const parts: Figure[] = [
			[null, 20, 20],
			['syrian-government', 12, 12],
			['isis', 6, 6],
		];
		expect(under(says('sohr', parts))).toEqual(['20', '20', '20', '20']);
		expect(under(says('sohr', parts.slice(1)))).toEqual(['18', '18', '18', '18']);
		expect(under(says('sohr', [one(12), ['children', 3, 3], ['women', 2, 2]]))[0]).toBe('12');
		expect(
			under(
				says('sohr', [
					['children', 3, 3],
					['women', 2, 2],
				]),
			)[0],
		).toBe('5');
	});

	it('takes a figure that names nobody for one of the side whose dead are told', () => {
		const items = [
			says('afp', [[null, 24, 24]]),
			says('sohr', [['isis', 24, 24]]),
			says('dpa', [['isis', 30, 30]]),
		];
		expect(under(...items)[3]).toBe('24');
		expect(tollFrom(...items)?.positions[0]).toMatchObject({sources: ['afp', 'sohr'], groups: ['isis']});
	});

	it('adds the dead of two sides, each with the figures told of it', () => {
		const monitor = says('sohr', [
			['syrian-government', 35, 35],
			['isis', 24, 24],
		]);
		expect(under(monitor, says('al-mayadeen', [['isis', 40, 40]]))).toEqual([
			'59',
			'59',
			'59..75',
			'59 tied',
		]);
		expect(under(says('sana', [['isis', 30, 30]]), says('amaq', [['syrian-government', 20, 20]]))[1]).toBe(
			'50',
		);
	});

	it('does not add civilians to fighters where no voice tells of both: they may be the same dead', () => {
		const civilians = says('sohr', [one(34)]);
		expect(under(civilians, says('russian-defence-ministry', [['isis', 30, 30]]))).toEqual([
			'30',
			'34',
			'30..34',
			'30 tied',
		]);
		const both = says('afp', [one(34), ['isis', 3, 3]]);
		expect(under(civilians, both)[1]).toBe('37');
	});

	it('never reads dead and wounded in one figure, a denial or a plan as so many dead', () => {
		const casualties = says('sohr', [], {counts: [['casualties', 'civilians', 20, 99]]});
		const denied = says('sana', [one(30)], {modality: 'denied'});
		const planned = says('amaq', [one(50)], {modality: 'intended'});
		expect(tollFrom(casualties, denied, planned)).toBeNull();
		expect(tollFrom(casualties, denied, planned, says('afp', [one(3)]))).toMatchObject({low: 3, high: 3});
	});

	it('names the claims that give a figure and no others', () => {
		const items = [says('sohr', [one(20)]), says('afp', [one(20)]), says('sohr', [one(4)], {in: 'afp'})];
		expect(tollFrom(...items)?.positions).toEqual([
			{
				sources: ['afp', 'sohr'],
				claims: [items[0]?.claims[0]?.id, items[1]?.claims[0]?.id],
				groups: ['civilians'],
				min: 20,
				max: 20,
			},
		]);
	});
});

describe('the tolls of several events', () => {
	it('add up under each rule', () => {
		const tolls = [
			tollFrom(says('sohr', [one(8)]), says('sana', [one(5)])),
			tollFrom(says('afp', [['isis', 3, null]])),
		].filter(toll => toll !== null);
		const sum = sumTolls(tolls);
		for (const rule of rules) {
			const expected = tolls.reduce((total, toll) => total + tollUnder(toll, rule).min, 0);
			expect(sum && tollUnder(sum, rule).min, rule).toBe(expected);
		}

		expect(sum).toMatchObject({high: null, majority: {tied: true}});
	});

	it('are none where there is none', () => {
		expect(sumTolls([])).toBeNull();
	});
});

describe('tolls of figures that nobody wrote', () => {
	const voices = [
		'sohr',
		'sana',
		'amaq',
		'isis-statement',
		'afp',
		'activists',
		'outlet',
		'somebody-unlisted',
	];
	const groups = ['civilians', 'children', 'syrian-government', 'national-defence-forces', 'isis', null];
	const invented = (roll: (sides: number) => number): Item[] =>
		Array.from({length: 1 + roll(6)}, () =>
			says(
				voices[roll(voices.length)] ?? 'sohr',
				Array.from({length: 1 + roll(3)}, (): Figure => {
					const min = roll(9) === 0 ? 2 : roll(60);
					const max = roll(3) === 0 ? null : min + roll(2) * roll(40);
					return [groups[roll(groups.length)] ?? null, min, max];
				}),
				{on: `2016-05-1${4 + roll(3)}`, in: ['reuters', 'sana', 'smart'][roll(3)] ?? 'reuters'},
			),
		);
	const corpora = Array.from({length: 400}, (_, seed) => invented(dice(seed)));
	const figuresOf = (toll: Toll | null) =>
		toll && {...toll, positions: toll.positions.map(({min, max}) => [min, max])};

	it('keep lowest ≤ best ≤ highest, and the majority’s figure between', () => {
		for (const items of corpora) {
			const {low, best, high, majority} = tollFrom(...items) as Toll;
			expect(low).toBeLessThanOrEqual(best);
			expect(best).toBeLessThanOrEqual(high ?? Infinity);
			expect(low).toBeLessThanOrEqual(majority.min);
			expect(majority.min).toBeLessThanOrEqual(high ?? Infinity);
			if (high !== null && majority.max !== null) expect(majority.max).toBeLessThanOrEqual(high);
		}
	});

	it('are the same in whatever order the claims stand', () => {
		for (const [seed, items] of corpora.entries())
			expect(figuresOf(tollFrom(...shuffled(items, seed)))).toEqual(figuresOf(tollFrom(...items)));
	});

	it('are the same where an outlet more repeats what one told that day', () => {
		for (const items of corpora) {
			const [first] = items as [Item];
			const report = {...first.report, id: 'r-again' as Item['report']['id']};
			const claims = first.claims.map(claim => ({
				...claim,
				report: report.id,
				id: `${claim.id}-again` as typeof claim.id,
			}));
			// Unnamed people are the same ones only within one report.
			if (claims.some(claim => claim.attribution[0] === ('activists' as (typeof claim.attribution)[0])))
				continue;
			expect(figuresOf(tollFrom(...items, {report, claims}))).toEqual(figuresOf(tollFrom(...items)));
		}
	});

	it('are not changed by "several" from a voice more', () => {
		for (const items of corpora) {
			const toll = tollFrom(...items) as Toll;
			if (toll.positions.every(({min, max}) => min <= 2 && max === null)) continue;
			const more = figuresOf(tollFrom(...items, says('a-stranger', [[null, 2, null]])));
			expect({...more, positions: []}).toEqual({...toll, positions: []});
		}
	});
});
