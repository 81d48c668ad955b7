import {createHash} from 'node:crypto';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readReports} from '../../source/corpus/read-reports.ts';
import type {Day, SourceId} from '../../source/model/ids.ts';
import {sources} from './sources.ts';
import {temporaryFolder} from './temporary-folder.ts';

const body = 'تقدمت قوة صغيرة نحو الجسر عند الفجر.\n';
const bytes = (text: string) => async () => new TextEncoder().encode(text);

describe('a text file', () => {
	it('becomes a report whose text is exactly what was read', async () => {
		const text = `\u00a0أول السطر\r\n${body}\u202eمقلوب\u202c\t\n\n`;
		const folder = temporaryFolder({'a.txt': text});
		const {items, problems} = await readReports([path.join(folder, 'a.txt')]);
		expect(problems).toEqual([]);
		const hash = createHash('sha256').update(text).digest('hex');
		expect(items).toMatchObject([
			{
				report: {
					id: `r-${hash.slice(0, 16)}`,
					hash,
					text,
					published: null,
					outlet: null,
					language: 'ar',
					note: null,
				},
				claims: null,
				origin: path.join(folder, 'a.txt'),
			},
		]);
	});

	it('loses its byte order mark, which is no letter of it', async () => {
		const folder = temporaryFolder({'a.txt': `\ufeff${body}`, 'b.txt': body});
		const {items} = await readReports([folder]);
		expect(items.map(item => item.report.text)).toEqual([body]);
	});

	it('may have no ending in its name', async () => {
		const folder = temporaryFolder({report: body});
		expect((await readReports([path.join(folder, 'report')])).items[0]?.report.text).toBe(body);
	});
});

describe('front matter', () => {
	it('is metadata and no part of the text', async () => {
		const folder = temporaryFolder({
			'a.md': `---\npublished: 2016-05-14 # السبت\noutlet: 'sana'\ntitle: "قال: \\"نعم\\""\ntags: [x]\n---\n${body}`,
		});
		const {items, problems} = await readReports([folder], {sources});
		expect(problems).toEqual([]);
		expect(items[0]?.report).toMatchObject({
			text: body,
			published: '2016-05-14',
			outlet: 'sana',
			title: 'قال: "نعم"',
		});
		expect(items[0]?.basis).toEqual({
			published: 'front-matter',
			outlet: 'front-matter',
			title: 'front-matter',
		});
	});

	it('is not seen in a text that begins with a bare rule', async () => {
		const text = `---\n${body}---\nبقية\n`;
		const folder = temporaryFolder({'a.txt': text});
		expect((await readReports([folder])).items[0]?.report.text).toBe(text);
	});

	it('gives the same hash as the body alone', async () => {
		const folder = temporaryFolder({'a.txt': body, 'b.md': `---\noutlet: sana\n---\n${body}`});
		const {items} = await readReports([folder]);
		expect(items).toHaveLength(1);
		expect(items[0]?.report.outlet).toBe('sana');
	});
});

describe('metadata', () => {
	const name = '2016-05-10_sohr_bridge';
	const front = `---\npublished: 2016-05-11\noutlet: reuters\ntitle: من المقدمة\n---\nدير الزور-سانا\n${body}نشر في 2016-05-09\n`;
	const sidecar = JSON.stringify({published: '2016-05-12', outlet: 'enab-baladi', note: 'restated'});

	it('comes from options, then sidecar, then front matter, then file name, then the text', async () => {
		const all = temporaryFolder({[`${name}.md`]: front, [`${name}.meta.json`]: sidecar});
		const read = async (folder: string, options = {}) =>
			(await readReports([folder], {sources, ...options})).items[0]?.report;
		expect(await read(all, {published: '2016-05-13' as Day, outlet: 'x' as SourceId})).toMatchObject({
			published: '2016-05-13',
			outlet: 'x',
			title: 'من المقدمة',
			note: 'restated',
		});
		expect(await read(all)).toMatchObject({published: '2016-05-12', outlet: 'enab-baladi'});
		expect(await read(temporaryFolder({[`${name}.md`]: front}))).toMatchObject({
			published: '2016-05-11',
			outlet: 'reuters',
		});
		const bare = front.slice(front.indexOf('---\nدير') + 4);
		expect(await read(temporaryFolder({[`${name}.txt`]: bare}))).toMatchObject({
			published: '2016-05-10',
			outlet: 'sohr',
		});
		expect(await read(temporaryFolder({'b.txt': bare}))).toMatchObject({
			published: '2016-05-09',
			outlet: 'sana',
		});
	});

	it('takes a day without an outlet from a dated file name, and a name for an id', async () => {
		const folder = temporaryFolder({
			'2016-05-14_attack.txt': `${body}1`,
			'2016-05-15_sana.txt': `${body}2`,
			'2016-05-16_عنب بلدي_x.txt': `${body}3`,
			'2016-05-17.txt': `${body}4`,
			'2016-05-18_unknown-outlet_x.txt': `${body}5`,
		});
		const {items} = await readReports([folder], {sources});
		expect(items.map(({report}) => [report.published, report.outlet])).toEqual([
			['2016-05-14', null],
			['2016-05-15', 'sana'],
			['2016-05-16', 'enab-baladi'],
			['2016-05-17', null],
			['2016-05-18', 'unknown-outlet'],
		]);
	});
});

describe('a folder', () => {
	it('is read to its depths, sorted by path, without hidden files, sidecars and gold', async () => {
		const folder = temporaryFolder({
			'b.txt': `${body}b`,
			'a/z.md': `${body}z`,
			'a/y.jsonl': `{"text":"${body.trim()}y"}\n`,
			'a-b.txt': `${body}ab`,
			'.hidden.txt': `${body}h`,
			'.git/x.txt': `${body}g`,
			'b.meta.json': '{}',
			'b.gold.json': '{"claims":[]}',
		});
		const {items, problems} = await readReports([folder]);
		expect(problems).toEqual([]);
		expect(items.map(item => path.relative(folder, item.origin))).toEqual([
			'a-b.txt',
			'a/y.jsonl:1',
			'a/z.md',
			'b.txt',
		]);
	});

	it('passes over gold that lies in a folder of its own, but not over a named one', async () => {
		const folder = temporaryFolder({'a.txt': body, 'gold/a.json': '{"file":"a.txt","claims":[]}'});
		expect((await readReports([folder])).problems).toEqual([]);
		expect((await readReports([path.join(folder, 'gold/a.json')])).problems).toHaveLength(1);
	});

	it('says once which files it left out', async () => {
		const folder = temporaryFolder({'a.txt': body, 'b.pdf': 'x', 'c.html': 'x'});
		const {items, problems} = await readReports([folder]);
		expect(items).toHaveLength(1);
		expect(problems).toMatchObject([
			{path: folder, message: '2 files are of a kind that is not read (.html, .pdf)'},
		]);
	});

	it('of more reports than there are handles is fine', async () => {
		const files = Object.fromEntries(
			Array.from({length: 2000}, (_, n) => [`${n % 100}/${n}.txt`, `${body}${n}`]),
		);
		const {items, problems} = await readReports([temporaryFolder(files)]);
		expect(problems).toEqual([]);
		expect(items).toHaveLength(2000);
	});
});

describe('standard input', () => {
	it('is one text', async () => {
		const {items} = await readReports(['-'], {stdin: bytes(body)});
		expect(items).toMatchObject([{report: {text: body}, origin: 'standard input'}]);
	});

	it('is JSON Lines where its first character is a brace', async () => {
		const lines = [
			{text: 'أول', outlet: 'sana', published: '2016-05-14'},
			{
				report: {text: 'ثان وثالث', published: '2016-05-15T08:00:00Z'},
				claims: [{type: 'siege', span: [0, 3]}],
			},
		];
		const {items, problems} = await readReports(['-'], {
			stdin: bytes(`${lines.map(line => JSON.stringify(line)).join('\r\n')}\n\n`),
		});
		expect(problems).toEqual([]);
		expect(items).toMatchObject([
			{
				report: {text: 'أول', outlet: 'sana', published: '2016-05-14'},
				claims: null,
				origin: 'standard input:1',
			},
			{report: {published: '2016-05-15'}, claims: [{type: 'siege', span: [0, 3], modality: 'asserted'}]},
		]);
	});

	it('may be one JSON document over several lines, or a list of them', async () => {
		const document = {report: {text: 'نص قصير'}, claims: []};
		for (const value of [document, [document]]) {
			const {items, problems} = await readReports(['-'], {stdin: bytes(JSON.stringify(value, null, 2))});
			expect(problems).toEqual([]);
			expect(items).toMatchObject([{report: {text: 'نص قصير'}, claims: []}]);
		}
	});

	it('that begins with a bracket is a text all the same', async () => {
		const {items} = await readReports(['-'], {stdin: bytes(`[خبر] ${body}`)});
		expect(items[0]?.report.text).toBe(`[خبر] ${body}`);
	});
});

describe('the same content twice', () => {
	it('is one report, with the best of what is told about it', async () => {
		const folder = temporaryFolder({
			'2016-05-20_sana_copy.txt': body,
			'a.txt': body,
			'a.meta.json': '{"published":"2016-05-14"}',
		});
		const {items} = await readReports([folder], {sources});
		expect(items).toHaveLength(1);
		expect(items[0]?.report).toMatchObject({published: '2016-05-14', outlet: 'sana'});
		expect((await readReports([folder], {keepRepeats: true})).items).toHaveLength(2);
	});
});
