import {editWords, subjectOfEdit} from '../export/edit-words.ts';
import type {EditRecord} from '../model/edit.ts';

const words = ({edit, who, time}: EditRecord): string =>
	`${editWords(edit)} (${subjectOfEdit(edit)}; ${who}, ${time.slice(0, 10)})`;

/** One line that tells of corrections whose claims are not found any more; none where there is nothing to tell. */
export const lostEditWords = (lost: readonly EditRecord[]): string[] => {
	const [first, ...others] = lost;
	if (!first) return [];
	const what =
		others.length === 0
			? '1 correction finds its claim no more and is kept without effect'
			: `${lost.length} corrections find their claims no more and are kept without effect`;
	const more = others.length === 0 ? '' : `, and ${others.length} more`;
	return [`${what}: ${words(first)}${more}. See: deirez-tui log`];
};
