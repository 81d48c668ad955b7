/**
 * How long events and disagreements take, in how much memory, and whether they are right, on invented reports. From the repository's root:
 *
 *   npx esbuild test/bench/analyse.ts --bundle --platform=node --format=esm --outfile=/tmp/bench-analyse.mjs
 *   node --expose-gc /tmp/bench-analyse.mjs [REPORTS] [RUNS]
 *
 * Times are of the best and of the middle run, on the wall and of the processor (which a busy machine tells nearly the same, and which counts
 * the cleaning up beside the work). Memory is what the analysis holds when all rubbish is gone, without the reports and claims it was given.
 */
import {analyse} from '../../source/engine/analyse.ts';
import type {Analysis} from '../../source/model/analysis.ts';
import {answersIn} from './answers.ts';
import {world} from './bench-world.ts';
import {inventCorpus} from './invented-corpus.ts';

const heldBytes = (): number => {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
};

/** The lowest and the middle of some figures, rounded. */
const bestAndMiddle = (figures: readonly number[]): string => {
	const ordered = figures.toSorted((a, b) => a - b);
	return `${Math.round(ordered[0] ?? 0)} / ${Math.round(ordered[ordered.length >> 1] ?? 0)}`;
};

const measure = (reports: number, runs: number): void => {
	const corpus = inventCorpus(world, reports);
	const claims = corpus.items.reduce((sum, item) => sum + item.claims.length, 0);
	const wall: number[] = [];
	const processor: number[] = [];
	let held = 0;
	let analysis: Analysis | undefined;
	for (let run = 0; run < runs; run++) {
		analysis = undefined;
		const before = heldBytes();
		const cpu = process.cpuUsage();
		const begin = performance.now();
		analysis = analyse(corpus.items, world);
		wall.push(performance.now() - begin);
		const {user, system} = process.cpuUsage(cpu);
		processor.push((user + system) / 1000);
		held = Math.max(held, heldBytes() - before);
	}

	if (!analysis) return;
	const megabytes = globalThis.gc ? `${(held / 2 ** 20).toFixed(1)} MB` : 'memory only with --expose-gc';
	console.log(
		`${corpus.items.length} reports · ${claims} claims · ${bestAndMiddle(wall)} ms (${bestAndMiddle(processor)} of processor) · ${megabytes}`,
	);
	console.log(`  ${answersIn(corpus, analysis)}`);
};

const [asked, runs] = process.argv.slice(2);
for (const reports of asked ? [Number(asked)] : [1250, 2500, 5000, 10_000])
	measure(reports, Number(runs ?? 3));
