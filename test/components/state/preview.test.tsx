import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createController} from '../../../source/components/controller.ts';
import {Dashboard} from '../../../source/components/dashboard.tsx';
import {initialState} from '../../../source/components/state/initial-state.ts';
import {previewRows} from '../../../source/components/state/preview.ts';
import {reduce} from '../../../source/components/state/reduce.ts';
import type {State} from '../../../source/components/state/state.ts';
import {createKeyDecoder} from '../../../source/terminal/keys.ts';
import {datasetOf} from '../fixture.ts';
import {createMemoryStore} from '../memory-store.ts';
import {play} from '../play.ts';

const start = (columns = 80, rows = 24): State =>
	initialState(datasetOf(), {size: {columns, rows}, undoable: false});

const screen = (state: State): string[] =>
	stripVTControlCharacters(render(<Dashboard state={state} />).lastFrame() ?? '').split('\n');

afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

describe('the preview', () => {
	it.each([
		[80, 24],
		[120, 40],
	])('stands below the list at %i by %i, and goes with the same key', (columns, rows) => {
		const shown = play(start(columns, rows), 'p');
		const lines = screen(shown);
		expect(lines).toHaveLength(rows);
		expect(lines.filter(line => line.includes('Territory gained')).length).toBeGreaterThan(1);
		expect(lines.join('\n')).toMatch(/Differ/);
		expect(screen(play(shown, 'p'))).toEqual(screen(start(columns, rows)));
	});

	it.each([
		[40, 15],
		[80, 15],
		[59, 40],
	])('is not there at %i by %i, and says why', (columns, rows) => {
		const state = play(start(columns, rows), 'p');
		expect(previewRows(state)).toBe(0);
		expect(state.message?.text).toMatch(/60 columns and 16 lines/);
	});

	it('keeps the cursor on the screen', () => {
		const state = play(start(80, 16), 'G p');
		const {cursor, top} = state.lists.events;
		expect([cursor, cursor - top]).toEqual([11, 6]);
	});

	it('stays with an event until the cursor has rested on another', () => {
		vi.useFakeTimers();
		const controller = createController(start(), createMemoryStore(), {
			repaint() {},
			suspend() {},
			copy: () => '',
			quit() {},
		});
		const type = (text: string): void => controller.keys(createKeyDecoder().push(Buffer.from(text)));
		const of = (): number | null => controller.getState().preview.of;
		type('p');
		expect(of()).toBe(0);
		type('j');
		vi.advanceTimersByTime(149);
		type('j');
		vi.advanceTimersByTime(149);
		expect(of()).toBe(0);
		vi.advanceTimersByTime(1);
		expect(of()).toBe(2);
		controller.close();
	});

	it('is not led by what happens on other screens', () => {
		const opened = play(start(), 'p j Enter');
		expect(reduce(opened, {type: 'rest'})).toBe(opened);
	});
});
