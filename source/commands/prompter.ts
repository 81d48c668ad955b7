import {closeSync, constants, openSync, read} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {ReadStream, WriteStream} from 'node:tty';
import {promisify} from 'node:util';
import {withAsker} from '../terminal/ask-secret.ts';
import {escapePatience} from '../terminal/escape-patience.ts';
import {sanitise} from '../terminal/sanitise.ts';
import type {Context} from './command.ts';
import {Failure} from './errors.ts';
import {note} from './output.ts';

/** Who is asked for passphrases. */
export type Prompter = {
	/** A person, who may mistype. */
	isPerson: boolean;
	/** @throws Failure, Interrupted */
	ask(prompt: string): Promise<string>;
	/** One line. */
	tell(line: string): void;
};

export type Prompting = Pick<Context, 'options' | 'env' | 'stderr'>;

const readBytes = promisify(read);
/** More than anybody types; a file given by mistake is not read whole. */
const longest = 4096;
const retryMilliseconds = 20;

/** One byte at a time: what follows the line belongs to whoever reads next. */
const readLine = async (fd: number): Promise<string> => {
	const bytes: number[] = [];
	const byte = Buffer.alloc(1);
	while (bytes.length <= longest) {
		try {
			const {bytesRead} = await readBytes(fd, byte, 0, 1, null);
			if (bytesRead === 0 || byte[0] === 0x0a) break;
			bytes.push(byte[0] as number);
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code ?? '';
			if (code !== 'EAGAIN') throw new Failure(`--passphrase-fd ${fd} cannot be read (${code}).`);
			await sleep(retryMilliseconds);
		}
	}

	try {
		const line = new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes)).replace(/\r$/, '');
		if (line !== '' && bytes.length <= longest) return line;
	} catch {
		// Told below.
	}

	throw new Failure(
		`--passphrase-fd ${fd}: its first line is no passphrase (empty, too long, or not UTF-8).`,
	);
};

/** The terminal that the user sits at, whatever standard input and output are; null where there is none. */
const openTerminal = (): {input: ReadStream; output: WriteStream} | null => {
	const opened: number[] = [];
	try {
		for (let count = 0; count < 2; count++)
			opened.push(openSync('/dev/tty', constants.O_RDWR | constants.O_NOCTTY));
		return {input: new ReadStream(opened[0] as number), output: new WriteStream(opened[1] as number)};
	} catch {
		for (const fd of opened) closeSync(fd);
		return null;
	}
};

/**
 * Has a passphrase asked for: from `--passphrase-fd`, else on the terminal, unseen. Never from the environment or an argument, which other
 * programs can read.
 *
 * @param what needs it, for where there is nobody to ask: "HOME is encrypted".
 * @throws Failure where there is nobody to ask.
 */
export const withPrompter = async <Result>(
	context: Prompting,
	what: string,
	work: (prompter: Prompter) => Promise<Result>,
): Promise<Result> => {
	const {passphraseFd} = context.options;
	if (passphraseFd !== undefined) {
		return work({
			isPerson: false,
			ask: async () => readLine(passphraseFd),
			tell: line => note(context, line),
		});
	}

	const terminal = openTerminal();
	if (terminal === null)
		throw new Failure(
			`${what}, and there is no terminal to ask for the passphrase. Give it with --passphrase-fd N.`,
		);
	try {
		return await withAsker(terminal, escapePatience(context.env), async ({ask, tell}) =>
			work({
				isPerson: true,
				ask: async prompt => ask(sanitise(prompt)),
				tell: line => tell(sanitise(line)),
			}),
		);
	} finally {
		terminal.input.destroy();
		terminal.output.destroy();
	}
};
