/**
 * How long events and disagreements take, and whether they are right, on invented reports. From the repository's root:
 *
 *   npx esbuild test/bench/analyse.ts --bundle --platform=node --format=esm --outfile=/tmp/bench-analyse.mjs && node /tmp/bench-analyse.mjs [REPORTS]
 */
import {readFileSync} from 'node:fs';
import {analyse} from '../../source/engine/analyse.ts';
import {buildWorld} from '../../source/engine/lexicon/world.ts';
import {inventCorpus} from './invented-corpus.ts';

const file = (name: string) => ({name, text: readFileSync(`data/${name}`, 'utf8')});
const world = buildWorld({
	gazetteer: file('gazetteer.json'),
	actors: file('actors.json'),
	sources: file('sources.json'),
	fronts: file('fronts.json'),
});

const measure = (reports: number): void => {
	const {items, happenings, contested} = inventCorpus(world, reports);
	const claims = items.reduce((sum, item) => sum + item.claims.length, 0);
	const before = process.memoryUsage().heapUsed;
	const cpu = process.cpuUsage();
	const begin = performance.now();
	const {events, disagreements} = analyse(items, world);
	const took = performance.now() - begin;
	const {user, system} = process.cpuUsage(cpu);
	const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
	const tolls = disagreements.filter(one => one.facet === 'killed' && one.kind === 'conflict').length;
	console.log(
		[
			`${items.length} reports`,
			`${claims} claims`,
			`${Math.round(took)} ms (${Math.round((user + system) / 1000)} of processor)`,
			`${Math.round(megabytes)} MB`,
			`${events.length} events of ${happenings}`,
			`${tolls} contested tolls of ${contested}`,
			`${disagreements.length} disagreements`,
		].join(' · '),
	);
};

const [asked] = process.argv.slice(2);
for (const reports of asked ? [Number(asked)] : [1250, 2500, 5000, 10_000]) measure(reports);
