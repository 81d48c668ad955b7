/**
 * What a store costs that holds many decisions: how much longer it takes to open than an empty one, and what a decision costs beyond the
 * fsync of its line. Prints; fails nothing. From the root of the clone:
 *
 *     node test/bench/store.mjs [DECISIONS] [RUNS]
 *
 * Each opening is in a fresh process, from the call to the store; each decision is compared with an append and fsync of as many bytes to a file
 * beside it, in turns, since disks are as busy as they please. Milliseconds on the wall, the middle of all runs; in brackets those of the
 * processor, which a busy machine does not change as much.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const decisions = Number(process.argv[2] ?? 100_000);
const runs = Number(process.argv[3] ?? 7);

const code = `
import {closeSync, fsyncSync, openSync, statSync, writeFileSync, writeSync} from 'node:fs';
import {encodeLine} from './source/store/journal-line.ts';
import {resolveHome} from './source/store/home.ts';
import {openStore} from './source/store/store.ts';
const [what, directory, count] = process.argv.slice(2);
const home = resolveHome(directory, {});
const hex = (n, digits = 16) => ((n * 2654435761) >>> 0).toString(16).padStart(8, '0').repeat(2).slice(0, digits);
const eventOf = n => ({
	id: 'e-' + hex(n), type: 'killing', label: '', places: [], front: null, date: null, outlets: [], origins: [], killed: null, disagreements: [],
	claims: [0, 1, 2].map(m => ({
		id: 'c-' + hex(n * 3 + m), report: 'r-' + hex(n % 10007), span: [n % 5000, (n % 5000) + 120], type: 'killing', actors: [], targets: [],
		places: [], date: null, counts: [], modality: 'asserted', attribution: ['outlet'], background: false, evidence: [],
	})),
});
const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const percentile = (list, share) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
const say = value => process.stdout.write(JSON.stringify(value) + '\\n');
const spent = () => {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1000;
};
const distinct = Math.floor(Number(count) * 0.8);

if (what === 'fill') {
	// As 200 sessions would have left it; eight decisions in ten on an event of their own.
	const sessions = 200;
	const states = ['verified', 'disputed', 'dismissed'];
	const untouched = {state: 'new', flag: false, tags: [], note: ''};
	let text = '';
	const per = Math.ceil(Number(count) / sessions);
	for (let n = 0, previous = ''; n < Number(count); n++) {
		const session = hex(Math.floor(n / per), 12);
		if (n % per === 0) previous = session;
		const event = eventOf(n % distinct);
		const line = encodeLine({
			id: session + '.' + (n % per), time: new Date(1.6e12 + n * 1000).toISOString(), who: 'leila', session, sequence: n % per,
			changes: [{
				event: event.id, before: untouched, after: {...untouched, state: states[n % 3], note: n % 10 ? '' : 'seen on two maps'},
				claims: event.claims.map(({report, type, span}) => ({reportHash: report.slice(2), type, span})),
			}],
			edits: [], undoes: null,
		}, previous);
		previous = line.sum;
		text += line.text;
	}
	writeFileSync(home.journal, text, {mode: 0o600});
	const [begun, cpu] = [performance.now(), spent()];
	await openStore(home, {who: 'leila'});
	say({read: performance.now() - begun, cpu: spent() - cpu, journal: statSync(home.journal).size, snapshot: statSync(home.store).size});
} else if (what === 'open') {
	const [begun, cpu] = [performance.now(), spent()];
	await openStore(home, {who: 'leila'});
	say({open: performance.now() - begun, cpu: spent() - cpu, rss: process.memoryUsage().rss});
} else if (what === 'place') {
	const store = await openStore(home, {who: 'leila', readOnly: true});
	const events = Array.from({length: distinct}, (_, n) => eventOf(n));
	const begun = performance.now();
	store.place(events);
	for (const event of events) store.triageOf(event);
	say({place: performance.now() - begun});
} else {
	const store = await openStore(home, {who: 'leila'});
	const times = [];
	const plain = [];
	const file = openSync(home.directory + '/plain', 'a', 0o600);
	const line = Buffer.alloc(700, 120);
	for (let n = 0; n < 300; n++) {
		let begun = performance.now();
		await store.decide([{event: eventOf((n * 7919) % distinct), change: {state: n % 2 ? 'verified' : 'disputed'}}]);
		times.push(performance.now() - begun);
		begun = performance.now();
		writeSync(file, line);
		fsyncSync(file);
		plain.push(performance.now() - begun);
	}
	closeSync(file);
	const beyond = times.map((time, n) => time - plain[n]);
	const undos = [];
	let firstCpu = 0;
	const cpu = spent();
	for (let n = 0; n < 40; n++) {
		const begun = performance.now();
		await store.undo();
		undos.push(performance.now() - begun);
		if (n === 0) firstCpu = spent() - cpu;
	}
	say({
		decide: middle(times), fsync: middle(plain), beyond: middle(times) - middle(plain), beyond95: percentile(beyond, 0.95), worst: Math.max(...times),
		firstUndo: undos[0], firstCpu, undo: middle(undos.slice(1)),
	});
}
`;

const work = mkdtempSync(path.join(tmpdir(), 'deirez-bench-store-'));
const bundle = path.join(work, 'bench.mjs');
await build({
	stdin: {contents: code, resolveDir: root, loader: 'js'},
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	outfile: bundle,
	logLevel: 'error',
	banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
});

const run = (what, home) => {
	const {status, stdout, stderr} = spawnSync(process.execPath, [bundle, what, home, String(decisions)], {
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout);
};

const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1];
const ms = value => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const say = words => process.stdout.write(`${words}\n`);

try {
	const [full, empty] = ['full', 'empty'].map(name => path.join(work, name));
	for (const home of [full, empty]) mkdirSync(home, {mode: 0o700});
	writeFileSync(path.join(empty, 'journal.jsonl'), '', {mode: 0o600});
	const filled = run('fill', full);
	const megabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`;
	say(
		`${decisions.toLocaleString('en')} decisions: journal ${megabytes(filled.journal)}, snapshot ${megabytes(filled.snapshot)}`,
	);
	say(`opening with no snapshot, which is written then: ${ms(filled.read)} (${ms(filled.cpu)})`);
	const opened = {full: [], empty: []};
	for (let n = 0; n < runs; n++) {
		opened.empty.push(run('open', empty));
		opened.full.push(run('open', full));
	}

	const of = (which, what) => middle(opened[which].map(one => one[what]));
	const more = what => ms(of('full', what) - of('empty', what));
	say(
		`opening: ${ms(of('full', 'open'))}, an empty store ${ms(of('empty', 'open'))}: ${more('open')} (${more('cpu')}) more (300 wanted); ${megabytes(of('full', 'rss'))} resident`,
	);
	say(
		`triage of ${Math.floor(decisions * 0.8).toLocaleString('en')} events: ${ms(run('place', full).place)}`,
	);
	const {decide, fsync, beyond, beyond95, worst, firstUndo, firstCpu, undo} = run('decide', full);
	say(
		`a decision: ${ms(decide)}, of which fsync ${ms(fsync)}: ${ms(beyond)} beyond it (5 wanted), 95 of 100 within ${ms(beyond95)}; worst whole ${ms(worst)}`,
	);
	say(
		`the first undo, which reads all of the journal: ${ms(firstUndo)} (${ms(firstCpu)}); the next: ${ms(undo)}`,
	);
} finally {
	rmSync(work, {recursive: true, force: true});
}
