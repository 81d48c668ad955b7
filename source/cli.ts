import process from 'node:process';
import pkg from '../package.json' with {type: 'json'};
import type {Context} from './commands/command.ts';
import {UsageError} from './commands/errors.ts';
import type {Format} from './commands/format.ts';
import {note} from './commands/output.ts';
import {parseArguments} from './commands/parse-arguments.ts';
import {findVerb, type Verb} from './commands/verbs.ts';

/** A table for people, JSON Lines for programs, where the verb has them; else the verb's first format. */
const usualFormat = (verb: Verb, isTerminal: boolean): Format => {
	const usual = isTerminal || !verb.formats.includes('jsonl') ? 'table' : 'jsonl';
	return verb.formats.includes(usual) ? usual : (verb.formats[0] ?? 'table');
};

const run = async (argv: readonly string[]): Promise<number> => {
	const {verb, input, options, format, help, version} = parseArguments(argv, pkg);
	const {env, stdin, stdout, stderr} = process;
	const context: Context = {
		input,
		options,
		format: format ?? usualFormat(verb, stdout.isTTY),
		version: pkg.version,
		env,
		stdin,
		stdout,
		stderr,
	};
	if (version) {
		stdout.write(`${pkg.version}\n`);
		return 0;
	}

	if (help) {
		const helpVerb = findVerb('help') as Verb;
		return (await helpVerb.load())({...context, input: verb.name === '' ? [] : [verb.name]});
	}

	return (await verb.load())(context);
};

/** Errors that mean a mistake in what was given, with a line for people; any other is a defect and shows where. */
const expected = new Set(['UsageError', 'Failure', 'DataError', 'FileError']);

const statusOf = (error: unknown): number => {
	if (!(error instanceof Error)) throw error;
	const {code} = error as NodeJS.ErrnoException;
	if (expected.has(error.name) || code !== undefined) note(process, error.message);
	else note(process, `a defect of the program: ${error.stack ?? error.message}`);
	return error instanceof UsageError ? 2 : 1;
};

// "| head" closes the pipe when it has enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	process.exitCode = statusOf(error);
}
