import type {ReadStream, WriteStream} from 'node:tty';
import {Interrupted} from '../model/interrupted.ts';
import {readInput} from './input.ts';
import type {KeyEvent} from './keys.ts';
import {beginSession} from './session.ts';

export type Asker = {
	/**
	 * Asks and waits for a line, of which nothing is shown. What was typed ahead or pasted after a line break answers the next question.
	 *
	 * @throws Interrupted
	 */
	ask(prompt: string): Promise<string>;
	/** A line on the terminal. */
	tell(line: string): void;
};

const interruptStatus = 130;

/**
 * Takes the keyboard for questions whose answers nobody may see, and gives it back as it was. In between nothing that is typed shows, also
 * while an answer is being looked at.
 *
 * @param patience milliseconds after which a lone Escape is the Escape key.
 */
export const withAsker = async <Result>(
	{input, output}: {input: ReadStream; output: WriteStream},
	patience: number,
	work: (asker: Asker) => Promise<Result>,
): Promise<Result> => {
	let stop: (error: unknown) => void = () => {};
	const stopped = new Promise<never>((_resolve, reject) => {
		stop = reject;
	});
	stopped.catch(() => undefined);
	const session = beginSession(input, output, {
		end: status => stop(new Interrupted(status)),
		fail: stop,
		resume() {},
	});
	const reading = readInput(input, patience);
	const typed: KeyEvent[] = [];
	let prompt = '';
	let answer: string[] = [];
	let done: ((line: string) => void) | null = null;

	/** By code points: one key, one Backspace. */
	const addText = (text: string): void => {
		for (const character of text) answer.push(character);
	};

	const act: Record<string, () => void> = {
		enter() {
			const line = answer.join('');
			answer = [];
			output.write('\r\n');
			done?.(line);
			done = null;
		},
		backspace: () => void answer.pop(),
		'ctrl-u'() {
			answer = [];
		},
		'ctrl-c': () => stop(new Interrupted(interruptStatus)),
		'ctrl-d'() {
			if (answer.length === 0) stop(new Interrupted(interruptStatus));
		},
		'ctrl-z': () => session.suspend(),
	};

	const takeKeys = (): void => {
		while (done !== null && typed.length > 0) {
			const key = typed.shift() as KeyEvent;
			const action = act[key.name];
			if (action) action();
			// A paste that the terminal marked is one line, whatever it holds.
			else if (key.text !== null) addText(key.text.split(/[\r\n]/)[0] ?? '');
		}
	};

	const promptAgain = (): void => void output.write(`\r${prompt}`);
	process.on('SIGCONT', promptAgain);
	reading.onKeys(keys => {
		typed.push(...keys);
		// It ends the program also while an answer is being looked at.
		if (done === null && keys.some(({name}) => name === 'ctrl-c')) stop(new Interrupted(interruptStatus));
		takeKeys();
	});

	const asker: Asker = {
		async ask(text) {
			prompt = text;
			output.write(text);
			const line = new Promise<string>(resolve => {
				done = resolve;
			});
			takeKeys();
			return Promise.race([line, stopped]);
		},
		tell: line => void output.write(`${line}\r\n`),
	};
	try {
		return await Promise.race([work(asker), stopped]);
	} catch (error) {
		if (error instanceof Interrupted) output.write('\r\n');
		throw error;
	} finally {
		process.off('SIGCONT', promptAgain);
		reading.close();
		session.end();
	}
};
