import {dayFromNumber, dayNumber} from '../../engine/events/days.ts';
import type {Day} from '../../model/ids.ts';
import type {Row} from './rows.ts';

/**
 * Rows of the timeline as numbers that stay the same whatever a filter lists: days by their first, changes of control by their position in
 * the dataset. Days since 1970 lie between -719,528 (year 0) and 2,932,896 (year 9999).
 */
const bases = {bin: 1_000_000, gap: 5_000_000, undated: 9_000_000, change: 10_000_000} as const;

export type RowKind = keyof typeof bases;

/** The kind of a row, and its first day or its change's position. */
export const kindOfRow = (row: number): {kind: RowKind; value: number} => {
	const kind: RowKind =
		row >= bases.change ? 'change' : row === bases.undated ? 'undated' : row >= 4_000_000 ? 'gap' : 'bin';
	return {kind, value: row - bases[kind]};
};

export const numberOfRow = (row: Row): number => {
	if (row.kind === 'undated') return bases.undated;
	return row.kind === 'gap' ? bases.gap + row.from : bases.bin + row.bin.from;
};

export const numberOfChange = (index: number): number => bases.change + index;

/** A row by a name that another analysis understands too: of a change that is its position, the best there is. */
export const idOfRow = (row: number): string => {
	const {kind, value} = kindOfRow(row);
	if (kind === 'undated') return 'undated';
	return kind === 'change' ? `change ${value}` : `${kind} ${dayFromNumber(value)}`;
};

export const rowOfId = (id: string): number | undefined => {
	if (id === 'undated') return bases.undated;
	const [kind, value = ''] = id.split(' ');
	if (kind === 'change') return bases.change + Number(value);
	const day = dayNumber(value as Day);
	if ((kind !== 'bin' && kind !== 'gap') || Number.isNaN(day)) return undefined;
	return bases[kind] + day;
};
