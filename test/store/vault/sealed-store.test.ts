import {
	appendFileSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {SealFault} from '../../../source/corpus/cipher.ts';
import type {TriageChange} from '../../../source/model/decision.ts';
import type {Event} from '../../../source/model/event.ts';
import type {Home} from '../../../source/store/home.ts';
import {openLine} from '../../../source/store/sealed-lines.ts';
import {openStore, type Store} from '../../../source/store/store.ts';
import {refuseLostKey} from '../../../source/store/vault/lost-key.ts';
import {makeEvent} from '../make-event.ts';
import {makeHome, ticking} from '../make-home.ts';
import {type Random, randomOf} from '../random.ts';
import {allBytes, formsOf} from './all-bytes.ts';
import {decrypted, encrypted, opened} from './sealed-home.ts';

const events = Array.from({length: 6}, (_, n) => makeEvent(`${n}`));

const change = (random: Random): TriageChange => ({
	...(random(2) ? {state: (['new', 'verified', 'disputed', 'dismissed'] as const)[random(4)] as 'new'} : {}),
	...(random(3) ? {} : {flag: random(2) === 0}),
	...(random(3) ? {} : {tags: ['x', 'y', 'z'].filter(() => random(2) === 0)}),
	note: `ملاحظة ${random(5)}`,
});

/** Decisions, undos, redos, openings and closings; the same for the same seed. */
const live = async (home: Home, seed: number, steps: number): Promise<void> => {
	const random = randomOf(seed);
	const now = ticking();
	let session = 0;
	const open = () => openStore(home, {now, who: 'leila', session: `s${seed}-${session++}`});
	let store = await open();
	for (let step = 0; step < steps; step++) {
		const kind = random(10);
		if (kind < 6) await store.decide([{event: events[random(6)] as Event, change: change(random)}]);
		else if (kind < 7) await store.undo();
		else if (kind < 8) await store.redo();
		else if (kind < 9) {
			const {decisions} = await store.history();
			if (decisions.length > 0) await store.undo(decisions[random(decisions.length)]?.id as string);
		} else {
			await store.close();
			store = await open();
		}
	}

	await store.close();
};

/** All that a store tells, its own paths left out. */
const told = async (home: Home, store: Store) => {
	// What can be undone is known for sure when all of the journal is.
	const {decisions} = await store.history();
	return {
		decisions,
		undoable: store.undoable(),
		triage: events.map(event => store.triageOf(event)),
		problems: store.problems.map(problem => problem.replaceAll(home.directory, '')),
		edits: store.edits(),
		orphans: store.orphans(events.slice(0, 2)).sort((a, b) => (a.event < b.event ? -1 : 1)),
	};
};

const tells = async (home: Home, readOnly = false) => {
	const store = await openStore(home, {readOnly, session: 'looks', now: ticking('2030-01-01T00:00:00Z')});
	const all = await told(home, store);
	await store.close();
	return all;
};

const emptyHome = (): Home => {
	const home = makeHome();
	mkdirSync(home.directory, {mode: 0o700});
	return home;
};

const journalLines = (home: Home): Buffer[] =>
	readFileSync(home.journal, 'utf8')
		.split('\n')
		.slice(0, -1)
		.map(line => Buffer.from(line));

describe('an encrypted store', () => {
	it('behaves as a plain one: the same life comes to the same, there and back', async () => {
		for (let seed = 1; seed <= 8; seed++) {
			const plain = emptyHome();
			const sealed = await encrypted(emptyHome());
			await live(plain, seed, 40);
			await live(sealed, seed, 40);
			const expected = await tells(plain);
			expect(expected.decisions.length).toBeGreaterThan(10);
			expect(await tells(sealed)).toEqual(expected);
			// Line by line, the two journals say the same.
			const opens = journalLines(sealed).map(line => sealed.cipher.open('journal', line).toString());
			expect(opens).toEqual(journalLines(plain).map(String));

			expect((await decrypted(sealed)).left).toBe(0);
			const back = await opened({...sealed, cipher: plain.cipher});
			expect(back.cipher.sealed).toBe(false);
			expect(readFileSync(back.journal, 'utf8')).toBe(readFileSync(plain.journal, 'utf8'));
			expect(await tells(back)).toEqual(expected);

			const there = await encrypted(plain);
			expect(await tells(there)).toEqual(expected);
			await live(there, seed + 100, 10);
			expect((await tells(there)).problems).toEqual([]);
		}
	});

	it('behaves as a plain one where lines are cut off, spoilt, or gone, and where the snapshot is', async () => {
		const plain = emptyHome();
		const sealed = await encrypted(emptyHome());
		for (const home of [plain, sealed]) await live(home, 3, 40);
		const harms: [string, (home: Home) => void][] = [
			['no snapshot', home => rmSync(home.store)],
			['no journal', home => rmSync(home.journal)],
			['a line gone', home => writeFileSync(home.journal, without(journalLines(home), 4))],
			['a torn end', home => writeFileSync(home.journal, readFileSync(home.journal).subarray(0, -30))],
			['no end', home => writeFileSync(home.journal, readFileSync(home.journal).subarray(0, -1))],
			[
				'a spoilt line',
				home => {
					const lines = journalLines(home);
					const line = lines[5] as Buffer;
					line[line.length - 20] = (line[line.length - 20] as number) ^ 4;
					writeFileSync(home.journal, `${lines.map(String).join('\n')}\n`);
					rmSync(home.store);
					rmSync(`${home.store}.bak`, {force: true});
				},
			],
		];
		const kept = [plain, sealed].map(
			home => [home, readFileSync(home.journal), readFileSync(home.store)] as const,
		);
		for (const [name, harm] of harms) {
			const [one, other] = await Promise.all(
				kept.map(async ([home, journal, store]) => {
					for (const file of readdirSync(home.directory))
						if (/\.(bak|end|torn-\d+)$/.test(file) && !file.startsWith('key'))
							rmSync(`${home.directory}/${file}`);
					writeFileSync(home.journal, journal);
					writeFileSync(home.store, store);
					harm(home);
					const all = await tells(home);
					// Why a line is damaged is told in other words.
					return {...all, problems: all.problems.map(problem => problem.replace(/\(.*\)|\d+ bytes/, ''))};
				}),
			);
			expect([name, other]).toEqual([name, one]);
		}
	});
});

const without = (lines: readonly Buffer[], index: number): string =>
	lines
		.filter((_, at) => at !== index)
		.map(line => `${line}\n`)
		.join('');

describe('what somebody puts into an encrypted store', () => {
	it('is told with its line and not applied: plain lines, lines of another home, lines moved to another purpose', async () => {
		const home = await encrypted(emptyHome());
		await live(home, 1, 10);
		const before = await tells(home);
		const foreign = emptyHome();
		await live(foreign, 2, 10);
		const plainLine = journalLines(foreign)[0] as Buffer;
		const otherKey = journalLines(await encrypted(foreign))[0] as Buffer;
		const count = journalLines(home).length;
		const reportAsLine = home.cipher.seal('corpus', plainLine);
		appendFileSync(home.journal, `${plainLine}\n${otherKey}\n${reportAsLine}\n`);
		const {problems, ...rest} = await tells(home);
		expect({...rest, problems: []}).toEqual(before);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(
			`lines ${count + 1} to ${count + 3}: damaged (the first: it is not encrypted, as all else here is`,
		);
		// One by one, so that each is told why.
		const readers = [plainLine, otherKey, reportAsLine].map(line => openLine(home.cipher, line).read);
		expect(
			readers.map(read => (typeof read === 'object' && 'damage' in read ? read.damage.slice(0, 21) : read)),
		).toEqual(['it is not encrypted, ', 'it is whole, but was ', 'it is whole, but was ']);
	});

	it('is no snapshot: a plain one is put aside, and decisions come from the journal', async () => {
		const home = await encrypted(emptyHome());
		await live(home, 1, 10);
		const {problems: none, ...before} = await tells(home);
		expect(none).toEqual([]);
		const foreign = emptyHome();
		await live(foreign, 2, 10);
		copyFileSync(foreign.store, home.store);
		const {problems, ...rest} = await tells(home);
		expect(rest).toEqual(before);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain('put aside as store.json.corrupt-1');
	});
});

describe('a session that was open before', () => {
	it('writes nothing plain after the home was encrypted, and says so', async () => {
		const home = emptyHome();
		await live(home, 1, 5);
		const store = await openStore(home, {who: 'omar'});
		const sealed = await encrypted(home);
		const kept = allBytes(home.directory);
		const event = events[0] as Event;
		await expect(store.decide([{event, change: {note: 'too late'}}])).rejects.toThrow(
			/key\.json: the home was encrypted since it was opened here, and nothing more is written\. Start again\./,
		);
		await expect(store.refresh()).rejects.toThrow(/was encrypted since/);
		await store.close();
		expect(allBytes(home.directory)).toEqual(kept);
		expect((await tells(sealed)).problems).toEqual([]);
	});

	it('writes nothing sealed after the home was decrypted', async () => {
		const home = await encrypted(emptyHome());
		await live(home, 1, 5);
		const store = await openStore(home);
		await decrypted(home);
		const kept = allBytes(home.directory);
		const event = events[0] as Event;
		await expect(store.decide([{event, change: {note: 'too late'}}])).rejects.toThrow(/was decrypted since/);
		await store.close();
		expect(allBytes(home.directory)).toEqual(kept);
	});
});

describe('after encryption', () => {
	it('no file holds a word of a note, a tag, a name or an id, in any form', async () => {
		const home = emptyHome();
		const store = await openStore(home, {who: 'leila-of-the-office', session: 'session-name'});
		for (let n = 0; n < 40; n++)
			await store.decide([
				{event: events[n % 6] as Event, change: {note: `المصدر فلان ${n}`, tags: ['informant'], flag: true}},
			]);
		await store.close();
		const words = ['المصدر فلان', 'informant', 'leila-of-the-office', 'session-name', '0000000000000003'];
		const holds = (directory: string): string[] =>
			[...allBytes(directory)].flatMap(([name, bytes]) =>
				words
					.filter(word => formsOf(word).some(form => bytes.includes(form)))
					.map(word => `${name}: ${word}`),
			);
		expect(holds(home.directory).length).toBeGreaterThan(4);
		const sealed = await encrypted(home);
		expect(holds(home.directory)).toEqual([]);
		await live(sealed, 4, 30);
		expect(holds(home.directory)).toEqual([]);
	});

	it('a store that is opened without the key is refused, and nothing is put aside', async () => {
		const plain = emptyHome();
		await live(plain, 1, 5);
		await encrypted(plain);
		const before = [...allBytes(plain.directory)];
		for (const readOnly of [true, false])
			await expect(openStore(plain, {readOnly})).rejects.toThrow(
				/key\.json: what is kept here is encrypted with it/,
			);
		expect([...allBytes(plain.directory)]).toEqual(before);
	});

	it('a home whose key is gone is refused, and not taken for a damaged or an empty one', async () => {
		const home = emptyHome();
		await live(home, 1, 5);
		await refuseLostKey(home);
		await encrypted(home);
		for (const name of [home.key, `${home.key}.bak`]) rmSync(name);
		await expect(refuseLostKey(home)).rejects.toThrow(
			/key\.json: is missing, and what is kept here is encrypted/,
		);
		rmSync(home.journal);
		await expect(refuseLostKey(home)).rejects.toThrow(/is missing/);
	});

	it('what cannot be decrypted any more stays with its key, is told, and stops nothing', async () => {
		const home = await encrypted(emptyHome());
		await live(home, 1, 10);
		const lines = journalLines(home);
		const line = lines[2] as Buffer;
		line[30] = (line[30] as number) ^ 1;
		writeFileSync(home.journal, `${lines.map(String).join('\n')}\n`);
		const id = home.cipher.id as string;
		expect((await decrypted(home)).left).toBe(1);
		expect(existsSync(home.key)).toBe(false);
		expect(existsSync(`${home.key}.was-${id.slice(0, 8)}`)).toBe(true);
		const plain = await opened({...home, cipher: emptyHome().cipher});
		await refuseLostKey(plain);
		const {problems} = await tells(plain);
		expect(problems.join('\n')).toMatch(/line 3: damaged/);
		expect(() => home.cipher.open('journal', line)).toThrow(SealFault);
	});
});
