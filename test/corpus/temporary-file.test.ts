import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, linkSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeAtomically} from '../../source/corpus/atomic-file.ts';
import {leftIn, removeLeft, temporaryFor} from '../../source/corpus/temporary-file.ts';
import {openStore} from '../../source/store/store.ts';
import {makeHome} from '../store/make-home.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** The number of a process that has ended. */
const deadPid = async (): Promise<number> => {
	const child = spawn('true');
	await once(child, 'exit');
	return child.pid as number;
};

const by = (pid: number, file: string): string => file.replace(`.${process.pid}-`, `.${pid}-`);

describe('a temporary file', () => {
	it('is removed where its process is dead, its copy too, and never that of a living one', async () => {
		const folder = temporaryFolder();
		const own = temporaryFor(path.join(folder, 'store.json'));
		const dead = by(await deadPid(), own);
		for (const file of [own, dead, `${dead}.bak`, by(process.ppid, own)]) writeFileSync(file, 'x');
		expect(removeLeft(folder).sort()).toEqual([dead, `${dead}.bak`]);
		expect(leftIn(folder)).toEqual([]);
		expect(readdirSync(folder)).toHaveLength(2);
	});

	it('of another machine, or of an earlier program, stays for a day', async () => {
		const folder = temporaryFolder();
		const pid = await deadPid();
		const names = [`.store.json.${pid}-00000000-0123456789ab`, `.store.json.${pid}-0123456789ab`];
		for (const name of names) writeFileSync(path.join(folder, name), 'x');
		expect(leftIn(folder)).toEqual([]);
		const before = Date.now() / 1000 - 86_500;
		for (const name of names) utimesSync(path.join(folder, name), before, before);
		expect(removeLeft(folder)).toHaveLength(2);
	});

	it('is not what only looks like one', async () => {
		const pid = await deadPid();
		const names = [
			`store.json.${pid}-0123456789ab`,
			`.store.json.${pid}`,
			'.hidden',
			'journal.jsonl.torn-1',
			`.a.${pid}-xyz`,
		];
		const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, 'x'])));
		const before = Date.now() / 1000 - 90_000;
		for (const name of names) utimesSync(path.join(folder, name), before, before);
		expect(leftIn(folder)).toEqual([]);
		expect(leftIn(path.join(folder, 'nowhere'))).toEqual([]);
	});

	it('goes with the next opening of the store for writing, not for looking', async () => {
		const home = makeHome();
		await (await openStore(home, {makeHome: true})).close();
		const left = by(await deadPid(), temporaryFor(home.store));
		writeFileSync(left, 'x');
		await (await openStore(home, {readOnly: true})).close();
		expect(existsSync(left)).toBe(true);
		await (await openStore(home)).close();
		expect(existsSync(left)).toBe(false);
	});

	it('is not left where the copy and the file are one, as a kill between two steps leaves them', async () => {
		const file = path.join(temporaryFolder(), 'store.json');
		const backup = `${file}.bak`;
		await writeAtomically(file, 'one');
		linkSync(file, backup);
		await writeAtomically(file, 'two', {backup});
		expect(readdirSync(path.dirname(file)).sort()).toEqual(['store.json', 'store.json.bak']);
		expect([readFileSync(file, 'utf8'), readFileSync(backup, 'utf8')]).toEqual(['two', 'one']);
		expect(statSync(file).nlink).toBe(1);
	});
});
