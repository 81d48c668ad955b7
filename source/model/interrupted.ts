/** The user ended the program while it waited for an answer: with Ctrl-C, Ctrl-D or a signal. */
export class Interrupted extends Error {
	/** The exit status: 128 + the signal's number. */
	readonly status: number;

	constructor(status: number) {
		super('interrupted');
		this.name = 'Interrupted';
		this.status = status;
	}
}
