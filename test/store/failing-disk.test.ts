import {readdirSync, readFileSync} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {writeAtomically} from '../../source/corpus/atomic-file.ts';
import {importItems, loadCorpus} from '../../source/corpus/corpus-folder.ts';
import {makeReport} from '../../source/corpus/make-report.ts';
import {type TriageState, triageStates} from '../../source/model/decision.ts';
import type {Event} from '../../source/model/event.ts';
import type {Home} from '../../source/store/home.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';
import {randomOf} from './random.ts';

/** `part` of a write is done before it fails; a `short` one tells so many bytes and fails when it goes on. */
type Fault = {code: string; part?: number; short?: boolean};

const disk = vi.hoisted(() => ({
	fault: (_call: string, _file: string): Fault | null => null as Fault | null,
}));

vi.mock('node:fs/promises', async original => {
	const real = await original<typeof import('node:fs/promises')>();
	const errorOf = ({code}: Fault, call: string, file: string): Error =>
		Object.assign(new Error(`${code}: ${call} '${file}'`), {code, syscall: call, path: file});
	const failing =
		<Arguments extends unknown[], Result>(
			call: string,
			work: (...args: Arguments) => Promise<Result>,
			fileOf: (...args: Arguments) => string,
		) =>
		async (...args: Arguments): Promise<Result> => {
			const fault = disk.fault(call, fileOf(...args));
			if (fault) throw errorOf(fault, call, fileOf(...args));
			return work(...args);
		};
	const open = async (...args: Parameters<typeof real.open>): Promise<FileHandle> => {
		const file = String(args[0]);
		const refusal = disk.fault('open', file);
		if (refusal) throw errorOf(refusal, 'open', file);
		const handle = await real.open(...args);
		const write =
			(name: 'write' | 'writeFile') =>
			async (content: string | Uint8Array, ...rest: never[]): Promise<unknown> => {
				const fault = disk.fault('write', file);
				if (!fault) return (handle[name] as (...args: unknown[]) => Promise<unknown>)(content, ...rest);
				const bytes = Buffer.from(content as string);
				// `handle.write(bytes, offset, length, null)`.
				const [offset = 0, length = bytes.length] = name === 'write' ? rest : [];
				const part = Math.floor(length * (fault.part ?? 0));
				if (part > 0) await handle.write(bytes, offset, part, null);
				if (name === 'write' && fault.short && part > 0) return {bytesWritten: part, buffer: bytes};
				throw errorOf(fault, 'write', file);
			};
		const own: Record<string, unknown> = {
			write: write('write'),
			writeFile: write('writeFile'),
			appendFile: write('writeFile'),
			sync: failing(
				'sync',
				async () => handle.sync(),
				() => file,
			),
			truncate: failing(
				'truncate',
				async (length: number) => handle.truncate(length),
				() => file,
			),
		};
		return new Proxy(handle, {
			get(target, name) {
				const value = own[String(name)] ?? Reflect.get(target, name);
				return typeof value === 'function' ? value.bind(target) : value;
			},
		});
	};
	return {
		...real,
		open,
		rename: failing('rename', real.rename, (_from, to) => String(to)),
		link: failing('link', real.link, (_from, to) => String(to)),
		symlink: failing('symlink', real.symlink, (_target, file) => String(file)),
		mkdir: failing('mkdir', real.mkdir as (folder: string) => Promise<unknown>, folder => folder),
	};
});

const isSound = (): Fault | null => null;
afterEach(() => {
	disk.fault = isSound;
});

/** Each matching call fails, and all others go through. */
const failOn = (call: string, name: RegExp, fault: Fault): void => {
	disk.fault = (asked, file) => (asked === call && name.test(path.basename(file)) ? fault : null);
};

const words: Record<string, RegExp> = {
	ENOSPC: /cannot be written: the disk is full\. Free some space, then do it again\.$/,
	EDQUOT: /cannot be written: your share of the disk is used up\. Free some space/,
	EFBIG: /cannot be written: files may not grow so large here\. Raise the limit/,
	EIO: /cannot be used: the disk reports an error\. Copy what you can to another disk/,
	EROFS: /is on a read-only file system\. Choose another folder/,
};
const codes = Object.keys(words);
const events = ['1', '2', '3', '4'].map(id => makeEvent(id));
const [event] = events as [Event];

const caught = async (work: Promise<unknown>): Promise<Error> => {
	const error = await work.then(
		() => null,
		problem => problem as Error,
	);
	expect(error?.name).toBe('FileError');
	expect(error?.message).not.toContain('\n');
	return error as Error;
};

const historyOf = async (home: Home): Promise<{states: TriageState[]; ids: string[]; problems: string[]}> => {
	const store = await openStore(home, {readOnly: true});
	const {decisions} = await store.history();
	await store.close();
	return {
		states: events.map(one => store.triageOf(one).state),
		ids: decisions.map(({id}) => id),
		problems: store.problems,
	};
};

describe('a decision that the disk does not take', () => {
	const ways: [string, Fault, string][] = [
		...codes.map((code): [string, Fault, string] => ['write', {code}, code]),
		...codes.map((code): [string, Fault, string] => ['write', {code, part: 0.5}, `${code} midway`]),
		...codes.map((code): [string, Fault, string] => [
			'write',
			{code, part: 0.9, short: true},
			`${code} after a short write`,
		]),
		['sync', {code: 'EIO'}, 'EIO at the flush'],
		['sync', {code: 'ENOSPC'}, 'ENOSPC at the flush'],
		['open', {code: 'EIO'}, 'EIO at opening'],
	];
	it.each(ways)(
		'by %s (%j) is told in one line, not taken, and leaves nothing behind: %3$s',
		async (call, fault) => {
			const home = makeHome();
			const store = await openStore(home, {now: ticking()});
			await store.decide([{event, change: {state: 'verified'}}]);
			const before = readFileSync(home.journal);
			failOn(call, /^journal\.jsonl$/, fault);
			const error = await caught(
				store.decide([{event, change: {state: 'disputed', note: 'ملاحظة'.repeat(50)}}]),
			);
			expect(error.message).toMatch(words[fault.code] as RegExp);
			expect(store.triageOf(event).state).toBe('verified');
			expect(readFileSync(home.journal)).toEqual(before);
			await caught(store.undo());

			disk.fault = isSound;
			expect((await historyOf(home)).states[0]).toBe('verified');
			await store.decide([{event, change: {state: 'dismissed'}}]);
			await store.undo();
			await store.decide([{event, change: {flag: true}}]);
			await store.close();
			const after = await historyOf(home);
			expect(after.problems).toEqual([]);
			expect(after.states[0]).toBe('verified');
			expect(after.ids).toHaveLength(4);
			expect(new Set(after.ids).size).toBe(4);
		},
	);

	it('is not taken with any other of its batch, and those of the next batch are', async () => {
		const home = makeHome();
		const store = await openStore(home);
		failOn('write', /^journal\.jsonl$/, {code: 'ENOSPC', part: 0.7, short: true});
		const batch = events.map(async one => store.decide([{event: one, change: {state: 'verified'}}]));
		for (const result of await Promise.allSettled(batch)) expect(result.status).toBe('rejected');
		disk.fault = isSound;
		const next = events.map(async one => store.decide([{event: one, change: {state: 'disputed'}}]));
		await Promise.all(next);
		await store.close();
		expect(await historyOf(home)).toMatchObject({states: Array(4).fill('disputed'), problems: []});
	});

	it('and cannot be taken out again either is cut off or told, never glued to the next', async () => {
		const home = makeHome();
		const store = await openStore(home);
		await store.decide([{event, change: {state: 'verified'}}]);
		disk.fault = (call, file) =>
			!/^journal\.jsonl$/.test(path.basename(file))
				? null
				: call === 'write'
					? {code: 'EIO', part: 0.5}
					: call === 'truncate'
						? {code: 'EIO'}
						: null;
		await caught(store.decide([{event, change: {state: 'disputed'}}]));
		disk.fault = isSound;
		await store.decide([{event, change: {flag: true}}]);
		expect(store.triageOf(event)).toMatchObject({state: 'verified', flag: true});
		await store.close();
		const after = await historyOf(home);
		expect(after.ids).toHaveLength(2);
		expect(after.problems.length).toBeGreaterThan(0);
		for (const problem of after.problems) expect(problem).toMatch(/line 2: damaged/);
	});
});

describe('a snapshot that cannot be written', () => {
	it.each([
		['open', {code: 'ENOSPC'}],
		['write', {code: 'ENOSPC', part: 0.5}],
		['sync', {code: 'EIO'}],
		['rename', {code: 'ENOSPC'}],
		['rename', {code: 'EIO'}],
	] as [string, Fault][])(
		'by %s (%j) is told once, loses nothing, and is whole the next time',
		async (call, fault) => {
			const home = makeHome();
			const first = await openStore(home);
			await first.decide([{event, change: {state: 'verified'}}]);
			await first.close();
			const before = readFileSync(home.store);
			const store = await openStore(home);
			await store.decide([{event, change: {state: 'disputed'}}]);
			failOn(call, /^\.?store\.json/, fault);
			await store.close();
			expect(store.problems).toHaveLength(1);
			expect(store.problems[0]).toMatch(new RegExp(words[fault.code]?.source.replace('$', '') ?? ''));
			expect(store.problems[0]).toMatch(/ Your decisions are safe in the journal\.$/);
			disk.fault = isSound;
			expect(readFileSync(home.store)).toEqual(before);
			expect(readdirSync(home.directory).filter(name => name.startsWith('.'))).toEqual([]);
			const again = await openStore(home);
			expect([again.triageOf(event).state, again.problems]).toEqual(['disputed', []]);
			await again.close();
		},
	);

	it('keeps its copy where there are no second names for a file, as on FAT', async () => {
		const home = makeHome();
		failOn('link', /store\.json/, {code: 'EPERM'});
		for (const state of ['verified', 'disputed'] as const) {
			const store = await openStore(home);
			await store.decide([{event, change: {state}}]);
			await store.close();
			expect(store.problems).toEqual([]);
		}

		expect(readFileSync(`${home.store}.bak`, 'utf8')).toContain('verified');
		expect(readFileSync(home.store, 'utf8')).toContain('disputed');
	});
});

describe('a file that is written whole or not at all', () => {
	it.each(
		['open', 'write', 'sync', 'link', 'rename'].flatMap(call =>
			['ENOSPC', 'EIO', 'EDQUOT', 'EFBIG'].map(code => [call, code]),
		),
	)('is as it was where %s fails with %s', async (call, code) => {
		const folder = temporaryFolder({'a.json': 'before', 'a.json.bak': 'long before'});
		const file = path.join(folder, 'a.json');
		disk.fault = asked => (asked === call ? {code: code as string, part: 0.5} : null);
		const write = writeAtomically(file, 'after'.repeat(1000), {backup: `${file}.bak`});
		// Where a second name is refused, a copy does.
		if (call === 'link') await write;
		else expect((await caught(write)).message.startsWith(`${file}: `)).toBe(true);
		disk.fault = isSound;
		expect(readdirSync(folder).sort()).toEqual(['a.json', 'a.json.bak']);
		const kept = [file, `${file}.bak`].map(name => readFileSync(name, 'utf8').slice(0, 11));
		if (call === 'link') expect(kept).toEqual(['afterafteraf'.slice(0, 11), 'before']);
		else expect(kept[0]).toBe('before');
	});
});

describe('a corpus on a disk that is full', () => {
	it('keeps what was written before, nothing by halves, tells it in one line, and takes the rest later', async () => {
		const home = makeHome();
		const items = Array.from({length: 40}, (_, index) => ({
			report: makeReport(`report ${index} ${'ن'.repeat(500)}`, {}),
			claims: null,
			origin: 'o',
			basis: {},
		}));
		let written = 0;
		disk.fault = (call, file) =>
			call === 'write' && /^\.[0-9a-f]{64}/.test(path.basename(file)) && ++written > 15
				? {code: 'ENOSPC', part: 0.5}
				: null;
		const error = await caught(importItems(home, items));
		expect(error.message).toMatch(words.ENOSPC as RegExp);
		disk.fault = isSound;
		const names = readdirSync(home.corpus);
		expect(names.filter(name => name.startsWith('.'))).toEqual([]);
		const {items: kept, problems} = await loadCorpus(home);
		expect(problems).toEqual([]);
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.length).toBeLessThan(40);
		expect(await importItems(home, items)).toEqual({added: 40 - kept.length, already: kept.length});
		expect((await loadCorpus(home)).items).toHaveLength(40);
	});
});

it('whatever fails whenever, what was acknowledged is there, what was refused is not, and the chain is whole', async () => {
	for (let seed = 0; seed < 60; seed++) {
		const below = randomOf(seed);
		const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;
		const home = makeHome();
		const expected = new Map<Event, TriageState>();
		const now = ticking();
		let rate = 0;
		// Truncating is what makes a failed write undone; that it fails too has its own test.
		const mayFail: () => Fault | null = () =>
			below(100) < rate ? {code: pick(codes), part: pick([0, 0.3, 0.99]), short: below(2) === 0} : null;
		disk.fault = call => (call === 'truncate' ? null : mayFail());
		const open = async (): Promise<Store> => {
			for (;;) {
				try {
					return await openStore(home, {now});
				} catch (error) {
					expect((error as Error).name).toBe('FileError');
					rate = 0;
				}
			}
		};

		let store = await open();
		for (let step = 0; step < 12; step++) {
			rate = pick([0, 10, 40]);
			const chosen = events.filter(() => below(2) === 0);
			const taken = chosen.map(async one => {
				const state = pick(triageStates);
				await store.decide([{event: one, change: {state}}]);
				expected.set(one, state);
			});
			for (const result of await Promise.allSettled(taken))
				if (result.status === 'rejected') expect(result.reason.name, `seed ${seed}`).toBe('FileError');
			if (below(5) === 0) {
				await store.close();
				store = await open();
			}

			const shown = events.map(one => store.triageOf(one).state);
			expect(shown, `seed ${seed}`).toEqual(events.map(one => expected.get(one) ?? 'new'));
		}

		rate = 0;
		await store.decide([{event, change: {state: 'verified'}}]);
		expected.set(event, 'verified');
		await store.close();
		const after = await historyOf(home);
		expect(after.problems, `seed ${seed}`).toEqual([]);
		expect(after.states, `seed ${seed}`).toEqual(events.map(one => expected.get(one) ?? 'new'));
		expect(
			readdirSync(home.directory).filter(name => name.startsWith('.')),
			`seed ${seed}`,
		).toEqual([]);
	}
});
