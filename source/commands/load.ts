import {FileError} from '../corpus/file-error.ts';
import type {Item} from '../engine/edits/item.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import type {Analysis} from '../model/analysis.ts';
import type {Day, SourceId} from '../model/ids.ts';
import type {Home} from '../store/home.ts';
import {requirePrivateHome} from '../store/permissions.ts';
import {openStore, type Store} from '../store/store.ts';
import {analyseReports} from './analyst/analyse-reports.ts';
import type {Where} from './analyst/read-reports.ts';
import {loadLexicon} from './own-lexicon.ts';

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
	where: Where;
	/** What the user should know about where the reports come from; null where it is as asked. */
	notice: string | null;
	/** Why decisions that were offered cannot be kept, short enough for a screen (`problems` has it whole); else null. */
	readOnly: string | null;
};

/** Fits a line of a terminal with 80 columns. */
export const sampleNotice = 'nothing is imported yet: this is the sample, written for demonstration';

/** The store as it is wanted. A home of a newer version, or one that cannot even be read, stays an error. */
export const openFor = async (
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
export const whyOpen = (home: Home): string[] => {
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
		const {analysis, read, where, problems, incomplete} = await analyseReports(
			paths,
			home,
			lexicon,
			store.edits(),
			options,
		);
		store.place(analysis.events);
		return {
			analysis,
			lexicon,
			store,
			read,
			problems: [
				...told,
				...problems.files,
				...store.problems,
				...(home.foreign ? whyOpen(own) : []),
				...problems.edits,
			],
			incomplete,
			where,
			notice: where === 'sample' ? sampleNotice : null,
			readOnly,
		};
	} catch (error) {
		await store.close();
		throw error;
	}
};
