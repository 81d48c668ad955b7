import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it} from 'vitest';
import {createController} from '../../source/components/controller.ts';
import {Dashboard} from '../../source/components/dashboard.tsx';
import {initialState} from '../../source/components/state/initial-state.ts';
import type {State} from '../../source/components/state/state.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {datasetOf} from './fixture.ts';
import {createMemoryStore} from './memory-store.ts';

afterEach(cleanup);

const open = (columns = 80, rows = 24, readOnly: string | null = null) => {
	const store = createMemoryStore();
	const state = initialState(datasetOf(), {size: {columns, rows}, undoable: false, readOnly});
	const controller = createController(state, store, {
		repaint() {},
		suspend() {},
		copy: text => text,
		quit() {},
	});
	const type = async (keys: string): Promise<State> => {
		const decoder = createKeyDecoder();
		controller.keys([...decoder.push(Buffer.from(keys)), ...decoder.flush()]);
		await controller.settled();
		return controller.getState();
	};
	const lines = (): string[] =>
		stripVTControlCharacters(render(<Dashboard state={controller.getState()} />).lastFrame() ?? '').split(
			'\n',
		);
	return {store, type, lines};
};

describe('the view of sources', () => {
	it('tells of each source what it said, alone, against others, most claims first', async () => {
		const {type, lines} = open(120, 40);
		await type('S');
		const shown = lines();
		expect(shown[2]).toMatch(
			/^ {2}Source +Alignment +Grade +Claims Reports Events Alone Against Anew Last heard$/,
		);
		expect(shown[3]).toMatch(/^▌ River News +independent +F6 +9 +1 +9 +9 +1 +2016-03-04/);
		expect(
			shown.findIndex(line => /Amber Agency +isis +F6 +1 +1 +1 +1 +2016-03-01/.test(line)),
		).toBeGreaterThan(3);
		expect(shown.join('\n')).toContain('9 claims in 1 report, 2016-03-04; 9 events, of 9 nobody else tells');
	});

	it.each([
		[40, /^ {2}Source +Grade Claims Against$/],
		[80, /^ {2}Source +Alignment +Grade Claims Reports Events Alone Against Anew$/],
	])('has at %i columns what matters most', async (columns, heading) => {
		const {type, lines} = open(columns, 15);
		await type('S');
		expect(lines()[2]?.trimEnd()).toMatch(heading);
	});

	it('counts under a filter only what is listed', async () => {
		const {type, lines} = open(120, 40);
		await type('/front:west\rS');
		const rows = lines().slice(3, 6);
		expect(rows.find(row => row.includes('Amber Agency'))).toMatch(/ F6 +1\/1 +1\/1 /);
		expect(rows.find(row => row.includes('River News'))).toMatch(/ F6 +1\/9 +1\/9 +0\/1 /);
		expect(lines().some(line => /^.{2}Night Monitor/.test(line))).toBe(false);
	});

	it('opens a source, and from there its events and disagreements, and comes back', async () => {
		const {type, lines} = open(80, 40);
		const rows = (await type('S')).lists.sources.rows;
		const {data} = await type('');
		const amber = rows.findIndex(row => data.sources[row]?.id === 'amber-agency');
		const opened = await type(`${amber + 1}G\r`);
		expect(opened.screen).toMatchObject({kind: 'source', source: 'amber-agency'});
		const page = lines().join('\n');
		expect(page).toContain('Source  ');
		expect(page).toContain('State Wire (government)');
		expect(page).toContain('What it said last');
		const filtered = await type('\r');
		expect([filtered.view, filtered.screen, filtered.filter.text]).toEqual([
			'events',
			null,
			'source:amber-agency',
		]);
		expect(filtered.lists.events.rows).toEqual([0]);
		const back = await type('\u001B');
		expect([back.view, back.screen?.kind, back.filter.text]).toEqual(['sources', 'source', '']);
		const led = await type(']\r');
		expect([led.view, led.screen]).toEqual(['disagreements', null]);
		const at = led.lists.disagreements.rows[led.lists.disagreements.cursor];
		expect(led.data.disagreements.at(at ?? -1)?.id).toBe('d-1');
		expect((await type('\u001B')).screen).toMatchObject({kind: 'source', link: 1});
		expect((await type('\u001B')).screen).toBe(null);
	});

	it('is no place to decide about events', async () => {
		const {type} = open();
		expect((await type('Sv')).message?.text).toMatch(/^A source is graded/);
	});
});

describe('the grade of a source', () => {
	it('takes a letter and a digit, is kept with the digit, and undone', async () => {
		const {type, lines, store} = open();
		await type('Se');
		expect(lines().join('\n')).toContain(' Grade River News (F6): ');
		await type('zb');
		expect((await type('9')).input?.editor.text).toBe('B');
		const graded = await type('2');
		expect(graded.input).toBe(null);
		expect(graded.message?.text).toBe('Graded B2 (u undoes): River News');
		expect(lines()[3]).toMatch(/River News +independent +B2 /);
		expect(store.decisions()[0]?.edits).toEqual([
			{kind: 'grade', source: 'river-news', before: 'F6', after: 'B2'},
		]);
		await type('\r');
		expect(lines().join('\n')).toContain('B2: usually reliable; probably true (tester');
		const undone = await type('u');
		expect(undone.grades.get('river-news' as never)?.grade).toBe('F6');
		expect(undone.message?.text).toBe('Undone: River News is F6');
	});

	it('keeps the part that is not typed', async () => {
		const {type} = open();
		await type('Seb2');
		expect((await type('ec\r')).message?.text).toBe('Graded C2 (u undoes): River News');
		expect((await type('e3\r')).message?.text).toBe('Graded C3 (u undoes): River News');
		expect((await type('e\u001B')).message?.text).toBe('The grade is as it was.');
	});

	it('is refused as 1 while nobody else tells of anything that it tells of', async () => {
		const {type, store} = open();
		const {message, input} = await type('Sea1');
		expect(input).toBe(null);
		expect(message?.text).toMatch(/^1 means confirmed by other sources, and nobody else tells .* River News/);
		expect(store.decisions()).toEqual([]);
	});

	it('is not taken where nothing can be kept', async () => {
		const {type} = open(80, 24, 'The disk is full.');
		const {input, message} = await type('Se');
		expect(input).toBe(null);
		expect(message?.text).toContain('The disk is full.');
	});
});

describe('the credibility of an event', () => {
	it('takes a digit, goes on to the next event, and shows on its page with the grades of who says it', async () => {
		const {type, lines} = open(120, 40);
		await type('S');
		const {data, lists} = await type('');
		const amber = lists.sources.rows.findIndex(row => data.sources[row]?.id === 'amber-agency');
		await type(`${amber + 1}Ged4Ee`);
		expect(lines().join('\n')).toContain(' Grade credibility (6): ');
		const judged = await type('5');
		expect(judged.judgements[0]?.credibility).toBe(5);
		expect(judged.lists.events.cursor).toBe(1);
		expect(judged.message?.text).toMatch(/^Credibility 5, improbable \(u undoes\): /);
		await type('k\r');
		const page = lines().join('\n');
		expect(page).toMatch(/Credible +5: improbable/);
		expect(page).toContain('Amber Agency (isis) D4');
		await type('u');
		expect(lines().join('\n')).not.toMatch(/Credible/);
	});

	it('is refused as 1 while all of it goes back to one origin: who denies it confirms nothing', async () => {
		const {type, store} = open();
		expect((await type('e1')).message?.text).toBe(
			'1 means confirmed by other sources, and all of it goes back to one: Amber Agency. Who passes its words on confirms nothing.',
		);
		expect(store.decisions()).toEqual([]);
	});
});
