import {appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {sha256} from '../../source/engine/text/hash.ts';
import {checkHome} from '../../source/store/check/check-home.ts';
import type {Finding} from '../../source/store/check/finding.ts';
import {repairHome} from '../../source/store/check/repair-home.ts';
import type {Home} from '../../source/store/home.ts';
import {encodeLine} from '../../source/store/journal-line.ts';
import {mergeHomes} from '../../source/store/merge-homes.ts';
import {isWhole, scanJournal} from '../../source/store/scan-journal.ts';
import {openStore} from '../../source/store/store.ts';
import {writeKeyFile} from '../../source/store/vault/key-file.ts';
import {inState, makeVault} from '../../source/store/vault/vault.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';
import {randomOf} from './random.ts';
import {cheap} from './vault/cheap.ts';

vi.setConfig({testTimeout: 60_000});

const events = Array.from({length: 4}, (_, n) => makeEvent(`${n}`));
let repairs = 0;
const repair = async (home: Home): Promise<string[]> =>
	repairHome(home, {who: 'leila', session: `repair-${++repairs}`, now: ticking('2020-02-01T00:00:00Z')});
const findings = async (home: Home): Promise<Finding[]> =>
	(await checkHome(home)).flatMap(({findings: found}) => found);
const words = async (home: Home): Promise<string[]> => (await findings(home)).map(one => one.words);
const lines = (home: Home): string[] => readFileSync(home.journal, 'utf8').trim().split('\n');
const write = (home: Home, all: readonly string[]): void =>
	writeFileSync(home.journal, `${all.join('\n')}\n`);
const withoutSnapshot = (home: Home): void => {
	for (const file of [home.store, `${home.store}.bak`, `${home.journal}.end`]) rmSync(file, {force: true});
};

/** A home with one session of five decisions. */
const five = async (session = 's'): Promise<Home> => {
	const home = makeHome();
	const store = await openStore(home, {session, who: 'ali', now: ticking()});
	for (let n = 0; n < 5; n++)
		await store.decide([{event: events[n % 4] as never, change: {state: 'verified', note: `${n}`}}]);
	await store.close();
	return home;
};

/** What a start tells, all of the journal read. */
const told = async (home: Home): Promise<string[]> => {
	const store = await openStore(home, {readOnly: true});
	await store.history();
	return store.problems;
};

describe('a line that is missing', () => {
	it('is told until it is on record, and then stands in the log', async () => {
		const home = await five();
		withoutSnapshot(home);
		write(
			home,
			lines(home).filter((_, index) => index !== 2),
		);
		expect(await words(home)).toContainEqual(
			expect.stringMatching(
				/journal\.jsonl: line 3: a decision of the same session \(s\) is missing before it/,
			),
		);
		expect(await told(home)).toEqual([expect.stringContaining('is missing before it')]);
		expect(await repair(home)).toContainEqual(expect.stringContaining('1 missing line put on record'));
		expect(await findings(home)).toEqual([]);
		expect(await told(home)).toEqual([]);
		const store = await openStore(home);
		const {decisions} = await store.history();
		expect(decisions.map(({id}) => id)).toEqual(['s.0', 's.1', 's.3', 's.4', `repair-${repairs}.0`]);
		expect(decisions.at(-1)).toMatchObject({who: 'leila', edits: [{kind: 'lost', lines: 0, kept: null}]});
		await store.close();
		expect(await repair(home)).toEqual([]);
	});

	it('that comes back from another home is missing no more, wherever it stands', async () => {
		const [home, other] = [await five(), makeHome()];
		cpSync(home.directory, other.directory, {recursive: true});
		withoutSnapshot(home);
		write(
			home,
			lines(home).filter((_, index) => index !== 1 && index !== 2),
		);
		expect(await told(home)).toHaveLength(1);
		expect(await mergeHomes(home, other)).toMatchObject({decisions: 2});
		expect(await findings(home)).toEqual([]);
		expect(await told(home)).toEqual([]);
	});
});

it('a journal that was cut off where a line ends is told, until that is on record', async () => {
	const home = await five();
	for (const file of [home.store, `${home.store}.bak`]) rmSync(file, {force: true});
	write(home, lines(home).slice(0, 3));
	expect(await words(home)).toContainEqual(expect.stringMatching(/\d+ bytes that it had are missing/));
	expect(await repair(home)).toContainEqual(expect.stringMatching(/missing bytes put on record/));
	expect(await findings(home)).toEqual([]);
	expect(await told(home)).toEqual([]);
});

describe('lines that lost the break between them', () => {
	it('count as they are read, and a repair parts them again', async () => {
		const home = await five();
		const [first, second, third, ...others] = lines(home);
		write(home, [`${first}${second}${third}`, ...others]);
		withoutSnapshot(home);
		expect(await words(home)).toContainEqual(expect.stringMatching(/line 1: damaged/));
		await repair(home);
		expect(await findings(home)).toEqual([]);
		expect(lines(home)).toEqual([expect.stringContaining('"lost"'), first, second, third, ...others]);
		expect(await told(home)).toEqual([]);
	});
});

describe('two different decisions under one id', () => {
	it('are told when they meet, both are kept, and the same one counts in either home', async () => {
		const [home, other] = [await five(), await five()];
		const [first] = (await scanJournal(other)).lines.filter(isWhole);
		const forged = {...first?.read.decision, who: 'somebody else'};
		const {text} = encodeLine(forged as never, 's');
		write(other, [text.trim(), ...lines(other).slice(1)]);
		withoutSnapshot(other);
		const copy = makeHome();
		cpSync(home.directory, copy.directory, {recursive: true});
		expect(await mergeHomes(home, other)).toMatchObject({forged: ['s.0']});
		expect(await mergeHomes(other, copy)).toMatchObject({forged: ['s.0']});
		const whoOf = async (one: Home): Promise<string | undefined> => {
			const store = await openStore(one, {readOnly: true});
			return (await store.history()).decisions.find(({id}) => id === 's.0')?.who;
		};
		expect(await whoOf(home)).toBe(await whoOf(other));
		for (const one of [home, other])
			expect(await words(one)).toContainEqual(
				expect.stringMatching(/lines 1, \d: different decisions under one id \(s\.0\)/),
			);
		expect(await mergeHomes(home, other)).toMatchObject({decisions: 0, forged: []});
	});
});

describe('a snapshot', () => {
	it('that says otherwise than the journal, though its checksum fits, is found and made anew', async () => {
		const home = await five();
		const whole = readFileSync(home.store, 'utf8');
		const lying = whole.replace('"verified"', '"disputed"');
		const noSum = lying.replace(/"sum":"[0-9a-f]{32}"/, `"sum":"${'0'.repeat(32)}"`);
		writeFileSync(home.store, noSum.replace('0'.repeat(32), sha256(noSum).slice(0, 32)));
		expect(await findings(home)).toEqual([expect.objectContaining({part: 'snapshot', key: 'differs'})]);
		expect(await repair(home)).toEqual([expect.stringContaining('made anew from the journal')]);
		expect(await findings(home)).toEqual([]);
		expect(readFileSync(home.store, 'utf8')).not.toContain('disputed');
	});
});

describe('an encrypted home', () => {
	it('is told where its conversion was cut short, and where something in it lies open', async () => {
		const home = await five();
		const vault = await makeVault('x', cheap);
		await writeKeyFile(home.key, inState(vault, 'encrypting').file);
		const encryption = async (): Promise<Finding[]> =>
			(await findings({...home, cipher: vault.cipher})).filter(({part}) => part === 'encryption');
		expect(await encryption()).toEqual([expect.objectContaining({severity: 'note', key: 'state'})]);
		await writeKeyFile(home.key, inState(vault, 'encrypted').file);
		const kept = `${home.journal}.damaged-1`;
		writeFileSync(kept, 'x\n');
		const sealed = vault.cipher.seal('journal', Buffer.from('x'));
		writeFileSync(`${home.journal}.damaged-2`, Buffer.concat([sealed, Buffer.from('\n')]));
		expect((await encryption()).map(({severity, key}) => [severity, key])).toEqual([
			['fault', home.journal],
			['fault', kept],
			['fault', home.store],
		]);
	});
});

it('whatever is spoilt, a repair makes the home whole, loses nothing that can be read, and a second does nothing', async () => {
	for (let seed = 1; seed <= 40; seed++) {
		const random = randomOf(seed);
		const home = await five();
		mkdirSync(home.corpus, {recursive: true});
		for (let times = 1 + random(3); times > 0; times--) {
			const file = [home.journal, home.journal, home.store][random(3)] as string;
			const bytes = readFileSync(file);
			if (bytes.length === 0) continue;
			const what = random(4);
			if (what === 0) writeFileSync(file, bytes.subarray(0, random(bytes.length)));
			else if (what === 1) appendFileSync(file, '{"v":3,"previous":"x');
			else {
				bytes[random(bytes.length)] = random(256);
				writeFileSync(file, bytes);
			}
		}

		const readable = (await scanJournal(home)).lines.filter(isWhole).map(({read}) => read.decision.id);
		await repair(home);
		const left = (await findings(home)).filter(({severity}) => severity === 'fault');
		expect(left, `seed ${seed}`).toEqual([]);
		const ids = (await scanJournal(home)).lines.filter(isWhole).map(({read}) => read.decision.id);
		expect(ids, `seed ${seed}`).toEqual(expect.arrayContaining(readable));
		expect(await told(home), `seed ${seed}`).toEqual([]);
		const before = readdirSync(home.directory).sort();
		expect(await repair(home), `seed ${seed}`).toEqual([]);
		expect(readdirSync(home.directory).sort(), `seed ${seed}`).toEqual(before);
		rmSync(path.dirname(home.directory), {recursive: true, force: true});
	}
});
