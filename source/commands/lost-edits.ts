import {editWords, subjectOfEdit} from '../export/edit-words.ts';
import {dayWords} from '../export/signature-words.ts';
import type {EditRecord} from '../model/edit.ts';

/** A correction, what it is about, and whose it is: "place: al-joura (c-1234; leila, 2026-11-22)". */
export const signedEdit = (record: EditRecord): string =>
	`${editWords(record.edit)} (${subjectOfEdit(record.edit)}; ${dayWords(record)})`;

/** One line that tells of corrections whose claims are not found any more; none where there is nothing to tell. */
export const lostEditWords = (lost: readonly EditRecord[]): string[] => {
	const [first, ...others] = lost;
	if (!first) return [];
	const what =
		others.length === 0
			? '1 correction finds its claim no more and is kept without effect'
			: `${lost.length} corrections find their claims no more and are kept without effect`;
	const more = others.length === 0 ? '' : `, and ${others.length} more`;
	return [`${what}: ${signedEdit(first)}${more}. See: deirez-tui log`];
};
