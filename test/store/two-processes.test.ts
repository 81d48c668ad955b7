import {fork} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {build} from 'esbuild';
import {expect, it} from 'vitest';
import {openStore} from '../../source/store/store.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';
import {makeHome} from './make-home.ts';

it('two processes that decide at once lose nothing of each other', async () => {
	const home = makeHome();
	const outfile = path.join(temporaryFolder(), 'write-many.mjs');
	await build({
		entryPoints: [path.join(import.meta.dirname, 'write-many.ts')],
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		outfile,
	});
	const children = ['a', 'b'].map(name => fork(outfile, [home.directory, name, '500']));
	await Promise.all(children.map(async child => once(child, 'message')));
	const ends = children.map(async child => once(child, 'message'));
	for (const child of children) child.send('go');
	expect((await Promise.all(ends)).map(([problems]) => problems)).toEqual([[], []]);

	const store = await openStore(home);
	expect(store.problems).toEqual([]);
	const decisions = (await store.history()).decisions;
	expect(decisions).toHaveLength(1000);
	expect(new Set(decisions.map(decision => decision.id)).size).toBe(1000);
	for (const name of ['a', 'b']) {
		for (const n of [0, 250, 499]) {
			expect(store.triageOf(makeEvent(`${name}${n}`))).toMatchObject({
				state: 'verified',
				note: 'ن'.repeat(n),
			});
		}
	}
});
