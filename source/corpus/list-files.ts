import type {Dirent, Stats} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {CorpusFault, type CorpusProblem, problemOf} from './corpus-problem.ts';

export type Format = 'text' | 'json' | 'jsonl';

/**
 * A file to read. `format` is null where the name does not tell: its first character decides. `named`: by the user, not found in a folder.
 */
export type ReportFile = {path: string; format: Format | null; named: boolean};

const formats: Record<string, Format> = {
	'.txt': 'text',
	'.md': 'text',
	'.json': 'json',
	'.jsonl': 'jsonl',
};
const readable = Object.keys(formats).join(', ');

/** What goes with reports and is none: sidecars, and gold claims for `evaluate`. */
const isCompanion = (name: string): boolean => /\.(?:meta|gold)\.json$/i.test(name);

const unreadable = (error: unknown): CorpusFault => {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return new CorpusFault(null, 'there is no such file or folder', 'Check the path.');
	}

	if (code === 'EACCES' || code === 'EPERM') {
		return new CorpusFault(null, 'may not be read', 'Give yourself leave to read it (chmod u+r).');
	}

	return new CorpusFault(null, `cannot be read (${code ?? String(error)})`, 'Check the disk and the path.');
};

/** Runs a file operation; what the system refuses becomes a fault in plain words. */
export const orFault = async <Result>(operation: Promise<Result>): Promise<Result> => {
	try {
		return await operation;
	} catch (error) {
		throw unreadable(error);
	}
};

const isFile = async (folder: string, entry: Dirent): Promise<boolean> => {
	if (!entry.isSymbolicLink()) return entry.isFile();
	// A link to a folder is not followed: it may lead back into itself.
	return stat(path.join(folder, entry.name)).then(
		found => found.isFile(),
		() => false,
	);
};

const walk = async (folder: string, files: string[], problems: CorpusProblem[]): Promise<void> => {
	let entries: Dirent[];
	try {
		entries = await orFault(readdir(folder, {withFileTypes: true}));
	} catch (fault) {
		problems.push(problemOf(folder, fault));
		return;
	}

	for (const entry of entries) {
		if (entry.name.startsWith('.') || isCompanion(entry.name)) continue;
		const full = path.join(folder, entry.name);
		if (entry.isDirectory()) await walk(full, files, problems);
		else if (await isFile(folder, entry)) files.push(full);
	}
};

const listFolder = async (folder: string, problems: CorpusProblem[]): Promise<ReportFile[]> => {
	const all: string[] = [];
	const before = problems.length;
	await walk(folder, all, problems);
	// By code unit, not by locale: the same order on every machine.
	all.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const files: ReportFile[] = [];
	const others: string[] = [];
	for (const file of all) {
		const format = formats[path.extname(file).toLowerCase()];
		if (format) files.push({path: file, format, named: false});
		else others.push(path.extname(file).toLowerCase() || 'no ending');
	}

	const kinds = [...new Set(others)].sort().slice(0, 6).join(', ');
	if (files.length === 0 && problems.length === before) {
		problems.push({
			path: folder,
			place: null,
			message:
				others.length === 0
					? 'the folder holds no reports'
					: `the folder holds no reports, only other files (${kinds})`,
			remedy: `Read are ${readable}.`,
		});
	} else if (others.length > 0) {
		problems.push({
			path: folder,
			place: null,
			message: `${others.length} ${others.length === 1 ? 'file is' : 'files are'} of a kind that is not read (${kinds})`,
			remedy: `Read are ${readable}; the others were left out.`,
		});
	}

	return files;
};

/**
 * The files to read: a file as it is named, a folder with all below it, sorted by path. Hidden files, sidecars (`*.meta.json`) and gold
 * (`*.gold.json`) are left out. What cannot be read is a problem, one line a path, and does not stop the others.
 */
export const listFiles = async (
	paths: readonly string[],
): Promise<{files: ReportFile[]; problems: CorpusProblem[]}> => {
	const files: ReportFile[] = [];
	const problems: CorpusProblem[] = [];
	for (const given of paths) {
		if (given === '-') {
			files.push({path: '-', format: null, named: true});
			continue;
		}

		let found: Stats;
		try {
			found = await orFault(stat(given));
		} catch (fault) {
			problems.push(problemOf(given, fault));
			continue;
		}

		const extension = path.extname(given).toLowerCase();
		const format = formats[extension];
		if (found.isDirectory()) files.push(...(await listFolder(given, problems)));
		else if (isCompanion(given)) {
			// `extract folder/*` names them too: nothing to say about it, unless it is all there is.
			if (paths.length === 1) {
				problems.push({
					path: given,
					place: null,
					message: 'goes with a report and is none itself',
					remedy: 'Name the report beside it.',
				});
			}
		} else if (format) files.push({path: given, format, named: true});
		else if (extension === '') files.push({path: given, format: null, named: true});
		else {
			problems.push({
				path: given,
				place: null,
				message: `${extension} files are not read`,
				remedy: `Read are ${readable}; or give the text on standard input as "-".`,
			});
		}
	}

	return {files, problems};
};
