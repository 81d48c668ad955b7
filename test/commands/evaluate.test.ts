import path from 'node:path';
import {expect, it} from 'vitest';
import {runCli} from './run-cli.ts';

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
