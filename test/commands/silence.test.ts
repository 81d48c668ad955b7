import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Silence} from '../../source/model/silence.ts';
import {freshFolder, runCli} from './run-cli.ts';

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const home = path.join(folder, 'home');

const write = (name: string, outlet: string, text: string): void => {
	writeFileSync(path.join(reports, `${name}.txt`), text);
	writeFileSync(path.join(reports, `${name}.meta.json`), JSON.stringify({published: '2016-05-14', outlet}));
};

beforeAll(() => {
	mkdirSync(reports);
	write('one', 'reuters', 'سيطر تنظيم الدولة اليوم على حي الجورة في دير الزور.\n');
	write('two', 'sana', 'اندلعت اليوم اشتباكات بين الجيش السوري وتنظيم داعش في حي الجورة.\n');
});

type Listed = {id: string; type: string; silences: Silence[]};
const listed = (): Listed[] => {
	const {status, stdout, stderr} = runCli(['events', reports, '--format', 'json', '--home', home]);
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout);
};

describe('who says nothing', () => {
	it('stands with each event in events --format json', () => {
		const events = listed();
		expect(events.every(({silences}) => Array.isArray(silences))).toBe(true);
		const fall = events.find(({type}) => type === 'territory-gained');
		expect(fall?.silences).toMatchObject([
			{event: fall?.id, camp: 'government', sources: ['sana'], kind: 'omission', about: 'ground'},
		]);
		const clash = events.find(({type}) => type === 'armed-clash');
		expect(clash?.silences).toEqual([]);
	});

	it('is told by show in words and in JSON, and only where there is any', () => {
		const [fall, clash] = ['territory-gained', 'armed-clash'].map(
			type => listed().find(event => event.type === type)?.id ?? '',
		);
		const show = (id = '', ...more: string[]) =>
			runCli(['show', id, reports, '--home', home, ...more]).stdout;
		const words = show(fall, '--format', 'table');
		expect(words).toContain('Who says nothing (1)');
		expect(words).toContain('Government media say nothing of this change of hands, though a report of SANA');
		expect(show(clash, '--format', 'table')).not.toContain('Who says nothing');
		expect(JSON.parse(show(fall, '--format', 'json')).event.silences).toHaveLength(1);
	});
});
