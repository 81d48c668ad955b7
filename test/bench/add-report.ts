/**
 * How long one more report takes in a corpus of 10,000, and whether it gives what all at once gives. From the repository's root:
 *
 *   npx esbuild test/bench/add-report.ts --bundle --platform=node --format=esm --outfile=/tmp/bench-add.mjs
 *   node /tmp/bench-add.mjs [REPORTS] [ADDED] [FILE]
 *
 * FILE: JSON Lines as `extract --format jsonl` prints them, reports with their claims, added after the invented ones. Times are on the wall.
 */
import {readFileSync} from 'node:fs';
import {analyse, createAnalysis} from '../../source/engine/analyse.ts';
import type {Analysis} from '../../source/model/analysis.ts';
import {world} from './bench-world.ts';
import {dice} from './happenings.ts';
import {type Item, inventCorpus} from './invented-corpus.ts';

const [reports = 10_000, added = 200] = process.argv.slice(2, 4).map(Number);
const [, , , , file] = process.argv;

const summary = (name: string, times: readonly number[]): void => {
	const ordered = times.toSorted((a, b) => a - b);
	const at = (share: number): string =>
		(ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0).toFixed(1);
	console.log(
		`${name}: ${times.length} reports one by one, best ${at(0)} · median ${at(0.5)} · 95 of 100 within ${at(0.95)} · worst ${at(1)} ms`,
	);
};

const {items} = inventCorpus(world, reports);
const roll = dice(3);
const apart = new Set<Item>();
while (apart.size < added) apart.add(items[roll(items.length)] as Item);

const growing = createAnalysis(world);
const begin = performance.now();
let analysis: Analysis = growing.add(items.filter(item => !apart.has(item)));
console.log(`${analysis.reports.length} reports at once: ${Math.round(performance.now() - begin)} ms`);

const addEach = (name: string, more: Iterable<Item>): void => {
	const times: number[] = [];
	const withFronts: number[] = [];
	for (const item of more) {
		const before = performance.now();
		analysis = growing.add([item]);
		times.push(performance.now() - before);
		if (analysis.fronts.length > 0) withFronts.push(performance.now() - before);
	}

	summary(name, times);
	summary(`${name}, and every sector summed up`, withFronts);
};

addEach('invented', apart);
const own: Item[] = file
	? readFileSync(file, 'utf8')
			.trim()
			.split('\n')
			.map(line => JSON.parse(line) as Item)
	: [];
if (file) addEach(file, own);

const all = analyse([...items, ...own], world);
const same = JSON.stringify(all) === JSON.stringify(analysis);
console.log(same ? 'the same as all at once' : 'NOT the same as all at once');
process.exitCode = same ? 0 : 1;
