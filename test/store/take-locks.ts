import {appendFileSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {withLock} from '../../source/store/lock.ts';

// Run as a process of its own by `lock.test.ts`: FOLDER NAME. Counts up a number, under the lock, until it is ended.
const [folder = '', name = ''] = process.argv.slice(2);
const number = path.join(folder, 'number');
process.send?.('ready');
await new Promise(resolve => {
	process.once('message', resolve);
});
let isEnding = false;
process.on('message', () => {
	isEnding = true;
});
while (!isEnding) {
	const counted = await withLock(path.join(folder, 'journal'), async () => {
		appendFileSync(path.join(folder, 'log'), `enter ${name}\n`);
		const next = Number(readFileSync(number, 'utf8')) + 1;
		await sleep(Math.random() * 2);
		writeFileSync(`${number}.${name}`, String(next));
		renameSync(`${number}.${name}`, number);
		appendFileSync(path.join(folder, 'log'), `leave ${name}\n`);
		return next;
	});
	process.send?.(counted);
}

process.disconnect();
