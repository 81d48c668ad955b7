/** A data file that cannot be used: the message names the file, the entry in it and what to do. */
export class DataError extends Error {
	readonly file: string;

	constructor(file: string, place: string, problem: string, remedy: string) {
		super(`${file}: ${place}: ${problem}. ${remedy}`);
		this.name = 'DataError';
		this.file = file;
	}
}
