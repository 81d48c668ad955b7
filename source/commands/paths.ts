import path from 'node:path';
import {dataDirectory} from '../corpus/read-data.ts';
import {jsonText} from '../export/json-text.ts';
import {resolveHome} from '../store/home.ts';
import {whoever} from '../store/whoever.ts';
import type {Command} from './command.ts';
import {write, writeLines} from './output.ts';
import {ownLexiconFolder} from './own-lexicon.ts';
import {outputWidth} from './print-list.ts';
import {tableLines} from './table.ts';

/** Prints where everything is kept, and who takes decisions here. */
export const paths: Command = async context => {
	const {directory, foreign: _, cipher: __, ...home} = resolveHome(context.options.home, context.env);
	const own = ownLexiconFolder(context);
	const places = {
		home: directory,
		...home,
		data: dataDirectory(),
		lexicon: own && path.resolve(own.folder),
		who: whoever(context.env).who,
	};
	if (context.format !== 'table') {
		await write(context, [`${jsonText(places)}\n`]);
		return 0;
	}

	const rows = Object.entries(places);
	const columns = [
		{title: 'what', value: ([name]: [string, string | null]) => name},
		{title: 'where', value: ([, place]: [string, string | null]) => place ?? 'none'},
	];
	// A path that is cut is of no use.
	const width = outputWidth(context) === null ? null : Number.POSITIVE_INFINITY;
	await writeLines(context, tableLines(columns, rows, width));
	return 0;
};
