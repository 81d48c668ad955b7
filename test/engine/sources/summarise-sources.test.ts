import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {summariseSources} from '../../../source/engine/sources/summarise-sources.ts';
import type {SourceId} from '../../../source/model/ids.ts';
import type {SourceSummary} from '../../../source/model/source-summary.ts';
import {type Item, reported, shuffled, world} from '../story.ts';

const killed = (who: string, many: number) => [['killed', who, many, many]] as const;
const strike = {type: 'air-strike', places: ['al-joura'], actors: ['russia']} as const;

/** What an agency says, and a monitor quotes: the claim's chain is set by hand, as the reader of chains makes it. */
const quoted = (item: Item, ...chain: string[]): Item => {
	for (const claim of item.claims) claim.attribution = chain as SourceId[];
	return item;
};

const items: Item[] = [
	reported('sohr', '2016-05-14', [
		{...strike, words: 'قصف الجورة فقتل عشرون', counts: killed('civilians', 20)},
		{words: 'سيطر التنظيم على القصور', type: 'territory-gained', actors: ['isis'], places: ['al-qusour']},
	]),
	reported('sohr', '2016-05-15', [
		{
			...strike,
			words: 'ارتفعت الحصيلة في الجورة إلى خمسة وثلاثين',
			date: '2016-05-14',
			counts: killed('civilians', 35),
		},
	]),
	reported('sana', '2016-05-14', [
		{
			words: 'لم يسيطر التنظيم على القصور',
			type: 'territory-gained',
			actors: ['isis'],
			places: ['al-qusour'],
			modality: 'denied',
		},
	]),
	quoted(
		reported('al-mayadeen', '2016-05-16', [
			{words: 'اقتحم التنظيم البانوراما', type: 'assault', actors: ['isis'], places: ['panorama-checkpoint']},
		]),
		'amaq',
		'sohr',
	),
];

const rowsOf = (told: readonly Item[]): SourceSummary[] => {
	const {claims, events, disagreements, reports} = analyse(told, world);
	return summariseSources(
		{claims, events, disagreements, reports: new Map(reports.map(report => [report.id as string, report]))},
		world,
	);
};

const all = rowsOf(items);
const row = (id: string): SourceSummary => all.find(one => one.id === id) as SourceSummary;

describe('a source', () => {
	it('is summed up by what it says itself, most claims first', () => {
		expect(all.map(({id, claims}) => [id, claims])).toEqual([
			['sohr', 3],
			['amaq', 1],
			['sana', 1],
		]);
		expect(row('sohr')).toMatchObject({
			name: 'SOHR',
			alignment: 'monitor',
			reports: 2,
			events: 2,
			first: '2016-05-14',
			last: '2016-05-15',
		});
		expect(row('sohr').fronts).toEqual([{id: 'joura-qusour', events: 2}]);
	});

	it('tells alone what no other origin tells, however many pass it on', () => {
		expect(row('sohr').alone).toBe(1);
		expect(row('amaq')).toMatchObject({events: 1, alone: 1});
		expect(row('sana').alone).toBe(0);
	});

	it('relays whom it quotes, and is no voice of its own by that', () => {
		expect(row('amaq').relayedBy).toEqual([
			{source: 'al-mayadeen', claims: 1},
			{source: 'sohr', claims: 1},
		]);
		expect(row('sohr').relays).toEqual([{source: 'amaq', claims: 1}]);
		expect(all.some(({id}) => id === 'al-mayadeen')).toBe(false);
	});

	it('is contradicted by whom, over what; and of a denial it is told who denies', () => {
		expect(row('sohr')).toMatchObject({
			contradicted: 1,
			denied: 0,
			against: [{source: 'sana', disagreements: 1, facets: ['control']}],
		});
		expect(row('sana')).toMatchObject({
			contradicted: 1,
			denied: 1,
			against: [{source: 'sohr', disagreements: 1, facets: ['control']}],
		});
		const {disagreements} = analyse(items, world);
		for (const one of all) {
			for (const at of one.contradictions) expect(disagreements[at]?.kind).toMatch(/^(conflict|denial)$/);
			for (const at of one.revisions) expect(disagreements[at]?.kind).toBe('revision');
			expect([one.contradictions.length, one.revisions.length]).toEqual([one.contradicted, one.revised]);
		}
	});

	it('that gives a figure anew has revised, and contradicts nobody by that', () => {
		expect(row('sohr').revised).toBe(1);
		const alone = rowsOf(items.slice(0, 2));
		expect(alone[0]).toMatchObject({id: 'sohr', revised: 1, contradicted: 0, against: []});
	});

	it('has its last news at hand, the newest first, and no background', () => {
		const {claims} = analyse(items, world);
		const texts = row('sohr').latest.map(id => claims.find(claim => claim.id === id)?.type);
		expect(texts).toEqual(['air-strike', 'territory-gained', 'air-strike']);
		const old = rowsOf([
			reported('sohr', '2016-05-14', [{...strike, words: 'قصف الجورة قبل عام', background: true}]),
		]);
		expect(old[0]).toMatchObject({claims: 1, latest: []});
	});
});

describe('the sums', () => {
	it('are plain values, the same in whatever order the reports come', () => {
		expect(JSON.parse(JSON.stringify(all))).toEqual(all);
		for (let seed = 1; seed <= 5; seed++) expect(rowsOf(shuffled(items, seed))).toEqual(all);
	});

	it('count only what they are given to count', () => {
		const {claims, events, disagreements, reports} = analyse(items, world);
		const first = reports[0];
		const kept = claims.filter(claim => claim.report === first?.id);
		const sums = summariseSources(
			{
				claims: kept,
				events,
				disagreements,
				reports: new Map(reports.map(report => [report.id as string, report])),
				counts: claim => claim.report === first?.id,
			},
			world,
		);
		expect(sums.map(({id}) => id)).toEqual([first?.outlet]);
		expect(sums[0]?.events).toBe(new Set(kept).size);
	});

	it('are none of nothing', () => {
		expect(rowsOf([])).toEqual([]);
	});
});
