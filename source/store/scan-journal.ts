import {readFile} from 'node:fs/promises';
import {fileErrorOf} from '../corpus/file-error.ts';
import {sha256} from '../engine/text/hash.ts';
import {gluedLines} from './glued-lines.ts';
import type {Home} from './home.ts';
import type {JournalLine} from './journal-line.ts';
import {type OpenedLine, openLine} from './sealed-lines.ts';

/** One line of a journal, without its line break: as it stands there, and what it says. */
export type ScannedLine = OpenedLine & {number: number; bytes: Buffer};

export type ScannedJournal = {
	/** All lines that are not empty and end in a line break, or are whole without one; then what is whole on a damaged line. */
	lines: ScannedLine[];
	/** The end of the file, where that is no whole line. */
	torn: ScannedLine | null;
	exists: boolean;
};

/** A line with a decision that this program can read. */
export type WholeLine = ScannedLine & {read: JournalLine};

export const isWhole = (line: ScannedLine): line is WholeLine =>
	line.read !== 'newer' && !('damage' in line.read);

/** Equal for the same decision, on whatever line; another for a second decision under the same id. */
export const contentOf = ({read}: Pick<WholeLine, 'read'>): string => sha256(JSON.stringify(read.decision));

/**
 * Reads every line of a journal, damaged ones too, and changes nothing. The store reads only what it needs; this is for whoever goes over
 * all of it.
 *
 * @throws FileError where it may not be read.
 */
export const scanJournal = async (home: Pick<Home, 'journal' | 'cipher'>): Promise<ScannedJournal> => {
	const {journal: file} = home;
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return {lines: [], torn: null, exists: false};
		throw fileErrorOf(file, error);
	}

	const lines: ScannedLine[] = [];
	let torn: ScannedLine | null = null;
	for (let at = 0, number = 1; at < bytes.length; number++) {
		const newline = bytes.indexOf(0x0a, at);
		const content = bytes.subarray(at, newline === -1 ? bytes.length : newline);
		at += content.length + 1;
		if (content.length === 0) continue;
		const line: ScannedLine = {number, bytes: content, ...openLine(home.cipher, content)};
		if (newline === -1 && !isWhole(line)) torn = line;
		else lines.push(line);
		if (line.read === 'newer' || isWhole(line)) continue;
		// Lines that lost the break between them are whole for all that, and count.
		for (const piece of gluedLines(content)) {
			const own: ScannedLine = {number, bytes: piece, ...openLine(home.cipher, piece)};
			if (own.read === 'newer' || isWhole(own)) lines.push(own);
		}
	}

	return {lines, torn, exists: true};
};
