/**
 * How fast texts become claims, on one core. Prints; fails nothing. From the root of the clone:
 *
 *     npx esbuild test/bench/extract.ts --bundle --platform=node --format=esm --packages=external \
 *         --outfile=node_modules/.cache/bench-extract.mjs && node node_modules/.cache/bench-extract.mjs
 *
 * The text is the sample's, repeated; megabytes are of its UTF-8 bytes, times are of the processor, so that a busy machine tells the same.
 * Linear means: twice the text, twice the time.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {dataDirectory, readDataFiles} from '../../source/corpus/read-data.ts';
import {extractClaims} from '../../source/engine/claims/extract-claims.ts';
import {compileLexicon} from '../../source/engine/lexicon/compile-lexicon.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {Day, ReportId} from '../../source/model/ids.ts';
import type {Report} from '../../source/model/report.ts';
import {shapes} from '../engine/claims/shapes.ts';

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

/** The best of some runs in milliseconds of the processor, and what the last one gave. */
const timed = <Value>(runs: number, work: () => Value): {ms: number; value: Value} => {
	let ms = Number.POSITIVE_INFINITY;
	let value: Value | undefined;
	for (let run = 0; run < runs; run++) {
		const begin = process.cpuUsage();
		value = work();
		const {user, system} = process.cpuUsage(begin);
		ms = Math.min(ms, (user + system) / 1000);
	}

	return {ms, value: value as Value};
};

const cold = timed(1, () => compileLexicon(readDataFiles()));
const warm = timed(5, () => compileLexicon(readDataFiles()));
const lexicon = warm.value;
print(`lexicon: ${cold.ms.toFixed(0)} ms at the first compile, ${warm.ms.toFixed(0)} ms at best of 5`);

const folder = path.join(dataDirectory(), 'sample');
const texts = readdirSync(folder)
	.filter(name => name.endsWith('.txt'))
	.map(name => readFileSync(path.join(folder, name), 'utf8'));
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const reports = Array.from({length: 50}, () => texts)
	.flat()
	.map(reportOf);
const size = reports.reduce((sum, report) => sum + bytes(report.text), 0) / million;
const many = timed(3, () => reports.reduce((sum, report) => sum + extractClaims(report, lexicon).length, 0));
print(
	`${reports.length} reports, ${size.toFixed(2)} MB: ${many.ms.toFixed(0)} ms, ${((size * 1000) / many.ms).toFixed(2)} MB/s, ` +
		`${many.value} claims`,
);

/** The time for ever longer texts made of one piece, and how it grows. */
const grow = (name: string, piece: string, targets: readonly number[], runs: number): void => {
	let before: {ms: number; size: number} | null = null;
	for (const target of targets) {
		const report = reportOf(piece.repeat(Math.ceil((target * million) / bytes(piece))));
		const {ms, value} = timed(runs, () => extractClaims(report, lexicon).length);
		const length = bytes(report.text) / million;
		const growth: string = before
			? `, ${(ms / before.ms).toFixed(1)} times the time for ${(length / before.size).toFixed(1)} times the text`
			: '';
		print(
			`${name} of ${length.toFixed(2)} MB: ${ms.toFixed(0)} ms, ${((length * 1000) / ms).toFixed(2)} MB/s, ${value} claims${growth}`,
		);
		before = {ms, size: length};
	}
};

const line = texts.join(' ').replace(/\s+/g, ' ');
grow('one line', line, [0.5, 1, 5], 2);
grow('one sentence', line.replace(/[.!?؟…]/g, ' '), [0.5, 1, 5], 2);
for (const [name, piece] of Object.entries(shapes)) grow(name, piece, [0.5, 2], 1);
