import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

const folder = freshFolder();
const at = (name: string) => path.join(folder, name);
const home = at('home');
const text = 'قصفت قوات النظام بالمدفعية حي الحميدية في دير الزور يوم السبت 14 أيار 2016.\n';

beforeAll(() => {
	writeFileSync(at('good.txt'), text);
	mkdirSync(at('empty'));
	mkdirSync(at('pictures'));
	writeFileSync(at('pictures/a.png'), 'x');
	writeFileSync(at('binary.txt'), Buffer.from([0x41, 0, 1, 2, 3]));
	writeFileSync(at('latin.txt'), Buffer.from([0xc7, 0xe1, 0xcf, 0x20]));
	writeFileSync(at('broken.jsonl'), `${JSON.stringify({text})}\n{"text": \n`);
	writeFileSync(at('blank.txt'), ' \n');
	writeFileSync(at('file'), 'not a folder');
});

/** One clear line that names what is wrong, nothing of a stack. */
const oneLine = (ran: Ran, pattern: RegExp, status = 1): void => {
	expect(ran.stderr).not.toMatch(/\n {4}at |defect/);
	expect(notes(ran)).toHaveLength(1);
	expect(ran.stderr).toMatch(pattern);
	expect(ran.status).toBe(status);
};

describe.each(['extract', 'import', ''])('"%s" on reports that cannot be read', verb => {
	const run = (...paths: string[]) => runCli([...(verb ? [verb] : []), ...paths, '--home', home]);

	it.each<[string, string, RegExp]>([
		['a missing file', 'missing.txt', /missing\.txt: there is no such file or folder/],
		['a folder without reports', 'empty', /empty: the folder holds no reports/],
		[
			'a folder with other files only',
			'pictures',
			/pictures: the folder holds no reports, only other files \(\.png\)/,
		],
		['a binary file', 'binary.txt', /binary\.txt: .*binary file/],
		['invalid UTF-8', 'latin.txt', /latin\.txt: .*not valid UTF-8/],
	])('%s', (_, name, pattern) => {
		const ran = run(at(name));
		oneLine(ran, pattern);
		if (verb !== 'import') expect(ran.stdout).toBe('');
	});

	it('does what it can and still says that it could not do all', () => {
		const ran = run(at('good.txt'), at('missing.txt'));
		oneLine(ran, /missing\.txt/);
		expect(ran.stdout).not.toBe('');
	});
});

describe('JSON Lines with a broken line', () => {
	it('name the line and give the others', () => {
		const ran = runCli(['extract', at('broken.jsonl')]);
		oneLine(ran, /broken\.jsonl: line 2/);
		expect(JSON.parse(ran.stdout).report.text).toBe(text);
	});
});

describe('a home that cannot be used', () => {
	it('is told by whatever would write to it', () => {
		for (const args of [['import', at('good.txt')], ['undo']])
			oneLine(runCli([...args, '--home', at('file')]), /\/file.*--home DIR/);
	});

	it.skipIf(process.getuid?.() === 0)('is told where it may not be written', () => {
		mkdirSync(at('closed'));
		chmodSync(at('closed'), 0o500);
		oneLine(runCli(['import', at('good.txt'), '--home', at('closed')]), /closed.*may not be written/);
	});

	it.runIf(process.platform === 'linux')(
		'is told where nobody can make it, and no verb waits for ever',
		() => {
			const nowhere = '/proc/nowhere/home';
			const [{id}] = JSON.parse(
				runCli(['events', at('good.txt'), '--format', 'json', '--home', nowhere]).stdout,
			);
			for (const args of [
				['import', at('good.txt')],
				['triage', id, at('good.txt'), '--state', 'verified'],
			])
				oneLine(runCli([...args, '--home', nowhere]), /\/proc\/nowhere.*cannot be made.*--home DIR/);
		},
	);

	it('is not made by what only reads', () => {
		const unmade = at('unmade');
		for (const verb of ['events', 'claims', 'fronts', 'disagreements', 'sources', 'export'])
			runCli([verb, at('good.txt'), '--home', unmade]);
		runCli([at('good.txt'), '--home', unmade]);
		for (const verb of ['log', 'paths', 'undo']) runCli([verb, '--home', unmade]);
		runCli(['triage', 'e-0000000000000000', at('good.txt'), '--flag', '--home', unmade]);
		expect(existsSync(unmade)).toBe(false);
	});

	it('does not keep reports from being read in place', () => {
		const ran = runCli(['extract', at('good.txt'), '--home', at('file')]);
		expect(ran.status).toBe(0);
		expect(ran.stderr).toBe('');
	});
});

describe('what is kept', () => {
	const own = at('own');
	const run = (...args: string[]) => runCli([...args, '--home', own]);
	const verified = () => run('events', '--filter', 'state:verified').stdout;

	it('survives a corrupt store.json, whatever stands in it', () => {
		run('import', at('good.txt'));
		const [{id}] = JSON.parse(run('events', '--format', 'json').stdout);
		run('triage', id, '--state', 'verified', '--note', 'kept');
		const journal = readFileSync(path.join(own, 'journal.jsonl'), 'utf8');
		for (const broken of ['', '{', 'null', '[]', '{"version":1,"records":7}']) {
			writeFileSync(path.join(own, 'store.json'), broken);
			const ran = run('events', '--filter', 'state:verified');
			expect(ran.status, ran.stderr).toBe(0);
			expect(JSON.parse(ran.stdout), broken).toMatchObject({id, state: 'verified', note: 'kept'});
			expect(notes(ran).length, broken).toBeLessThanOrEqual(1);
			if (broken === '{') expect(ran.stderr).toMatch(/store\.json/);
		}

		expect(readFileSync(path.join(own, 'journal.jsonl'), 'utf8')).toBe(journal);
		writeFileSync(path.join(own, 'store.json'), '{');
		expect(run('triage', id, '--flag').status).toBe(0);
		expect(JSON.parse(verified())).toMatchObject({flag: true, note: 'kept'});
		expect(run('events').stderr).toBe('');
	});

	it('survives a damaged report of the corpus: the others are shown, the damaged one is named', () => {
		run('import', '-', at('good.txt'));
		const [file = ''] = readdirSync(path.join(own, 'corpus'));
		runCli(['import', '-', '--home', own], {input: 'شن الطيران الحربي غارة على حي الحويقة في دير الزور.'});
		writeFileSync(path.join(own, 'corpus', file), '{"half');
		const ran = run('events');
		oneLine(ran, new RegExp(file.slice(0, 12)));
		expect(ran.stdout).not.toBe('');
	});
});

describe('wrong usage', () => {
	it.each<[string, string[], RegExp]>([
		['an unknown verb', ['evnts'], /no verb "evnts" and no file or folder of that name.*"events"/],
		['an unknown verb with words after it', ['exprot', 'x'], /no verb "exprot".*"export"/],
		['help on an unknown verb', ['help', 'evnts'], /no verb "evnts".*"events"/],
		['an unknown option', ['events', '--fliter', 'x'], /no option "--fliter".*"--filter"/],
		[
			'a filter that cannot be understood',
			['events', '--filter', 'killed>=many'],
			/--filter "killed>=many", at character 9: killed needs a number/,
		],
		['a triage without a decision', ['triage', 'e-00'], /--state/],
		['an evaluation without gold', ['evaluate'], /--gold DIR/],
	])('%s is status 2', (_, args, pattern) => {
		oneLine(runCli([...args, '--home', home]), pattern, 2);
	});

	it.each<[string, string[], RegExp]>([
		['an event that does not exist', ['show', 'e-ffffffffffffffff'], /no event has the id/],
		['a word that is neither event nor path', ['triage', 'x', '--flag'], /"x" is neither the id of an event/],
		['nothing to undo', ['undo'], /nothing to undo/],
		['gold that is not there', ['evaluate', '--gold', 'no-such-folder'], /no-such-folder: .*--gold/],
	])('%s is status 1', (_, args, pattern) => {
		const ran = runCli([...args, '--home', home]);
		expect(ran.status).toBe(1);
		expect(ran.stderr).toMatch(pattern);
		expect(ran.stdout).toBe('');
	});
});

describe('a hostile report', () => {
	it('reaches neither table nor JSON with its escape sequences', () => {
		const hostile =
			'سيطر \u001b[2J\u001b]0;x\u0007تنظيم الدولة\u202e على مشفى الأسد \u009b31m في دير الزور اليوم.';
		writeFileSync(at('hostile.txt'), hostile);
		for (const args of [
			['claims', '--format', 'table'],
			['claims', '--format', 'csv'],
			['extract', '--format', 'json'],
			['show', 'e-', '--format', 'table'],
			['export'],
		]) {
			const [verb = '', ...rest] = args;
			const words =
				verb === 'show'
					? [verb, 'e-', at('hostile.txt'), '--format', 'table']
					: [verb, at('hostile.txt'), ...rest];
			const ran = runCli([...words, '--home', home]);
			expect(`${ran.stdout}${ran.stderr}`, args.join(' ')).not.toMatch(/(?![\r\n])\p{Cc}|\u202e/u);
		}

		expect(JSON.parse(runCli(['extract', at('hostile.txt'), '--format', 'json']).stdout).report.text).toBe(
			hostile,
		);
	});
});
