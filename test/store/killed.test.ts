import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, mkdirSync, openSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, it} from 'vitest';
import type {Home} from '../../source/store/home.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {bundle} from './bundle.ts';
import {expectWhole} from './expect-whole.ts';
import {makeHome} from './make-home.ts';
import {randomOf} from './random.ts';

type Said = {phase?: string; id?: string; note?: string; undoes?: string};

const kills = 300;
/** So many are killed in one home before the next. */
const killsEach = 20;

/** In which of its doings one is killed, in turns of chance. */
const phaseNames = ['opens', 'decides', 'decides', 'closes'];

/** What a killed process may leave behind, and nothing else: a line that it did not write to its end. */
const tornLine =
	/journal\.jsonl: line \d+: (the last decision was not written to its end and was cut off\.|damaged \(it is not whole\)\.)/;

it(`${kills} processes killed while they decide: what they were told to be decided is there, once`, async () => {
	const program = await bundle('decide-until-killed.ts');
	const logs = temporaryFolder();
	const random = randomOf(20161);
	const phases = new Map<string, number>();
	let started = 0;
	let acknowledged = 0;

	/** Runs one process and kills it; what it said until then. */
	const killOne = async (home: Home): Promise<Said[]> => {
		const name = `k${started++}`;
		const log = path.join(logs, name);
		const output = openSync(log, 'w');
		const child = spawn(process.execPath, [program, home.directory, name, String(random(1e9))], {
			stdio: ['ignore', output, 'inherit'],
		});
		closeSync(output);
		const exit = once(child, 'exit');
		// How long a process takes to start depends on what else the machine does.
		const phase = phaseNames[random(phaseNames.length)] as string;
		const isThere = (): boolean => readFileSync(log, 'utf8').includes(`"${phase}"`);
		while (!isThere() && child.exitCode === null) await sleep(3);
		await sleep(random(phase === 'decides' ? 150 : 25));
		child.kill('SIGKILL');
		// It must not have ended by itself.
		expect(await exit).toEqual([null, 'SIGKILL']);
		const said = readFileSync(log, 'utf8')
			.split('\n')
			.slice(0, -1)
			.map(line => JSON.parse(line) as Said);
		const last = said.findLast(one => one.phase)?.phase ?? 'starts';
		phases.set(last, (phases.get(last) ?? 0) + 1);
		return said.filter(({id}) => id !== undefined);
	};

	const lane = async (): Promise<void> => {
		while (started < kills) {
			const home = makeHome();
			mkdirSync(home.directory, {mode: 0o700});
			const told: Said[] = [];
			for (let killed = 0; killed < killsEach && started < kills; killed += 2) {
				told.push(...(await Promise.all([killOne(home), killOne(home)])).flat());
				const {decisions, problems} = await expectWhole(home);
				for (const problem of problems) expect(problem).toMatch(tornLine);
				const found = new Map(decisions.map(decision => [decision.id, decision]));
				for (const {id = '', note, undoes} of told) {
					const decision = found.get(id);
					expect(decision?.undoes).toBe(undoes ?? null);
					if (note !== undefined) expect(decision?.changes[0]?.after.note.slice(0, 20)).toBe(note);
				}
			}

			acknowledged += told.length;
		}
	};

	await Promise.all([lane(), lane()]);
	expect(started).toBeGreaterThanOrEqual(kills);
	expect(acknowledged).toBeGreaterThan(1000);
	for (const name of phaseNames) expect(phases.get(name) ?? 0).toBeGreaterThan(5);
}, 400_000);
