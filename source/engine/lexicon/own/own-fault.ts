import type {DataFile} from '../parse-data.ts';
import {lineAndColumn} from './located-json.ts';

/** Something in a user's data file that cannot stand. */
export type OwnFault = {
	file: DataFile;
	/** Its offset in the file's text. */
	at: number;
	/** Which entry and field, in words; empty where line and column say it. */
	place: string;
	problem: string;
	remedy: string;
};

/** Makes a fault of a file: of that only name and text are kept. */
export const ownFault = (
	{name, text}: DataFile,
	at: number,
	{place = '', problem, remedy}: {place?: string; problem: string; remedy: string},
): OwnFault => ({file: {name, text}, at, place, problem, remedy});

/** One line for people: file, line and column, what is wrong there, what to do. */
export const describeOwnFault = ({file, at, place, problem, remedy}: OwnFault): string => {
	const {line, column} = lineAndColumn(file.text, at);
	return `${file.name}: line ${line}, column ${column}: ${place === '' ? '' : `${place}: `}${problem}. ${remedy}`;
};
