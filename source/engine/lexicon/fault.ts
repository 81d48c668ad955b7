import {DataError} from './data-error.ts';

/** Something in the data that cannot stand, with what to do. */
export type Fault = {
	file: string;
	/** Where in the file, in words. */
	place: string;
	/** The same by keys from the top; an entry of a list by its id, rule or index. */
	path: readonly (string | number)[];
	problem: string;
	remedy: string;
	/** What was named and is not there. */
	missing?: string;
};

/** @throws DataError for the first of the faults, if there is one. */
export const refuseFirst = (faults: Iterable<Fault>): void => {
	for (const {file, place, problem, remedy} of faults) throw new DataError(file, place, problem, remedy);
};
