import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {ReadStream} from 'node:tty';
import {dataDirectory} from '../corpus/read-data.ts';
import {arabicWords} from '../export/arabic-words.ts';
import {type ArabicMode, arabicModes} from '../model/arabic-mode.ts';
import {escapePatience} from '../terminal/escape-patience.ts';
import {type Asked, askTerminal} from '../terminal/identify/ask.ts';
import {answeredBy, noFacts} from '../terminal/identify/facts.ts';
import {queries} from '../terminal/identify/queries.ts';
import {readable} from '../terminal/identify/readable.ts';
import {type Input, readInput} from '../terminal/input.ts';
import {beginSession} from '../terminal/session.ts';
import {styled} from '../terminal/style.ts';
import type {Command, Context} from './command.ts';
import {type Known, knowTerminal} from './know-terminal.ts';
import {write, writeLines} from './output.ts';

const row = (name: string, text: string): string => `${name.padEnd(14)}${text}`;

const answerLines = ({replies, complete}: Asked): string[] => [
	...queries.map(({name, sequence, asks}) => {
		const reply = replies.find(({text}) => answeredBy(text) === name);
		const answer = reply ? `${readable(reply.text)}, after ${reply.after.toFixed(1)} ms` : 'no answer';
		return row(name, `${readable(sequence)} (${asks}): ${answer}`);
	}),
	...(complete ? [] : ['It did not answer the last question, so it was waited for 1 second.']),
];

const factLines = ({env, stdout}: Context, known: Known): string[] => {
	const {profile, terminal, switches, tmuxLine, signature, remembered} = known;
	const seen = ['TERM', 'COLORTERM', 'NO_COLOR', 'FORCE_COLOR', 'SSH_CONNECTION', 'SSH_TTY', 'TMUX'].filter(
		name => env[name],
	);
	return [
		row('terminal', terminal),
		row('known by', signature),
		row('Arabic', `${profile.arabic}: ${arabicWords[profile.arabic]}`),
		row('because', profile.why),
		row('switches', switches.on === '' ? 'none' : readable(profile.switches.on || 'left alone')),
		row('remembered', remembered.arabic ?? 'nothing'),
		row('whole frames', profile.synchronised ? 'yes, mode 2026' : 'not confirmed'),
		row('SSH', profile.slowLink ? 'yes' : 'no'),
		row('size', stdout.isTTY ? `${stdout.columns} columns, ${stdout.rows} rows` : 'no terminal'),
		...seen.map(name => row(name, env[name] ?? '')),
		...(tmuxLine === null
			? []
			: ['', 'Put this line into ~/.tmux.conf, then detach and attach again:', tmuxLine]),
	];
};

const calibration = (): string[] => {
	const text = readFileSync(path.join(dataDirectory(), 'calibration.txt'), 'utf8').trim();
	return arabicModes.map((mode, index) => `  ${index + 1}  ${mode.padEnd(9)} ${styled([{text}], mode)}`);
};

/** The digit that the user presses; null for any other key. */
const chosenBy = (input: Input): Promise<ArabicMode | null> =>
	new Promise(resolve => {
		input.onKeys(([key]) => resolve(arabicModes[Number(key?.name) - 1] ?? null));
	});

const calibrate = async (
	context: Context,
	known: Known,
	input: Input,
	ended: Promise<unknown>,
): Promise<void> => {
	// Each line as it would be drawn: the switch stands before the rows are made, and until the answer, as mlterm and Konsole turn the whole screen.
	await write(context, [known.switches.on, '\r\n', ...calibration().map(line => `${line}\r\n`)]);
	await write(context, [`Which of these reads right? 1 to ${arabicModes.length}, any other key for none: `]);
	const mode = await Promise.race([chosenBy(input), ended.then(() => null)]);
	if (mode) await known.remember({arabic: mode});
	await write(context, [
		mode ? `${mode}, remembered for this terminal.\r\n` : 'Nothing is changed.\r\n',
		known.switches.off,
	]);
};

const onTerminal = async (context: Context): Promise<number> => {
	const stdin = context.stdin as ReadStream;
	const {promise, resolve} = newPromise();
	const session = beginSession(stdin, context.stdout as never, {
		end: resolve,
		fail: () => resolve(1),
		resume() {},
	});
	const input = readInput(stdin, escapePatience(context.env));
	try {
		const asked = await askTerminal(input, context.stdout);
		const known = await knowTerminal(context, asked.facts);
		const lines = [...answerLines(asked), '', ...factLines(context, known)];
		for (const line of lines) await write(context, [`${styled([{text: line}])}\r\n`]);
		await calibrate(context, known, input, promise);
		return 0;
	} finally {
		input.close();
		session.end();
	}
};

const newPromise = (): {promise: Promise<number>; resolve: (status: number) => void} => {
	let resolve: (status: number) => void = () => {};
	const promise = new Promise<number>(done => {
		resolve = done;
	});
	return {promise, resolve};
};

/** Prints what the terminal was asked, what it answered and what follows; on a terminal it asks which line of Arabic reads right. */
export const doctor: Command = async context => {
	if (context.stdin.isTTY && context.stdout.isTTY) return onTerminal(context);
	const known = await knowTerminal(context, noFacts);
	await writeLines(context, [
		'Nothing was asked: this is no terminal.',
		'',
		...factLines(context, known),
		'',
	]);
	await write(
		context,
		calibration().map(line => `${line}\n`),
	);
	return 0;
};
