import process from 'node:process';
import {setFlagsFromString} from 'node:v8';
import pkg from '../package.json' with {type: 'json'};
import type {Context} from './commands/command.ts';
import {UsageError} from './commands/errors.ts';
import type {Format} from './commands/format.ts';
import {note} from './commands/output.ts';
import type {Verb} from './commands/verbs.ts';
import {Interrupted} from './model/interrupted.ts';

/** A table for people, JSON Lines for programs, where the verb has them; else the verb's first format. */
const usualFormat = (verb: Verb, isTerminal: boolean): Format => {
	const usual = isTerminal || !verb.formats.includes('jsonl') ? 'table' : 'jsonl';
	return verb.formats.includes(usual) ? usual : (verb.formats[0] ?? 'table');
};

const helpOn = async (context: Context, verb: string): Promise<number> => {
	const {help} = await import('./commands/help.ts');
	return help({...context, input: verb === '' ? [] : verb.split(' ')});
};

const run = async (argv: readonly string[]): Promise<number> => {
	const {env, stdin, stdout, stderr} = process;
	const world = {version: pkg.version, env, stdin, stdout, stderr};
	const tellVersion = (): number => {
		stdout.write(`${pkg.version}\n`);
		return 0;
	};

	// These two are asked by scripts and completions, and answered before the parser is loaded: it takes as long as Node itself.
	const [only] = argv.length === 1 ? argv : [];
	const bare: Context = {...world, input: [], options: {}, format: 'table'};
	if (only === '--version') return tellVersion();
	if (only === '--help' || only === '-h') return helpOn(bare, '');

	// The extractor is many small functions. Put into each other as far as V8 goes by itself, they took half of the processor's time of a
	// first megabyte to compile; with a third of that limit they run as fast, and that megabyte takes a fifth less.
	setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
	const {parseArguments} = await import('./commands/parse-arguments.ts');
	const {verb, topic, input, options, format, help, version} = parseArguments(argv, pkg);
	if (version) return tellVersion();
	if (help) return helpOn(bare, topic);
	const command = await verb.load();
	return command({
		...world,
		input,
		options,
		format: format ?? (options.explain ? 'table' : usualFormat(verb, stdout.isTTY)),
	});
};

/** Errors that mean a mistake in what was given, with a line for people; any other is a defect and shows where. */
const expected = new Set(['UsageError', 'Failure', 'DataError', 'LexiconError', 'FileError']);

const statusOf = (error: unknown): number => {
	if (!(error instanceof Error)) throw error;
	// Whoever ends it needs no word of it.
	if (error instanceof Interrupted) return error.status;
	const {code} = error as NodeJS.ErrnoException;
	// A lexicon with several faults tells each on a line of its own.
	const lines = 'lines' in error ? (error.lines as readonly string[]) : [error.message];
	if (expected.has(error.name) || code !== undefined) for (const line of lines) note(process, line);
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
