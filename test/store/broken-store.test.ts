import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Home, resolveHome} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';

const events = ['1', '2', '3'].map(id => makeEvent(id));

const used = async (): Promise<Home> => {
	const home = makeHome();
	const store = await openStore(home, {now: ticking(), who: 'leila'});
	for (const event of events) await store.decide([{event, change: {state: 'verified'}}]);
	await store.close();
	return home;
};

const states = async (home: Home) => {
	const store = await openStore(home, {now: ticking('2021-01-01T00:00:00Z')});
	const result = {states: events.map(event => store.triageOf(event).state), problems: store.problems};
	await store.close();
	return result;
};
const verified = ['verified', 'verified', 'verified'];

describe('a corrupt store.json', () => {
	it.each([
		['is no JSON', '{"schema":1,'],
		['is empty', ''],
		['is another shape', '{"posts":[]}'],
		['holds a bad record', '{"schema":1,"decisions":1,"events":[{}]}'],
	])('that %s is put aside and told, and nothing is lost', async (_, content) => {
		const home = await used();
		const good = readFileSync(home.store, 'utf8');
		writeFileSync(home.store, content);
		const first = await states(home);
		expect(first.states).toEqual(verified);
		expect(first.problems).toHaveLength(1);
		expect(first.problems[0]).toMatch(
			/store\.json: the snapshot is broken and was put aside as store\.json\.corrupt-1\./,
		);
		expect(readFileSync(`${home.store}.corrupt-1`, 'utf8')).toBe(content);
		expect(readFileSync(home.store, 'utf8')).toBe(good);
		expect(await states(home)).toEqual({states: verified, problems: []});
	});

	it('twice is put aside under two names', async () => {
		const home = await used();
		for (const content of ['one', 'two']) {
			writeFileSync(home.store, content);
			await states(home);
		}

		expect(readFileSync(`${home.store}.corrupt-1`, 'utf8')).toBe('one');
		expect(readFileSync(`${home.store}.corrupt-2`, 'utf8')).toBe('two');
	});

	it('is told but left where it is by who only looks', async () => {
		const home = await used();
		writeFileSync(home.store, 'x');
		const store = await openStore(home, {readOnly: true});
		expect(store.problems).toHaveLength(1);
		expect(events.map(event => store.triageOf(event).state)).toEqual(verified);
		await store.close();
		expect(readFileSync(home.store, 'utf8')).toBe('x');
	});
});

describe('a snapshot that is not up to date', () => {
	it('is made again where it is missing', async () => {
		const home = await used();
		const good = readFileSync(home.store, 'utf8');
		rmSync(home.store);
		expect(await states(home)).toEqual({states: verified, problems: []});
		expect(readFileSync(home.store, 'utf8')).toBe(good);
	});

	it('is made again where it is older', async () => {
		const home = await used();
		const older = readFileSync(home.store, 'utf8');
		const store = await openStore(home, {now: ticking('2021-01-01T00:00:00Z')});
		await store.decide([{event: events[0] as (typeof events)[0], change: {state: 'disputed'}}]);
		await store.close();
		writeFileSync(home.store, older);
		expect(await states(home)).toEqual({states: ['disputed', 'verified', 'verified'], problems: []});
		expect(readFileSync(home.store, 'utf8')).toContain('disputed');
	});
});

describe('a journal that lost decisions', () => {
	it('has them back from the snapshot, told and under the name of who took them', async () => {
		const home = await used();
		rmSync(home.journal);
		const store = await openStore(home, {who: 'omar'});
		expect(store.problems).toHaveLength(1);
		expect(store.problems[0]).toMatch(
			/journal\.jsonl: 3 decisions are missing from it; what was known from store\.json was decided again/,
		);
		expect(events.map(event => store.triageOf(event).state)).toEqual(verified);
		expect((await store.history()).decisions.map(decision => decision.who)).toEqual([
			'leila',
			'leila',
			'leila',
		]);
		await store.close();
		expect(await states(home)).toEqual({states: verified, problems: []});
	});

	it('has them back from the copy, where the snapshot is gone too', async () => {
		const home = await used();
		const store = await openStore(home);
		await store.decide([{event: events[0] as (typeof events)[0], change: {flag: true}}]);
		await store.close();
		rmSync(home.journal);
		writeFileSync(home.store, 'x');
		expect((await states(home)).states).toEqual(verified);
	});

	it('is never overruled by an older snapshot, which tells of a history that is gone', async () => {
		const home = await used();
		const older = readFileSync(home.store, 'utf8');
		rmSync(home.journal);
		rmSync(home.store);
		rmSync(`${home.store}.bak`, {force: true});
		const store = await openStore(home, {now: ticking('2021-01-01T00:00:00Z')});
		for (const event of events) await store.decide([{event, change: {state: 'disputed'}}]);
		await store.close();
		writeFileSync(home.store, older);
		expect(await states(home)).toEqual({
			states: ['disputed', 'disputed', 'disputed'],
			problems: [
				expect.stringMatching(/journal\.jsonl: 3 decisions are missing from it\. Look for an older/),
			],
		});
		expect((await states(home)).problems).toEqual([]);
	});

	it('tells a line that is missing in the middle', async () => {
		const home = await used();
		const lines = readFileSync(home.journal, 'utf8').split('\n');
		lines.splice(1, 1);
		writeFileSync(home.journal, lines.join('\n'));
		rmSync(home.store);
		const {states: left, problems} = await states(home);
		expect(left).toEqual(['verified', 'new', 'verified']);
		expect(problems).toHaveLength(2);
		expect(problems[1]).toMatch(/journal\.jsonl: \d+ bytes that it had are missing/);
		expect(problems[0]).toMatch(
			/journal\.jsonl: line 2: a decision of the same session is missing before it/,
		);
	});

	it('tells a damaged line by number and applies the rest', async () => {
		const home = await used();
		const lines = readFileSync(home.journal, 'utf8').split('\n');
		lines[1] = (lines[1] as string).replace('"state":"verified"', '"state":"disputed"');
		writeFileSync(home.journal, lines.join('\n'));
		rmSync(home.store);
		const {states: left, problems} = await states(home);
		expect(left).toEqual(['verified', 'new', 'verified']);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(/journal\.jsonl: line 2: damaged \(its checksum does not fit\)/);
	});
});

it('a torn line that another process left is never glued to the next decision', async () => {
	const home = await used();
	const store = await openStore(home);
	appendFileSync(home.journal, '{"v":1,"previous":"x","su');
	await store.decide([{event: events[0] as (typeof events)[0], change: {flag: true}}]);
	await store.close();
	const again = await openStore(home);
	expect(again.problems).toHaveLength(1);
	expect(again.problems[0]).toMatch(/journal\.jsonl: line 4: damaged/);
	expect((await again.history()).decisions).toHaveLength(4);
});

describe('what a newer version wrote', () => {
	it.each([
		['snapshot', (home: Home) => writeFileSync(home.store, '{"schema":99,"all":"new"}')],
		['journal', (home: Home) => writeFileSync(home.journal, '{"v":99,"x":1}\n')],
		['journal without its last line break', (home: Home) => writeFileSync(home.journal, '{"v":99,"x":1}')],
	])('is refused and left untouched: %s', async (_, write) => {
		const home = await used();
		write(home);
		const contents = () =>
			readdirSync(home.directory).map(name => [name, readFileSync(path.join(home.directory, name), 'utf8')]);
		const before = contents();
		await expect(openStore(home)).rejects.toThrow(
			/written by a newer deirez-tui.*nothing was changed\. Update deirez-tui/,
		);
		expect(contents()).toEqual(before);
	});
});

describe('a home that cannot be used', () => {
	it('is told in one line: a file stands in its way', async () => {
		const folder = temporaryFolder({file: 'x'});
		for (const home of [path.join(folder, 'file'), path.join(folder, 'file', 'home')]) {
			const error = await openStore(resolveHome(home, {})).catch(caught => caught);
			expect(error.name).toBe('FileError');
			expect(error.message).toMatch(
				/^\/.*: cannot be made: a file stands where a folder should be\. Choose another/,
			);
			expect(error.message).not.toContain('\n');
		}
	});

	it('is told in one line: the journal is a folder', async () => {
		const home = makeHome();
		mkdirSync(home.journal, {recursive: true});
		await expect(openStore(home)).rejects.toThrow(/journal\.jsonl: is a folder where a file should be/);
	});

	it.skipIf(!existsSync('/dev/full'))('tells a full disk, and the decision is not taken', async () => {
		const home = makeHome();
		mkdirSync(home.directory, {recursive: true});
		symlinkSync('/dev/full', home.journal);
		const store = await openStore(home);
		const [event] = events as [(typeof events)[0]];
		await expect(store.decide([{event, change: {flag: true}}])).rejects.toThrow(
			/journal\.jsonl: cannot be written: the disk is full\. Free some space, then do it again\.$/,
		);
		expect(store.triageOf(event).flag).toBe(false);
		expect((await store.history()).decisions).toEqual([]);
	});

	it('tells a decision that could not be written, takes it back, and goes on when it can', async () => {
		const home = makeHome();
		const store = await openStore(home);
		const [event] = events as [(typeof events)[0]];
		await store.decide([{event, change: {flag: true}}]);
		rmSync(home.directory, {recursive: true});
		writeFileSync(home.directory, 'in the way');
		await expect(store.decide([{event, change: {state: 'verified'}}])).rejects.toThrow(
			/Choose another folder/,
		);
		rmSync(home.directory);
		mkdirSync(home.directory);
		await store.decide([{event, change: {note: 'n'}}]);
		expect(store.triageOf(event).state).toBe('new');
		expect(store.triageOf(event).note).toBe('n');
	});
});
