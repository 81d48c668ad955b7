import {
	chmodSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {importItems, loadCorpus} from '../../source/corpus/corpus-folder.ts';
import type {Decision} from '../../source/model/decision.ts';
import type {EditRecord} from '../../source/model/edit.ts';
import {type Home, resolveHome} from '../../source/store/home.ts';
import {lineVersion} from '../../source/store/journal-line.ts';
import type {TriageRecord} from '../../source/store/replay.ts';
import {snapshotVersion} from '../../source/store/snapshot-migrations.ts';
import {openStore} from '../../source/store/store.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';

// Homes that the programs of other days wrote; `make-version.mjs` says how.
const folder = path.join(import.meta.dirname, 'versions');
const versions = readdirSync(folder).sort();

/** A copy to write in, closed to others as the program made it: git keeps no such modes. */
const copyOf = (version: string): Home => {
	const home = resolveHome(path.join(temporaryFolder(), 'home'), {});
	cpSync(path.join(folder, version, 'home'), home.directory, {recursive: true});
	for (const name of ['.', ...(readdirSync(home.directory, {recursive: true}) as string[])]) {
		const file = path.join(home.directory, name);
		chmodSync(file, statSync(file).isDirectory() ? 0o700 : 0o600);
	}

	return home;
};

const contentOf = (home: Home): Record<string, string> =>
	Object.fromEntries(
		(readdirSync(home.directory, {recursive: true}) as string[])
			.map(name => path.join(home.directory, name))
			.filter(file => statSync(file).isFile())
			.map(file => [file, readFileSync(file, 'latin1')]),
	);

/** What the program of that day printed and wrote. */
const told = (version: string) => {
	const file = (name: string) => readFileSync(path.join(folder, version, name), 'utf8');
	const snapshot = JSON.parse(file('home/store.json')) as {events: TriageRecord[]; edits?: EditRecord[]};
	const decisions = (JSON.parse(file('log.json')) as Decision[]).map(decision => ({
		...decision,
		edits: decision.edits ?? [],
	}));
	// Who said what is worked out of the same lines; the first versions did not write it down.
	const records = snapshot.events.map(({words: _, ...record}) => record);
	return {decisions, records, edits: snapshot.edits ?? []};
};

const byEvent = (records: readonly TriageRecord[]): TriageRecord[] =>
	[...records].sort((a, b) => (a.event < b.event ? -1 : 1));

const everythingIn = async (home: Home, readOnly = false) => {
	const store = await openStore(home, {readOnly});
	const records = byEvent(store.orphans([])).map(({words: _, ...record}) => record);
	const {decisions} = await store.history();
	const edits = [...store.edits()];
	await store.close();
	return {decisions, records, edits, problems: store.problems};
};

describe.each(versions)('a home that %s wrote', version => {
	it('is read, nothing of it lost, and not touched by who only looks', async () => {
		const home = copyOf(version);
		const before = contentOf(home);
		expect(await everythingIn(home, true)).toEqual({...told(version), problems: []});
		const corpus = await loadCorpus(home);
		expect(corpus.problems).toEqual([]);
		expect(corpus.items.map(({report}) => report.hash).sort()).toEqual(
			readdirSync(home.corpus)
				.filter(name => /^[0-9a-f]{64}\.json$/.test(name))
				.map(name => path.basename(name, '.json'))
				.sort(),
		);
		for (const {report, basis} of corpus.items) {
			expect(report.text.length).toBeGreaterThan(500);
			expect([report.published, basis?.published]).toEqual([expect.stringMatching(/^2016-/), 'sidecar']);
		}

		expect(contentOf(home)).toEqual(before);
	});

	it('is written on as the newest version, its lines kept as they are and its snapshot as the copy', async () => {
		const home = copyOf(version);
		const before = contentOf(home);
		const store = await openStore(home);
		await store.decide([{event: makeEvent('new'), change: {state: 'verified'}}]);
		await store.close();
		expect(store.problems).toEqual([]);
		const journal = readFileSync(home.journal, 'latin1');
		expect(journal.startsWith(before[home.journal] as string)).toBe(true);
		const last = JSON.parse(journal.trimEnd().split('\n').at(-1) as string) as {v: number};
		expect(last.v).toBe(lineVersion);
		expect(JSON.parse(readFileSync(home.store, 'utf8'))).toMatchObject({schema: snapshotVersion});

		const {decisions, records, edits, problems} = await everythingIn(home);
		const then = told(version);
		expect(problems).toEqual([]);
		expect(decisions.slice(0, -1)).toEqual(then.decisions);
		expect(edits).toEqual(then.edits);
		expect(records.filter(({event}) => event !== makeEvent('new').id)).toEqual(then.records);
		expect(readFileSync(`${home.store}.v${JSON.parse(before[home.store] as string).schema}`, 'latin1')).toBe(
			before[home.store],
		);
	});

	it('has what its snapshot knows where the journal is lost', async () => {
		const home = copyOf(version);
		const endWasNoted = existsSync(`${home.journal}.end`);
		rmSync(home.journal);
		const {records, edits, problems} = await everythingIn(home);
		const then = told(version);
		const known = ({event, claims, triage, who}: TriageRecord) => ({event, claims, triage, who});
		// What nobody decides otherwise than it is by itself needs no decision.
		expect(records.map(known)).toEqual(expect.arrayContaining(then.records.filter(isDecided).map(known)));
		expect(edits.map(({edit}) => edit)).toEqual(then.edits.map(({edit}) => edit));
		// One more where it was noted how long the journal was.
		expect(problems).toHaveLength(endWasNoted ? 2 : 1);
		expect((await everythingIn(home)).problems).toEqual([]);
	});

	it('has what its copy knows where journal and snapshot are lost', async () => {
		const home = copyOf(version);
		const copy = JSON.parse(readFileSync(`${home.store}.bak`, 'utf8')) as {events: TriageRecord[]};
		rmSync(home.journal);
		rmSync(home.store);
		const {records} = await everythingIn(home);
		const states = (list: readonly TriageRecord[]) => list.map(({event, triage}) => [event, triage]);
		expect(states(records)).toEqual(expect.arrayContaining(states(copy.events.filter(isDecided))));
	});
});

const isDecided = ({triage}: TriageRecord): boolean =>
	triage.state !== 'new' || triage.flag || triage.tags.length > 0 || triage.note !== '';

describe('what a newer version wrote', () => {
	const newest = async (): Promise<Home> => {
		const home = copyOf(versions[0] as string);
		const store = await openStore(home);
		await store.decide([{event: makeEvent('new'), change: {state: 'verified'}}]);
		await store.close();
		return home;
	};

	const edit = (file: string, change: (text: string) => string): void =>
		writeFileSync(file, change(readFileSync(file, 'utf8')));

	it.each([
		[
			'a line of the journal',
			(home: Home) => edit(home.journal, text => `${text}{"v":${lineVersion + 1},"new":1}\n`),
		],
		[
			'the snapshot',
			(home: Home) =>
				writeFileSync(home.store, `{"schema":${snapshotVersion + 1},"all":"new","in":{"other":"ways"}}\n`),
		],
		[
			'the copy, where the snapshot is gone',
			(home: Home) => {
				rmSync(home.store);
				writeFileSync(`${home.store}.bak`, `{"schema":${snapshotVersion + 1},"all":"new"}\n`);
			},
		],
	])('is refused in one clear line, and every byte stays: %s', async (_, spoil) => {
		const home = await newest();
		spoil(home);
		const before = contentOf(home);
		for (const readOnly of [true, false]) {
			const error = await openStore(home, {readOnly}).catch((problem: Error) => problem);
			expect((error as Error).message).toMatch(
				/^\/[^\n]*: (line \d+ )?was written by a newer deirez-tui[^\n]*nothing was changed\. Update deirez-tui, or use another folder with --home DIR\.$/,
			);
		}

		expect(contentOf(home)).toEqual(before);
	});

	it('is told of a file of the corpus, and every byte stays', async () => {
		const home = await newest();
		const {items} = await loadCorpus(home);
		const [name] = readdirSync(home.corpus).filter(one => /^[0-9a-f]{64}\.json$/.test(one));
		edit(path.join(home.corpus, name as string), text => text.replace('"version":1', '"version":2'));
		const before = contentOf(home);
		const {items: left, problems} = await loadCorpus(home);
		expect(left).toHaveLength(items.length - 1);
		expect(problems).toEqual([
			expect.objectContaining({place: 'version', message: 'was written by a newer deirez-tui (version 2)'}),
		]);
		await expect(importItems(home, items)).rejects.toThrow(/was written by a newer deirez-tui \(version 2\)/);
		expect(readFileSync(path.join(home.corpus, name as string), 'latin1')).toBe(
			before[path.join(home.corpus, name as string)],
		);
	});
});
