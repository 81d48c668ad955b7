import {cpSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {freshFolder, runCli} from './run-cli.ts';

const example = path.resolve(import.meta.dirname, '../evaluate/example');

it('prints for the example what the project’s reference scorer printed for it', () => {
	const ran = runCli(['evaluate', '--gold', example, '--format', 'json']);
	expect(ran).toMatchObject({status: 0, stderr: ''});
	const figures = Object.entries(JSON.parse(ran.stdout)).map(([name, value]) => [
		name,
		typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
	]);
	const whole = {gold: 1, said: 1, hit: 1, f1: 1};
	expect(Object.fromEntries(figures)).toEqual({
		texts: 2,
		gold: 6,
		said: 5,
		type: 0.909091,
		precision: 1,
		recall: 0.833333,
		strict: 0.727273,
		coreType: 0.888889,
		coreStrict: 0.666667,
		places: 0.909091,
		counts: 0.5,
		countsLoose: 0.5,
		actors: 1,
		targets: 1,
		attribution: 1,
		modality: 1,
		date: 0.8,
		background: 1,
		byType: {
			'territory-gained': {gold: 2, said: 2, hit: 2, f1: 1},
			killing: whole,
			'air-strike': whole,
			shelling: whole,
			control: {gold: 1, said: 0, hit: 0, f1: 0},
		},
	});
});

it('takes what extract prints as a draft of gold, sidecars beside it or not, with the user’s own lexicon too', () => {
	const folder = freshFolder();
	const lexicon = path.join(example, '../../lexicon-example');
	cpSync(path.join(example, 'first.txt'), path.join(folder, 'first.txt'));
	writeFileSync(path.join(folder, 'first.meta.json'), '{"published": "2016-05-14", "outlet": "step-news"}');
	const draft = runCli(['extract', path.join(folder, 'first.txt'), '--format', 'json', '--lexicon', lexicon]);
	writeFileSync(path.join(folder, 'first.json'), draft.stdout);
	const ran = runCli(['evaluate', '--gold', folder, '--format', 'json', '--lexicon', lexicon]);
	expect(ran).toMatchObject({status: 0, stderr: ''});
	expect(JSON.parse(ran.stdout)).toMatchObject({texts: 1, type: 1, strict: 1, date: 1, attribution: 1});
});

it('reads by the user’s own lexicon', () => {
	const folder = freshFolder();
	writeFileSync(path.join(folder, 'a.txt'), 'سيطرت كتائب الفرات على مشفى الأسد.\n');
	const claim = {
		span: [0, 33],
		type: 'territory-gained',
		actors: ['euphrates-brigades'],
		places: ['assad-hospital'],
	};
	writeFileSync(path.join(folder, 'a.json'), JSON.stringify({claims: [claim]}));
	const strict = (...args: string[]): number =>
		JSON.parse(runCli(['evaluate', '--gold', folder, '--format', 'json', ...args]).stdout).strict;
	expect(strict()).toBe(0);
	expect(strict('--lexicon', path.join(example, '../../lexicon-example'))).toBe(1);
});
