import {open} from 'node:fs/promises';
import path from 'node:path';
import {syncFolder, writeAtomically} from '../../corpus/atomic-file.ts';
import {FileError, fileErrorOf} from '../../corpus/file-error.ts';
import {refuseOtherKey} from '../../corpus/other-key.ts';
import type {Decision} from '../../model/decision.ts';
import {counted} from '../counted.ts';
import {freeName} from '../free-name.ts';
import type {Home} from '../home.ts';
import {noteEnd} from '../journal-end.ts';
import {encodeLine} from '../journal-line.ts';
import {newerJournal} from '../line-reader.ts';
import {withLock} from '../lock.ts';
import {isWhole, type ScannedLine, scanJournal} from '../scan-journal.ts';
import {gapsIn} from './check-journal.ts';

/** Who repairs, as decisions name them. */
export type Repairer = {who: string; session: string; now: () => Date};

const keep = async (file: string, lines: readonly ScannedLine[]): Promise<void> => {
	try {
		const handle = await open(file, 'wx', 0o600);
		try {
			await handle.writeFile(Buffer.concat(lines.flatMap(({bytes}) => [bytes, Buffer.from('\n')])));
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw fileErrorOf(file, error);
	}

	await syncFolder(path.dirname(file));
};

/**
 * Takes the lines that cannot be read out of the journal, and has a decision say so, and of which sessions lines are missing: the loss stays on
 * record, and is not told at each start. Nothing is thrown away: the lines go into a file of their own (`journal.jsonl.damaged-N`), and the
 * journal as it was stays beside it (`journal.jsonl.before-repair-N`). Killed at any moment it leaves the journal as it was, or repaired.
 *
 * @param cutOff how many bytes shorter it was found than it had been.
 * @returns what was done, one line each.
 * @throws FileError where it cannot be written or locked, or was written by a newer version.
 */
export const repairJournal = async (
	home: Home,
	{who, session, now}: Repairer,
	cutOff: number,
): Promise<string[]> =>
	withLock(home.journal, async isHeld => {
		const {lines, torn} = await scanJournal(home);
		const newer = lines.find(({read}) => read === 'newer');
		if (newer) throw newerJournal(home.journal, newer.number);
		const whole = lines.filter(isWhole);
		const damaged = [...lines.filter(line => !isWhole(line)), ...(torn ? [torn] : [])];
		const gaps = gapsIn(whole);
		if (damaged.length + gaps.length + cutOff === 0) return [];
		if (!isHeld)
			throw new FileError(
				home.journal,
				'cannot be repaired here: its file system has no locks, and somebody may be writing',
				'Copy the home to a disk of this machine, and repair it there.',
			);
		await refuseOtherKey(home);
		const kept = damaged.length > 0 ? await freeName(`${home.journal}.damaged`) : null;
		if (kept !== null) await keep(kept, damaged);
		const decision: Decision = {
			id: `${session}.0`,
			time: now().toISOString(),
			who,
			session,
			sequence: 0,
			changes: [],
			edits: [
				{
					kind: 'lost',
					lines: damaged.length,
					kept: kept && path.basename(kept),
					missing: gaps.map(gap => ({session: gap.session, sum: gap.sum})),
					...(cutOff > 0 && {bytes: cutOff}),
				},
			],
			undoes: null,
		};
		// First of all, so that whoever reads the others knows of the loss already.
		const {text} = encodeLine(decision, session);
		const record = home.cipher.seal('journal', Buffer.from(text.trimEnd(), 'utf8'));
		const all = [record, ...whole.map(({bytes}) => bytes)];
		const before = await freeName(`${home.journal}.before-repair`);
		const content = Buffer.concat(all.flatMap(bytes => [bytes, Buffer.from('\n')]));
		await writeAtomically(home.journal, content, {backup: before});
		noteEnd(home.journal, content.length);
		const done = [
			...(kept === null
				? []
				: [`${counted(damaged.length, 'damaged line')} moved to ${path.basename(kept)}`]),
			...(cutOff === 0 ? [] : [`${counted(cutOff, 'missing byte')} put on record`]),
			...(gaps.length === 0 ? [] : [`${counted(gaps.length, 'missing line')} put on record`]),
		].join(', ');
		return [`${home.journal}: ${done}; as it was it is in ${path.basename(before)}. See: deirez-tui log`];
	});
