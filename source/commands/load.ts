import {readdirSync} from 'node:fs';
import path from 'node:path';
import {loadCorpus} from '../corpus/corpus-folder.ts';
import type {CorpusItem} from '../corpus/corpus-item.ts';
import type {CorpusProblem} from '../corpus/corpus-problem.ts';
import {describeProblem} from '../corpus/describe-problem.ts';
import {FileError} from '../corpus/file-error.ts';
import {dataDirectory} from '../corpus/read-data.ts';
import {readReports} from '../corpus/read-reports.ts';
import {analyse} from '../engine/analyse.ts';
import {extractClaims} from '../engine/claims/extract-claims.ts';
import {applyEdits} from '../engine/edits/apply-edits.ts';
import type {Item} from '../engine/edits/item.ts';
import {withdrawnReports} from '../engine/edits/withdrawn-reports.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import type {Analysis} from '../model/analysis.ts';
import type {Day, SourceId} from '../model/ids.ts';
import type {Home} from '../store/home.ts';
import {requirePrivateHome} from '../store/permissions.ts';
import {openStore, type Store} from '../store/store.ts';
import {lostEditWords} from './lost-edits.ts';
import {loadLexicon} from './own-lexicon.ts';
import {withdrawnWords} from './withdrawn-words.ts';

export type LoadOptions = {
	/** The option as given; absent: from the environment. */
	home?: string | undefined;
	/** What `openHome` gave. */
	opened: Home;
	lexicon?: string | undefined;
	published?: Day | undefined;
	outlet?: SourceId | undefined;
	/**
	 * What becomes of decisions: `read` (nothing is made on disk); `write`; `offer`: the user will take some, so that it is told at once
	 * in `readOnly` where none can be kept; `look`: as `read`, of whoever's home it is.
	 */
	decisions?: 'read' | 'write' | 'offer' | 'look';
	env?: Readonly<Record<string, string | undefined>>;
	/** The bytes of standard input, for the path `-`. */
	stdin?: (() => Promise<Uint8Array>) | undefined;
};

export type Loaded = {
	analysis: Analysis;
	/** The reports with their claims before any was corrected or dropped, those that the analyst added among them. */
	read: readonly Item[];
	lexicon: Lexicon;
	store: Store;
	/** One line each, safe to print. */
	problems: string[];
	/** Something that was asked for is not in the analysis. */
	incomplete: boolean;
	where: 'paths' | 'corpus' | 'sample';
	/** What the user should know about where the reports come from; null where it is as asked. */
	notice: string | null;
	/** Why decisions that were offered cannot be kept, short enough for a screen (`problems` has it whole); else null. */
	readOnly: string | null;
};

export type ReadItems = {items: CorpusItem[]; problems: CorpusProblem[]; where: Loaded['where']};

/** A file that was left out of a folder as it should be is worth a word, but nothing is missing for it. */
export const isLoss = (problem: CorpusProblem, items: readonly CorpusItem[]): boolean =>
	problem.place !== null || !items.some(item => item.origin.startsWith(problem.path));

/** Reports with the claims that came along or that the engine finds. */
export const withClaims = (items: readonly CorpusItem[], lexicon: Lexicon): Item[] =>
	items.map(({report, claims}) => ({report, claims: claims ?? extractClaims(report, lexicon)}));

/** Fits a line of a terminal with 80 columns. */
const sampleNotice = 'nothing is imported yet: this is the sample, written for demonstration';

const readSample = async (lexicon: Lexicon): Promise<ReadItems> => {
	const folder = path.join(dataDirectory(), 'sample');
	// The folder holds gold too, which is no report.
	const texts = readdirSync(folder)
		.filter(name => name.endsWith('.txt'))
		.sort()
		.map(name => path.join(folder, name));
	return {...(await readReports(texts, {sources: lexicon.world.sources})), where: 'sample'};
};

const readItems = async (
	paths: readonly string[],
	home: Home,
	lexicon: Lexicon,
	options: LoadOptions,
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

/** A home of a newer version, or one that cannot even be read, stays an error. */
const openFor = async (
	home: Home,
	decisions: LoadOptions['decisions'],
): Promise<{store: Store; readOnly: string | null; told: string[]}> => {
	if (decisions !== 'offer') {
		const store = await openStore(home, {readOnly: decisions !== 'write'});
		return {store, readOnly: decisions === 'look' ? 'you asked for --read-only.' : null, told: []};
	}

	try {
		return {store: await openStore(home, {makeHome: true}), readOnly: null, told: []};
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		const store = await openStore(home, {readOnly: true});
		return {store, readOnly: error.brief, told: [error.message]};
	}
};

/** What would be refused of a home, did anybody want to write there. */
const whyOpen = (home: Home): string[] => {
	try {
		return requirePrivateHome(home, true);
	} catch (error) {
		return [(error as Error).message];
	}
};

/**
 * Everything a verb or the dashboard looks at: these files and folders read in place, or without any the imported
 * corpus, or as long as there is none the sample that ships with the program.
 *
 * @throws DataError, FileError where data, corpus or store cannot be used.
 */
export const loadAnalysis = async (paths: readonly string[], options: LoadOptions): Promise<Loaded> => {
	const env = options.env ?? process.env;
	const own = options.opened;
	const home: Home = options.decisions === 'look' ? {...own, foreign: true} : own;
	const lexicon = loadLexicon({options, env});
	// First, so that a home that cannot be used is told before the work.
	const {store, readOnly, told} = await openFor(home, options.decisions);
	try {
		const records = store.edits();
		const edits = records.map(({edit}) => edit);
		const withdrawn = withdrawnReports(edits);
		const {items, problems, where} = await readItems(paths, home, lexicon, options, withdrawn);
		const edited = applyEdits(withClaims(items, lexicon), edits);
		const tellsWithdrawn = where === 'paths' || edited.items.length === 0;
		const analysis = analyse(edited.items, lexicon.world, {grouping: edited.grouping});
		store.place(analysis.events);
		return {
			analysis,
			lexicon,
			store,
			read: edited.read,
			problems: [
				...told,
				...problems.map(describeProblem),
				...store.problems,
				...(home.foreign ? whyOpen(own) : []),
				...(tellsWithdrawn ? withdrawnWords(edited.withdrawn, withdrawn, records) : []),
				...lostEditWords(edited.lost.flatMap(index => records[index] ?? [])),
			],
			incomplete: problems.some(problem => isLoss(problem, items)),
			where,
			notice: where === 'sample' ? sampleNotice : null,
			readOnly,
		};
	} catch (error) {
		await store.close();
		throw error;
	}
};
