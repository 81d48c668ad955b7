import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describeProblem} from '../corpus/describe-problem.ts';
import {readReports} from '../corpus/read-reports.ts';
import {parseGold} from '../evaluate/gold.ts';
import {type Score, type Scored, score} from '../evaluate/score.ts';
import {jsonText} from '../export/json-text.ts';
import type {Day, SourceId} from '../model/ids.ts';
import {withClaims} from './analyst/analyse-reports.ts';
import type {Command, Context} from './command.ts';
import {Failure, UsageError} from './errors.ts';
import {note, write, writeLines} from './output.ts';
import {loadLexicon} from './own-lexicon.ts';
import {outputWidth} from './print-list.ts';
import {type TableColumn, tableLines} from './table.ts';

/** Files of a gold folder that hold no claims of one text; sidecars of texts that lie there too. */
const others = /^(cross|index|new_places)\.json$|\.meta\.json$/;

const listGold = (folder: string): string[] => {
	try {
		return readdirSync(folder)
			.filter(name => name.endsWith('.json') && !others.test(name))
			.sort();
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		throw new Failure(`${folder}: cannot be read as a folder of gold (${code}). Check --gold.`);
	}
};

const readAll = async (
	context: Context,
	goldFolder: string,
	textFolder: string,
): Promise<{texts: Scored[]; lost: boolean}> => {
	const lexicon = loadLexicon(context);
	const texts: Scored[] = [];
	let lost = false;
	for (const name of listGold(goldFolder)) {
		const file = path.join(goldFolder, name);
		let gold: Scored['gold'];
		try {
			gold = parseGold(file, readFileSync(file, 'utf8'));
		} catch (error) {
			note(context, (error as Error).message);
			lost = true;
			continue;
		}

		const text = [`${path.basename(name, '.json')}.txt`, ...(gold.file ? [gold.file] : [])]
			.map(one => path.join(textFolder, one))
			.find(one => existsSync(one));
		if (!text) {
			note(context, `${file}: its text is not in ${textFolder}. Name the folder with --texts.`);
			lost = true;
			continue;
		}

		const {items, problems} = await readReports([text], {
			sources: lexicon.world.sources,
			...(gold.published ? {published: gold.published as Day} : {}),
			...(gold.outlet ? {outlet: gold.outlet as SourceId} : {}),
		});
		for (const problem of problems) note(context, describeProblem(problem));
		lost ||= problems.length > 0;
		const [item] = withClaims(items, lexicon);
		if (item) texts.push({gold, claims: item.claims});
	}

	return {texts, lost};
};

const share = (value: number): string => value.toFixed(3);

const print = async (context: Context, {byType, texts, gold, said, ...facets}: Score): Promise<void> => {
	const width = outputWidth(context);
	const typeColumns: TableColumn<[string, {gold: number; said: number; hit: number; f1: number}]>[] = [
		{title: 'type', value: ([type]) => type},
		...(['gold', 'said', 'hit'] as const).map(name => ({
			title: name,
			value: ([, row]: [string, {gold: number; said: number; hit: number}]) => String(row[name]),
			side: 'right' as const,
		})),
		{title: 'f1', value: ([, row]) => share(row.f1), side: 'right'},
	];
	const facetColumns: TableColumn<[string, number]>[] = [
		{title: 'facet', value: ([name]) => name},
		{title: 'share', value: ([, value]) => share(value), side: 'right'},
	];
	const lines = [
		...tableLines(typeColumns, Object.entries(byType), width),
		'',
		...tableLines(facetColumns, Object.entries(facets), width),
		'',
		`${texts} texts, ${gold} claims by hand, ${said} extracted`,
	];
	await writeLines(context, lines);
};

/** Measures extraction against hand-made claims and prints the figures by type and facet. */
export const evaluate: Command = async context => {
	const {gold, texts = gold} = context.options;
	if (gold === undefined || texts === undefined)
		throw new UsageError('--gold DIR is needed: hand-made claims, NAME.json.');
	const read = await readAll(context, gold, texts);
	if (read.texts.length === 0)
		throw new Failure(`${gold}: no gold claims with texts were found. Check --gold and --texts.`);
	const result = score(read.texts);
	if (context.format === 'json') await write(context, [`${jsonText(result)}\n`]);
	else await print(context, result);
	return read.lost ? 1 : 0;
};
