/** The command line was wrong: status 2. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** What was asked for could not be done: status 1. The message is one line that says what to do. */
export class Failure extends Error {
	override name = 'Failure';
}
