import {type ChildProcess, fork, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
	existsSync,
	lstatSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it, onTestFinished} from 'vitest';
import {withLock} from '../../source/store/lock.ts';
import {ourselves} from '../../source/store/lock-holder.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {bundle} from './bundle.ts';

const newFile = (): string => path.join(temporaryFolder(), 'journal.jsonl');
const token = '0123456789abcdef';
const names = (file: string): string[] => readdirSync(path.dirname(file));

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('a lock', () => {
	it('is there while the work is done, tells who does it, and is gone afterwards, also where the work fails', async () => {
		const file = newFile();
		await withLock(file, async isHeld => {
			expect(isHeld).toBe(true);
			expect(JSON.parse(readlinkSync(`${file}.lock`))).toMatchObject({pid: process.pid});
		});
		await expect(withLock(file, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(names(file)).toEqual([]);
	});

	it('lets one work follow the other within a process, too', async () => {
		const file = newFile();
		let inside = 0;
		const most: number[] = [];
		await Promise.all(
			Array.from({length: 50}, async () =>
				withLock(file, async () => {
					most.push(++inside);
					await sleep(1);
					inside--;
				}),
			),
		);
		expect(most).toEqual(Array.from({length: 50}, () => 1));
	});

	it.each([
		['ended', () => ({...ourselves, pid: deadPid()})],
		['gave its number to another', () => ({...ourselves, start: '1'})],
	])('of a process that %s is taken over at once', async (_, holder) => {
		if (process.platform !== 'linux' && ourselves.start === '') return;
		const file = newFile();
		symlinkSync(JSON.stringify({...holder(), token}), `${file}.lock`);
		const begin = performance.now();
		expect(await withLock(file, async () => 'done')).toBe('done');
		expect(performance.now() - begin).toBeLessThan(1000);
		expect(names(file)).toEqual([]);
	});

	it('that is a file, where there are no symbolic links, counts as well', async () => {
		const file = newFile();
		writeFileSync(`${file}.lock`, JSON.stringify({...ourselves, token}));
		await expect(withLock(file, async () => 'done', {patience: 50})).rejects.toThrow(
			`process ${process.pid}`,
		);
		writeFileSync(`${file}.lock`, JSON.stringify({...ourselves, pid: deadPid(), token}));
		expect(await withLock(file, async () => 'done')).toBe('done');
		expect(names(file)).toEqual([]);
	});

	it.each([
		['on another machine', JSON.stringify({...ourselves, host: 'elsewhere', pid: deadPid(), token})],
		['in another container', JSON.stringify({...ourselves, space: 'pid:[1]', pid: deadPid(), token})],
		[
			'before the machine was started again',
			JSON.stringify({...ourselves, boot: 'x', pid: deadPid(), token}),
		],
		['by who cannot be made out', '{"pid":'],
	])('held %s is taken over only when it was left untouched for long', async (_, content) => {
		const file = newFile();
		writeFileSync(`${file}.lock`, content);
		const {ctimeMs} = lstatSync(`${file}.lock`);
		await expect(withLock(file, async () => 'done', {patience: 100})).rejects.toThrow(
			/journal\.jsonl: is being written by .*, which does not come to an end\. Try again; if nothing else works on it, delete .*\.lock\.$/,
		);
		expect(readFileSync(`${file}.lock`, 'utf8')).toBe(content);
		expect(await withLock(file, async () => 'done', {silence: 600})).toBe('done');
		expect(Date.now() - ctimeMs).toBeGreaterThan(590);
		expect(names(file)).toEqual([]);
	});

	it('that is held long is touched again and again, so that nobody takes it over', async () => {
		const file = newFile();
		await withLock(
			file,
			async () => {
				const first = lstatSync(`${file}.lock`).ctimeMs;
				await sleep(300);
				expect(lstatSync(`${file}.lock`).ctimeMs).toBeGreaterThan(first + 100);
			},
			{beat: 50},
		);
	});

	it.runIf(existsSync('/sys/kernel'))('is done without where the file system refuses any', async () => {
		expect(await withLock('/sys/kernel/journal.jsonl', async isHeld => isHeld)).toBe(false);
	});

	it('that cannot be made for another reason says so', async () => {
		await expect(withLock(path.join(temporaryFolder(), 'no', 'file'), async () => 1)).rejects.toThrow(
			/file: cannot be made in the folder above it/,
		);
	});
});

it('six processes under one lock, of which 60 are killed, never work at once, and what they counted counts', async () => {
	const folder = temporaryFolder({number: '0', log: ''});
	const lock = path.join(folder, 'journal.lock');
	const program = await bundle('take-locks.ts');
	const children = new Map<number, {child: ChildProcess; name: string}>();
	const killed = new Set<string>();
	let acknowledged = 0;
	let started = 0;
	onTestFinished(() => {
		for (const {child} of children.values()) child.kill('SIGKILL');
	});
	const start = async (): Promise<void> => {
		const name = String(started++);
		const child = fork(program, [folder, name]);
		await once(child, 'message');
		child.on('message', () => acknowledged++);
		children.set(child.pid as number, {child, name});
		child.send('go');
	};

	await Promise.all(Array.from({length: 6}, start));
	while (killed.size < 60) {
		await sleep(Math.random() * 8);
		// The one that holds it, most likely; any, where none does.
		let pid: number | undefined;
		try {
			pid = JSON.parse(readlinkSync(lock)).pid;
		} catch {
			pid = [...children.keys()][0];
		}

		const victim = children.get(pid as number);
		if (!victim) continue;
		children.delete(pid as number);
		killed.add(victim.name);
		const exit = once(victim.child, 'exit');
		victim.child.kill('SIGKILL');
		await exit;
		await start();
	}

	await Promise.all(
		[...children.values()].map(async ({child}) => {
			const exit = once(child, 'exit');
			child.send('end');
			expect(await exit).toEqual([0, null]);
		}),
	);

	let takenOver = 0;
	let inside: string | null = null;
	for (const entry of readFileSync(path.join(folder, 'log'), 'utf8').trim().split('\n')) {
		const [what, name = ''] = entry.split(' ');
		if (what === 'enter') {
			// Whoever was inside before has left or was killed there.
			if (inside !== null) {
				expect(killed).toContain(inside);
				takenOver++;
			}

			inside = name;
		} else {
			expect(inside).toBe(name);
			inside = null;
		}
	}

	expect(takenOver).toBeGreaterThan(15);
	const counted = Number(readFileSync(path.join(folder, 'number'), 'utf8'));
	expect(counted).toBeGreaterThanOrEqual(acknowledged);
	expect(counted).toBeLessThanOrEqual(acknowledged + killed.size);
	expect(readdirSync(folder).filter(name => name.includes('.lock'))).toEqual([]);
}, 240_000);
