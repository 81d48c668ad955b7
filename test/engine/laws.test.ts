import {describe, expect, it} from 'vitest';
import {analyse} from '../../source/engine/analyse.ts';
import {claimTypes} from '../../source/model/claim.ts';
import {hospitalCase, quartersCase, villageCase} from './cases.ts';
import {dice, type Item, reported, shuffled, world} from './story.ts';

/** Reports nobody wrote: any type, place, day and figure beside any other. */
const invented = (seed: number): Item[] => {
	const roll = dice(seed);
	const pick = <Value>(list: readonly Value[]): Value => list[roll(list.length)] as Value;
	const places = [
		'deir-ez-zor',
		'assad-hospital',
		'panorama-checkpoint',
		'al-joura',
		'al-sinaa',
		'mayadin',
		'grain-silos',
	];
	const actors = ['isis', 'syrian-government', 'russia', 'sdf', 'civilians'];
	const day = (): string => `2016-05-${String(10 + roll(4))}`;
	return Array.from({length: 12}, (_, report) =>
		reported(
			pick(['reuters', 'afp', 'sana', 'smart']),
			`2016-05-${14 + roll(3)}`,
			Array.from({length: 6}, (__, index) => ({
				words: `جملة ${report} ${index} ${pick(['دون قتال', 'معظم الحي', 'فجرا', 'مساء', 'المتحصن فيه', 'استعادة'])}`,
				type: pick(claimTypes),
				actors: roll(4) === 0 ? [] : [pick(actors)],
				targets: roll(2) === 0 ? [] : [pick(actors)],
				places: Array.from({length: roll(4)}, () => pick(places)),
				date: roll(6) === 0 ? null : roll(4) === 0 ? (['2016-05-10', '2016-05-13'] as const) : day(),
				by: pick(['outlet', 'sohr', 'amaq', 'isis-statement', 'activists', 'sana']),
				modality: pick(['asserted', 'asserted', 'asserted', 'attempted', 'denied', 'unknown'] as const),
				background: roll(6) === 0,
				counts: roll(2) === 0 ? [] : [['killed', pick(actors), roll(40), roll(2) === 0 ? null : 60]],
			})),
		),
	);
};

const corpora: [string, Item[]][] = [
	['the three cases', [...hospitalCase, ...villageCase, ...quartersCase]],
	...[1, 2, 3, 4].map((seed): [string, Item[]] => [`invented reports ${seed}`, invented(seed)]),
];

describe.each(corpora)('%s', (_, items) => {
	const analysis = analyse(items, world);

	it('give the same analysis in whatever order they come', () => {
		for (const seed of [11, 12, 13]) {
			const other = shuffled(items, seed).map(item => ({...item, claims: shuffled(item.claims, seed)}));
			expect(JSON.stringify(analyse(other, world))).toBe(JSON.stringify(analysis));
		}
	});

	it('give the same analysis when a report comes twice', () => {
		expect(JSON.stringify(analyse([...items, ...items.slice(0, 3)], world))).toBe(JSON.stringify(analysis));
	});

	it('put no claim into two events, and no control state into any', () => {
		const members = analysis.events.flatMap(event => event.claims);
		expect(new Set(members.map(claim => claim.id)).size).toBe(members.length);
		expect(members.filter(claim => claim.type === 'control')).toEqual([]);
	});

	it('let every figure of a toll be traced to counts of its claims', () => {
		for (const event of analysis.events) {
			const killed = event.claims.flatMap(claim => claim.counts).filter(count => count.what === 'killed');
			if (!event.killed) continue;
			const most = killed.reduce((sum, count) => sum + (count.max ?? count.min), 0);
			expect(killed.length).toBeGreaterThan(0);
			expect(event.killed.low).toBeLessThanOrEqual(event.killed.best);
			expect(event.killed.best).toBeLessThanOrEqual(event.killed.high ?? Infinity);
			expect(event.killed.high ?? 0).toBeLessThanOrEqual(most);
		}
	});

	it('let every position be traced to claims of the corpus and to their words', () => {
		const claims = new Map(analysis.claims.map(claim => [claim.id, claim]));
		for (const disagreement of analysis.disagreements) {
			expect(disagreement.positions.length).toBeGreaterThan(1);
			for (const position of disagreement.positions) {
				expect(position.claims.length).toBeGreaterThan(0);
				expect(position.quotes.map(quote => quote.span)).toEqual(
					position.claims.map(id => claims.get(id)?.span),
				);
				expect(position.value).not.toBe('');
			}
		}
	});

	it('rank from worst to mildest, between 0 and 1', () => {
		const ranks = analysis.disagreements.map(one => one.rank);
		expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
		expect(ranks.every(rank => rank >= 0 && rank <= 1)).toBe(true);
	});

	it('name in every event only disagreements that exist', () => {
		const known = new Set(analysis.disagreements.map(one => one.id));
		for (const event of analysis.events)
			for (const id of event.disagreements) expect(known.has(id)).toBe(true);
	});
});
