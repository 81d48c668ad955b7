import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it} from 'vitest';
import {Dashboard} from '../../source/components/dashboard.tsx';
import {initialState} from '../../source/components/state/initial-state.ts';
import {press} from '../../source/components/state/press.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import {ruleLine} from '../../source/export/rule-words.ts';
import type {Event, Toll} from '../../source/model/event.ts';
import type {Rule} from '../../source/model/rule.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {textWidth} from '../../source/terminal/text-width.ts';
import {analysis, datasetOf} from './fixture.ts';

afterEach(cleanup);

/** The screen after these keys, as lines without styles. */
const screen = (
	keys: string,
	columns: number,
	rows: number,
	shown = analysis,
	readOnly: string | null = null,
): string[] => {
	const data = datasetOf(shown);
	let state = initialState(data, {size: {columns, rows}, undoable: false, readOnly});
	const decoder = createKeyDecoder();
	for (const key of [...decoder.push(Buffer.from(keys)), ...decoder.flush()]) {
		const action = press(state, key);
		if (action) state = reduce(state, action);
	}

	const {lastFrame} = render(<Dashboard state={state} />);
	return stripVTControlCharacters(lastFrame() ?? '').split('\n');
};

const sizes = [
	[80, 24],
	[120, 40],
	[40, 15],
	[30, 8],
] as const;

const scripts: Readonly<Record<string, string>> = {
	events: '',
	'events, last': 'G',
	'events, decided': 'vcx*',
	fronts: 'F',
	disagreements: 'D',
	'disagreements, scrolled': 'DJJJ',
	sources: 'S',
	'sources, filtered': '/front:west\rS',
	'source, opened': 'Sj\r]',
	'source, being graded': 'Seb',
	'event, being graded': 'e',
	timeline: 'T',
	'timeline, changes': 'Tz',
	map: 'M',
	'map, moved and closer': 'Mj+zf',
	detail: '\r',
	'detail, why': '\rW',
	'detail, why, scrolled': '\rWG',
	'detail, scrolled': '\rG',
	filter: '/front:west killed>=',
	'filter, nothing found': '/zzz',
	note: 'aملاحظة طويلة عن الحدث a long note about this event that is wider than any narrow screen is',
	'note, many lines': `a${'ملاحظة note \u001B\r'.repeat(9)}`,
	'note of many': ' '.repeat(3) + 'aملاحظة',
	tags: 'tred كمين',
	'tags, offered': 'tred\rjtblue\rjt',
	'tags of many': '   t-red long-tag another-long-tag one-more',
	help: '?',
};

describe.each(sizes)('the dashboard at %i×%i', (columns, rows) => {
	it.each(Object.entries(scripts))('draws %s within the screen', (_, keys) => {
		const lines = screen(keys, columns, rows);
		expect(lines.length).toBeLessThanOrEqual(rows);
		for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
	});
});

describe('the events', () => {
	it('show state, date, label, figures and the words of the report', () => {
		const row = screen('v', 100, 24).find(line => line.includes('North mill')) ?? '';
		expect(row).toMatch(/^ {2} ✓ {2}03-01 +Territory gained: ISIS, North mill +≥21 +1·2 +!2 /);
		expect(row).toContain('قالت وكالة العنبر');
	});

	it('mark the cursor in the gutter', () => {
		const marked = screen('jj', 80, 24).filter(line => line.startsWith('▌'));
		expect(marked).toHaveLength(1);
		expect(marked[0]).toContain('Salt road cut');
	});

	it('count what is reviewed', () => {
		expect(screen('vc', 80, 24)[0]).toMatch(/\[Events 12\].*2 of 12 reviewed$/);
	});

	it('say what to do where there are none', () => {
		const none = {reports: [], claims: [], events: [], fronts: [], disagreements: []};
		expect(screen('', 80, 24, none).join('\n')).toMatch(/no reports yet[\s\S]*import/);
		expect(screen('/zzz', 80, 24).join('\n')).toMatch(/No events match[\s\S]*Esc clears/);
	});
});

describe('the rule', () => {
	const [first, ...others] = analysis.events;
	const toll = {
		low: 12,
		best: 24,
		high: 60,
		majority: {min: 12, max: 12, tied: true},
		positions: [
			{sources: ['amber-agency'], claims: [first?.claims[0]?.id], groups: ['isis'], min: 12, max: 12},
			{sources: ['state-wire'], claims: [first?.claims[0]?.id], groups: ['isis'], min: 60, max: 60},
		],
	} as unknown as Toll;
	const disputed = {
		...analysis,
		events: [{...(first as Event), killed: toll}, ...others],
		fronts: analysis.fronts.map(front => ({...front, killed: toll})),
	};

	it.each([
		['', 'best', '24 (12–60)'],
		['r', 'range', '12–60'],
		['rr', 'majority', '12 tied'],
		['rrr', 'lowest', '12'],
		['rrrr', 'best', '24 (12–60)'],
	])('after "%s" is %s, in the heading and in every figure', (keys, rule, figure) => {
		for (const columns of [80, 120]) {
			const events = screen(keys, columns, 24, disputed);
			expect(events[0]).toContain(`killed: ${rule} · `);
			expect(events.find(line => line.startsWith('▌'))).toContain(`${figure}  `);
			if (keys !== '') expect(events.join('\n')).toContain(ruleLine(rule as Rule));
			const [, front] = screen(`${keys}F`, columns, 24, disputed).filter(line =>
				line.includes(` ${figure} │`),
			);
			expect(front).toBeDefined();
		}

		expect(screen(`${keys}\r`, 80, 24, disputed).join('\n')).toContain(`${figure} · rule: ${rule}`);
		expect(screen(`${keys}F`, 40, 15, disputed)[0]).toContain(`killed: ${rule}`);
	});

	it('changes on an Arabic keyboard and on an open page, which names who tells each figure in which claim', () => {
		const page = screen('\rق', 80, 24, disputed).join('\n');
		expect(page).toContain('12–60 · rule: range');
		expect(page).toMatch(/12 ISIS: Amber Agency, claim 1/);
	});

	it('is what a filter compares', () => {
		const compared = (keys: string) => screen(`/killed>=20\r${keys}`, 80, 24, disputed)[0];
		expect(compared('')).toContain('[Events 1]');
		expect(compared('r')).toContain('[Events 0]');
	});

	it('shows the figure alone where the column is too narrow for what is told besides', () => {
		const row = screen('', 60, 24, disputed).find(line => line.startsWith('▌'));
		expect(row).toContain(' 24…  ');
	});
});

describe('the fronts', () => {
	it('stand in a table with the cursor in its first column', () => {
		const lines = screen('F', 80, 24);
		expect(lines.find(line => line.includes('West bank'))).toMatch(/^│ ▌ │ West bank +│ +2 │ +2 │ +≥21 │/);
		expect(lines.some(line => line.startsWith('┌'))).toBe(true);
	});

	it('tell how many of their events the filter lists', () => {
		expect(screen('/palm\rF', 80, 24).find(line => line.includes('Eastern quarters'))).toMatch(/9\/10/);
	});
});

describe('the front under the cursor', () => {
	const below = (keys: string, rows = 24) => {
		const lines = screen(keys, 80, rows);
		return lines.slice(lines.findIndex(line => line.startsWith('─'))).join('\n');
	};

	it('stands in words below the table, over what the filter lists, under the rule', () => {
		expect(below('F')).toMatch(/West bank\n 1 to 4 March 2016: .*clashes/);
		expect(below('F')).toContain('Killed, rule "best"');
		expect(below('rF')).toContain('Killed, rule "range"');
		expect(below('Fj')).toContain('Eastern quarters');
		expect(below('F/killed>=20')).toContain('once the filter is kept');
		expect(below('F/killed>=20\r')).toMatch(/West bank\n 1 March 2016: 1 gain of ground\./);
	});

	it('gives way where the screen is low', () => {
		expect(screen('F', 80, 15).join('\n')).not.toContain('Killed, rule');
	});
});

describe('the fronts that a small screen does not hold', () => {
	const many = {
		...analysis,
		fronts: Array.from({length: 30}, (_, index) => ({
			...(analysis.fronts[0] as (typeof analysis.fronts)[number]),
			id: `front-${index}` as (typeof analysis.fronts)[number]['id'],
			name: `Front ${index}`,
		})),
	};

	it('are counted, and eleven stand in 24 lines', () => {
		const lines = screen('F', 80, 24, many);
		const shown = lines.filter(line => /│ Front \d/.test(line));
		expect(shown.length).toBeGreaterThanOrEqual(11);
		expect(lines.join('\n')).toContain(`1–${shown.length} of 30 fronts`);
		expect(screen('FG', 80, 24, many).join('\n')).toContain('of 30 fronts');
		expect(screen('F', 80, 24).join('\n')).not.toContain('of 2 fronts');
	});
});

describe('a screen that is too small', () => {
	it('says so', () => {
		expect(screen('', 20, 6).join('\n')).toMatch(/20×6 is too small[\s\S]*30×8/);
	});
});

describe('where no decision can be kept', () => {
	it('the screen says so', () => {
		expect(screen('', 80, 24, analysis, 'the disk is locked')[0]).toMatch(/read-only · 0 of 12 reviewed$/);
		expect(screen('v', 80, 24, analysis, 'the disk is locked').join('\n')).toContain(
			'Decisions cannot be kept: the disk is locked',
		);
	});
});

describe('the disagreements', () => {
	it('name the speaker of each quotation beside its words', () => {
		const lines = screen('D', 100, 40);
		const at = lines.findIndex(line => line.includes('Amber Agency (isis)'));
		expect(lines[at]).toMatch(/Amber Agency \(isis\) in River News 2016-03-01/);
		expect(lines[at + 1]).toContain('«قالت وكالة العنبر');
	});

	it('tell what other rows say of the same thing', () => {
		const [first] = analysis.disagreements;
		if (!first) throw new Error('the fixture has disagreements');
		const other = {
			...first,
			id: 'd-9' as typeof first.id,
			positions: first.positions.map(position => ({...position, value: `perhaps ${position.value}`})),
		};
		const events = analysis.events.map(event =>
			event.id === 'e-1' ? {...event, disagreements: [first.id, other.id]} : event,
		);
		const text = screen('D', 80, 40, {...analysis, events, disagreements: [first, other]}).join('\n');
		expect(text).toMatch(/Also said of it[\s\S]*perhaps it happened: Amber Agency \(isis\)/);
	});

	it('show each position with source, alignment, value and the quoted words', () => {
		const text = screen('D', 80, 24).join('\n');
		for (const part of [
			'denial',
			'Amber Agency (isis)',
			'it happened',
			'State Wire (government)',
			'State Wire denies',
		])
			expect(text).toContain(part);
		expect(text).toContain('«نفت البرقية الرسمية خسارة المطحنة');
	});

	it('stand side by side where there is room, in 80 columns too', () => {
		const lines = screen('D', 100, 40);
		expect(lines.find(line => line.includes('Amber Agency (isis)'))).toContain('State Wire (government)');
		const narrow = screen('D', 80, 24);
		expect(narrow.find(line => line.includes('Amber Agency (isis)'))).toContain('State Wire (government)');
		expect(screen('D', 60, 24).find(line => line.includes('Amber Agency (isis)'))).not.toContain(
			'State Wire',
		);
	});
});

describe('an opened event', () => {
	it('shows claims with speaker, parties, hedged figures, modality, words and rules', () => {
		const text = screen('\r', 100, 60).join('\n');
		for (const part of [
			'Amber Agency (isis)',
			'ISIS > Syrian Government',
			'killed ≥21 Syrian Government',
			'DENIED',
			'«قالت وكالة العنبر',
			'River News 2016-03-01',
			'Disagreements 2',
		])
			expect(text).toContain(part);
	});
});

describe('why a claim says what it says', () => {
	const rule = /^ {4}trigger {5}verb\.enter {20,}.*«قالت وكالة العنبر/;

	it('is told at a key, with role, rule, words and a sentence, one line each in 80 columns', () => {
		const lines = screen('\rW', 80, 60);
		const at = lines.findIndex(line => rule.test(line));
		expect(at).toBeGreaterThan(0);
		expect(lines[at + 1]).toMatch(/^ {6}“enter” means assault\.$/);
		expect(lines[at + 2]).toMatch(/^ {4}place {7}gazetteer\.name .*«/);
		expect(lines[at + 3]).toMatch(/A rule that this program does not know\./);
	});

	it('is left out again at the same key', () => {
		expect(screen('\r', 80, 60).some(line => rule.test(line))).toBe(false);
		expect(screen('\rWW', 80, 60)).toEqual(screen('\r', 80, 60));
	});

	it('stays on for the next event', () => {
		expect(screen('\rW]', 80, 60).join('\n')).toContain('verb.enter');
	});

	it('keeps the claim at the top of the screen where it is', () => {
		const firstLine = (keys: string): string => screen(keys, 80, 8)[2] ?? '';
		const down = Array.from({length: 40}, (_, rows) => `\r${'j'.repeat(rows)}`);
		const keys = down.find(one => /^ 2 {2}\S/.test(firstLine(one))) ?? '';
		expect(keys).not.toBe('');
		expect(firstLine(`${keys}W`)).toBe(firstLine(keys));
		expect(firstLine(`${keys}WW`)).toBe(firstLine(keys));
	});

	it('says so where no words carry a part, and where no rule made the claim', () => {
		const [first] = analysis.events;
		if (!first) throw new Error('the fixture has events');
		const withEvidence = (evidence: (typeof first.claims)[number]['evidence']) => ({
			...analysis,
			events: [{...first, claims: first.claims.map(claim => ({...claim, evidence}))}],
		});
		const wordless = withEvidence([{role: 'date', span: [4, 4], rule: 'date.publication'}]);
		expect(screen('\rW', 80, 60, wordless).find(line => line.includes('date.publication'))).toMatch(
			/date {8}date\.publication +no words$/,
		);
		expect(screen('\rW', 80, 60, withEvidence([])).join('\n')).toMatch(/came along with its report/);
	});

	it('is hinted at in the footer of an opened event only', () => {
		expect(screen('\r', 120, 40).at(-1)).toContain('W why');
		expect(screen('', 120, 40).at(-1)).not.toContain('W why');
	});
});

describe('hostile words', () => {
	it('are drawn as marks', () => {
		const [first, ...others] = analysis.reports;
		if (!first) throw new Error('the fixture has reports');
		const text = `\u001B[2J\u202E${first.text.slice(5)}`;
		const lines = screen('', 100, 24, {...analysis, reports: [{...first, text}, ...others]});
		expect(lines.join('\n')).toContain('␛[2J‹RLO›');
	});
});
