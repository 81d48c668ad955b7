import {spawnSync} from 'node:child_process';
import {appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it, onTestFinished} from 'vitest';
import {follow} from '../../source/store/follow.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {bundle} from './bundle.ts';

/** Follows a file, counts the calls. */
const followed = (file: string, times?: Parameters<typeof follow>[2], work = async () => {}) => {
	const seen = {calls: 0, atOnce: 0, most: 0};
	const stop = follow(
		file,
		async () => {
			seen.calls++;
			seen.most = Math.max(seen.most, ++seen.atOnce);
			await work();
			seen.atOnce--;
		},
		times,
	);
	onTestFinished(stop);
	return {
		seen,
		stop,
		/** Waits for one more call than there were; fails after two seconds. */
		async next(act: () => void) {
			await sleep(150);
			const before = seen.calls;
			const begin = performance.now();
			act();
			while (seen.calls === before) {
				if (performance.now() - begin > 2000) throw new Error('nothing was told');
				await sleep(5);
			}

			return performance.now() - begin;
		},
	};
};

/** With the looking only, or the telling only. */
const ways = [
	['told by the system', {look: 3_600_000}],
	['looked at', {look: 100}],
] as const;

describe('a file that is followed', () => {
	it.each(ways)('tells what is appended to it: %s', async (_, times) => {
		const file = path.join(temporaryFolder({file: 'x'}), 'file');
		const {next, seen} = followed(file, times);
		await sleep(150);
		expect(seen.calls).toBe(1);
		expect(await next(() => appendFileSync(file, 'y'))).toBeLessThan(1000);
		expect(await next(() => appendFileSync(file, 'z'))).toBeLessThan(1000);
	});

	it('may be made late, be replaced, be moved away, and its folder, too', async () => {
		const file = path.join(temporaryFolder(), 'home', 'file');
		const {next} = followed(file, {look: 50});
		await next(() => {
			mkdirSync(path.dirname(file));
			writeFileSync(file, 'x');
		});
		await next(() => {
			writeFileSync(`${file}.new`, 'y');
			renameSync(`${file}.new`, file);
		});
		await next(() => renameSync(file, `${file}.old`));
		await next(() => renameSync(`${file}.old`, file));
		await next(() => rmSync(path.dirname(file), {recursive: true}));
		await next(() => {
			mkdirSync(path.dirname(file));
			writeFileSync(file, 'z');
		});
		await next(() => appendFileSync(file, 'z'));
	});

	it('is told once for much that comes together, one call at a time, and what comes meanwhile is not missed', async () => {
		const file = path.join(temporaryFolder({file: ''}), 'file');
		let told = 0;
		let written = 0;
		const {seen} = followed(file, {look: 3_600_000}, async () => {
			const at = written;
			await sleep(120);
			told = at;
		});
		for (; written < 300; written++) {
			appendFileSync(file, 'x');
			await sleep(1);
		}

		while (told < written) await sleep(10);
		expect(seen.most).toBe(1);
		expect(seen.calls).toBeLessThan(30);
	});

	it('tells nothing of what happens beside it, and nothing any more once it is left', async () => {
		const file = path.join(temporaryFolder({file: ''}), 'file');
		const {seen, stop} = followed(file);
		await sleep(150);
		writeFileSync(`${file}.lock`, '');
		await sleep(150);
		expect(seen.calls).toBe(1);
		stop();
		appendFileSync(file, 'x');
		await sleep(1200);
		expect(seen.calls).toBe(1);
	});
});

it('following keeps no process alive', async () => {
	const program = await bundle('follow-and-end.ts');
	const file = path.join(temporaryFolder({file: ''}), 'file');
	const {status, stdout} = spawnSync(process.execPath, [program, file], {encoding: 'utf8', timeout: 10_000});
	expect([status, stdout]).toEqual([0, 'seen\n']);
});
