import path from 'node:path';
import {counted} from './counted.ts';
import type {Home} from './home.ts';

/** What is told at the start of lines that were found damaged before. */
export const damagedWords = (journal: string, damaged: readonly number[]): string => {
	const [first, ...others] = damaged;
	const lines = others.length === 0 ? `line ${first}: damaged` : `lines ${damaged.join(', ')}: damaged`;
	return `${journal}: ${lines}, as told before. All other decisions apply; "deirez-tui check" tells more.`;
};

/**
 * What is told where the journal has lost decisions.
 *
 * @param whole how many could be written again as they were. @param lost how many could not. @param restored whether what those came to was.
 */
export const lostWords = (
	{journal, store}: Pick<Home, 'journal' | 'store'>,
	whole: number,
	lost: number,
	restored: boolean,
): string => {
	const parts = [
		...(whole > 0
			? [
					`${counted(whole, 'decision')} ${whole === 1 ? 'was' : 'were'} written again as ${whole === 1 ? 'it was' : 'they were'}`,
				]
			: []),
		...(lost > 0 ? [`${counted(lost, 'decision')} ${lost === 1 ? 'is' : 'are'} missing from it`] : []),
		...(restored ? [`what was known from ${path.basename(store)} was decided again`] : []),
	];
	return `${journal}: ${parts.join('; ')}. Look for an older copy of the journal if you need their history.`;
};
