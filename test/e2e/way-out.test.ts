import {existsSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import {Terminal} from '@xterm/headless';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

/** The terminal is as it was, whatever ended the program: a shell in a pty compares its line settings before and after. */

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deirez-tui-way-out-'));
const taker = join(folder, 'take-terminal.mjs');
const pause = (milliseconds: number): Promise<void> =>
	new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});

const patience = 30_000;
const until = async (what: string, holds: () => boolean, seen: () => string): Promise<void> => {
	const deadline = Date.now() + patience;
	while (!holds()) {
		if (Date.now() > deadline) throw new Error(`waited for ${what} in vain:\n${seen()}`);
		await pause(5);
	}
};

const lives = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

const open = new Set<IPty>();
let count = 0;

/** An interactive shell, in which programs are run one after another. */
const openShell = async () => {
	const {PATH = '', HOME = ''} = process.env;
	const terminal = new Terminal({cols: 80, rows: 24, allowProposedApi: true});
	const pty = spawn('bash', ['--norc', '--noprofile', '-i'], {
		cols: 80,
		rows: 24,
		env: {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color'},
	});
	open.add(pty);
	let output = '';
	pty.onData(data => {
		output += data;
		terminal.write(data);
	});
	const seen = () => output.slice(-1500);
	const file = (name: string): string => join(folder, name);
	const read = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
	const line = (text: string): void => pty.write(`${text}\r`);
	/** A line whose output is wanted, to be had as soon as it is whole. */
	const ask = async (text: string): Promise<string> => {
		const name = `answer-${count++}`;
		line(`{ ${text}; echo whole; } > ${file(name)}`);
		await until(text, () => read(name).endsWith('whole\n'), seen);
		return read(name).slice(0, -6);
	};

	/** Waits until all that was written so far has come: answers go by files, and are there before it. */
	const settle = async (): Promise<void> => {
		const mark = `settled-${count++}`;
		// As it is typed it is not yet the mark.
		line(`echo ${mark.slice(0, 3)}''${mark.slice(3)}`);
		await until('the shell', () => output.includes(mark), seen);
		await new Promise<void>(resolve => {
			terminal.write('', resolve);
		});
	};

	// The shell's own bracketed paste is not what is looked at.
	line("PS1='READY> '; bind 'set enable-bracketed-paste off'; ulimit -c 0");
	await ask('true');
	return {
		pty,
		ask,
		line,
		/** Starts a program and gives what tells of it. */
		async run(command: readonly string[]) {
			const before = await ask('stty -a');
			const start = output.length;
			const name = `pid-${count++}`;
			line(`sh -c 'echo $$ > ${file(name)}; exec ${command.join(' ')}'; echo $? > ${file(name)}.status`);
			await until('the process', () => read(name).endsWith('\n'), seen);
			const pid = Number(read(name));
			const written = () => output.slice(start);
			return {
				pid,
				written,
				shows: (text: string | RegExp) =>
					until(
						String(text),
						() => (typeof text === 'string' ? written().includes(text) : text.test(written())),
						seen,
					),
				status: async (): Promise<number> => {
					await until('its end', () => read(`${name}.status`).endsWith('\n'), seen);
					return Number(read(`${name}.status`));
				},
				/** Fails where line settings or modes are not as before. */
				async expectRestored() {
					expect(await ask('stty -a')).toBe(before);
					await settle();
					const {wraparoundMode, bracketedPasteMode, mouseTrackingMode, synchronizedOutputMode} =
						terminal.modes;
					expect({
						screen: terminal.buffer.active.type,
						cursorShown: output.lastIndexOf('\u001B[?25h') >= output.lastIndexOf('\u001B[?25l'),
						wraparoundMode,
						bracketedPasteMode,
						mouseTrackingMode,
						synchronizedOutputMode,
						explicit: output.lastIndexOf('\u001B[8l') > output.lastIndexOf('\u001B[8h'),
					}).toEqual({
						screen: 'normal',
						cursorShown: true,
						wraparoundMode: true,
						bracketedPasteMode: false,
						mouseTrackingMode: 'none',
						synchronizedOutputMode: false,
						explicit: false,
					});
				},
			};
		},
	};
};

type Shell = Awaited<ReturnType<typeof openShell>>;
const dashboard = (shell: Shell) =>
	shell.run([process.execPath, cli, '--home', mkdtempSync(join(folder, 'home-'))]);
type Run = Awaited<ReturnType<typeof dashboard>>;

const phases: Readonly<Record<string, (run: Run, shell: Shell) => Promise<void>>> = {
	'just started': async () => {},
	loading: async () => pause(150),
	'taking the screen': run => run.shows('\u001B[?1049h'),
	idle: run => run.shows(/\[Events \d+\]/),
	'typing a filter': async (run, {pty}) => {
		await run.shows(/\[Events \d+\]/);
		pty.write('/type:assault');
		await run.shows('assault');
	},
	'reading an event': async (run, {pty}) => {
		await run.shows(/\[Events \d+\]/);
		pty.write('\r');
		await run.shows('Said by');
	},
};

const numbers = {
	SIGHUP: 1,
	SIGINT: 2,
	SIGQUIT: 3,
	SIGABRT: 6,
	SIGUSR2: 12,
	SIGALRM: 14,
	SIGTERM: 15,
	SIGXCPU: 24,
} as const;
type Signal = keyof typeof numbers;

beforeAll(async () => {
	await build({
		entryPoints: [fileURLToPath(new URL('take-terminal.ts', import.meta.url))],
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile: taker,
	});
});

afterAll(() => {
	for (const pty of open) pty.kill('SIGKILL');
});

describe('the terminal is as it was', {timeout: 120_000}, () => {
	it.each<[Signal, readonly string[]]>([
		['SIGTERM', Object.keys(phases)],
		['SIGINT', Object.keys(phases)],
		['SIGHUP', Object.keys(phases)],
		['SIGQUIT', Object.keys(phases)],
		...(['SIGABRT', 'SIGUSR2', 'SIGALRM', 'SIGXCPU'] as const).map((signal): [Signal, readonly string[]] => [
			signal,
			['idle'],
		]),
	])('after %s while it is %j', async (signal, when) => {
		const shell = await openShell();
		for (const phase of when) {
			const run = await dashboard(shell);
			await phases[phase]?.(run, shell);
			process.kill(run.pid, signal);
			await until('its end', () => !lives(run.pid), run.written);
			// The shell passes over the rest of a line whose program SIGINT ended.
			if (signal !== 'SIGINT') expect([phase, await run.status()]).toEqual([phase, 128 + numbers[signal]]);
			await run.expectRestored();
		}
	});

	it.each(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const)(
		'after %s while it is suspended',
		async signal => {
			const shell = await openShell();
			const run = await dashboard(shell);
			await run.shows(/\[Events \d+\]/);
			shell.pty.write('\u001A');
			await run.shows('Stopped');
			await run.expectRestored();
			process.kill(run.pid, signal);
			process.kill(run.pid, 'SIGCONT');
			await until('its end', () => !lives(run.pid), run.written);
			await run.expectRestored();
		},
	);

	it('after it was stopped where it could hear nothing of it, came back, and was left', async () => {
		const shell = await openShell();
		const run = await dashboard(shell);
		await run.shows(/\[Events \d+\]/);
		process.kill(run.pid, 'SIGSTOP');
		await run.shows('Stopped');
		const shown = run.written().length;
		shell.line('fg');
		await until(
			'it to be drawn again',
			() => /\[Events \d+\]/.test(run.written().slice(shown).split('\u001B[?1049h')[1] ?? ''),
			run.written,
		);
		shell.pty.write('j\r');
		await until('an event', () => run.written().slice(shown).includes('Said by'), run.written);
		shell.pty.write('q');
		await until(
			'the screen to be left',
			() => run.written().slice(shown).includes('\u001B[?1049l'),
			run.written,
		);
		await run.expectRestored();
	});

	it.each([
		['throw', 70],
		['reject', 70],
		['exit', 3],
		['end', 0],
		['switch', 0],
	])('after a program took it and left by %s', async (way, status) => {
		const shell = await openShell();
		const run = await shell.run([process.execPath, taker, way]);
		expect(await run.status()).toBe(status);
		await run.expectRestored();
		const written = run.written();
		// What an error says stands on the screen that stays.
		if (status === 70)
			expect(written.indexOf('failed: nobody caught this')).toBeGreaterThan(written.indexOf('\u001B[?1049l'));
		const order = ['\u001B[?1049h', '\u001B[8l', '\u001B[2J', 'drawn', '\u001B[8h', '\u001B[?1049l'];
		const at = order.map(sequence => written.indexOf(sequence));
		expect(at).toEqual([...at].sort((one, other) => one - other));
		expect(at[0]).toBeGreaterThanOrEqual(0);
	});

	it('is let go of when it hangs up', async () => {
		const shell = await openShell();
		const run = await dashboard(shell);
		await run.shows(/\[Events \d+\]/);
		open.delete(shell.pty);
		(shell.pty as IPty & {destroy(): void}).destroy();
		await until('its end', () => !lives(run.pid), run.written);
	});
});
