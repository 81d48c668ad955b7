import {readdirSync} from 'node:fs';
import type {Analysed} from '../../cache/analysed.ts';
import {inMemory} from '../../cache/in-memory.ts';
import {openKept} from '../../cache/kept-analysis.ts';
import type {Lexicon} from '../../engine/lexicon/compile-lexicon.ts';
import type {EditRecord} from '../../model/edit.ts';
import type {Home} from '../../store/home.ts';
import {analyseReports} from './analyse-reports.ts';
import {knownAs} from './known-as.ts';
import type {ReadOptions, Where} from './read-reports.ts';

/** Whether anything was imported, as far as that can be told without reading it. */
const isImported = ({corpus}: Home): boolean => {
	try {
		return readdirSync(corpus).some(name => !name.startsWith('.'));
	} catch {
		return false;
	}
};

/** An analysis to show. */
export type Opened = {
	analysed: Analysed;
	where: Where;
	/** What was wrong, a line each: with files and with corrections. */
	problems: readonly string[];
	/** Whether it lay in the cache; else it should be laid there. */
	kept: boolean;
};

/** The analysis of these reports: from the cache where it is there and nothing has changed since, else made now. */
export const openAnalysis = async (
	paths: readonly string[],
	home: Home,
	lexicon: Lexicon,
	records: readonly EditRecord[],
	options: ReadOptions,
): Promise<Opened> => {
	const {key} = knownAs(paths, home, lexicon, records, options);
	const kept = key === null ? null : openKept(home, key);
	if (kept) {
		const where = paths.length > 0 ? 'paths' : isImported(home) ? 'corpus' : 'sample';
		return {analysed: kept, where, problems: kept.problems, kept: true};
	}

	const {analysis, read, where, problems} = await analyseReports(paths, home, lexicon, records, options);
	const all = [...problems.files, ...problems.edits];
	const analysed = inMemory(analysis, lexicon.world, {problems: all, read});
	return {analysed, where, problems: all, kept: false};
};
