import {spawnSync} from 'node:child_process';
import {lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {newHome, run, start} from './program.ts';

const isRoot = process.geteuid?.() === 0;

/** A small disk of its own; null where none can be mounted. */
const smallDisk = (): string | null => {
	const folder = path.join(newHome(), 'a-folder-with-a-long-name-so-that-the-path-alone-would-fill-a-line');
	mkdirSync(folder);
	if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', folder]).status !== 0)
		return null;
	onTestFinished(() => {
		spawnSync('umount', ['-l', folder]);
	});
	return folder;
};

/** Everything under a folder with all that a change of it would change, but for when it was read. */
const stateOf = (folder: string): string[] =>
	['.', ...(readdirSync(folder, {recursive: true}) as string[])].sort().map(name => {
		const {ino, mode, size, mtimeMs, ctimeMs} = lstatSync(path.join(folder, name));
		return [name, ino, mode, size, mtimeMs, ctimeMs].join(' ');
	});

const decisionsIn = async (home: string): Promise<{changes: unknown[]}[]> =>
	JSON.parse((await run(['log', '--home', home, '--format', 'json'])).stdout);

describe('a full disk', () => {
	it('is told on the screen, the row goes back, and with room again deciding goes on', async context => {
		const disk = smallDisk();
		if (disk === null) return context.skip();
		const home = path.join(disk, 'home');
		mkdirSync(home, {mode: 0o700});
		const program = start(['--home', home]);
		await program.until(/0 of \d+ reviewed/);
		const filler = path.join(disk, 'filler');
		const fill = () => {
			try {
				writeFileSync(filler, Buffer.alloc(1 << 20));
			} catch {
				// Full.
			}
		};
		fill();
		program.send('v');
		await program.until('Not saved: journal.jsonl: cannot be written: the disk is full. Free some');
		expect(program.text()).toMatch(/0 of \d+ reviewed/);
		expect(await decisionsIn(home)).toEqual([]);

		rmSync(filler);
		program.send('v');
		await program.until('Verified (u undoes): ');
		await program.until(/1 of \d+ reviewed/);
		fill();
		const size = readFileSync(path.join(home, 'journal.jsonl')).length;
		// The rest of the page is there: a note of that length needs another.
		program.send(`a${'x'.repeat(4096 - (size % 4096))}\r`);
		await program.until('Not saved: journal.jsonl: cannot be written: the disk is full.');
		expect(program.text()).toMatch(/1 of \d+ reviewed/);
		expect(readFileSync(path.join(home, 'journal.jsonl'))).toHaveLength(size);

		rmSync(filler);
		program.send('jx');
		await program.until(/2 of \d+ reviewed/);
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
		expect(await decisionsIn(home)).toHaveLength(2);
		const {stderr} = await run(['log', '--home', home]);
		expect(stderr).toBe('');
	});
});

describe('a disk that is read-only', () => {
	it('lets the dashboard open and all verbs that only read work; what would write says why not', async context => {
		const disk = smallDisk();
		if (disk === null) return context.skip();
		const home = path.join(disk, 'home');
		await run(['import', 'data/sample/s01.txt', '--home', home]);
		const [event] = JSON.parse((await run(['events', '--home', home, '--format', 'json'])).stdout);
		await run(['triage', event.id, '--state', 'verified', '--home', home]);
		spawnSync('mount', ['-o', 'remount,ro', disk]);
		const program = start(['--home', home]);
		await program.until('Decisions cannot be kept: ');
		expect(program.text()).toMatch(/Decisions cannot be kept: \S+: is on a read-only file system\./);
		expect(program.text()).toMatch(/read-only · 1 of \d+ reviewed/);
		program.send('x');
		await program.until('Decisions cannot be kept: ');
		expect(program.text()).toMatch(/1 of \d+ reviewed/);
		program.send('q');
		await program.ended;
		for (const verb of ['events', 'claims', 'log', 'fronts', 'disagreements', 'sources', 'timeline']) {
			const {status, stderr} = await run([verb, '--home', home]);
			expect([verb, status, stderr]).toEqual([verb, 0, '']);
		}

		for (const args of [['triage', event.id, '--flag'], ['undo'], ['import', 'data/sample/s02.txt']]) {
			const {status, stderr} = await run([...args, '--home', home]);
			expect(status).toBe(1);
			expect(stderr).toMatch(/^deirez-tui: \/[^\n]*: is on a read-only file system\. Choose[^\n]*\n$/);
		}
	});
});

describe('--read-only', () => {
	it('touches nothing on disk, whatever key is pressed', async () => {
		const user = newHome();
		const env = {HOME: user, DEIREZ_TUI_CLIPBOARD: 'file'};
		await run(['import', 'data/sample/s01.txt', 'data/sample/s04.txt'], env);
		const [event] = JSON.parse((await run(['events', '--format', 'json'], env)).stdout);
		await run(['triage', event.id, '--state', 'verified'], env);
		const before = stateOf(user);
		const program = start(['--read-only'], {env});
		await program.until('Decisions cannot be kept: you asked for --read-only');
		await program.until(/read-only · 1 of \d+ reviewed/);
		for (const key of ['v', 'x', 'f', 'u']) {
			program.send(key);
			await program.until('Decisions cannot be kept: you asked for --read-only');
		}

		program.send('y');
		await program.until('Not copied: as DEIREZ_TUI_CLIPBOARD asks, and --read-only writes no file.');
		program.send('A');
		await program.until('Not remembered: --read-only writes nothing.');
		program.send('q');
		expect((await program.ended).exitCode).toBe(0);
		expect(stateOf(user)).toEqual(before);
	});

	it('makes no home where there is none, and looks at one that all can read, which it tells', async () => {
		const user = newHome();
		const program = start(['--read-only'], {env: {HOME: user}});
		await program.until('Decisions cannot be kept: you asked for --read-only');
		program.send('q');
		await program.ended;
		expect(readdirSync(user)).toEqual([]);

		const home = path.join(user, 'home');
		await run(['import', 'data/sample/s01.txt', '--home', home]);
		spawnSync('chmod', ['-R', 'a+rX', home]);
		expect((await run(['events', '--home', home])).stderr).toMatch(
			/is open to other users .*chmod -R go-rwx/,
		);
		const looking = start(['--read-only', '--home', home]);
		await looking.until(/\[Ev(ents)? \d+\]/);
		looking.send('q');
		expect((await looking.ended).exitCode).toBe(0);
		expect(looking.output()).toContain('is open to other users');
	});
});
