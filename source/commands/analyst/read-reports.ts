import {readdirSync} from 'node:fs';
import path from 'node:path';
import {loadCorpus} from '../../corpus/corpus-folder.ts';
import type {CorpusItem} from '../../corpus/corpus-item.ts';
import type {CorpusProblem} from '../../corpus/corpus-problem.ts';
import {dataDirectory} from '../../corpus/read-data.ts';
import {readReports} from '../../corpus/read-reports.ts';
import type {Lexicon} from '../../engine/lexicon/compile-lexicon.ts';
import type {Day, SourceId} from '../../model/ids.ts';
import type {Home} from '../../store/home.ts';

/** Where the reports come from: what was named, what was imported, or as long as there is nothing, what ships with the program. */
export type Where = 'paths' | 'corpus' | 'sample';

export type ReadItems = {items: CorpusItem[]; problems: CorpusProblem[]; where: Where};

export type ReadOptions = {
	published?: Day | undefined;
	outlet?: SourceId | undefined;
	/** The bytes of standard input, for the path `-`. */
	stdin?: (() => Promise<Uint8Array>) | undefined;
};

export const sampleFolder = (): string => path.join(dataDirectory(), 'sample');

const readSample = async (lexicon: Lexicon): Promise<ReadItems> => {
	const folder = sampleFolder();
	// The folder holds gold too, which is no report.
	const texts = readdirSync(folder)
		.filter(name => name.endsWith('.txt'))
		.sort()
		.map(name => path.join(folder, name));
	return {...(await readReports(texts, {sources: lexicon.world.sources})), where: 'sample'};
};

/** These files and folders, else the imported corpus, else the sample. */
export const readItems = async (
	paths: readonly string[],
	home: Home,
	lexicon: Lexicon,
	options: ReadOptions,
	withdrawn: {has(hash: string): boolean},
): Promise<ReadItems> => {
	if (paths.length > 0) {
		const read = await readReports(paths, {
			sources: lexicon.world.sources,
			...(options.published ? {published: options.published} : {}),
			...(options.outlet ? {outlet: options.outlet} : {}),
			...(options.stdin ? {stdin: options.stdin} : {}),
		});
		return {...read, where: 'paths'};
	}

	const corpus = await loadCorpus(home, withdrawn);
	if (corpus.items.length > 0 || corpus.problems.length > 0) return {...corpus, where: 'corpus'};
	return readSample(lexicon);
};
