/**
 * How long it takes until the lexicon is there, in fresh processes and in one that has done it before: with what the build knows of the data,
 * without it as after an edit in `data/`, and with a lexicon of the user's own. Prints; fails nothing. From the root of the clone:
 *
 *     npm run build && node test/bench/lexicon.mjs [RUNS]
 *
 * A start is counted from the first file read to the compiled lexicon, in milliseconds on the wall, with those of the processor, of all
 * threads, in brackets: a busy machine makes the first ones longer.
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.argv[2] ?? 7);

/** As often as is asked for, in the process that runs it. */
const code = `
import {setFlagsFromString} from 'node:v8';
import {readLexicon} from './source/corpus/read-data.ts';
// As the command line sets it.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
const [times, folder] = process.argv.slice(2);
const own = folder ? {folder, named: 'bench'} : null;
for (let run = 0; run < Number(times); run++) {
	const [cpu, wall] = [process.cpuUsage(), performance.now()];
	readLexicon(undefined, own);
	const took = performance.now() - wall;
	const {user, system} = process.cpuUsage(cpu);
	console.log(took, (user + system) / 1000);
}
`;

/** In the clone, from where the program finds its data. */
const folder = path.join(root, 'dist/bench');
const bundle = async (name, define) => {
	const outfile = path.join(folder, name);
	await build({
		stdin: {contents: code, resolveDir: root, loader: 'ts'},
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		outfile,
		define,
		logLevel: 'warning',
	});
	return outfile;
};

/** [wall, processor] of each run. */
const took = (program, times, own) => {
	const {status, stdout, stderr} = spawnSync(process.execPath, [program, String(times), own], {
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(stderr);
	return stdout
		.trim()
		.split('\n')
		.map(line => line.split(' ').map(Number));
};

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const shown = ([wall, cpu]) => `${wall.toFixed(0).padStart(4)} ms (${cpu.toFixed(0)})`;

const hash = createHash('sha256')
	.update(readFileSync(path.join(root, 'dist/lexicon.json')))
	.digest('hex');
const built = await bundle('lexicon-built.mjs', {PREPARED_LEXICON: JSON.stringify(hash)});
const bare = await bundle('lexicon-bare.mjs', {});
const example = path.join(root, 'test/lexicon-example');
for (const [what, program, own] of [
	['as it ships', built, ''],
	['with a lexicon of the user’s own', built, example],
	['after an edit in data/', bare, ''],
]) {
	const cold = Array.from({length: runs}, () => took(program, 1, own)[0]);
	const warm = took(program, 10, own).slice(1);
	const first = [median(cold.map(([wall]) => wall)), median(cold.map(([, cpu]) => cpu))];
	const best = warm.reduce((least, one) => (one[0] < least[0] ? one : least));
	console.log(
		`${what.padEnd(34)}fresh process, median of ${runs}:${shown(first)}   same process, best of 9:${shown(best)}`,
	);
}

rmSync(folder, {recursive: true});
