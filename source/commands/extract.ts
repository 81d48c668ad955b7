import {describeProblem} from '../corpus/describe-problem.ts';
import {type ReadOptions, readReports} from '../corpus/read-reports.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import {claimColumns, type PlacedClaim} from '../export/claim-columns.ts';
import {csvLines} from '../export/csv.ts';
import {jsonText} from '../export/json-text.ts';
import type {Claim} from '../model/claim.ts';
import type {Report} from '../model/report.ts';
import {isLoss, withClaims} from './analyst/analyse-reports.ts';
import type {Command, Context} from './command.ts';
import {explainPaths} from './explain.ts';
import {note, write} from './output.ts';
import {loadLexicon} from './own-lexicon.ts';
import {readLines} from './read-lines.ts';
import {readStdin} from './read-stdin.ts';

type Extracted = {report: Report; claims: Claim[]};

const print = async (context: Context, items: readonly Extracted[], single: boolean): Promise<void> => {
	if (context.format === 'csv') {
		const reports = new Map<string, Report>(items.map(({report}) => [report.id, report]));
		const rows = items.flatMap(({claims}) => claims.map((claim): PlacedClaim => ({...claim, event: null})));
		const columns = claimColumns(reports).filter(column => column.name !== 'event');
		await write(context, csvLines(columns, rows));
	} else if (context.format === 'json' && !single) {
		await write(context, ['[\n', items.map(jsonText).join(',\n'), '\n]\n']);
	} else {
		await write(
			context,
			items.map(item => `${jsonText(item)}\n`),
		);
	}
};

/** Reads these paths as a whole and prints what was found; gives the exit status. */
const extractPaths = async (
	context: Context,
	paths: readonly string[],
	lexicon: Lexicon,
	options: ReadOptions,
): Promise<number> => {
	const {items, problems} = await readReports([...paths], options);
	for (const problem of problems) note(context, describeProblem(problem));
	const lost = problems.some(problem => isLoss(problem, items));
	if (items.length > 0)
		await print(context, withClaims(items, lexicon), paths.length === 1 && items.length === 1);
	return lost || items.length === 0 ? 1 : 0;
};

/** Answers each line of JSON with one line, as it comes; a line that cannot be read is told and passed over. */
const extractStream = async (
	context: Context,
	chunks: AsyncIterable<Uint8Array>,
	lexicon: Lexicon,
	options: ReadOptions,
): Promise<number> => {
	let status = 0;
	let number = 0;
	for await (const line of readLines(chunks)) {
		number++;
		if (line.toString().trim() === '') continue;
		const {items, problems} = await readReports(['-'], {...options, stdin: async () => line});
		for (const problem of problems) {
			status = 1;
			// The reader saw one line only: to the user it is this one.
			const place = problem.place?.replace(/^line 1\b/, `line ${number}`) ?? `line ${number}`;
			note(context, describeProblem({...problem, place}));
		}

		await print({...context, format: 'jsonl'}, withClaims(items, lexicon), true);
	}

	return status;
};

/** Joins the chunks that were read ahead with those still to come. */
async function* resume(
	ahead: readonly Uint8Array[],
	rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	yield* ahead;
	for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const extractStdin = async (context: Context, lexicon: Lexicon, options: ReadOptions): Promise<number> => {
	const input: AsyncIterator<Uint8Array> = context.stdin[Symbol.asyncIterator]();
	const ahead: Uint8Array[] = [];
	let begin = '';
	while (begin === '') {
		const next = await input.next();
		if (next.done) break;
		ahead.push(next.value);
		begin = Buffer.concat(ahead)
			.toString()
			.replace(/^\ufeff/, '')
			.trimStart();
	}

	const chunks = resume(ahead, input);
	if (begin.startsWith('{') && context.format !== 'csv')
		return extractStream(context, chunks, lexicon, options);
	const all: Uint8Array[] = [];
	for await (const chunk of chunks) all.push(chunk);
	return extractPaths(context, ['-'], lexicon, {...options, stdin: async () => Buffer.concat(all)});
};

/** A pure filter: texts in, claims out. Nothing is stored. */
export const extract: Command = async context => {
	const {published, outlet} = context.options;
	const lexicon = loadLexicon(context);
	const options: ReadOptions = {
		sources: lexicon.world.sources,
		keepRepeats: true,
		...(published ? {published} : {}),
		...(outlet ? {outlet} : {}),
	};
	const stdin = async (): Promise<Uint8Array> => readStdin(context.stdin);
	const onlyStdin = context.input.length === 1 && context.input[0] === '-';
	if (context.options.explain) return explainPaths(context, lexicon, {...options, stdin});
	if (onlyStdin) return extractStdin(context, lexicon, options);
	return extractPaths(context, context.input, lexicon, {...options, stdin});
};
