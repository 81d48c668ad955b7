import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readDataFiles} from '../../source/corpus/read-data.ts';
import {extractClaims} from '../../source/engine/claims/extract-claims.ts';
import {compileLexicon} from '../../source/engine/lexicon/compile-lexicon.ts';
import {parseGold} from '../../source/evaluate/gold.ts';
import {type Score, score} from '../../source/evaluate/score.ts';
import type {Day, SourceId} from '../../source/model/ids.ts';
import {reportOf} from '../engine/claims/phenomena.ts';

const lexicon = compileLexicon(readDataFiles());
const folder = path.join(import.meta.dirname, '../gold');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
type Facet =
	| 'type'
	| 'precision'
	| 'strict'
	| 'places'
	| 'counts'
	| 'actors'
	| 'attribution'
	| 'modality'
	| 'date';
const floors = JSON.parse(read('floor.json')) as Record<string, Record<Facet, number>>;

/** The figures over the texts whose names begin with a letter. */
const figuresOf = (set: string): Score =>
	score(
		readdirSync(folder)
			.filter(name => name.startsWith(set) && /^[a-z]\d\d\.json$/.test(name))
			.sort()
			.map(name => {
				const gold = parseGold(name, read(name));
				const text = read(name.replace('.json', '.txt'));
				const report = reportOf(text, gold.published as Day | null, gold.outlet as SourceId | null);
				return {gold, claims: extractClaims(report, lexicon)};
			}),
	);

describe.each(Object.keys(floors))('claims found in our own texts, set %s', set => {
	const figures = figuresOf(set);

	it.each(Object.entries(floors[set] ?? {}))('%s is at least %d', (facet, floor) => {
		expect(figures[facet as Facet]).toBeGreaterThanOrEqual(floor);
	});
});
