import path from 'node:path';
import {leftIn} from '../../corpus/temporary-file.ts';
import {withdrawnReports} from '../../engine/edits/withdrawn-reports.ts';
import {counted} from '../counted.ts';
import {readFilters} from '../filters.ts';
import type {Home} from '../home.ts';
import {missingBytes} from '../journal-end.ts';
import {looseThings} from '../permissions.ts';
import {replay} from '../replay.ts';
import {isWhole, scanJournal} from '../scan-journal.ts';
import {checkCache} from './check-cache.ts';
import {checkCorpus, checkOriginals} from './check-corpus.ts';
import {checkEncryption} from './check-encryption.ts';
import {checkJournal} from './check-journal.ts';
import {checkSnapshot} from './check-snapshot.ts';
import {type Finding, fault, type Looked, remark} from './finding.ts';

/** Where temporary files may lie. */
export const foldersOf = ({directory, corpus, cache, config}: Home): string[] => [
	...new Set([directory, corpus, cache, path.dirname(config)]),
];

const leftFinding = (file: string): Finding =>
	remark(
		'files',
		file,
		`${file}: was left by a program that was killed while it was writing. The next start for writing removes it.`,
	);

/**
 * Goes over everything that a home keeps and changes nothing. What the decisions are about is for those who can read the reports.
 *
 * @throws FileError where something may not be read at all.
 */
export const checkHome = async (own: Home): Promise<Looked[]> => {
	// Whoever refuses what is open to others would see nothing else of it.
	const home: Home = {...own, foreign: true};
	const {all, loose} = looseThings(own);
	const permissions = loose.map(({path: loosePath, why}) =>
		fault(
			'permissions',
			loosePath,
			`${loosePath}: ${why === 'open' ? 'is open to other users. Close it: deirez-tui check --repair' : 'belongs to another user.'}`,
		),
	);
	const journal = await scanJournal(home);
	const {edits} = replay(journal.lines.filter(isWhole).map(({read}) => read.decision));
	const withdrawn = withdrawnReports(edits.map(({edit}) => edit));
	const {looked: corpus, manifest} = await checkCorpus(home, withdrawn);
	const left = foldersOf(home).flatMap(leftIn);
	const {problem} = readFilters(home);
	const filters = problem === null ? [] : [remark('files', home.filters, problem)];
	return [
		{part: 'permissions', at: counted(all, 'file'), findings: permissions},
		await checkEncryption(home),
		checkJournal(home, journal, await missingBytes(home.journal, 0)),
		await checkSnapshot(home, journal),
		corpus,
		await checkOriginals(manifest),
		await checkCache(home),
		{
			part: 'files',
			at: counted(foldersOf(home).length, 'folder'),
			findings: [...left.map(leftFinding), ...filters],
		},
	];
};
