import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {namesIn, readFiles} from '../../corpus/corpus-folder.ts';
import {toItem} from '../../corpus/corpus-record.ts';
import {describeProblem} from '../../corpus/describe-problem.ts';
import {reportId} from '../../corpus/make-report.ts';
import {type Import, type Manifest, manifestOf, readManifest} from '../../corpus/manifest.ts';
import {mapLimited} from '../../corpus/map-limited.ts';
import {missingReports} from '../../corpus/missing-reports.ts';
import type {Withdrawal} from '../../engine/edits/withdrawn-reports.ts';
import {sha256} from '../../engine/text/hash.ts';
import {counted} from '../counted.ts';
import type {Home} from '../home.ts';
import {type Finding, fault, type Looked, remark} from './finding.ts';

/** What is known of the corpus when all of it has been read. */
export type CheckedCorpus = {
	looked: Looked;
	manifest: Manifest;
	/** Reports that no line of the manifest tells of, with what they say of themselves. */
	unlisted: Import[];
};

const inFolder = async (folder: string): Promise<string[]> => readdir(folder).catch((): string[] => []);

/** Reads every file of the corpus, and what the manifest says should be there. */
export const checkCorpus = async (
	home: Home,
	withdrawn: ReadonlyMap<string, Withdrawal>,
): Promise<CheckedCorpus> => {
	const names = await namesIn(home);
	const {read, problems} = await readFiles(home, names, (stored, file) => {
		toItem(stored, file);
		const {hash, importedAt: at, origin} = stored;
		// Of a line of a file the origin names the line too, which is no path.
		return {hash, at, from: path.isAbsolute(origin) && !/:\d+$/.test(origin) ? origin : null, sha256: null};
	});
	const findings: Finding[] = problems.map(problem =>
		fault('corpus', `damaged ${problem.path}`, describeProblem(problem)),
	);

	const manifest = await readManifest(home);
	const file = manifestOf(home);
	for (const line of manifest.damaged)
		findings.push(
			fault(
				'corpus',
				`manifest ${line}`,
				`${file}: line ${line}: damaged. One import is not known any more.`,
			),
		);
	const there = new Set(names.map(name => path.basename(name, '.json')));
	const isThere = (hash: string): boolean => there.has(home.cipher.nameOf(hash));
	const missing = missingReports(manifest.imports, hash => isThere(hash) || withdrawn.has(hash));
	for (const [hash, {from, at}] of missing)
		findings.push(
			fault(
				'corpus',
				`missing ${hash}`,
				`${home.corpus}: ${reportId(hash)}: the file of this report is gone; it was imported on ${at.slice(0, 10)}${from === null ? '' : ` from ${from}`}. Import it again, or leave it out: deirez-tui report remove ${reportId(hash)}.`,
			),
		);
	for (const [hash, {erased}] of withdrawn)
		if (erased && isThere(hash))
			findings.push(
				remark(
					'corpus',
					`erased ${hash}`,
					`${home.corpus}: ${reportId(hash)}: was to be erased, and its text still lies here. Delete it: deirez-tui report remove --erase --yes ${reportId(hash)}`,
				),
			);
	for (const name of await inFolder(home.corpus)) {
		if (names.includes(name) || name === path.basename(file) || name.startsWith('.')) continue;
		findings.push(
			remark(
				'corpus',
				`strange ${name}`,
				`${path.join(home.corpus, name)}: is none of the corpus’s files, and is not read.`,
			),
		);
	}

	const listed = new Set(manifest.imports.map(({hash}) => hash));
	const unlisted = read.filter(({hash}) => !listed.has(hash));
	if (unlisted.length > 0)
		findings.push(
			remark(
				'corpus',
				'unlisted',
				`${file}: ${counted(unlisted.length, 'report')} of the corpus ${unlisted.length === 1 ? 'is' : 'are'} not in it, so that nobody would miss ${unlisted.length === 1 ? 'it' : 'them'}. Enter ${unlisted.length === 1 ? 'it' : 'them'}: deirez-tui check --repair`,
			),
		);
	return {looked: {part: 'corpus', at: counted(names.length, 'report'), findings}, manifest, unlisted};
};

const lookedAtOnce = 16;

/** Whether the files that reports were imported from are still there and the same. They are the user's own: nothing depends on them. */
export const checkOriginals = async ({imports}: Manifest): Promise<Looked> => {
	const sums = new Map<string, Set<string>>();
	for (const {from, sha256: sum} of imports) {
		if (from === null || sum === null) continue;
		sums.set(from, (sums.get(from) ?? new Set()).add(sum));
	}

	const findings = await mapLimited([...sums], lookedAtOnce, async ([file, known]): Promise<Finding[]> => {
		try {
			if (known.has(sha256(await readFile(file)))) return [];
			return [
				remark(
					'originals',
					`changed ${file}`,
					`${file}: has changed since it was imported. The corpus keeps what was imported.`,
				),
			];
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code ?? '';
			const what = ['ENOENT', 'ENOTDIR'].includes(code) ? 'is gone' : `cannot be read (${code})`;
			return [
				remark(
					'originals',
					`gone ${file}`,
					`${file}: ${what} since it was imported. The corpus keeps what was imported.`,
				),
			];
		}
	});
	return {part: 'originals', at: counted(sums.size, 'file'), findings: findings.flat()};
};
