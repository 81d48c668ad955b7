import {constants} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileErrorOf} from '../corpus/file-error.ts';
import {refuseOtherKey} from '../corpus/other-key.ts';
import type {Journal} from './journal.ts';
import {noteEnd} from './journal-end.ts';
import {type JournalHome, openJournal} from './journal-file.ts';
import type {JournalLine} from './journal-line.ts';
import type {JournalWriter} from './journal-writer.ts';
import {keepTorn} from './keep-torn.ts';
import {withLock} from './lock.ts';

/** A torn end that another process may still be writing is looked at again after so long; a write takes microseconds. */
const settleMilliseconds = 100;

/** What to tell, or null where the end is sound; and, for who only looks, the whole last lines that only lack their line break. */
export type Mended = {problem: string | null; lines: JournalLine[]};

const sound: Mended = {problem: null, lines: []};

const tornWords = (home: JournalHome, journal: Journal): string =>
	`${home.journal}: line ${journal.position.lines + 1}: the last decision was not written to its end`;

/** What an unfinished end says to who only looks. */
const lookAt = async (home: JournalHome, journal: Journal, first: Buffer): Promise<Mended> => {
	await sleep(settleMilliseconds);
	const tail = await journal.tail();
	const lines = tail.length === first.length ? journal.wholeIn(tail) : [];
	if (tail.length !== first.length || lines.length > 0) return {problem: null, lines};
	const problem = `${tornWords(home, journal)} and is left out. Open the store for writing to cut it off.`;
	return {problem, lines: []};
};

const cutOff = async (home: JournalHome, {position: {bytes}}: Journal, tail: Buffer): Promise<void> => {
	const handle = await openJournal(home.journal, constants.O_RDWR);
	try {
		if (handle && (await handle.stat()).size === bytes + tail.length) {
			await handle.truncate(bytes);
			await handle.sync();
			noteEnd(home.journal, bytes);
		}
	} catch (error) {
		throw fileErrorOf(home.journal, error);
	} finally {
		await handle?.close();
	}
};

/**
 * Deals with a last line that was never finished, behind what `journal` has read: a whole one gets its line break, a torn one is cut off (its bytes
 * are kept beside the journal as `journal.jsonl.torn-<n>`). Nobody else writes meanwhile; where that cannot be made sure, only what stays still
 * for a moment is touched, and nothing is cut off.
 *
 * @param writer null for who only looks.
 */
export const mendJournal = async (
	home: JournalHome,
	journal: Journal,
	writer: JournalWriter | null,
): Promise<Mended> => {
	const first = await journal.tail();
	if (first.length === 0) return sound;
	if (writer === null) return lookAt(home, journal, first);
	return withLock(home.journal, async isHeld => {
		await refuseOtherKey(home);
		const tail = await journal.tail();
		if (!isHeld) await sleep(settleMilliseconds);
		if (tail.length === 0 || (await journal.tail()).length !== tail.length) return sound;
		if (!isHeld || journal.wholeIn(tail).length > 0) {
			await writer.endLine(isHeld);
			return sound;
		}

		const kept = await keepTorn(home.journal, tail);
		await cutOff(home, journal, tail);
		const problem = `${tornWords(home, journal)} and was cut off. Decide again; its bytes are in ${path.basename(kept)}.`;
		return {problem, lines: []};
	});
};
