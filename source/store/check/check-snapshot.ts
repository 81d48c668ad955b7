import {readFile} from 'node:fs/promises';
import {fileErrorOf} from '../../corpus/file-error.ts';
import {counted} from '../counted.ts';
import type {Home} from '../home.ts';
import {Journal} from '../journal.ts';
import {KnownSessions} from '../known-sessions.ts';
import {type Outcome, replay} from '../replay.ts';
import {isWhole, type ScannedJournal} from '../scan-journal.ts';
import {decodeSnapshot, type Snapshot} from '../snapshot.ts';
import {type Finding, fault, type Looked, remark} from './finding.ts';

type Read = Snapshot | {newer: number} | 'broken' | null;

const read = async (home: Home, file: string): Promise<Read> => {
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch (error) {
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
		throw fileErrorOf(file, error);
	}

	return openedSnapshot(home, bytes);
};

const openedSnapshot = ({cipher}: Home, bytes: Buffer): Exclude<Read, null> => {
	try {
		return decodeSnapshot(cipher.open('snapshot', bytes));
	} catch {
		return 'broken';
	}
};

/** Two outcomes are the same where they have the same records and the same edits. */
const canonical = ({records, edits}: Pick<Outcome, 'records' | 'edits'>): string =>
	JSON.stringify([[...records.values()].sort((a, b) => (a.event < b.event ? -1 : 1)), edits]);

const compare = async (home: Home, snapshot: Snapshot, journal: ScannedJournal): Promise<Finding[]> => {
	const {store: file} = home;
	const lines = journal.lines.filter(isWhole);
	const known = new KnownSessions();
	for (const line of lines) known.add(line.read);
	const lost = snapshot.known.countBeyond(known);
	if (lost > 0)
		return [
			fault(
				'snapshot',
				'lost',
				`${file}: knows of ${counted(lost, 'decision')} that the journal has lost. What they came to is written into the journal again: deirez-tui check --repair`,
			),
		];
	// From one of an earlier version, or of a journal that was another then, no start goes on: the next one is made anew.
	const {journal: position} = snapshot;
	const goesOn = position !== null && (await new Journal(home).resume(position, snapshot.known));
	if (!goesOn) return [];
	const before = replay(
		lines.filter(({number}) => number <= position.lines).map(({read: {decision}}) => decision),
	);
	return canonical(before) === canonical(snapshot)
		? []
		: [
				fault(
					'snapshot',
					'differs',
					`${file}: does not say what the journal comes to. It is made anew from it: deirez-tui check --repair`,
				),
			];
};

/** Whether the snapshot, and the copy from before, are whole and say what the journal comes to. */
export const checkSnapshot = async (home: Home, journal: ScannedJournal): Promise<Looked> => {
	const {store: file} = home;
	const snapshot = await read(home, file);
	const findings: Finding[] = [];
	if (snapshot === 'broken')
		findings.push(
			fault('snapshot', 'broken', `${file}: is broken. It is made anew: deirez-tui check --repair`),
		);
	else if (snapshot === null) {
		if (journal.lines.some(isWhole))
			findings.push(
				remark('snapshot', 'missing', `${file}: is missing. The next start makes it from the journal.`),
			);
	} else if ('newer' in snapshot)
		findings.push(
			fault('snapshot', 'newer', `${file}: was written by a newer deirez-tui. Update deirez-tui.`),
		);
	else findings.push(...(await compare(home, snapshot, journal)));
	if ((await read(home, `${file}.bak`)) === 'broken')
		findings.push(
			remark(
				'snapshot',
				'copy',
				`${file}.bak: the copy from before is broken. The next snapshot replaces it.`,
			),
		);
	const events =
		snapshot !== null && typeof snapshot === 'object' && 'records' in snapshot ? snapshot.records.size : 0;
	return {part: 'snapshot', at: counted(events, 'event'), findings};
};
