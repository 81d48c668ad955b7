/**
 * What a key costs on the wire: bytes, milliseconds and writes, of the built program in a pseudo-terminal on an invented corpus, of Ink as it
 * comes on the same rows, and of less, fzf and newsboat where they are installed. From the repository's root, after `npm run build`:
 *
 *   npx esbuild test/bench/terminal.ts --bundle --platform=node --format=esm --external:@lydell/node-pty --outfile=node_modules/.cache/bench-terminal.mjs
 *   node node_modules/.cache/bench-terminal.mjs [EVENTS]      # 100000; BENCH_ROWS=FILE keeps what every key sent
 *
 * Bytes are counted from the key until nothing has come for 200 ms, milliseconds from the key to the last byte, each key as the middle and
 * the most of its runs. Loading 100,000 events takes minutes.
 */
import {appendFileSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {world} from './bench-world.ts';
import {writeCorpus} from './corpus-file.ts';
import {type Figure, printFigures} from './figures.ts';
import {measureProgram, type Size} from './measure-program.ts';
import {measureOthers} from './other-programs.ts';

const events = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'deirez-tui-bench-'));
const say = (words: string): void => console.log(words);
const keep = (figure: Figure): void => {
	const {BENCH_ROWS: file} = process.env;
	if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
};

try {
	const corpus = path.join(folder, 'corpus.jsonl');
	const reports = await writeCorpus(world, events, corpus);
	say(`${reports} reports, ${(statSync(corpus).size / 2 ** 20).toFixed(0)} MB of JSON Lines`);
	say(
		`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}: milliseconds tell of a quiet machine only\n`,
	);
	const sizes: [Size, Size] = [
		{columns: 120, rows: 40},
		{columns: 80, rows: 24},
	];
	for (const {columns, rows, figures, lines} of await measureProgram({corpus, folder, sizes, say})) {
		figures.push(...(await measureOthers({lines, folder, columns, rows, events, say})));
		for (const figure of figures) keep(figure);
		printFigures(`${columns}x${rows}`, figures, say);
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
