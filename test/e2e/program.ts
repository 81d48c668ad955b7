import {execFile} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import {Terminal} from '@xterm/headless';
import {onTestFinished} from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'deirez-tui-e2e-'));

/** The environment of a user's shell, without what a CI machine or a colour setting would change. */
const environment = (more: Record<string, string> = {}): Record<string, string> => {
	const {PATH = '', HOME = ''} = process.env;
	return {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...more};
};

/** The built program in a real terminal, and a headless xterm that shows what it draws. */
export type Program = {
	pty: IPty;
	terminal: Terminal;
	/** The screen as lines without trailing blanks. */
	screen(): string[];
	text(): string;
	/** Waits until the screen satisfies this; fails with the screen as it is. */
	until(what: string | RegExp | ((text: string) => boolean)): Promise<void>;
	send(keys: string): void;
	/** Sends keys and tells how many bytes came back before it was quiet. */
	cost(keys: string): Promise<number>;
	resize(columns: number, rows: number): void;
	ended: Promise<{exitCode: number; signal?: number | undefined}>;
	/** Everything it has written. */
	output(): string;
};

const quiet = 250;
const patience = 20_000;
const pause = (milliseconds: number): Promise<void> =>
	new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});

export const start = (
	args: readonly string[],
	options: {
		columns?: number;
		rows?: number;
		env?: Record<string, string>;
		shell?: boolean;
		mute?: boolean;
	} = {},
): Program => {
	const {columns: cols = 80, rows = 24} = options;
	const terminal = new Terminal({cols, rows, allowProposedApi: true});
	const command = [process.execPath, cli, ...args];
	const env = environment(options.env);
	// A job can be stopped only where a shell controls it.
	const pty = options.shell
		? spawn('bash', ['--norc', '-i'], {cols, rows, env})
		: spawn(process.execPath, [cli, ...args], {cols, rows, env});
	onTestFinished(() => {
		try {
			pty.kill('SIGKILL');
		} catch {
			// It has ended by itself.
		}
	});
	if (options.shell) pty.write(`${command.join(' ')}\r`);
	let output = '';
	let last = Date.now();
	pty.onData(data => {
		output += data;
		last = Date.now();
		terminal.write(data);
	});
	// As a terminal does; a mute one leaves that to the test.
	if (!options.mute) terminal.onData(data => pty.write(data));
	const ended = new Promise<{exitCode: number; signal?: number | undefined}>(resolve => {
		pty.onExit(resolve);
	});

	const screen = (): string[] => {
		const {active} = terminal.buffer;
		return Array.from(
			{length: terminal.rows},
			(_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '',
		);
	};

	const text = (): string => screen().join('\n');
	return {
		pty,
		terminal,
		screen,
		text,
		async until(what) {
			const holds =
				typeof what === 'function'
					? what
					: (shown: string) => (typeof what === 'string' ? shown.includes(what) : what.test(shown));
			const deadline = Date.now() + patience;
			while (!holds(text())) {
				if (Date.now() > deadline)
					throw new Error(`waited for ${String(what)}, and the screen is\n${text()}`);
				await pause(20);
			}
		},
		send: keys => pty.write(keys),
		async cost(keys) {
			while (Date.now() - last < quiet) await pause(20);
			const before = Buffer.byteLength(output);
			pty.write(keys);
			last = Date.now();
			while (Date.now() - last < quiet) await pause(20);
			return Buffer.byteLength(output) - before;
		},
		resize(columns, lines) {
			terminal.resize(columns, lines);
			pty.resize(columns, lines);
		},
		ended,
		output: () => output,
	};
};

/** Runs the program with its output in pipes. */
export const run = (
	args: readonly string[],
	env: Record<string, string> = {},
): Promise<{status: number; stdout: string; stderr: string}> =>
	new Promise(resolve => {
		const child = execFile(
			process.execPath,
			[cli, ...args],
			{env: environment(env), encoding: 'utf8'},
			(_error, stdout, stderr) => resolve({status: child.exitCode ?? -1, stdout, stderr}),
		);
		child.stdin?.end();
	});
