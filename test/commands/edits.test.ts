import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {PlacedClaim} from '../../source/export/claim-columns.ts';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

// Each test runs the program up to twenty times.
vi.setConfig({testTimeout: 120_000});

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const told = [
	['step-news', '2016-05-14', 'قصفت قوات النظام بالمدفعية حي الجورة اليوم. وقتل ستة مدنيين في حي الصناعة.'],
	[
		'sana',
		'2016-05-14',
		'شن الطيران الحربي ثلاث غارات على حي الحويقة اليوم. وتسيطر قوات النظام على حي الصناعة.',
	],
	['smart', '2016-05-14', 'شن الطيران الحربي غارات على حي الحويقة اليوم ما أدى إلى مقتل أربعة مدنيين.'],
] as const;
const file = (outlet: string) => path.join(reports, `${outlet}.txt`);

beforeAll(() => {
	mkdirSync(reports);
	for (const [outlet, published, text] of told) {
		writeFileSync(file(outlet), text);
		writeFileSync(path.join(reports, `${outlet}.meta.json`), JSON.stringify({published, outlet}));
	}
});

let home = '';
let count = 0;
beforeEach(() => {
	home = path.join(folder, `home-${count++}`);
});

const run = (...args: string[]): Ran => runCli([...args, '--home', home]);
const json = <Value>(...args: string[]): Value => {
	const {status, stdout, stderr} = run(...args, '--format', 'json');
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout) as Value;
};
const decide = (...args: string[]): Decision => json<Decision[]>(...args)[0] as Decision;
const events = (...paths: string[]): TriagedEvent[] => json('events', ...paths);
const claims = (...paths: string[]): PlacedClaim[] => json('claims', ...paths);
const eventOn = (type: string, place: string): TriagedEvent =>
	events().find(event => event.type === type && event.places.includes(place as never)) as TriagedEvent;
const claimOn = (type: string, place: string): PlacedClaim =>
	claims().find(claim => claim.type === type && claim.places.includes(place as never)) as PlacedClaim;
const members = (event: TriagedEvent): string[] => event.claims.map(claim => claim.id);

describe('group', () => {
	it('merge, more reports, split and undo: the decision holds, and going back restores everything', () => {
		run('import', file('step-news'), file('sana'));
		const before = events();
		const [shelling, strikes] = [eventOn('shelling', 'al-joura'), eventOn('air-strike', 'al-huwayqah')];
		run('triage', strikes.id, '--state', 'verified', '--note', 'seen', '--tag', 'air');
		const triaged = events();

		const merge = decide('group', 'merge', shelling.id, strikes.id.slice(0, 8));
		const [merged] = events().filter(event => event.regrouped);
		expect(members(merged as TriagedEvent)).toEqual(
			[...members(shelling), ...members(strikes)].sort(byReading),
		);
		expect(merged).toMatchObject({state: 'verified', note: 'seen', tags: ['air']});
		expect(events()).toHaveLength(before.length - 1);

		run('import', file('smart'));
		const grown = events().find(event => event.regrouped) as TriagedEvent;
		expect(members(grown)).toEqual(expect.arrayContaining(members(merged as TriagedEvent)));
		expect(grown.claims.length).toBeGreaterThan(members(merged as TriagedEvent).length);
		expect(grown).toMatchObject({state: 'verified', outlets: ['sana', 'smart', 'step-news']});

		const split = decide('group', 'split', grown.id, ...members(shelling));
		expect(events().some(event => event.regrouped)).toBe(false);
		expect(members(eventOn('shelling', 'al-joura'))).toEqual(members(shelling));
		expect(events().filter(event => event.state === 'verified')).toHaveLength(1);
		expect(eventOn('air-strike', 'al-huwayqah').state).toBe('verified');

		const log = run('log', '--format', 'table').stdout;
		expect(log).toContain(`merged ${shelling.id.slice(0, 10)} and ${strikes.id.slice(0, 10)}`);
		expect(log).toMatch(/split c-.* from e-/);
		expect(json<Decision[]>('log', '--event', shelling.id).map(({id}) => id)).toContain(merge.id);

		run('undo', split.id);
		expect(members(events().find(event => event.regrouped) as TriagedEvent)).toEqual(members(grown));
		run('undo', merge.id);
		const only = triaged.find(event => event.id === shelling.id);
		expect(events().find(event => event.id === shelling.id)).toEqual(only);
		expect(run('log', '--format', 'table').stdout).toContain(`back: merged ${shelling.id.slice(0, 10)}`);
	});

	it('move puts a claim into another event, and what was decided stays with the others', () => {
		run('import', reports);
		const strikes = eventOn('air-strike', 'al-huwayqah');
		const shelling = eventOn('shelling', 'al-joura');
		expect(strikes.claims.length).toBeGreaterThan(1);
		run('triage', strikes.id, '--state', 'disputed');
		const [first = '', ...others] = members(strikes);
		decide('group', 'move', first, shelling.id);
		const now = events();
		const holding = (id: string) => now.find(event => members(event).includes(id)) as TriagedEvent;
		expect(members(holding(first)).sort()).toEqual([...members(shelling), first].sort());
		expect(members(holding(others[0] ?? ''))).toEqual(others);
		expect(holding(others[0] ?? '')).toMatchObject({state: 'disputed', regrouped: true});
		expect(now.filter(event => event.state === 'disputed')).toHaveLength(1);
		run('undo');
		expect(members(eventOn('air-strike', 'al-huwayqah'))).toEqual(members(strikes));
	});

	it('works on paths read in place, and says nothing of them where other reports are read', () => {
		const [a, b] = events(file('step-news')) as [TriagedEvent, TriagedEvent];
		decide('group', 'merge', a.id, b.id, file('step-news'));
		expect(events(file('step-news'))).toHaveLength(1);
		const other = run('events', file('smart'));
		expect([other.stderr, other.status]).toEqual(['', 0]);
	});

	it('is shown with who did it', () => {
		run('import', file('step-news'));
		const [a, b] = events() as [TriagedEvent, TriagedEvent];
		decide('group', 'merge', b.id, a.id);
		const [{id}] = events() as [TriagedEvent];
		expect(run('show', id, '--format', 'table').stdout).toMatch(
			/^grouped +by the analyst; merged e-\w{8} and e-\w{8} \(.+, \d{4}-\d\d-\d\d\)$/m,
		);
	});
});

describe('correct', () => {
	beforeEach(() => {
		run('import', reports);
	});

	it('sets parts by id or by name, keeps the claim’s id and shows what it said', () => {
		const {id} = claimOn('shelling', 'al-joura');
		const decision = decide(
			'correct',
			id.slice(0, 9),
			'--place',
			'الحميدية',
			'--place',
			'al-sinaa',
			'--actor',
			'ISIS',
		);
		expect(decision.edits).toMatchObject([
			{kind: 'correct', before: {places: ['al-joura']}, after: {places: ['al-hamidiyah', 'al-sinaa']}},
		]);
		expect(claims().find(claim => claim.id === id)).toMatchObject({
			places: ['al-hamidiyah', 'al-sinaa'],
			actors: ['isis'],
			corrected: {places: ['al-joura'], actors: ['syrian-government']},
		});
		expect(run('log', '--format', 'csv').stdout).toContain('place al-joura → al-hamidiyah, al-sinaa');
		const page = run(
			'show',
			claims().find(claim => claim.id === id)?.event ?? '',
			'--format',
			'table',
		).stdout;
		expect(page).toMatch(
			/corrected by the analyst \(.+, \d{4}-\d\d-\d\d\): actor syrian-government → isis; place al-joura →/,
		);
		expect(page).toContain('No rule: an analyst has set it.');
		run('undo');
		expect(claims().find(claim => claim.id === id)).toMatchObject({places: ['al-joura']});
		expect(claims().find(claim => claim.id === id)).not.toHaveProperty('corrected');
	});

	it('reads days, hedged figures, speakers, doubt and background', () => {
		const {id} = claimOn('killing', 'al-sinaa');
		decide(
			...[
				'correct',
				id,
				'--date',
				'2016-05-12..2016-05-13',
				'--count',
				'killed 20+ civilians',
				'--count',
				'wounded 5-9',
			],
			...['--source', 'sohr', '--source', 'abu-ahmad-al-jouri', '--modality', 'unknown', '--background'],
		);
		expect(claims().find(claim => claim.id === id)).toMatchObject({
			date: {from: '2016-05-12', to: '2016-05-13'},
			counts: [
				{what: 'killed', who: 'civilians', min: 20, max: null},
				{what: 'wounded', who: null, min: 5, max: 9},
			],
			attribution: ['sohr', 'abu-ahmad-al-jouri'],
			modality: 'unknown',
			background: true,
		});
		decide(
			'correct',
			id,
			'--date',
			'none',
			'--count',
			'none',
			'--news',
			'--target',
			'none',
			'--modality',
			'asserted',
		);
		expect(claims().find(claim => claim.id === id)).toMatchObject({
			date: null,
			counts: [],
			background: false,
		});
	});

	it('changes the toll of the event', () => {
		const {id} = claimOn('killing', 'al-sinaa');
		decide('correct', id, '--count', 'killed 9 civilians');
		expect(eventOn('killing', 'al-sinaa')).toMatchObject({killed: {low: 9, best: 9, high: 9}});
	});

	it('drops what is no claim', () => {
		const {id, event} = claimOn('shelling', 'al-joura');
		decide('correct', id, '--drop');
		expect(claims().some(claim => claim.id === id)).toBe(false);
		expect(events().some(one => one.id === event)).toBe(false);
		expect(json<Decision[]>('log', '--event', event ?? '')).toHaveLength(1);
		run('undo');
		expect(claims().some(claim => claim.id === id)).toBe(true);
	});

	it('is told and kept where a later reading has no such claim, and counts again with the next that has', () => {
		const claim = claimOn('shelling', 'al-joura');
		decide('correct', claim.id, '--type', 'bombing');
		const [outlet, published, text] = told[0];
		const read = (list: unknown[]): void => {
			const line = JSON.stringify({report: {text, outlet, published}, claims: list});
			const ran = runCli(['import', '-', '--home', home], {input: line});
			expect(ran.status, ran.stderr).toBe(0);
		};
		read([{span: [0, 3], type: 'agreement'}]);
		const ran = run('claims', '--format', 'json');
		expect(notes(ran)).toEqual([
			expect.stringMatching(
				/1 correction finds its claim no more.*type shelling → bombing \(c-.*deirez-tui log/,
			),
		]);
		expect(ran.status).toBe(0);
		expect(ran.stdout).not.toContain('bombing');
		const [begin, end] = claim.span;
		read([{span: [begin, end - 2], type: 'shelling', places: ['al-joura']}]);
		expect(claimOn('bombing', 'al-joura')).toMatchObject({corrected: {type: 'shelling'}});
	});
});

describe('claim add', () => {
	beforeEach(() => {
		run('import', file('step-news'));
	});

	it('adds what the analyst reads, as the report’s own news of its day', () => {
		const [{report}] = claims() as [PlacedClaim];
		const added = decide(
			'claim',
			'add',
			report,
			'--words',
			'حي  الجورة',
			'--type',
			'siege',
			'--place',
			'joura',
		);
		expect(added.edits).toMatchObject([{kind: 'add', claim: {type: 'siege'}}]);
		const claim = claims().find(one => one.type === 'siege') as PlacedClaim;
		expect(claim).toMatchObject({
			added: true,
			places: ['al-joura'],
			date: {from: '2016-05-14', to: '2016-05-14'},
			attribution: ['outlet'],
			modality: 'asserted',
			background: false,
		});
		expect(told[0][2].slice(...claim.span)).toBe('حي الجورة');
		expect(claim.event).toMatch(/^e-/);
		expect(run('show', claim.event ?? '', '--format', 'table').stdout).toContain('added by the analyst (');
		decide('correct', claim.id, '--type', 'assault');
		expect(claims().find(one => one.id === claim.id)).toMatchObject({
			type: 'assault',
			corrected: {type: 'siege'},
		});
	});

	it('tells a second claim on the same words apart', () => {
		const [{report}] = claims() as [PlacedClaim];
		for (const actor of ['isis', 'sdf'])
			decide('claim', 'add', report, '--span', '0-5', '--type', 'siege', '--actor', actor);
		const added = claims().filter(claim => claim.type === 'siege');
		expect(added.map(({actors}) => actors[0]).sort()).toEqual(['isis', 'sdf']);
		expect(new Set(added.map(({id}) => id)).size).toBe(2);
		decide('correct', added.find(({actors}) => actors[0] === 'isis')?.id ?? '', '--drop');
		expect(claims().filter(claim => claim.type === 'siege')).toMatchObject([{actors: ['sdf']}]);
	});
});

describe('what cannot be decided', () => {
	let [report, claim, event, state] = ['', '', '', ''];
	beforeAll(() => {
		home = path.join(folder, 'refused');
		run('import', file('step-news'), file('sana'));
		const all = claims();
		report = all[0]?.report ?? '';
		claim = all[0]?.id ?? '';
		event = all[0]?.event ?? '';
		state = all.find(({type}) => type === 'control')?.id ?? '';
	});
	beforeEach(() => {
		home = path.join(folder, 'refused');
	});

	/** Words that only the test knows stand for ids that only the program knows. */
	const filled = (words: readonly string[]): string[] =>
		words.map(word => ({CLAIM: claim, EVENT: event, REPORT: report, STATE: state})[word] ?? word);

	it.each<[string, string[], RegExp, number]>([
		['an event merged with itself', ['group', 'merge', 'EVENT', 'EVENT'], /one event already/, 1],
		['an event that is none', ['group', 'merge', 'EVENT', 'e-ffffff'], /no event has the id "e-ffffff"/, 1],
		[
			'a word that is neither id nor path',
			['group', 'merge', 'EVENT', 'nope'],
			/"nope" is neither the id of an event/,
			1,
		],
		[
			'a claim where events stand',
			['group', 'merge', 'EVENT', 'CLAIM'],
			/is the id of a claim\. Here stand events/,
			2,
		],
		['a split without claims', ['group', 'split', 'EVENT', 'e-00'], /name one event/, 2],
		[
			'all claims of an event split off',
			['group', 'split', 'EVENT', 'CLAIM'],
			/no other claims|stands in/,
			1,
		],
		['a claim moved where it is', ['group', 'move', 'CLAIM', 'EVENT'], /stands in e-.* already/, 1],
		[
			'a state moved into an event',
			['group', 'move', 'STATE', 'EVENT'],
			/tells who holds a place.*correct c-.* --type/,
			1,
		],
		['a correction of nothing', ['correct', 'CLAIM'], /say what to correct: --type/, 2],
		[
			'a correction that changes nothing',
			['correct', 'CLAIM', '--modality', 'asserted'],
			/says so already/,
			1,
		],
		['a claim that is none', ['correct', 'c-ffff', '--drop'], /no claim has the id "c-ffff"/, 1],
		[
			'a drop with a correction',
			['correct', 'CLAIM', '--drop', '--type', 'siege'],
			/--drop says that it is no claim/,
			2,
		],
		[
			'an unknown place',
			['correct', 'CLAIM', '--place', 'al-jora'],
			/not in gazetteer\.json\. Did you mean "al-joura"/,
			2,
		],
		[
			'an unknown side',
			['correct', 'CLAIM', '--actor', 'isiss'],
			/not in actors\.json\. Did you mean "isis"/,
			2,
		],
		[
			'a slip in a source',
			['correct', 'CLAIM', '--source', 'sohrr'],
			/not in sources\.json\. Did you mean "sohr"/,
			2,
		],
		['nobody as a source', ['correct', 'CLAIM', '--source', 'none'], /--source none: somebody says it/, 2],
		[
			'"none" beside a name',
			['correct', 'CLAIM', '--place', 'none', '--place', 'joura'],
			/--place none stands alone/,
			2,
		],
		[
			'a figure that is none',
			['correct', 'CLAIM', '--count', 'killed many'],
			/give "WHAT FIGURE \[WHO\]"/,
			2,
		],
		['a figure of nothing', ['correct', 'CLAIM', '--count', 'dead 3'], /"dead" is none of killed/, 2],
		[
			'a figure of nobody known',
			['correct', 'CLAIM', '--count', 'killed 3 martians'],
			/"martians" is not in actors\.json/,
			2,
		],
		['a figure that runs backwards', ['correct', 'CLAIM', '--count', 'killed 9-3'], /ends below/, 2],
		['a claim without a type', ['claim', 'add', 'REPORT', '--words', 'x'], /say what is claimed: --type/, 2],
		['a claim without words', ['claim', 'add', 'REPORT', '--type', 'siege'], /say which words carry it/, 2],
		[
			'words that are not there',
			['claim', 'add', 'REPORT', '--type', 'siege', '--words', 'زززز'],
			/do not stand in r-/,
			1,
		],
		[
			'words that are there often',
			['claim', 'add', 'REPORT', '--type', 'siege', '--words', 'حي'],
			/stand \d times in r-.*--span \d+-\d+/,
			1,
		],
		[
			'a span beyond the text',
			['claim', 'add', 'REPORT', '--type', 'siege', '--span', '5-9999'],
			/reaches beyond/,
			1,
		],
		[
			'a report that is none',
			['claim', 'add', 'r-ffff', '--type', 'siege', '--span', '0-5'],
			/no report has the id "r-ffff"/,
			1,
		],
	])('%s is refused in one line', (_, words, pattern, status) => {
		const ran = run(...filled(words));
		expect(ran.stderr).not.toMatch(/\n {4}at |defect/);
		expect(notes(ran)).toHaveLength(1);
		expect(ran.stderr).toMatch(pattern);
		expect([ran.status, ran.stdout]).toEqual([status, '']);
	});

	it('and after all that nothing stands in the log', () => {
		expect(run('log').stdout).toBe('');
	});
});

it('help tells of all verbs that begin with a word', () => {
	for (const args of [
		['help', 'group'],
		['group', '--help'],
	]) {
		const {stdout, status} = runCli(args);
		expect(status).toBe(0);
		for (const verb of ['merge', 'split', 'move']) expect(stdout).toContain(`deirez-tui group ${verb} `);
	}

	expect(runCli(['help', 'claim', 'add']).stdout).toContain('--words TEXT');
});

it('an older journal without edits is read as it is', () => {
	run('import', file('step-news'));
	const [{id}] = events() as [TriagedEvent];
	run('triage', id, '--flag');
	expect(readFileSync(path.join(home, 'journal.jsonl'), 'utf8')).not.toContain('"edits"');
	expect(json<Decision[]>('log')).toMatchObject([{edits: []}]);
});

/** The members of one event come in the order of the analysis: here that of the lists they are compared with. */
function byReading(a: string, b: string): number {
	const order = claims().map(({id}) => id as string);
	return order.indexOf(a) - order.indexOf(b);
}
