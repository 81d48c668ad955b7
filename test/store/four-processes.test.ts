import {fork} from 'node:child_process';
import {once} from 'node:events';
import {expect, it} from 'vitest';
import {bundle} from './bundle.ts';
import {expectWhole} from './expect-whole.ts';
import {makeHome} from './make-home.ts';

type Told = {problems: string[]; ids: (string | null)[]; time: number; longest: number};

const each = 500;

it('four processes that decide at once, two of which undo and redo, lose nothing of each other', async () => {
	const home = makeHome();
	const program = await bundle('write-many.ts');
	const children = ['a', 'b', 'c', 'd'].map((name, index) =>
		fork(program, [home.directory, name, String(each), index < 2 ? '' : 'undoes']),
	);
	await Promise.all(children.map(async child => once(child, 'message')));
	const ends = children.map(async child => once(child, 'message') as Promise<[Told]>);
	for (const child of children) child.send('go');
	const told = (await Promise.all(ends)).map(([one]) => one);
	expect(told.flatMap(({problems}) => problems)).toEqual([]);
	const ids = told.flatMap(one => one.ids);
	expect(ids.filter(id => id === null)).toEqual([]);
	expect(new Set(ids).size).toBe(children.length * each);

	const {decisions, problems} = await expectWhole(home);
	expect(problems).toEqual([]);
	expect(decisions).toHaveLength(children.length * each);
	expect(new Set(decisions.map(({id}) => id))).toEqual(new Set(ids));
	expect(decisions.filter(({undoes}) => undoes !== null).length).toBeGreaterThan(200);
	// Nobody is kept waiting by the others.
	expect(Math.max(...told.map(({longest}) => longest))).toBeLessThan(5000);
}, 120_000);
