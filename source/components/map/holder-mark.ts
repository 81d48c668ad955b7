import type {ControlNow} from '../../cache/control.ts';
import type {Style} from '../../terminal/style.ts';

/** How it is shown who is told to have a place: a letter, so that it reads without colour, and what the letter means. */
export type HolderMark = {letter: string; meaning: string; style: Style};

const camps: Readonly<Record<string, HolderMark>> = {
	isis: {letter: 'I', meaning: 'ISIS', style: {colour: 'magenta'}},
	government: {letter: 'G', meaning: 'government', style: {colour: 'red'}},
	russia: {letter: 'R', meaning: 'Russia', style: {colour: 'red'}},
	opposition: {letter: 'O', meaning: 'opposition', style: {colour: 'green'}},
	nusra: {letter: 'N', meaning: 'Nusra', style: {colour: 'green'}},
	sdf: {letter: 'S', meaning: 'SDF', style: {colour: 'yellow'}},
	coalition: {letter: 'C', meaning: 'coalition', style: {colour: 'yellow'}},
};

const other: HolderMark = {letter: 'X', meaning: 'other', style: {colour: 'blue'}};
const several: HolderMark = {letter: '%', meaning: 'several', style: {colour: 'blue'}};
const contested: HolderMark = {letter: '?', meaning: 'contested', style: {colour: 'cyan'}};
const left: HolderMark = {letter: '-', meaning: 'left', style: {colour: 'blue'}};
const untold: HolderMark = {letter: 'o', meaning: 'untold', style: {}};

/** All marks, in the order of a legend. */
export const holderMarks: readonly HolderMark[] = [
	...Object.values(camps),
	other,
	several,
	contested,
	left,
	untold,
];

const oneHolder = ({side}: {side: string}): HolderMark => camps[side] ?? other;

/** The mark of a place by what is told of who has it under the rule; null: nothing is told of it. */
export const holderMark = (statement: Pick<ControlNow, 'status' | 'holders'> | null): HolderMark => {
	if (!statement) return untold;
	const {status, holders} = statement;
	if (status === 'contested' || status === 'tie') return contested;
	if (status === 'left') return left;
	const [first, ...others] = holders;
	if (!first) return status === 'parts' ? several : untold;
	return others.length > 0 ? several : oneHolder(first);
};
