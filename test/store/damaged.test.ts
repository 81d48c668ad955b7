import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {keysOf} from '../../source/engine/edits/claim-keys.ts';
import type {Decision, Triage, TriageChange} from '../../source/model/decision.ts';
import type {Event} from '../../source/model/event.ts';
import type {ClaimId} from '../../source/model/ids.ts';
import {type Home, resolveHome} from '../../source/store/home.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {type Damage, damages} from './damages.ts';
import {saidBy} from './expect-whole.ts';
import {makeEvent} from './make-event.ts';
import {ticking} from './make-home.ts';
import {type Random, randomOf} from './random.ts';

const names = ['journal.jsonl', 'journal.jsonl.end', 'store.json', 'store.json.bak'] as const;
type Files = Record<(typeof names)[number], Buffer | null>;

/** A home as it was, and what had been acknowledged. */
type Base = {
	files: Files;
	decisions: readonly Decision[];
	/** The journal's lines without their line breaks, by the id of the decision. */
	lines: Map<string, Buffer>;
	said: ReturnType<typeof saidBy>;
	/** Whether the snapshot has everything. */
	isUpToDate: boolean;
};

const events = Array.from({length: 8}, (_, n) => makeEvent(`${n}`));
const ids = events.map(({id}) => id);

/** Memory is as good as a disk here, and faster. */
const newFolder = (): string => {
	const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'deirez-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

const read = (home: Home): Files =>
	Object.fromEntries(
		names.map(name => {
			const file = path.join(home.directory, name);
			return [name, existsSync(file) ? readFileSync(file) : null];
		}),
	) as Files;

const write = (folder: string, files: Files): Home => {
	mkdirSync(folder, {mode: 0o700, recursive: true});
	for (const name of names) {
		const bytes = files[name];
		if (bytes) writeFileSync(path.join(folder, name), bytes, {mode: 0o600});
	}

	return resolveHome(folder, {});
};

const change = (random: Random, note: string): TriageChange => ({
	note,
	...(random(2) ? {state: (['new', 'verified', 'disputed', 'dismissed'] as const)[random(4)] as 'new'} : {}),
	...(random(3) ? {} : {tags: ['x', 'y', 'z'].filter(() => random(2) === 0)}),
});

const dropOf = (event: Event) => ({
	kind: 'drop' as const,
	claim: {...(keysOf(event)[0] as ReturnType<typeof keysOf>[number]), claim: 'c-1' as ClaimId},
	event: event.id,
});

/** Some sessions of two people, one after the other and at once, with undos, redos and edits. */
const live = async (home: Home, random: Random, from: string, steps: number): Promise<void> => {
	const now = ticking(from);
	const stores = [
		await openStore(home, {now, who: 'a', session: `a${from}`}),
		await openStore(home, {now, who: 'b', session: `b${from}`}),
	];
	for (let step = 0; step < steps; step++) {
		const store = stores[random(2)] as Store;
		const what = random(8);
		const event = events[random(events.length)] as Event;
		if (what === 0) await store.undo();
		else if (what === 1) await store.redo();
		else if (what === 2) await store.decide([], [dropOf(event)]);
		else await store.decide([{event, change: change(random, `${from} ${step}`)}]);
	}

	for (const store of stores) await store.close();
};

const makeBase = async (random: Random, kind: 'up to date' | 'behind' | 'none'): Promise<Base> => {
	const home = resolveHome(path.join(newFolder(), 'home'), {});
	await live(home, random, '2020-01-01T00:00:00.000Z', 8 + random(10));
	await live(home, random, '2020-02-01T00:00:00.000Z', 4 + random(10));
	const earlier = read(home);
	await live(home, random, '2020-03-01T00:00:00.000Z', 4 + random(10));
	// So that it has no reason to wait with the snapshot.
	if (kind === 'up to date') {
		rmSync(home.store, {force: true});
		await (await openStore(home)).close();
	}

	const now = read(home);
	const store = await openStore(home, {readOnly: true});
	const said = saidBy(store, ids);
	const {decisions} = await store.history();
	expect(store.problems).toEqual([]);
	const lines = new Map<string, Buffer>();
	for (const line of (now['journal.jsonl'] as Buffer).toString('utf8').split('\n')) {
		if (line !== '') lines.set(JSON.parse(line).decision.id, Buffer.from(line));
	}

	return {
		files: {
			...now,
			...(kind === 'behind' ? {'store.json': earlier['store.json'], 'store.json.bak': null} : {}),
			...(kind === 'none' ? {'store.json': null, 'store.json.bak': null} : {}),
		},
		decisions,
		lines,
		said,
		isUpToDate: kind === 'up to date',
	};
};

const contents = (home: Home): [string, string][] =>
	readdirSync(home.directory)
		.sort()
		.map(name => [name, readFileSync(path.join(home.directory, name), 'latin1')]);

/** Tags are a set. */
const sorted = (triage: Triage): Triage => ({...triage, tags: [...triage.tags].sort()});

/** What a store tells where the journal has lost something, and nothing else. */
const lossWords = /damaged|missing|not written to its end|written again/;

type Outcome = {lost: number; silent: string[]};

/** Opens a damaged home in every way, and fails where something is wrong that could be right. */
const examine = async (home: Home, base: Base, damaged: Files): Promise<Outcome> => {
	const before = contents(home);
	const looking = await openStore(home, {readOnly: true});
	const seen = saidBy(looking, ids);
	await looking.history();
	await looking.close();
	expect(contents(home)).toEqual(before);

	const store = await openStore(home, {now: ticking('2021-01-01T00:00:00Z'), who: 'c', session: 'c'});
	expect(saidBy(store, ids)).toEqual(seen);
	const {decisions} = await store.history();
	const said = saidBy(store, ids);
	await store.close();
	for (const problem of store.problems) expect(problem).not.toContain('\n');

	const found = new Map(decisions.map(decision => [decision.id, decision]));
	const journal = damaged['journal.jsonl'] ?? Buffer.alloc(0);
	const lost: string[] = [];
	for (const decision of base.decisions) {
		const is = found.get(decision.id);
		if (is) expect(is).toEqual(decision);
		else lost.push(decision.id);
		// Whose bytes nobody touched counts.
		if (journal.includes(base.lines.get(decision.id) as Buffer)) expect(is).toBeDefined();
	}

	const isSame = (name: (typeof names)[number]): boolean =>
		base.files[name]?.equals(damaged[name] ?? Buffer.alloc(0)) ?? damaged[name] === null;
	const told = store.problems.some(problem => lossWords.test(problem));
	if (isSame('journal.jsonl')) {
		expect(lost).toEqual([]);
		expect(told).toBe(false);
		expect(said).toEqual(base.said);
	}

	// What a whole snapshot knows is not lost with the journal.
	if (isSame('store.json') && base.isUpToDate)
		expect(said.triage.map(sorted)).toEqual(base.said.triage.map(sorted));

	const again = await openStore(home, {readOnly: true});
	await again.history();
	expect(saidBy(again, ids)).toEqual(said);
	return {lost: lost.length, silent: lost.length > 0 && !told ? lost : []};
};

/** Which of the files are damaged. */
const targets: readonly (readonly (typeof names)[number][])[] = [
	['journal.jsonl'],
	['journal.jsonl'],
	['journal.jsonl'],
	['store.json'],
	['store.json', 'store.json.bak'],
	['journal.jsonl', 'store.json'],
	['journal.jsonl', 'store.json', 'store.json.bak'],
	['journal.jsonl', 'store.json.bak'],
];

const cases = 2200;
const atOnce = 8;

it(`${cases} homes with damaged files: what was not touched counts, what is lost is told, nothing breaks`, async () => {
	const random = randomOf(6);
	const bases: Base[] = [];
	for (const kind of ['up to date', 'behind', 'none', 'up to date', 'behind', 'none'] as const)
		bases.push(await makeBase(random, kind));
	const folder = newFolder();
	let next = 0;
	let lost = 0;
	const wrong: string[] = [];
	const silent: string[] = [];
	const lane = async (): Promise<void> => {
		while (next < cases) {
			const number = next++;
			const own = randomOf(1000 + number);
			const base = bases[number % bases.length] as Base;
			const damage = damages[number % damages.length] as Damage;
			const damaged = {...base.files};
			for (const name of targets[own(targets.length)] ?? []) {
				const bytes = damaged[name];
				if (bytes) damaged[name] = damage.of(bytes, own);
			}

			const home = write(path.join(folder, String(number)), damaged);
			try {
				const outcome = await examine(home, base, damaged);
				lost += outcome.lost > 0 ? 1 : 0;
				if (outcome.silent.length > 0)
					silent.push(`case ${number} (${damage.name}): ${outcome.silent.join()}`);
			} catch (error) {
				wrong.push(`case ${number} (${damage.name}): ${(error as Error).stack?.slice(0, 1200)}`);
			}

			rmSync(home.directory, {recursive: true, force: true});
		}
	};

	await Promise.all(Array.from({length: atOnce}, lane));
	expect(wrong).toEqual([]);
	expect(silent).toEqual([]);
	expect(lost).toBeGreaterThan(cases / 4);
}, 240_000);
