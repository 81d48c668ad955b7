import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {newHome, type Program, start} from './program.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const sample = fileURLToPath(new URL('../../data/sample', import.meta.url));
const folder = newHome();
const open: Program[] = [];
let count = 0;

afterAll(() => {
	for (const {pty} of open) pty.kill('SIGKILL');
});

/** A shell in a terminal. */
const openShell = async () => {
	const shell = start(['--version'], {shell: true});
	open.push(shell);
	await shell.until(/^\d+\.\d+\.\d+$/m);
	const line = (text: string): void => shell.send(`${text}\r`);
	/** What a command prints, without the screen. */
	const ask = async (text: string): Promise<string> => {
		const file = join(folder, `answer-${count++}`);
		line(`{ ${text}; echo whole; } > ${file}`);
		await shell.until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('whole\n'));
		return readFileSync(file, 'utf8').slice(0, -6);
	};
	const settings = await ask('stty -a');
	return {
		...shell,
		ask,
		run: (args: string): void => line(`clear; ${process.execPath} ${cli} ${args}`),
		/** Its exit status; fails where the terminal is not as before. */
		async ended(): Promise<number> {
			// Before the shell asks, the program would have what is typed.
			await shell.until(text => /bash-[\d.]+[#$]$/.test(text.trimEnd()));
			const status = Number(await ask('echo $?'));
			expect(await ask('stty -a')).toBe(settings);
			return status;
		},
	};
};

/** Runs the program where there is no terminal at all. */
const runAlone = (args: readonly string[], passphrase?: string, input = '') => {
	const file = join(folder, `passphrase-${count++}`);
	writeFileSync(file, passphrase ?? '');
	const fd = openSync(file, 'r');
	try {
		const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {
			input,
			encoding: 'utf8',
			stdio: ['pipe', 'pipe', 'pipe', fd],
			env: {PATH: process.env.PATH, HOME: '/nonexistent'},
			// A session of its own has no terminal.
			detached: true,
		} as never) as unknown as {status: number; stdout: string; stderr: string};
		return {status, stdout, stderr};
	} finally {
		closeSync(fd);
	}
};

describe('the passphrase on a terminal', {timeout: 120_000}, () => {
	it('is asked twice when it is new, then once; is never shown, and the terminal is as before', async () => {
		const shell = await openShell();
		const home = join(folder, 'asked');
		shell.run(`import ${sample} --encrypt --home ${home}`);
		await shell.until('New passphrase');
		shell.send('wrOng-mistyped\u0015sec-ret oneX\u007F\r');
		await shell.until('The same again');
		shell.send('another\r');
		await shell.until('These were not the same.');
		await shell.until(text => text.split('New passphrase').length === 3);
		// Arrows are no letters; both lines at once, as pasted.
		shell.send('\u001B[Dsec-ret one\rsec-ret one\r');
		await shell.until('is encrypted from now on.');
		await shell.until(/\d+ reports added/);
		expect(await shell.ended()).toBe(0);

		shell.run(`sources --home ${home}`);
		await shell.until('Passphrase of');
		shell.send('sec-ret two\r');
		await shell.until('That is not the passphrase.');
		shell.send('sec-ret one\r');
		await shell.until('ISIS Statement');
		expect(await shell.ended()).toBe(0);

		shell.run(`sources --home ${home}`);
		await shell.until('Passphrase of');
		shell.send('a\rb\rc\r');
		await shell.until(`that is not the passphrase of ${home}`);
		expect(await shell.ended()).toBe(1);
		expect(shell.output()).not.toMatch(/sec-ret|one\r|wrOng|another/);
	});

	it.each([
		['Ctrl-C', '\u0003', 130],
		['Ctrl-D', '\u0004', 130],
	])('%s leaves, and the terminal is as before', async (_key, key, status) => {
		const shell = await openShell();
		shell.run(`import ${sample} --encrypt --home ${join(folder, 'left')}`);
		await shell.until('New passphrase');
		shell.send(`${key === '\u0003' ? 'half' : ''}${key}`);
		expect(await shell.ended()).toBe(status);
		expect(existsSync(join(folder, 'left'))).toBe(false);
		expect(shell.output()).not.toContain('half');
	});

	it('stands before the dashboard, which then has the keyboard', async () => {
		const home = join(folder, 'dashboard');
		expect(
			runAlone(['import', sample, '--encrypt', '--home', home, '--passphrase-fd', '3'], 'كلمة').status,
		).toBe(0);
		const shell = await openShell();
		shell.run(`--home ${home}`);
		await shell.until('Passphrase of');
		shell.send('كلمة\r');
		await shell.until(/\[Events \d+\]/);
		shell.send('v');
		await shell.until('Verified');
		shell.send('q');
		await shell.until(text => !/\[Events \d+\]/.test(text));
		expect(await shell.ended()).toBe(0);
		expect(shell.output()).not.toContain('كلمة');
	});
});

describe('the passphrase from a file descriptor', {timeout: 120_000}, () => {
	it('is its first line; what follows is left to others', () => {
		const home = join(folder, 'descriptor');
		const encrypted = ['--home', home, '--passphrase-fd'];
		const text = 'أعلنت وكالة سانا اليوم مقتل 20 مسلحا في حي الجورة.';
		expect(runAlone(['import', '-', '--encrypt', ...encrypted, '0'], '', `secret\n${text}`)).toMatchObject({
			status: 0,
			stdout: '{"added":1,"already":0,"problems":0}\n',
		});
		expect(runAlone(['claims', ...encrypted, '3'], 'secret').stdout).toContain('al-joura');
		expect(runAlone(['claims', ...encrypted, '3'], 'secret\r\nmore').status).toBe(0);
		expect(readdirSync(home)).toContain('key.json');
	});

	it('tells in one line what is wrong with it', () => {
		const home = join(folder, 'wrong');
		const run = (descriptor: string, passphrase?: string) =>
			runAlone(['import', sample, '--encrypt', '--home', home, '--passphrase-fd', descriptor], passphrase);
		expect(run('3', 'secret').status).toBe(0);
		for (const [descriptor, passphrase, status, words] of [
			['3', 'Secret', 1, /that is not the passphrase of .*wrong; nothing was opened\.$/],
			['3', '', 1, /its first line is no passphrase \(empty, too long, or not UTF-8\)\.$/],
			['3', 'x'.repeat(5000), 1, /its first line is no passphrase/],
			['77', 'secret', 1, /--passphrase-fd 77 cannot be read \(EBADF\)\.$/],
			['three', 'secret', 2, /"three" is not the number of a file descriptor/],
		] as const) {
			const ran = run(descriptor, passphrase);
			expect([ran.status, ran.stdout]).toEqual([status, '']);
			expect(ran.stderr.trimEnd()).toMatch(words);
			expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
		}
	});

	it('is needed where there is no terminal', () => {
		const home = join(folder, 'alone');
		const refused = runAlone(['import', sample, '--encrypt', '--home', home]);
		expect([refused.status, refused.stderr.split('\n').length]).toEqual([1, 2]);
		expect(refused.stderr).toMatch(
			/no terminal to ask for the passphrase\. Give it with --passphrase-fd N\.$/m,
		);
		expect(existsSync(home)).toBe(false);
	});
});
