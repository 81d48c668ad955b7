import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {makeFolder} from '../../source/corpus/atomic-file.ts';
import {resolveHome} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';
import {makeHome} from './make-home.ts';

describe('a home that is not there yet', () => {
	it('is made by the first decision, not by opening, looking or an undo of nothing', async () => {
		const home = makeHome();
		const store = await openStore(home);
		store.triageOf(makeEvent('1'));
		expect(await store.undo()).toBeNull();
		await store.close();
		expect(existsSync(home.directory)).toBe(false);

		const again = await openStore(home);
		await again.decide([{event: makeEvent('1'), change: {state: 'verified'}}]);
		await again.close();
		expect(readdirSync(home.directory).sort()).toEqual(['journal.jsonl', 'journal.jsonl.end', 'store.json']);
	});

	it('is made at once for who wants to know that it can be', async () => {
		const home = makeHome();
		await (await openStore(home, {makeHome: true})).close();
		expect(existsSync(home.journal)).toBe(true);
	});
});

describe('a folder', () => {
	it('is made with those above it, for its owner alone, and twice is once', async () => {
		const folder = path.join(temporaryFolder(), 'a/b/c');
		await makeFolder(folder);
		await makeFolder(folder);
		expect(existsSync(folder)).toBe(true);
	});

	it.runIf(process.platform === 'linux')('that no one can make is told in the end', async () => {
		// Node's recursive mkdir never returns from this.
		const home = resolveHome('/proc/nowhere/home', {});
		await expect(makeFolder(home.directory)).rejects.toThrow(/^\/proc\/nowhere\/home: cannot be made/);
		await expect(openStore(home, {makeHome: true})).rejects.toThrow(/--home DIR/);
		const store = await openStore(home);
		await expect(store.decide([{event: makeEvent('1'), change: {state: 'verified'}}])).rejects.toThrow(
			/cannot be made/,
		);
		await store.close();
	});
});
