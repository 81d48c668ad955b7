/**
 * What it costs to lay an analysis down and to take single things out of it again, on invented reports. From the repository's root:
 *
 *   npx esbuild test/bench/cache.ts --bundle --platform=node --format=esm --outfile=node_modules/.cache/bench-cache.mjs
 *   node --expose-gc node_modules/.cache/bench-cache.mjs [EVENTS]      # 100000
 *
 * Laying down is a program of its own, as in the dashboard it is a thread of its own; its memory is the most it ever had, with the analysis. Then
 * a fresh program opens the file: its memory is all of it (RSS), Node's own 40 to 50 MB among them. Cold: no block of the file was read before;
 * the file itself is in the system's memory.
 */
import {fork} from 'node:child_process';
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Analysed} from '../../source/cache/analysed.ts';
import {inMemory} from '../../source/cache/in-memory.ts';
import {type CacheHome, keepAnalysis, openKept} from '../../source/cache/kept-analysis.ts';
import {analysisFile} from '../../source/cache/kept-files.ts';
import {clear} from '../../source/corpus/cipher.ts';
import {analyse} from '../../source/engine/analyse.ts';
import {rules} from '../../source/model/rule.ts';
import {world} from './bench-world.ts';
import {inventCorpus} from './invented-corpus.ts';

const homeIn = (folder: string): CacheHome => ({
	cache: path.join(folder, 'cache'),
	key: path.join(folder, 'key.json'),
	cipher: clear,
});
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const resident = (): string => {
	globalThis.gc?.();
	return megabytes(process.memoryUsage.rss());
};
const timed = <Result>(work: () => Result): [Result, number] => {
	const begin = performance.now();
	const result = work();
	return [result, performance.now() - begin];
};
const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const middleAndMost = (values: readonly number[]): string => {
	const ordered = values.toSorted((a, b) => a - b);
	return `${ms(ordered[ordered.length >> 1] ?? 0)}, most ${ms(ordered.at(-1) ?? 0)}`;
};

const lay = async (folder: string, events: number): Promise<void> => {
	const {items} = inventCorpus(world, Math.ceil(events / 2.04));
	const [analysis, took] = timed(() => analyse(items, world));
	const {reports, claims, disagreements} = analysis;
	console.log(
		`${analysis.events.length} events · ${claims.length} claims · ${reports.length} reports · ${disagreements.length} disagreements`,
	);
	console.log(`analysed in ${ms(took)}, ${resident()} resident`);
	const analysed = inMemory(analysis, world, {key: 'bench'});
	const steps: [string, () => unknown][] = [
		['columns', () => analysed.columns],
		['fronts', () => analysed.fronts],
		...rules.map((rule): [string, () => unknown] => [
			`timelines, ${rule}`,
			() => analysed.timelines.places.map(place => analysed.timelines.of(place, rule)),
		]),
		...rules.map((rule): [string, () => unknown] => [
			`fronts in words, ${rule}`,
			() => analysed.fronts.map(({id}) => analysed.frontWords(id, rule)),
		]),
		['silences', () => Array.from({length: analysed.events.length}, (_, at) => analysed.silencesOf(at))],
	];
	for (const [name, step] of steps) console.log(`  ${name}: ${ms(timed(step)[1])}`);
	const begin = performance.now();
	await keepAnalysis(homeIn(folder), analysed);
	console.log(`laid down in ${ms(performance.now() - begin)} more`);
	console.log(`at most ${megabytes(process.resourceUsage().maxRSS * 1024)} resident`);
	console.log(`on the disk ${megabytes(statSync(analysisFile(homeIn(folder))).size)}`);
};

const page = (analysed: Analysed, from: number): void => {
	for (let at = from; at < from + 50; at++) analysed.events.at(at);
};

const open = (folder: string): void => {
	console.log(`before: ${resident()} resident`);
	const [analysed, took] = timed(() => openKept(homeIn(folder), 'bench'));
	if (!analysed) throw new Error('cannot be opened');
	console.log(`opened in ${ms(took)}, ${resident()} resident`);
	const {length} = analysed.events;
	const cold = Array.from({length: 60}, (_, index) => (index * 7919 * 50) % Math.max(1, length - 50));
	console.log(
		`a cold page of 50 events: ${middleAndMost(cold.map(at => timed(() => page(analysed, at))[1]))}`,
	);
	console.log(`a warm one: ${middleAndMost(cold.slice(-5).map(at => timed(() => page(analysed, at))[1]))}`);
	const all = timed(() => {
		for (let at = 0; at < length; at += 50) page(analysed, at);
	})[1];
	console.log(`all pages in ${ms(all)}, then ${resident()} resident`);
	const claims = Array.from(
		{length: 200},
		(_, index) => analysed.events.at((index * 499) % length)?.claims ?? [],
	);
	console.log(
		`a claim by its id: ${middleAndMost(claims.flatMap(([claim]) => (claim ? [timed(() => analysed.claimOf(claim.id))[1]] : [])))}`,
	);
	const reports = Array.from({length: 100}, (_, index) =>
		analysed.reports.at((index * 487) % analysed.reports.length),
	);
	console.log(
		`a report with its claims: ${middleAndMost(reports.flatMap(one => (one ? [timed(() => analysed.claimsOf(one.id))[1]] : [])))}`,
	);
	console.log(
		`a timeline: ${middleAndMost(analysed.timelines.places.map(place => timed(() => analysed.timelines.of(place, 'best'))[1]))}`,
	);
	console.log(
		`silences of an event: ${middleAndMost(cold.map(at => timed(() => analysed.silencesOf(at))[1]))}`,
	);
	console.log(`after all that ${resident()} resident`);
};

const [first = '100000', folder] = process.argv.slice(2);
if (first === 'lay') await lay(folder ?? '', Number(process.argv[4]));
else if (first === 'open') open(folder ?? '');
else {
	const made = mkdtempSync(path.join(tmpdir(), 'deirez-tui-bench-'));
	const run = async (...words: string[]): Promise<void> =>
		new Promise((resolve, reject) => {
			const execArgv = ['--expose-gc', '--max-old-space-size=8000'];
			const child = fork(fileURLToPath(import.meta.url), words, {execArgv});
			child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${words[0]}: ${code}`))));
		});
	try {
		await run('lay', made, first);
		await run('open', made);
	} finally {
		rmSync(made, {recursive: true, force: true});
	}
}
