import type {Grade} from '../model/grade.ts';
import type {Side} from '../terminal/fit-text.ts';
import type {SourceFigures} from './state/source-figures.ts';

/** What a row of the view of sources shows. */
export type SourceRow = SourceFigures & {grade: Grade};

export type SourceColumn = {title: string; width: number; side: Side; text: (row: SourceRow) => string};

type Figure = 'events' | 'alone' | 'contradicted' | 'revised';

/** "26", or under a filter "3/26": of how many listed. None is left blank, so that what is there stands out. */
const figureText =
	(name: Figure) =>
	({source, listed}: SourceRow): string => {
		const all = source[name];
		if (all === 0) return '';
		return listed ? `${listed[name]}/${all}` : String(all);
	};

/** Columns from the one that stays longest to the one that goes first, with how they stand beside each other. */
const columns = (filtered: boolean): (SourceColumn & {place: number})[] => {
	const figure = (title: string, name: Figure, place: number): SourceColumn & {place: number} => ({
		title,
		width: filtered ? Math.max(9, title.length) : title.length,
		side: 'right',
		text: figureText(name),
		place,
	});
	const all = (title: string, name: 'claims' | 'reports', place: number): SourceColumn & {place: number} => ({
		title,
		width: title.length,
		side: 'right',
		text: ({source}) => String(source[name]),
		place,
	});
	return [
		{title: 'Grade', width: 5, side: 'left', text: ({grade}) => grade, place: 1},
		// What is claimed and in how many reports is counted over everything, and so not told of a part.
		...(filtered ? [] : [all('Claims', 'claims', 2)]),
		figure('Against', 'contradicted', 6),
		figure('Alone', 'alone', 5),
		figure('Events', 'events', 4),
		{title: 'Alignment', width: 11, side: 'left', text: ({source}) => source.alignment, place: 0},
		figure('Anew', 'revised', 7),
		...(filtered ? [] : [all('Reports', 'reports', 3)]),
		{title: 'Last heard', width: 10, side: 'left', text: ({source}) => source.last ?? '', place: 8},
	];
};

const leastName = 14;
const mostName = 32;

/** The columns that a screen has room for, the name of the source first. */
export const sourceColumns = (screen: number, filtered: boolean): SourceColumn[] => {
	let free = screen - 2 - leastName;
	const fitting = columns(filtered).filter(({width}, index, all) => {
		// One that has no room takes those behind it along.
		const before = all.slice(0, index + 1).reduce((sum, one) => sum + one.width + 1, 0);
		return before <= screen - 2 - leastName && width + 1 <= free;
	});
	free -= fitting.reduce((sum, {width}) => sum + width + 1, 0);
	const name: SourceColumn = {
		title: 'Source',
		width: Math.min(mostName, leastName + free),
		side: 'left',
		text: ({source}) => source.name,
	};
	return [name, ...fitting.sort((a, b) => a.place - b.place)];
};
