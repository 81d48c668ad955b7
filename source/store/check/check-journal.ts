import {counted} from '../counted.ts';
import type {Home} from '../home.ts';
import {contentOf, isWhole, type ScannedJournal, type WholeLine} from '../scan-journal.ts';
import {type Finding, fault, type Looked, remark} from './finding.ts';

/** A line of a session whose line before it is nowhere. `sum`: that of the missing line. */
export type Gap = {number: number; session: string; sum: string};

/** The sums of lines that are known to be lost. */
const recordedLosses = (lines: readonly WholeLine[]): Set<string> =>
	new Set(
		lines.flatMap(({read}) =>
			read.decision.edits.flatMap(edit => (edit.kind === 'lost' ? edit.missing.map(({sum}) => sum) : [])),
		),
	);

/**
 * Where the chain of a session is broken and no decision says so. Lines that came from another home may stand before those that they
 * follow: only what is nowhere is missing.
 */
export const gapsIn = (lines: readonly WholeLine[]): Gap[] => {
	const there = recordedLosses(lines);
	for (const {read} of lines) there.add(`${read.decision.session} ${read.sum}`);
	return lines.flatMap(({number, read: {previous, decision}}) => {
		const {session} = decision;
		const isMissing = previous !== session && !there.has(`${session} ${previous}`) && !there.has(previous);
		return isMissing ? [{number, session, sum: previous}] : [];
	});
};

const doubles = (file: string, lines: readonly WholeLine[]): Finding[] => {
	const contents = new Map<string, {number: number; content: string}[]>();
	for (const line of lines) {
		const {id} = line.read.decision;
		const known = contents.get(id) ?? [];
		contents.set(id, [...known, {number: line.number, content: contentOf(line)}]);
	}

	return [...contents].flatMap(([id, found]) => {
		const numbers = found.map(({number}) => number).join(', ');
		if (found.length === 1) return [];
		return new Set(found.map(({content}) => content)).size === 1
			? [
					remark(
						'journal',
						`double ${id}`,
						`${file}: lines ${numbers}: the same decision ${id}. It counts once.`,
					),
				]
			: [
					fault(
						'journal',
						`forged ${id}`,
						`${file}: lines ${numbers}: different decisions under one id (${id}): one was tampered with. The same counts in every home. See: deirez-tui log`,
					),
				];
	});
};

/**
 * Goes over every line of a journal.
 *
 * @param cutOff how many bytes shorter it is than it was.
 */
export const checkJournal = (
	{journal: file}: Pick<Home, 'journal'>,
	scanned: ScannedJournal,
	cutOff = 0,
): Looked => {
	const {lines, torn} = scanned;
	const findings: Finding[] = [];
	for (const {number, read} of lines) {
		if (read === 'newer')
			findings.push(
				fault(
					'journal',
					`newer ${number}`,
					`${file}: line ${number} was written by a newer deirez-tui. Update deirez-tui.`,
				),
			);
		else if ('damage' in read)
			findings.push(
				fault('journal', `damaged ${number}`, `${file}: line ${number}: damaged (${read.damage}).`),
			);
	}

	if (torn)
		findings.push(
			fault(
				'journal',
				'torn',
				`${file}: line ${torn.number}: the last decision was not written to its end. Decide it again.`,
			),
		);
	if (cutOff > 0)
		findings.push(
			fault(
				'journal',
				'shorter',
				`${file}: ${counted(cutOff, 'byte')} that it had are missing: it was cut off, or is an older copy. Look for the newer one.`,
			),
		);
	const whole = lines.filter(isWhole);
	for (const {number, session, sum} of gapsIn(whole))
		findings.push(
			fault(
				'journal',
				`gap ${sum}`,
				`${file}: line ${number}: a decision of the same session (${session}) is missing before it. Look for an older copy of the journal.`,
			),
		);
	return {
		part: 'journal',
		at: counted(lines.length, 'line'),
		findings: [...findings, ...doubles(file, whole)],
	};
};
