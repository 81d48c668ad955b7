import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

const folder = freshFolder();
const at = (name: string): string => path.join(folder, name);
const root = path.resolve(import.meta.dirname, '../..');
const example = path.join(root, 'test/lexicon-example');
const report = at('report.txt');
const home = at('home');

/** A lexicon that knows one more side by this name. */
const lexiconOf = (name: string, arabic: string): string => {
	mkdirSync(at(name));
	const entry = {id: `${name}-side`, name_en: name, camp: 'opposition', names_ar: [arabic]};
	writeFileSync(at(`${name}/actors.json`), JSON.stringify([entry]));
	return at(name);
};

const sentences: readonly [what: string, text: string, claims: string[]][] = [
	[
		'a place, a side, a source and a verb of saying',
		'نبهت شبكة ضفاف إلى أن كتائب الفرات سيطرت على حي النسيم غرب دير الزور.',
		['territory-gained euphrates-brigades @ al-nasim, difaf-media'],
	],
	[
		'a trigger with its rule',
		'ومشط مقاتلو كتائب الفرات قرية الحسينية بالرشاشات.',
		['shelling euphrates-brigades @ al-husayniyah, outlet'],
	],
	[
		'a name more for a side',
		'سيطر مسلحو البادية على مشفى الأسد.',
		['territory-gained isis @ assad-hospital, outlet'],
	],
	[
		'a name that is none any more',
		'سيطرت قوات النظام على مواقع التحالف قرب البانوراما.',
		['territory-gained syrian-government @ panorama-checkpoint, outlet'],
	],
	[
		'an ambiguous name and common word that is neither any more',
		'سيطر تنظيم الدولة على الطيبة شرق السخنة.',
		['territory-gained isis @ al-tibah, outlet'],
	],
];

type Told = {
	type: string;
	actors: string[];
	targets: string[];
	places: string[];
	attribution: string[];
	date: {from: string; to: string};
};
const claimsOf = (ran: Ran): Told[] => {
	expect(ran.stderr).toBe('');
	expect(ran.status).toBe(0);
	return JSON.parse(ran.stdout).claims;
};
const brief = ({type, actors, targets, places, attribution}: Told): string =>
	`${type} ${actors}${targets.length > 0 ? ` > ${targets}` : ''} @ ${places}, ${attribution[0]}`;
const extract = (input: string, ...args: string[]): Told[] =>
	claimsOf(runCli(['extract', '-', '--published', '2016-05-15', '--format', 'json', ...args], {input}));

const bad = at('bad');

beforeAll(() => {
	writeFileSync(report, 'سيطرت سرايا أبابيل على مشفى الأسد في دير الزور يوم السبت 14 أيار 2016.\n');
	mkdirSync(bad);
	writeFileSync(path.join(bad, 'actors.json'), '[{"id": "x"}]');
	lexiconOf('one', 'سرايا أبابيل');
	lexiconOf('two', 'سرايا أبابيل');
	lexiconOf('three', 'سرايا أبابيل');
});

describe('the example of data/README.md', () => {
	const guide = readFileSync(path.join(root, 'data/README.md'), 'utf8');

	it('stands there as it is tested here', () => {
		const blocks = [...guide.matchAll(/^`([a-z/-]+\.json)`[^\n]*:\n\n```json\n(.*?)```/gms)];
		expect(blocks.map(([, name]) => name)).toHaveLength(8);
		for (const [, name, text] of blocks)
			expect(readFileSync(path.join(example, name as string), 'utf8'), name).toBe(text);
	});

	it.each(sentences)('gives %s', (_, text, claims) => {
		expect(extract(text).map(brief)).not.toEqual(claims);
		expect(extract(text, '--lexicon', example).map(brief)).toEqual(claims);
	});

	it('tells the new quarter from one of that name elsewhere', () => {
		const places = (text: string) => extract(text, '--lexicon', example).map(claim => claim.places);
		expect(places('قصف الطيران الحربي حي النسيم في دير الزور.')).toEqual([['al-nasim']]);
		expect(places('قصف الطيران الحربي حي النسيم في الرقة.')).toEqual([['raqqa']]);
	});

	it('corrects how far a word of time reaches', () => {
		const text = 'قصف الجيش بالمدفعية مدينة البوكمال خلال الأيام الماضية.';
		expect(extract(text)[0]?.date.from).toBe('2016-05-08');
		expect(extract(text, '--lexicon', example)[0]?.date.from).toBe('2016-05-12');
	});
});

describe('where the lexicon is named', () => {
	const actors = (args: string[], env: Record<string, string> = {}): string[] | undefined =>
		claimsOf(runCli(['extract', report, '--format', 'json', ...args], {env}))[0]?.actors;

	it('the option wins over the variable, and that over the settings', () => {
		mkdirSync(at('settled'));
		cpSync(at('three'), at('settled/words'), {recursive: true});
		writeFileSync(at('settled/config.json'), '{"lexicon": "words"}');
		const env = {DEIREZ_TUI_LEXICON: at('two')};
		expect(actors([]) ?? []).toEqual([]);
		expect(actors(['--home', at('settled')])).toEqual(['three-side']);
		expect(actors(['--home', at('settled')], env)).toEqual(['two-side']);
		expect(actors(['--home', at('settled'), '--lexicon', at('one')], env)).toEqual(['one-side']);
		expect(actors(['--home', at('settled')], {DEIREZ_TUI_LEXICON: ' '})).toEqual(['three-side']);
	});

	it('settings lie in the XDG folder where no home is named, and "paths" tells both', () => {
		const env = {XDG_CONFIG_HOME: at('xdg')};
		mkdirSync(at('xdg/deirez-tui'), {recursive: true});
		writeFileSync(at('xdg/deirez-tui/config.json'), JSON.stringify({lexicon: at('one')}));
		expect(actors([], env)).toEqual(['one-side']);
		expect(JSON.parse(runCli(['paths', '--format', 'json'], {env}).stdout)).toMatchObject({
			config: at('xdg/deirez-tui/config.json'),
			lexicon: at('one'),
		});
		expect(JSON.parse(runCli(['paths', '--format', 'json']).stdout).lexicon).toBeNull();
	});

	it('settings that cannot be used are told, unless they are not needed', () => {
		mkdirSync(at('unsettled'));
		writeFileSync(at('unsettled/config.json'), '{\n\t"lexikon": "words"\n}');
		const ran = runCli(['extract', report, '--home', at('unsettled')]);
		expect(notes(ran)).toEqual([
			`deirez-tui: ${at('unsettled/config.json')}: line 2, column 13: there is no setting "lexikon". There are: lexicon, rule, arabic, ascii, color, mouse, keys.`,
		]);
		expect(ran).toMatchObject({status: 1, stdout: ''});
		expect(runCli(['log', '--home', at('unsettled')]).status).toBe(0);
		expect(actors(['--home', at('unsettled'), '--lexicon', at('one')])).toEqual(['one-side']);
	});
});

describe('a lexicon that cannot be used', () => {
	it.each([
		['extract', report],
		['import', report],
		['claims', report],
		['sources', report],
		['export', report],
		['evaluate', '--gold', path.join(root, 'test/evaluate/example')],
		[report],
	])('stops "%s" before anything is done', (...args) => {
		const ran = runCli([...args, '--lexicon', bad, '--home', home]);
		expect(ran).toMatchObject({status: 1, stdout: ''});
		expect(notes(ran)).toHaveLength(2);
		for (const line of notes(ran))
			expect(line).toMatch(/bad\/actors\.json: line 1, column 2: "x": ".+" is missing\. Add it\.$/);
		expect(existsSync(home)).toBe(false);
	});

	it('is a folder that is not there: could not; and no folder at all: wrong usage', () => {
		const missing = runCli(['extract', report, '--lexicon', at('none')]);
		expect(notes(missing)).toEqual([`deirez-tui: ${at('none')}: there is no such folder. Check --lexicon.`]);
		expect(missing.status).toBe(1);
		expect(runCli(['extract', report, '--lexicon', '']).status).toBe(2);
		expect(runCli(['extract', report, '--lexicon']).status).toBe(2);
	});
});

describe('every verb that reads', () => {
	it.each(['claims', 'events'])('%s knows the user’s words', verb => {
		const {stdout, status} = runCli([
			verb,
			report,
			'--lexicon',
			at('one'),
			'--home',
			home,
			'--format',
			'json',
		]);
		expect(status).toBe(0);
		expect(stdout).toContain('one-side');
	});

	it('shows the imported corpus by the lexicon of the day', () => {
		const own = at('own');
		runCli(['import', report, '--home', own]);
		const claims = (...args: string[]) =>
			runCli(['claims', '--home', own, '--format', 'json', ...args]).stdout;
		expect(claims()).not.toContain('two-side');
		expect(claims('--lexicon', at('two'))).toContain('two-side');
	});
});
