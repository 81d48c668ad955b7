import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import type {ListedReport} from '../../source/commands/corpus-list.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

const folder = freshFolder();
const texts = {
	raqqa: 'قصفت قوات النظام بالمدفعية حي الجورة اليوم. وقتل ستة مدنيين في حي الصناعة.',
	hasaka: 'شن الطيران الحربي غارات على حي الحويقة اليوم ما أدى إلى مقتل أربعة مدنيين.',
};
type Office = keyof typeof texts;
const at = (office: string): string => path.join(folder, office);
const run = (office: string, ...args: string[]): Ran => runCli([...args, '--home', at(office)]);
const json = <Value>(office: string, ...args: string[]): Value => {
	const {status, stdout, stderr} = run(office, ...args, '--format', 'json');
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout) as Value;
};
const events = (office: string): TriagedEvent[] => json(office, 'events');
const idOf = (office: string, outlet: string): string =>
	json<ListedReport[]>(office, 'report', 'list').find(report => report.outlet === outlet)?.id ?? '';
const corpus = (office: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(path.join(at(office), 'corpus'))
			.filter(name => name !== 'manifest.jsonl')
			.map(name => [name, readFileSync(path.join(at(office), 'corpus', name), 'utf8')]),
	);

beforeAll(() => {
	for (const [office, text] of Object.entries(texts) as [Office, string][]) {
		const file = path.join(folder, `2016-05-14_${office}-news_x.txt`);
		writeFileSync(file, text);
		expect(run(office, 'import', file, '--outlet', `${office}-news`).status).toBe(0);
		const [event] = events(office);
		run(office, 'triage', event?.id ?? '', '--state', 'verified', '--note', `seen in ${office}`);
	}

	run('hasaka', 'correct', events('hasaka')[0]?.claims[0]?.id ?? '', '--place', 'al-joura');
});

describe('merge', () => {
	it('brings the decisions, corrections and reports of another office, in either order, and once', () => {
		for (const office of ['raqqa', 'hasaka']) cpSync(at(office), at(`${office}-stick`), {recursive: true});
		const first = run('raqqa', 'merge', at('hasaka-stick'), '--format', 'table');
		expect([first.status, first.stderr]).toEqual([0, '']);
		expect(first.stdout).toBe('2 decisions with 1 correction and 1 report came.\n');
		expect(json('hasaka', 'merge', at('raqqa-stick'))).toEqual({
			decisions: 1,
			corrections: 0,
			reports: 1,
			updated: 0,
			forged: [],
			erased: [],
			left: [],
		});
		expect(events('raqqa')).toEqual(events('hasaka'));
		expect(corpus('raqqa')).toEqual(corpus('hasaka'));
		expect(events('raqqa').filter(({state}) => state === 'verified')).toHaveLength(2);
		expect(json<Decision[]>('raqqa', 'log')).toEqual(json<Decision[]>('hasaka', 'log'));
		expect(run('raqqa', 'merge', at('hasaka-stick'), '--format', 'table').stdout).toBe(
			'0 decisions and 0 reports came.\n',
		);
		expect(run('raqqa', 'events').stderr).toBe('');
	});

	it('takes what is whole of a damaged home, and says what it left there', () => {
		const journal = path.join(at('hasaka-stick'), 'journal.jsonl');
		const content = readFileSync(journal, 'utf8');
		writeFileSync(journal, content.replace('seen in', 'sexn in'));
		const ran = run('fresh', 'merge', at('hasaka-stick'));
		expect(ran.status).toBe(1);
		expect(ran.stderr).toContain(`${journal}: line 1: damaged (its checksum does not fit)`);
		expect(readFileSync(journal, 'utf8')).toContain('sexn in');
		expect(JSON.parse(ran.stdout)).toMatchObject({corrections: 1, reports: 1});
		// What the damaged line came to, the snapshot still knew.
		expect(events('fresh').find(({state}) => state === 'verified')).toMatchObject({
			note: 'seen in hasaka',
		});
	});

	it('never brings back what was removed, and deletes nothing by itself that was erased elsewhere', () => {
		const [raqqa, hasaka] = [idOf('raqqa', 'raqqa-news'), idOf('raqqa', 'hasaka-news')];
		cpSync(at('raqqa'), at('old'), {recursive: true});
		run('raqqa', 'report', 'remove', raqqa);
		run('raqqa', 'report', 'remove', hasaka, '--erase', '--yes');
		cpSync(at('raqqa'), at('erased'), {recursive: true});
		expect(json('raqqa', 'merge', at('old'))).toMatchObject({reports: 0});
		expect(Object.keys(corpus('raqqa'))).toHaveLength(1);
		expect(run('raqqa', 'events').stderr.match(/is left out/g)).toHaveLength(1);

		const ran = run('old', 'merge', at('erased'));
		expect([ran.status, notes(ran).length]).toEqual([0, 1]);
		expect(ran.stderr).toContain(`deirez-tui report remove --erase --yes ${hasaka}`);
		expect(Object.keys(corpus('old'))).toHaveLength(2);
		expect(run('old', 'report', 'remove', '--erase', '--yes', hasaka).status).toBe(0);
		expect(corpus('old')).toEqual(corpus('raqqa'));
		expect(notes(run('old', 'merge', at('erased')))).toEqual([]);
	});

	it.each<[string, () => string, RegExp]>([
		['itself', () => at('raqqa'), /raqqa: is this home itself\. Name another one\.$/m],
		[
			'a folder that is not there',
			() => at('nowhere'),
			/nowhere: there is no such folder\. Check the path\.$/m,
		],
		['a file', () => path.join(at('raqqa'), 'journal.jsonl'), /journal\.jsonl: is no folder\./],
		[
			'a folder that is no home',
			() => {
				mkdirSync(at('photos'), {recursive: true});
				return at('photos');
			},
			/photos: is no home of deirez-tui: neither journal, nor store\.json, nor corpus lies in it\./,
		],
		[
			'a home of a newer version',
			() => {
				cpSync(at('hasaka'), at('newer'), {recursive: true});
				const store = path.join(at('newer'), 'store.json');
				const none = '0'.repeat(32);
				const newer = readFileSync(store, 'utf8')
					.replace(/"schema":\d+/, '"schema":99')
					.replace(/"sum":"[0-9a-f]{32}"/, `"sum":"${none}"`);
				writeFileSync(store, newer.replace(none, sha256(newer).slice(0, 32)));
				return at('newer');
			},
			/store\.json: was written by a newer deirez-tui/,
		],
	])('refuses %s in one line and changes nothing', (_, other, pattern) => {
		const before = readFileSync(path.join(at('raqqa'), 'journal.jsonl'), 'utf8');
		const ran = run('raqqa', 'merge', other());
		expect(ran.stderr).toMatch(pattern);
		expect([ran.status, ran.stdout, notes(ran).length]).toEqual([1, '', 1]);
		expect(readFileSync(path.join(at('raqqa'), 'journal.jsonl'), 'utf8')).toBe(before);
	});

	it('takes a home of which somebody is just writing the last line', () => {
		appendFileSync(path.join(at('old'), 'journal.jsonl'), '{"v":3,"previous":"');
		const ran = run('visitor', 'merge', at('old'));
		expect(ran.stderr).toContain('the last decision was not written to its end');
		expect(existsSync(path.join(at('visitor'), 'journal.jsonl'))).toBe(true);
		expect(readFileSync(path.join(at('old'), 'journal.jsonl'), 'utf8')).toMatch(/"previous":"$/);
	});
});
