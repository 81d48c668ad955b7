import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readClaims} from '../../source/corpus/read-claims.ts';
import {analyse} from '../../source/engine/analyse.ts';
import type {Day, SourceId} from '../../source/model/ids.ts';
import {type CrossGold, type CrossScore, crossScore} from '../support/cross-score.ts';
import {reportOf} from './claims/phenomena.ts';
import {world} from './story.ts';

const folder = path.join(import.meta.dirname, '../cross');
type Floor = Omit<CrossScore, 'missing'>;
const floors = JSON.parse(readFileSync(path.join(folder, 'floor.json'), 'utf8')) as Record<string, Floor>;

/** The figures over the hand-made claims of one story. */
const figuresOf = (set: string): CrossScore => {
	const read = (name: string): string => readFileSync(path.join(folder, set, name), 'utf8');
	const nameOf = new Map<string, string>();
	const items = readdirSync(path.join(folder, set))
		.filter(name => name.endsWith('.json') && name !== 'cross.json')
		.map(name => {
			const gold = JSON.parse(read(name));
			const report = reportOf(
				read(name.replace('.json', '.txt')),
				gold.published as Day | null,
				gold.outlet as SourceId | null,
			);
			const claims = readClaims(gold.claims, report, name);
			for (const [index, claim] of claims.entries()) nameOf.set(claim.id, gold.claims[index].id);
			return {report, claims};
		});
	return crossScore(analyse(items, world), JSON.parse(read('cross.json')) as CrossGold, nameOf);
};

describe.each(Object.entries(floors))('events and disagreements of the story %s', (set, floor) => {
	const figures = figuresOf(set);

	it.each(['pairs', 'across', 'found', 'conflicts'] as const)('%s have not fallen', facet => {
		expect(figures[facet]).toBeGreaterThanOrEqual(floor[facet]);
	});

	it('say no more that no analyst would say', () => {
		expect(figures.noise).toBeLessThanOrEqual(floor.noise);
	});
});
