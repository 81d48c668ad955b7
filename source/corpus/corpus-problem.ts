/** Input that could not be read: one line for people. */
export type CorpusProblem = {
	/** The file or folder as the user named it. */
	path: string;
	/** Where in it: a line, a byte, a field; null: the whole of it. */
	place: string | null;
	message: string;
	remedy: string;
};

/** Thrown inside the readers and turned into a problem where the path is known; never leaves `source/corpus`. */
export class CorpusFault extends Error {
	readonly place: string | null;
	readonly remedy: string;

	constructor(place: string | null, message: string, remedy: string) {
		super(message);
		this.name = 'CorpusFault';
		this.place = place;
		this.remedy = remedy;
	}
}

/** The problem a fault is in a file. Anything that is no fault is a defect of the program and is thrown on. */
export const problemOf = (path: string, fault: unknown): CorpusProblem => {
	if (!(fault instanceof CorpusFault)) throw fault;
	return {path, place: fault.place, message: fault.message, remedy: fault.remedy};
};
