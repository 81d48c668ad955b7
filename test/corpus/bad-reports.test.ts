import {chmodSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {describeProblem} from '../../source/corpus/describe-problem.ts';
import {readReports} from '../../source/corpus/read-reports.ts';
import type {Day} from '../../source/model/ids.ts';
import {temporaryFolder} from './temporary-folder.ts';

const body = 'تقدمت قوة صغيرة نحو الجسر عند الفجر.';

/** What is said of one bad file, without the folder's name; the good one beside it must be read all the same. */
const said = async (files: Record<string, string | Uint8Array>): Promise<string[]> => {
	const folder = temporaryFolder({...files, 'good.txt': `${body} سليم`});
	const {items, problems} = await readReports([folder]);
	expect(items.map(item => path.basename(item.origin))).toContain('good.txt');
	const lines = problems.map(problem => describeProblem(problem).replace(`${folder}/`, ''));
	for (const line of lines) expect(line).not.toContain('\n');
	return lines;
};

it('a missing file is told by name and does not stop the others', async () => {
	const folder = temporaryFolder({'a.txt': body});
	const {items, problems} = await readReports([path.join(folder, 'none.txt'), path.join(folder, 'a.txt')]);
	expect(items).toHaveLength(1);
	expect(problems.map(describeProblem)).toEqual([
		`${path.join(folder, 'none.txt')}: there is no such file or folder. Check the path.`,
	]);
});

it('a folder without reports says what is read', async () => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'empty'));
	const {problems} = await readReports([folder]);
	expect(problems.map(describeProblem)).toEqual([
		`${folder}: the folder holds no reports. Read are .txt, .md, .json, .jsonl.`,
	]);
});

it('a format that is not read is refused with those that are', async () => {
	const folder = temporaryFolder({'a.html': '<p>'});
	const {problems} = await readReports([path.join(folder, 'a.html')]);
	expect(problems[0]).toMatchObject({message: '.html files are not read'});
	expect(problems[0]?.remedy).toContain('.txt, .md, .json, .jsonl');
});

it('a binary file is told by its first NUL byte', async () => {
	expect(await said({'a.txt': new Uint8Array([0x61, 0x0a, 0x62, 0, 0xff])})).toEqual([
		'a.txt: line 2, byte 3: is a binary file (it holds a NUL byte). Give the text itself, saved as UTF-8.',
	]);
});

it('invalid UTF-8 is told by the offset of its first bad byte', async () => {
	const bad: [bytes: number[], at: number][] = [
		[[0xc7, 0xe1], 0],
		[[0x61, 0xd8, 0xa7, 0xc0, 0xaf], 3],
		[[0xed, 0xa0, 0x80], 0],
		[[0x61, 0xf4, 0x90, 0x80, 0x80], 1],
		[[0xe0, 0x80, 0x80], 0],
		[[0x61, 0x62, 0xd8], 2],
		[[0xf0, 0x9f, 0x98, 0x80, 0x80], 4],
	];
	for (const [bytes, at] of bad) {
		const [line] = await said({'a.txt': new Uint8Array(bytes)});
		expect(line).toMatch(new RegExp(`^a\\.txt: line 1, byte ${at}: is not valid UTF-8`));
	}
});

it('UTF-16 is told as what it is', async () => {
	const [line] = await said({'a.txt': new Uint8Array([0xff, 0xfe, 0x27, 0x06])});
	expect(line).toContain('is UTF-16, not UTF-8');
});

it('a blank text is no report', async () => {
	expect(await said({'a.txt': ' \n\t\u200f…\n'})).toEqual([
		'a.txt: holds no text. Give the words of the report, or leave it out.',
	]);
});

it('a broken sidecar refuses its report, so that it does not come in with a wrong date', async () => {
	const [json, ...rest] = await said({'a.txt': body, 'a.meta.json': '{"published":'});
	expect(rest).toEqual([]);
	expect(json).toMatch(
		/^a\.txt: its sidecar a\.meta\.json: is not JSON \(.*\)\. Correct the sidecar or remove it\.$/,
	);
	expect(await said({'a.txt': body, 'a.meta.json': '{"published":"2016-11-31"}'})).toEqual([
		'a.txt: its sidecar a.meta.json, published: "2016-11-31" is not a day of the calendar. Write it as YYYY-MM-DD, such as 2016-05-14.',
	]);
	const [outlet] = await said({'a.txt': body, 'a.meta.json': '{"outlet":"Some Paper!"}'});
	expect(outlet).toMatch(/^a\.txt: its sidecar a\.meta\.json, outlet: outlet "Some Paper!" is neither/);
	const [list] = await said({'a.txt': body, 'a.meta.json': '[]'});
	expect(list).toMatch(/^a\.txt: its sidecar a\.meta\.json: /);
});

it('a bad date in front matter is told by its line', async () => {
	const [line] = await said({'a.md': `---\noutlet: sana\npublished: 31 May\n---\n${body}`});
	expect(line).toMatch(/^a\.md: line 3, published: "31 May" is not a day of the calendar/);
});

it('front matter that is broken or not closed is told by its line', async () => {
	const [broken] = await said({'a.md': `---\noutlet: sana\nno pair\n---\n${body}`});
	expect(broken).toMatch(/^a\.md: line 3: the front matter has a line that is not "key: value"/);
	const [open] = await said({'a.md': '---\noutlet: sana\n'});
	expect(open).toMatch(/^a\.md: line 1: the front matter is not closed/);
});

it('a file name with a day that does not exist is refused, unless an option tells the day', async () => {
	const [line] = await said({'2016-02-30_sana_x.txt': body});
	expect(line).toMatch(/its name: "2016-02-30" is not a day/);
	const folder = temporaryFolder({'2016-02-30_sana_x.txt': body});
	const {items} = await readReports([folder], {published: '2016-03-01' as Day});
	expect(items[0]?.report.published).toBe('2016-03-01');
});

it('a bad line of JSON Lines costs that line only', async () => {
	const good = (n: number) => JSON.stringify({text: `${body} ${n}`});
	const folder = temporaryFolder({
		'a.jsonl': `${good(1)}\n{"text": oops}\n\n[1]\n{"text": 5}\n${good(2)}\n{"text":"x","published":"2016-13-01"}\n`,
	});
	const {items, problems} = await readReports([path.join(folder, 'a.jsonl')]);
	expect(items.map(item => path.basename(item.origin))).toEqual(['a.jsonl:1', 'a.jsonl:6']);
	expect(problems.map(problem => [problem.place, problem.message.replace(/\(.*\)/, '(…)')])).toEqual([
		['line 2', 'is not JSON (…)'],
		['line 4', 'is not a JSON object'],
		['line 5, text', 'is not there or not a string'],
		['line 7, published', '"2016-13-01" is not a day of the calendar'],
	]);
});

it('invalid UTF-8 in one line of JSON Lines costs that line only', async () => {
	const folder = temporaryFolder({
		'a.jsonl': Buffer.concat([
			Buffer.from('{"text":"نص"}\n{"text":"'),
			Buffer.from([0xc7]),
			Buffer.from('"}\n{"text":"آخر"}\n'),
		]),
	});
	const {items, problems} = await readReports([folder]);
	expect(items).toHaveLength(2);
	expect(problems).toMatchObject([{place: 'line 2, byte 9 of it'}]);
});

it('bad JSON is told by its line', async () => {
	const [line] = await said({'a.json': '{\n"text": "x",\n}'});
	expect(line).toMatch(/^a\.json: (line 3: )?is not JSON/);
});

it('a claim with a bad type, span or day is told by claim and field', async () => {
	const record = (claim: object) =>
		JSON.stringify({report: {text: body}, claims: [{type: 'siege', span: [0, 5]}, claim]});
	const place = async (claim: object) => {
		const folder = temporaryFolder({'a.jsonl': record(claim)});
		const {items, problems} = await readReports([folder]);
		expect(items).toEqual([]);
		expect(problems).toHaveLength(1);
		return problems[0]?.place;
	};
	expect(await place({type: 'picnic', span: [0, 5]})).toBe('line 1, claims[1].type');
	expect(await place({type: 'siege', span: [5, 0]})).toBe('line 1, claims[1].span');
	expect(await place({type: 'siege', span: [0, 9999]})).toBe('line 1, claims[1].span');
	expect(await place({type: 'siege', span: [0.5, 2]})).toBe('line 1, claims[1].span[0]');
	expect(await place({type: 'siege', span: [0, 5], date: {from: '2016-11-31', to: '2016-12-01'}})).toBe(
		'line 1, claims[1].date.from',
	);
	expect(await place({type: 'siege', span: [0, 5], counts: [{what: 'killed', min: 5, max: 2}]})).toBe(
		'line 1, claims[1].counts[0]',
	);
	expect(await place({type: 'siege', span: [0, 5], places: ['Not An Id']})).toBe(
		'line 1, claims[1].places[0]',
	);
});

it('claims made to another text are refused', async () => {
	const folder = temporaryFolder({
		'a.json': JSON.stringify({
			report: {text: body, hash: '0'.repeat(64)},
			claims: [{type: 'siege', span: [0, 5]}],
		}),
	});
	const {problems} = await readReports([folder]);
	expect(problems).toMatchObject([{place: 'report.hash'}]);
});

it('half a surrogate pair has no hash and is refused', async () => {
	const [line] = await said({'a.json': '{"text":"نص \\ud83d مكسور"}'});
	expect(line).toContain('half a character');
});

it('the words of a broken file cannot reach the terminal as they are', () => {
	const line = describeProblem({
		path: 'a\u001b[2J\n.txt',
		place: 'line 1\u202e',
		message: '\u0007\u009b',
		remedy: 'Look',
	});
	expect(line).toBe('a\\u001b[2J\\u000a.txt: line 1\\u202e: \\u0007\\u009b. Look');
});

it.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
	const folder = temporaryFolder({'a.txt': body});
	chmodSync(path.join(folder, 'a.txt'), 0);
	const {problems} = await readReports([folder]);
	expect(problems).toMatchObject([{message: 'may not be read'}]);
});

it('a sidecar named alone is no report', async () => {
	const folder = temporaryFolder({'a.meta.json': '{}'});
	const {items, problems} = await readReports([path.join(folder, 'a.meta.json')]);
	expect(items).toEqual([]);
	expect(problems).toHaveLength(1);
});
