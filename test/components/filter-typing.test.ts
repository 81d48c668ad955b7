import {describe, expect, it, vi} from 'vitest';
import {completionSegments} from '../../source/components/completion-segments.ts';
import {createController} from '../../source/components/controller.ts';
import {initialState} from '../../source/components/state/initial-state.ts';
import type {State} from '../../source/components/state/state.ts';
import {type KeptFilters, noFilters} from '../../source/store/filters.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {datasetOf} from './fixture.ts';
import {createMemoryStore} from './memory-store.ts';

const [tab, shiftTab, up, down, leave] = ['\t', '\u001B[Z', '\u001B[A', '\u001B[B', '\u001B'];

/** A dashboard that keeps filters, and what it kept. */
const start = (first: KeptFilters = noFilters, keep?: () => Promise<void>) => {
	let kept = first;
	const data = datasetOf();
	const state = initialState(data, {size: {columns: 80, rows: 24}, undoable: false, kept: first});
	const controller = createController(state, createMemoryStore(), {
		repaint() {},
		suspend() {},
		copy: () => '',
		quit() {},
		async keepFilters(change) {
			await keep?.();
			kept = change(kept);
		},
	});
	const decoder = createKeyDecoder();
	return {
		press(keys: string): State {
			controller.keys([...decoder.push(Buffer.from(keys)), ...decoder.flush()]);
			return controller.getState();
		},
		state: () => controller.getState(),
		async kept() {
			await controller.settled();
			return kept;
		},
		close: () => controller.close(),
	};
};

const typed = ({input}: State): string | undefined => input?.editor.text;

describe('completion in the filter', () => {
	it('puts one after the other in place of what is typed, forwards and back, and filters by it', () => {
		const {press} = start();
		press('/type:');
		const first = press(tab);
		expect(typed(first)).toMatch(/^type:[a-z-]+$/);
		expect(first.lists.events.rows.length).toBeGreaterThan(0);
		expect(first.filter.error).toBeNull();
		const second = press(tab);
		expect(typed(second)).not.toBe(typed(first));
		expect(typed(press(shiftTab))).toBe(typed(first));
		expect(typed(press(down))).toBe(typed(second));
		expect(typed(press(up))).toBe(typed(first));
		expect(press('\r').filter.text).toBe(typed(first));
	});

	it('goes on from the field to its value where there is one field', () => {
		const {press} = start();
		press('/fron');
		expect(typed(press(tab))).toBe('front:');
		expect(typed(press(tab))).toMatch(/^front:(west|east)$/);
	});

	it('is of the word that the cursor is in, and leaves the others', () => {
		const {press} = start();
		press('/-sta x');
		for (let left = 0; left < 2; left++) press('\u001B[D');
		const state = press(tab);
		expect(typed(state)).toBe('-state: x');
		expect(state.input?.editor.cursor).toBe('-state:'.length);
	});

	it('says where there is nothing to complete, and keeps what is typed', () => {
		const {press} = start();
		const state = press(`/zzzz${tab}`);
		expect(typed(state)).toBe('zzzz');
		expect(state.message?.text).toBe('There is nothing to complete here.');
	});
});

describe('the line of completions', () => {
	const list = Array.from({length: 12}, (_, index) => ({
		insert: `place:name-${index}`,
		words: '',
		count: index,
	}));
	const line = (chosen: number | null, columns: number): string =>
		completionSegments(list, chosen, columns)
			.map(({text}) => text)
			.join('');

	it.each([40, 80, 120])('is no wider than %i columns and shows the one that is chosen', columns => {
		for (let chosen = 0; chosen < list.length; chosen++) {
			expect(line(chosen, columns).length).toBeLessThanOrEqual(columns);
			expect(line(chosen, columns)).toContain(`place:name-${chosen} `);
		}

		expect(line(null, columns)).toContain('place:name-0 0');
	});

	it('tells that there are more', () => {
		expect(line(0, 40)).toMatch(/…$/);
		expect(line(11, 40)).not.toMatch(/…$/);
	});
});

describe('filters used before', () => {
	const before = {named: {}, history: ['one', 'two']};

	it('come back with up, from the last on, and what was being typed after them', () => {
		const {press} = start(before);
		press('/thr');
		expect(typed(press(up))).toBe('two');
		expect(typed(press('\u0010'))).toBe('one');
		expect(press(up).message?.text).toBe('There is no earlier filter.');
		expect(typed(press(down))).toBe('two');
		expect(typed(press('\u000E'))).toBe('thr');
	});

	it('do not begin with the one that is on', () => {
		const {press} = start(before);
		press('/two\r');
		expect(typed(press(`/${up}`))).toBe('one');
	});

	it('are those that were kept, without the ones that were cleared or cannot be understood', async () => {
		const {press, kept} = start(before);
		press('/west\r/zzz');
		press(leave);
		press('/foo:bar\r');
		expect((await kept()).history).toEqual(['one', 'two', 'west']);
	});
});

describe('filters under digits', () => {
	it("are saved with ' and a digit, and put on by the digit and Enter", async () => {
		const {press, kept} = start();
		press("/west\r'");
		expect(press('3').message?.text).toBe('Saved under 3: west');
		press(leave);
		expect((await kept()).named).toEqual({3: 'west'});
		const all = press('/ \u007F\r').lists.events.rows.length;
		const state = press('3\r');
		expect(state.filter.text).toBe('west');
		expect(state.screen).toBeNull();
		expect(state.lists.events.rows.length).toBeLessThan(all);
		expect(state.message?.text).toBe('Filter 3: west');
	});

	it('are put on when nothing follows the digit, and are counts where a motion does', () => {
		vi.useFakeTimers();
		try {
			const {press, state, close} = start({named: {2: 'west'}, history: []});
			press('2j');
			vi.advanceTimersByTime(600);
			expect([state().filter.text, state().lists.events.cursor]).toEqual(['', 2]);
			press('2');
			vi.advanceTimersByTime(400);
			expect(state().filter.text).toBe('');
			vi.advanceTimersByTime(200);
			expect([state().filter.text, state().count]).toEqual(['west', '']);
			press('21');
			vi.advanceTimersByTime(600);
			expect(state().count).toBe('21');
			close();
		} finally {
			vi.useRealTimers();
		}
	});

	it('say so where there is none', () => {
		const {press} = start();
		expect(press('4\r').message?.text).toBe(
			"No filter is saved under 4. To save the one that is on: ' and 4",
		);
		expect(press("'").message?.text).toMatch(/There is no filter to save/);
		expect(press('x').naming).toBe(false);
	});

	it('are freed by saving none, and left alone by Esc', async () => {
		const {press, kept} = start({named: {1: 'west', 2: 'east'}, history: []});
		press("'");
		expect(press('1').message?.text).toBe('No longer saved under 1: west');
		press("'");
		expect(press(leave).naming).toBe(false);
		expect((await kept()).named).toEqual({2: 'east'});
	});

	it('that cannot be kept are told', async () => {
		const {press, state, kept} = start(noFilters, async () => {
			throw new Error('the disk is full');
		});
		press('/west\r');
		await kept();
		expect(state().message).toEqual({text: 'The filter is not kept: the disk is full', tone: 'error'});
	});
});
