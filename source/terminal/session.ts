import {constants} from 'node:os';
import type {ReadStream, WriteStream} from 'node:tty';
import {mouseOff, mouseOn} from './mouse.ts';

/** The sequences that turn a terminal's own reordering of Arabic off (`on`) and back (`off`); empty where it has none. */
export type Switches = {on: string; off: string};

const alternateScreen = '\u001B[?1049h';
/** No wrapping at the margin (widths that a terminal sees otherwise cannot break the rows), bracketed paste, no cursor. */
const modes = '\u001B[?7l\u001B[?2004h\u001B[?25l\u001B[2J\u001B[H';
const modesBack = '\u001B[m\u001B[r\u001B[?25h\u001B[?2004l\u001B[?7h';
const normalScreen = '\u001B[?1049l';

/** What ends a program and can be heard by it. Node's own SIGUSR1 (debugger) and faults of memory are left alone. */
const endSignals = [
	'SIGHUP',
	'SIGINT',
	'SIGQUIT',
	'SIGABRT',
	'SIGALRM',
	'SIGTERM',
	'SIGUSR2',
	'SIGXCPU',
] as const;

export type TerminalSession = {
	/**
	 * Takes the screen: the alternate one, with the terminal's own reordering switched off. VTE keeps that mode for every row
	 * from when the row is cleared, so it stands before the clearing. Called again, it changes the switches and has the
	 * screen drawn anew.
	 */
	enter(switches: Switches): void;
	/** Gives the terminal to the shell and stops; comes back on SIGCONT. */
	suspend(): void;
	/** Leaves screen and keyboard to another program for as long as this takes, and takes them back. */
	handOver<Result>(run: () => Promise<Result>): Promise<Result>;
	/** Restores the terminal. May be called more than once. */
	end(): void;
};

/**
 * Takes the keyboard (raw mode), and with `enter` the screen, and sees to it that the terminal comes back as it was on
 * every way out: `end`, a signal, an error that nobody caught, the end of the process, a terminal that hangs up.
 */
export const beginSession = (
	stdin: ReadStream,
	stdout: WriteStream,
	on: {
		/** A signal asks the program to end with this status (128 + its number). The terminal is restored already. */
		end(status: number): void;
		/** An error that nobody caught. The terminal is restored already. */
		fail(error: unknown): void;
		/** The shell takes the screen: nothing may be drawn until `resume`. */
		suspend?(): void;
		/** Back from suspension, or switched: everything must be drawn again. */
		resume(): void;
	},
	/** `mouse`: the terminal reports it for as long as the screen is taken. */
	{mouse = false}: {mouse?: boolean} = {},
): TerminalSession => {
	const allModes = mouse ? `${modes}${mouseOn}` : modes;
	const allModesBack = mouse ? `${mouseOff}${modesBack}` : modesBack;
	let taken = false;
	/** The program is on its way out: nothing is taken any more. */
	let over = false;
	/** Another program has the terminal. */
	let lent = false;
	/** Null until the screen is taken for the first time. */
	let switches: Switches | null = null;

	/** A terminal that hung up can neither be written to nor set; the rest of the way must still happen. */
	const write = (sequences: string): void => {
		try {
			stdout.write(sequences);
		} catch {}
	};

	const setRaw = (raw: boolean): void => {
		try {
			stdin.setRawMode(raw);
		} catch {}
	};

	const take = (): void => {
		taken = true;
		setRaw(true);
		stdin.resume();
		if (switches) write(`${alternateScreen}${switches.on}${allModes}`);
	};

	const restore = (): void => {
		if (!taken) return;
		taken = false;
		if (switches) write(`${allModesBack}${switches.off}${normalScreen}`);
		setRaw(false);
	};

	// Not at once: `kill %1` of a stopped program sends a signal to end it and one to go on, and a program in the background
	// that reaches for the terminal is stopped again. What ends it is heard first.
	const resume = (again: boolean): void => {
		setImmediate(() => {
			if (over || (taken && !again)) return;
			// Node keeps in mind whether it set raw mode; the shell has set another one since.
			if (taken) setRaw(false);
			take();
			if (switches) on.resume();
		});
	};

	// Stopped by SIGSTOP, nothing could be restored, and the shell has changed what it liked: all is set again.
	const carryOn = (): void => {
		if (!lent) resume(taken);
	};

	// As vim does: the whole group stops (npm and its shell with us). The kernel ignores it for a group that nobody
	// could continue, such as a terminal window of our own; then we are back a moment later.
	const suspend = (): void => {
		if (switches) on.suspend?.();
		restore();
		process.off('SIGTSTP', suspend);
		process.kill(0, 'SIGTSTP');
		setTimeout(() => {
			if (over) return;
			process.on('SIGTSTP', suspend);
			resume(false);
		}, 30);
	};

	const endBySignal = (signal: NodeJS.Signals): void => {
		over = true;
		restore();
		on.end(128 + constants.signals[signal]);
	};

	const hangUp = (): void => endBySignal('SIGHUP');

	const fail = (error: unknown): void => {
		over = true;
		restore();
		on.fail(error);
	};

	const ignore = (): void => {};
	/** What the keyboard sends to all programs of the terminal is for the other one; with Ctrl-Z it stops us as well. */
	const keyboardSignals = ['SIGINT', 'SIGQUIT'] as const;
	const handOver = async <Result>(run: () => Promise<Result>): Promise<Result> => {
		if (switches) on.suspend?.();
		restore();
		stdin.pause();
		lent = true;
		process.off('SIGTSTP', suspend);
		for (const signal of keyboardSignals) {
			process.on(signal, ignore);
			process.off(signal, endBySignal);
		}

		try {
			return await run();
		} finally {
			lent = false;
			for (const signal of keyboardSignals) {
				if (!over) process.on(signal, endBySignal);
				process.off(signal, ignore);
			}

			if (!over) {
				process.on('SIGTSTP', suspend);
				take();
				if (switches) on.resume();
			}
		}
	};

	for (const signal of endSignals) process.on(signal, endBySignal);
	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', carryOn);
	process.on('exit', restore);
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
	stdout.on('error', ignore);
	stdin.on('end', hangUp);
	stdin.on('error', hangUp);
	take();

	return {
		enter(next) {
			const before = switches;
			switches = next;
			if (!taken) return;
			if (!before) return write(`${alternateScreen}${next.on}${allModes}`);
			if (before.on === next.on) return;
			write(`${before.off}${next.on}\u001B[2J`);
			on.resume();
		},
		suspend,
		handOver,
		end() {
			over = true;
			restore();
			for (const signal of endSignals) process.off(signal, endBySignal);
			process.off('SIGTSTP', suspend);
			process.off('SIGCONT', carryOn);
			process.off('exit', restore);
			process.off('uncaughtException', fail);
			process.off('unhandledRejection', fail);
			stdin.off('end', hangUp);
			stdin.pause();
		},
	};
};
