import type {ReadStream, WriteStream} from 'node:tty';

/** Alternate screen, no wrapping at the margin (widths that a terminal sees otherwise cannot break the rows), bracketed paste, no cursor. */
const enter = '\u001B[?1049h\u001B[?7l\u001B[?2004h\u001B[?25l\u001B[2J\u001B[H';
const leave = '\u001B[m\u001B[r\u001B[?25h\u001B[?2004l\u001B[?7h\u001B[?1049l';

const exitStatus = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
type EndSignal = keyof typeof exitStatus;

export type TerminalSession = {
	/** Gives the terminal to the shell and stops; comes back on SIGCONT. */
	suspend(): void;
	/** Restores the terminal. May be called more than once. */
	end(): void;
};

/**
 * Takes the terminal over and sees to it that it comes back as it was on every way out: `end`, a signal, an error that
 * nobody caught, the end of the process.
 */
export const beginSession = (
	stdin: ReadStream,
	stdout: WriteStream,
	on: {
		/** A signal asks the program to end with this status. The terminal is restored already. */
		end(status: number): void;
		/** An error that nobody caught. The terminal is restored already. */
		fail(error: unknown): void;
		/** Back from suspension: everything must be drawn again. */
		resume(): void;
	},
): TerminalSession => {
	let taken = false;

	const take = (): void => {
		taken = true;
		stdin.setRawMode(true);
		stdin.resume();
		stdout.write(enter);
	};

	const restore = (): void => {
		if (!taken) return;
		taken = false;
		// A terminal that hung up can neither be written to nor set; the rest of the way out must still happen.
		try {
			stdout.write(leave);
		} catch {}

		try {
			stdin.setRawMode(false);
		} catch {}
	};

	const resume = (): void => {
		if (taken) return;
		take();
		on.resume();
	};

	// As vim does: the whole group stops (npm and its shell with us). The kernel ignores it for a group that nobody
	// could continue, such as a terminal window of our own; then we are back a moment later.
	const suspend = (): void => {
		restore();
		process.off('SIGTSTP', suspend);
		process.kill(0, 'SIGTSTP');
		setTimeout(() => {
			process.on('SIGTSTP', suspend);
			resume();
		}, 30);
	};

	const hangUp = (): void => endBySignal('SIGHUP');

	const endBySignal = (signal: NodeJS.Signals): void => {
		restore();
		on.end(exitStatus[signal as EndSignal] ?? 1);
	};

	const fail = (error: unknown): void => {
		restore();
		on.fail(error);
	};

	const ignore = (): void => {};
	const endSignals = Object.keys(exitStatus) as EndSignal[];
	for (const signal of endSignals) process.on(signal, endBySignal);
	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', resume);
	process.on('exit', restore);
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
	stdout.on('error', ignore);
	stdin.on('end', hangUp);
	stdin.on('error', hangUp);
	take();

	return {
		suspend,
		end() {
			restore();
			for (const signal of endSignals) process.off(signal, endBySignal);
			process.off('SIGTSTP', suspend);
			process.off('SIGCONT', resume);
			process.off('exit', restore);
			process.off('uncaughtException', fail);
			process.off('unhandledRejection', fail);
			stdin.off('end', hangUp);
			stdin.pause();
		},
	};
};
