import {describe, expect, it} from 'vitest';
import type {ComparedClaim, GoldClaim} from '../../source/evaluate/gold.ts';
import {score} from '../../source/evaluate/score.ts';

const claim = (change: Partial<GoldClaim> = {}): GoldClaim => ({
	id: undefined,
	span: [0, 20],
	type: 'assault',
	actors: ['isis'],
	targets: [],
	places: ['assad-hospital'],
	date: {from: '2016-05-14', to: '2016-05-14'},
	counts: [],
	modality: 'asserted',
	attribution: ['amaq'],
	background: false,
	hard: false,
	...change,
});
const count = (min: number, max: number | null, who: string | null = 'isis') => ({
	what: 'killed' as const,
	who,
	min,
	max,
});

/** All figures, rounded to three places, as `score.mjs --json` prints them for the same case. */
const figures = (golds: GoldClaim[], claims: ComparedClaim[]) => {
	const {
		byType: _,
		texts: __,
		...rest
	} = score([{gold: {file: undefined, outlet: 'syrianews', published: '2016-05-14', claims: golds}, claims}]);
	return Object.fromEntries(
		Object.entries(rest).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
	);
};

const perfect = {
	type: 1,
	precision: 1,
	recall: 1,
	strict: 1,
	coreType: 1,
	coreStrict: 1,
	places: 1,
	counts: 1,
	countsLoose: 1,
	actors: 1,
	targets: 1,
	attribution: 1,
	modality: 1,
	date: 1,
	background: 1,
};
const nothing = Object.fromEntries(Object.keys(perfect).map(name => [name, 0]));

// The expected figures were printed by the project's reference scorer for these very claims.
describe('the score', () => {
	it('is whole where all is alike', () => {
		const claims = [claim(), claim({span: [30, 50], type: 'killing', counts: [count(20, null)]})];
		expect(figures(claims, claims)).toEqual({...perfect, gold: 2, said: 2});
	});

	const extra = claim({span: [30, 50], places: ['panorama-checkpoint'], counts: [count(3, 3)]});
	const shared = {
		type: 0.667,
		strict: 0.667,
		coreType: 0.667,
		coreStrict: 0.667,
		places: 0.667,
		counts: 0,
		countsLoose: 0,
	};

	it('falls with a claim that was missed, and with its places and counts', () => {
		expect(figures([claim(), extra], [claim()])).toEqual({
			...perfect,
			...shared,
			recall: 0.5,
			gold: 2,
			said: 1,
		});
	});

	it('falls with a claim that was invented', () => {
		expect(figures([claim()], [claim(), extra])).toEqual({
			...perfect,
			...shared,
			precision: 0.5,
			gold: 1,
			said: 2,
		});
	});

	it('gives nothing for a span over everything, and for silence', () => {
		expect(figures([claim({span: [0, 5]})], [claim({span: [0, 400]})])).toEqual({
			...nothing,
			gold: 1,
			said: 1,
		});
		expect(figures([claim()], [])).toEqual({...nothing, gold: 1, said: 0});
	});

	it('takes an outlet that names itself as its own voice, and names by their consonants', () => {
		const golds = [
			claim({attribution: ['outlet']}),
			claim({span: [30, 50], attribution: ['abu-dawood-al-deiri']}),
		];
		const said = [
			claim({attribution: ['syrianews']}),
			claim({span: [30, 50], attribution: ['abu-dawud-ad-deiry']}),
		];
		expect(figures(golds, said)).toEqual({...perfect, gold: 2, said: 2});
	});

	it('tells the facets of a pair apart', () => {
		const golds = [
			claim({counts: [count(20, null)], hard: true}),
			claim({span: [30, 50], date: null, modality: 'denied', background: true, targets: ['civilians']}),
		];
		const said = [
			claim({counts: [count(20, null, null)], attribution: ['sohr']}),
			claim({
				span: [28, 44],
				places: ['fire-station', 'assad-hospital', 'silos'],
				actors: ['syrian-government'],
			}),
		];
		expect(figures(golds, said)).toEqual({
			...perfect,
			strict: 0,
			coreStrict: 0,
			places: 0.667,
			counts: 0,
			actors: 0.5,
			targets: 0,
			attribution: 0.5,
			modality: 0.5,
			date: 0.5,
			background: 0.5,
			gold: 2,
			said: 2,
		});
	});

	it('gives each claim to the one it is most like', () => {
		const golds = [claim(), claim({span: [10, 30], places: ['silos']})];
		const said = [claim({span: [5, 25], places: ['silos']}), claim({span: [0, 12]})];
		expect(figures(golds, said)).toEqual({...perfect, gold: 2, said: 2});
	});

	it('leaves what is hard out of the core', () => {
		const golds = [
			claim(),
			claim({type: 'control', span: [0, 10]}),
			claim({type: 'shelling', span: [60, 90], hard: true}),
		];
		const said = [
			claim({type: 'control', span: [2, 9]}),
			claim({type: 'control', span: [0, 9], places: []}),
			claim({type: 'shelling', span: [61, 80], counts: [{...count(2, 2, null), what: 'strikes'}]}),
		];
		expect(figures(golds, said)).toEqual({
			...perfect,
			type: 0.667,
			precision: 0.667,
			recall: 0.667,
			strict: 0.333,
			coreType: 0.5,
			coreStrict: 0.5,
			places: 0.8,
			counts: 0,
			countsLoose: 0,
			gold: 3,
			said: 3,
		});
	});

	it('is told by type too', () => {
		const {byType} = score([
			{
				gold: {
					file: undefined,
					outlet: null,
					published: null,
					claims: [claim(), claim({type: 'control', span: [30, 50]})],
				},
				claims: [claim()],
			},
		]);
		expect(byType).toEqual({
			assault: {hit: 1, said: 1, gold: 1, f1: 1},
			control: {hit: 0, said: 0, gold: 1, f1: 0},
		});
	});
});
