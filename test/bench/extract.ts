/**
 * How fast texts become claims, on one core; `lexicon.mjs` beside it tells how long the start takes. Prints; fails nothing. From the root of the clone:
 *
 *     npx esbuild test/bench/extract.ts --bundle --platform=node --format=esm --packages=external \
 *         --outfile=node_modules/.cache/bench-extract.mjs && node node_modules/.cache/bench-extract.mjs
 *
 * The texts are the sample's and those of `test/gold`, repeated; megabytes are of their UTF-8 bytes. Times are of the processor, which a busy
 * machine tells nearly the same, with the time on the wall in brackets; both count what is compiled and cleaned up beside the work.
 * The first run compiles nearly everything, the best one nothing. Linear means: twice the text, twice the time.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {dataDirectory, readLexicon} from '../../source/corpus/read-data.ts';
import {extractClaims} from '../../source/engine/claims/extract-claims.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {Day, ReportId} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';
import {shapes} from '../engine/claims/shapes.ts';

// As the command line sets it.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

const million = 1_000_000;
const print = (line: string): void => console.log(line);

const reportOf = (text: string): Report => {
	const hash = sha256(text);
	return {
		id: `r-${hash.slice(0, 16)}` as ReportId,
		hash,
		text,
		outlet: null,
		published: '2016-05-14' as Day,
		title: null,
		url: null,
		language: 'ar',
		importedAt: null,
		note: null,
	};
};

/** What a run took, in milliseconds of the processor and on the wall. */
type Took = {cpu: number; wall: number};

/** What some runs took, the first and the best of them, and what the last one gave. */
const timed = <Value>(runs: number, work: () => Value): {first: Took; best: Took; value: Value} => {
	const took: Took[] = [];
	let value: Value | undefined;
	for (let run = 0; run < runs; run++) {
		const [cpu, wall] = [process.cpuUsage(), performance.now()];
		value = work();
		const {user, system} = process.cpuUsage(cpu);
		took.push({cpu: (user + system) / 1000, wall: performance.now() - wall});
	}

	const first = took[0] as Took;
	const best = took.reduce((least, one) => (one.cpu < least.cpu ? one : least));
	return {first, best, value: value as Value};
};

const speed = (megabytes: number, {cpu, wall}: Took): string =>
	`${((megabytes * 1000) / cpu).toFixed(2)} MB/s of the processor (${((megabytes * 1000) / wall).toFixed(2)} on the wall)`;

const lexicon = readLexicon();

const textsIn = (folder: string): string[] =>
	readdirSync(folder)
		.filter(name => name.endsWith('.txt'))
		.map(name => readFileSync(path.join(folder, name), 'utf8'));
const sample = textsIn(path.join(dataDirectory(), 'sample'));
const texts = [...sample, ...textsIn('test/gold')];
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const reports = Array.from({length: 8}, () => texts)
	.flat()
	.map(reportOf);
const size = reports.reduce((sum, report) => sum + bytes(report.text), 0) / million;
const many = timed(6, () => reports.reduce((sum, report) => sum + extractClaims(report, lexicon).length, 0));
print(`${reports.length} reports, ${size.toFixed(2)} MB, ${many.value} claims`);
print(`  first run: ${speed(size, many.first)}`);
print(`  best of 6: ${speed(size, many.best)}`);

/** The time for ever longer texts made of one piece, and how it grows. */
const grow = (name: string, piece: string, targets: readonly number[], runs: number): void => {
	let before: {cpu: number; size: number} | null = null;
	for (const target of targets) {
		const report = reportOf(piece.repeat(Math.ceil((target * million) / bytes(piece))));
		const {best, value} = timed(runs, () => extractClaims(report, lexicon).length);
		const {cpu} = best;
		const length = bytes(report.text) / million;
		const growth: string = before
			? `, ${(cpu / before.cpu).toFixed(1)} times the time for ${(length / before.size).toFixed(1)} times the text`
			: '';
		print(
			`${name} of ${length.toFixed(2)} MB: ${cpu.toFixed(0)} ms, ${speed(length, best)}, ${value} claims${growth}`,
		);
		before = {cpu, size: length};
	}
};

const line = sample.join(' ').replace(/\s+/g, ' ');
grow('one line', line, [0.5, 1, 5], 2);
grow('one sentence', line.replace(/[.!?؟…]/g, ' '), [0.5, 1, 5], 2);
for (const [name, piece] of Object.entries(shapes)) grow(name, piece, [0.5, 2], 1);
