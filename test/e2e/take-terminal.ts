import {beginSession} from '../../source/terminal/session.ts';

/** A program that takes the terminal and leaves it in the way that its argument names. */
const [way] = process.argv.slice(2);
const session = beginSession(process.stdin, process.stdout, {
	end: status => process.exit(status),
	fail: error => {
		process.stderr.write(`failed: ${(error as Error).message}\n`);
		process.exit(70);
	},
	resume: () => process.stdout.write('drawn again'),
});
session.enter({on: '\u001B[8l', off: '\u001B[8h'});
process.stdout.write('drawn');

const ways: Record<string, () => void> = {
	throw: () => {
		throw new Error('nobody caught this');
	},
	reject: () => void Promise.reject(new Error('nobody caught this')),
	exit: () => process.exit(3),
	end: () => session.end(),
	switch: () => {
		session.enter({on: '\u001B]50;off\u0007', off: '\u001B]50;on\u0007'});
		session.end();
	},
};
setTimeout(ways[way ?? ''] ?? (() => {}), 20);
