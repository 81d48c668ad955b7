import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import {Terminal} from '@xterm/headless';

/** What came back after a key: bytes, milliseconds to the last of them, writes (null where the program is none of ours). */
export type Cost = {bytes: number; ms: number; writes: number | null; data: string};

export type Meter = {
	pid: number;
	/** Sends keys, and tells what came back before it was quiet; a program that may have nothing to send is given `patience` milliseconds for it. */
	press(keys: string, patience?: number): Promise<Cost>;
	resize(columns: number, rows: number): Promise<Cost>;
	/** Waits until the screen shows this; then, until nothing comes and the processor rests. Fails after `patience` seconds or when it ends. */
	until(what: RegExp, patience?: number): Promise<Cost>;
	/** The screen as lines. */
	screen(): string[];
	/** Ends the program, hard where it must be. */
	end(): Promise<void>;
};

/** Without a byte for this long a screen has settled. */
const gap = 200;
/** A key that should bring something is given this long, in milliseconds, and one that may bring nothing this long. */
const longest = 120_000;
export const mayBeNothing = 1000;
const pause = (ms: number): Promise<void> =>
	new Promise(resolve => {
		setTimeout(resolve, ms);
	});

/** Processor time of a process so far, in ticks of 10 ms (proc(5)); null where there is no /proc. */
const ticks = (pid: number): number | null => {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
		return Number(fields[11]) + Number(fields[12]);
	} catch {
		return null;
	}
};

/** A program in a pseudo-terminal, with what each key costs on the wire. */
export const startMeter = (
	command: string,
	args: readonly string[],
	options: {columns: number; rows: number; env?: Record<string, string>; countWrites?: boolean},
): Meter => {
	const {columns: cols, rows} = options;
	const terminal = new Terminal({cols, rows, allowProposedApi: true});
	const writesFile = path.join(mkdtempSync(path.join(tmpdir(), 'deirez-tui-writes-')), 'writes');
	writeFileSync(writesFile, '');
	const counter = new URL('count-writes.mjs', new URL('test/bench/', `file://${process.cwd()}/`)).href;
	const {PATH = '', HOME = ''} = process.env;
	const env: Record<string, string> = {PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...options.env};
	if (options.countWrites)
		Object.assign(env, {NODE_OPTIONS: `--import=${counter}`, BENCH_WRITES: writesFile});
	const begin = performance.now();
	const pty: IPty = spawn(command, [...args], {cols, rows, env});
	let data = '';
	let last = begin;
	let ended = false;
	pty.onData(chunk => {
		data += chunk;
		last = performance.now();
		terminal.write(chunk);
	});
	// What the program asks the terminal (which it is, where the cursor is) is answered as a terminal would.
	terminal.onData(reply => {
		if (!ended) pty.write(reply);
	});
	pty.onExit(() => {
		ended = true;
	});

	const writes = (): number | null =>
		options.countWrites ? readFileSync(writesFile, 'utf8').split('\n').length - 1 : null;
	const screen = (): string[] =>
		Array.from(
			{length: terminal.rows},
			(_, y) =>
				terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.translateToString(true) ?? '',
		);

	const settle = async (since: number, patience: number): Promise<void> => {
		for (;;) {
			await pause(15);
			const now = performance.now();
			if (now - Math.max(last, since) > (last > since ? gap : patience)) return;
		}
	};

	const costOf = async (act: () => void, patience = longest): Promise<Cost> => {
		const before = {length: data.length, writes: writes()};
		const since = performance.now();
		act();
		await settle(since, patience);
		const after = data.slice(before.length);
		const now = writes();
		return {
			bytes: Buffer.byteLength(after),
			ms: after === '' ? 0 : last - since,
			writes: now === null || before.writes === null ? null : now - before.writes,
			data: after,
		};
	};

	/** With much loaded a program has things to do behind the first screen; keys are measured after that. */
	const rest = async (): Promise<void> => {
		for (let tries = 0; tries < 240; tries++) {
			const before = ticks(pty.pid);
			await pause(500);
			const after = ticks(pty.pid);
			if (before === null || after === null || after - before <= 3) return;
		}
	};

	return {
		pid: pty.pid,
		press: (keys, patience) => costOf(() => pty.write(keys), patience),
		resize: (columns, lines) =>
			costOf(() => {
				terminal.resize(columns, lines);
				pty.resize(columns, lines);
			}),
		async until(what, patience = 30) {
			const deadline = performance.now() + patience * 1000;
			while (!what.test(screen().join('\n'))) {
				if (ended || performance.now() > deadline)
					throw new Error(
						`${command} ${ended ? 'ended' : 'took too long'}; its screen:\n${screen().join('\n').trim()}`,
					);
				await pause(10);
			}

			await settle(0, gap);
			const cost = {bytes: Buffer.byteLength(data), ms: last - begin, writes: writes(), data};
			await rest();
			return cost;
		},
		screen,
		async end() {
			for (let tries = 0; tries < 100 && !ended; tries++) {
				if (tries === 0) pty.kill('SIGTERM');
				if (tries === 50) pty.kill('SIGKILL');
				await pause(50);
			}
		},
	};
};
