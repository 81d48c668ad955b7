import {realpath, stat} from 'node:fs/promises';
import {fileOf} from '../corpus/corpus-folder.ts';
import {describeProblem} from '../corpus/describe-problem.ts';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import {joinCorpus} from '../corpus/join-corpus.ts';
import {withdrawnReports} from '../engine/edits/withdrawn-reports.ts';
import type {Decision} from '../model/decision.ts';
import type {Home} from './home.ts';
import {encodeLine} from './journal-line.ts';
import {JournalWriter} from './journal-writer.ts';
import {newerJournal} from './line-reader.ts';
import {contentOf, isWhole, scanJournal, type WholeLine} from './scan-journal.ts';
import {openStore} from './store.ts';

/** What came from another home. */
export type Merged = {
	/** Decisions that were not known here; undos and corrections are among them. */
	decisions: number;
	/** The corrections that those made. */
	corrections: number;
	/** Reports that were not known here. */
	reports: number;
	/** Reports of which the other home told something that is taken over. */
	updated: number;
	/** Ids under which the two homes have different decisions. */
	forged: string[];
	/** Hashes of the reports that were erased by a decision, and whose text still lies here: only a word of its own deletes it. */
	stillHere: string[];
	/** What could not be read of the other home and so did not come, one line each. */
	left: string[];
	/** What was wrong with this one. */
	problems: string[];
};

const exists = async (file: string): Promise<boolean> =>
	stat(file).then(
		() => true,
		() => false,
	);

/** @throws FileError where the other is no home, or is this one. */
export const refuseNoHome = async (home: Home, other: Home): Promise<void> => {
	const {directory} = other;
	try {
		if (!(await stat(directory)).isDirectory())
			throw new FileError(directory, 'is no folder', 'Name the folder that the other home is kept in.');
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR')
			throw new FileError(directory, 'there is no such folder', 'Check the path.');
		throw fileErrorOf(directory, error);
	}

	const real = await realpath(directory);
	if (real === (await realpath(home.directory).catch(() => home.directory)))
		throw new FileError(directory, 'is this home itself', 'Name another one.');
	const own = await Promise.all([other.journal, other.store, other.corpus].map(exists));
	if (!own.includes(true))
		throw new FileError(
			directory,
			'is no home of deirez-tui: neither journal, nor store.json, nor corpus lies in it',
			'Name the folder that "deirez-tui paths" calls home there.',
		);
};

/** @throws FileError for a line of a newer version. */
const wholeLines = async (home: Home): Promise<WholeLine[]> => {
	const {lines} = await scanJournal(home);
	const newer = lines.find(({read}) => read === 'newer');
	if (newer) throw newerJournal(home.journal, newer.number);
	return lines.filter(isWhole);
};

/** Decisions that the other home knows from its snapshot alone: its journal has lost their lines. */
const withoutLine = async (
	other: Home,
	ids: ReadonlySet<string>,
): Promise<{decisions: Decision[]; problems: string[]}> => {
	const store = await openStore(other, {readOnly: true});
	const decisions = (await store.history()).decisions.filter(({id}) => !ids.has(id));
	await store.close();
	return {decisions, problems: store.problems};
};

/**
 * Joins another home's journal and corpus into this one. The other is only read. In whichever order homes are joined, and however often, their
 * journals come to the same decisions and their corpora to the same files.
 *
 * @throws FileError where the other is no home, is this one, or was written by a newer version: then nothing was changed; and where this one
 * cannot be written.
 */
export const mergeHomes = async (home: Home, other: Home): Promise<Merged> => {
	await refuseNoHome(home, other);
	const theirs = await wholeLines(other);
	const more = await withoutLine(other, new Set(theirs.map(({read}) => read.decision.id)));
	const store = await openStore(home, {makeHome: true});
	try {
		// What this home has lost it must know before the other fills the gap, as the other would of this one.
		await store.history();
		const here = await wholeLines(home);
		const known = new Map(here.map(line => [line.read.decision.id, contentOf(line)]));
		const contents = new Set(here.map(contentOf));
		const news = theirs.filter(line => {
			const content = contentOf(line);
			return !contents.has(content) && contents.add(content);
		});
		const recovered = more.decisions.filter(({id}) => !known.has(id));
		const text = [
			...news.map(({plain}) => `${plain.toString('utf8')}\n`),
			...recovered.map(decision => encodeLine(decision, decision.session).text),
		].join('');
		if (text !== '') await new JournalWriter(home).append(text);
		await store.refresh();

		const withdrawn = withdrawnReports(store.edits().map(({edit}) => edit));
		const erased = new Set([...withdrawn].flatMap(([hash, fate]) => (fate.erased ? [hash] : [])));
		const corpus = await joinCorpus(home, other, erased);
		const came = [...news.map(({read}) => read.decision), ...recovered];
		return {
			decisions: came.length,
			corrections: came.flatMap(({edits, undoes}) => (undoes === null ? edits : [])).length,
			reports: corpus.added,
			updated: corpus.changed,
			forged: news.map(({read}) => read.decision.id).filter(id => known.has(id)),
			stillHere: (
				await Promise.all([...erased].map(async hash => ((await exists(fileOf(home, hash))) ? [hash] : [])))
			).flat(),
			left: [...more.problems, ...corpus.problems.map(describeProblem)],
			problems: store.problems,
		};
	} finally {
		await store.close();
	}
};
