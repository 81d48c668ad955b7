import {describe, expect, it} from 'vitest';
import {initialState} from '../../../source/components/state/initial-state.ts';
import {markedOrCurrent} from '../../../source/components/state/marks.ts';
import type {State} from '../../../source/components/state/state.ts';
import {datasetOf} from '../fixture.ts';
import {play} from '../play.ts';

const data = datasetOf();
const start = (): State => initialState(data, {size: {columns: 80, rows: 24}, undoable: false});

const acting = (state: State): string[] =>
	markedOrCurrent(state).map(index => data.events.at(index)?.id ?? '');
const marked = (script: string): string[] => [...play(start(), script).marks].sort();

describe('marks', () => {
	it('are put on with Space, which goes on, and taken off again', () => {
		const state = play(start(), 'Space j Space');
		expect([...state.marks]).toEqual(['e-1', 'e-3']);
		expect(state.lists.events.cursor).toBe(3);
		expect(marked('Space k Space')).toEqual([]);
		expect(marked('3 Space')).toEqual(['e-1', 'e-2', 'e-3']);
	});

	it('are what decisions are about, in the order of the list; without any it is the row under the cursor', () => {
		expect(acting(play(start(), 'j'))).toEqual(['e-2']);
		expect(acting(play(start(), '3 j Space k k k Space G'))).toEqual(['e-2', 'e-4']);
	});

	it('are not what a page or another view is about', () => {
		expect(acting(play(start(), 'Space j Enter'))).toEqual(['e-3']);
		expect(acting(play(start(), 'Space D'))).toEqual(['e-1']);
		expect(acting(play(start(), 'Space D E'))).toEqual(['e-1']);
		expect(acting(play(start(), 'Space j Space F'))).toEqual([]);
	});

	it('stay on what a filter hides', () => {
		const state = play(start(), 'Space / "front:east" Enter Space');
		expect(state.marks.size).toBe(2);
		expect(acting(state)).toHaveLength(2);
		expect(acting(state).at(-1)).toBe('e-1');
	});

	it('are put on all that is listed, and taken off by the same again', () => {
		const state = play(start(), '/ "front:west" Enter %');
		expect([...state.marks]).toEqual(['e-1', 'e-4']);
		expect(state.message?.text).toMatch(/2 events/);
		expect(play(state, '%').marks.size).toBe(0);
		expect(play(start(), 'Space %').marks.size).toBe(12);
		expect(play(start(), '/ "nosuchword" Enter %').message?.text).toMatch(/nothing/);
	});

	it('go with Esc, before anything else does', () => {
		const state = play(start(), '/ "front:west" Enter Space Esc');
		expect([state.marks.size, state.filter.text]).toEqual([0, 'front:west']);
		expect(play(state, 'Esc').filter.text).toBe('');
		const fronts = play(start(), 'Space F Esc');
		expect(fronts.marks.size).toBe(1);
	});
});

describe('a range', () => {
	it('is stretched by motions, forwards and back', () => {
		expect(marked('j V j j')).toEqual(['e-2', 'e-3', 'e-4']);
		expect(marked('3 j V k k')).toEqual(['e-2', 'e-3', 'e-4']);
		expect(marked('j V 3 j k k')).toEqual(['e-2', 'e-3']);
		expect(marked('V G')).toHaveLength(12);
	});

	it('adds to what was marked before', () => {
		expect(marked('G Space g V j k')).toEqual(['e-1', 'e-12']);
	});

	it('ends with V or Esc, and its marks stay', () => {
		for (const end of ['V', 'Esc']) expect(marked(`V j ${end} j j`)).toEqual(['e-1', 'e-2']);
		expect(marked('V j Esc Esc')).toEqual([]);
	});

	it('ends with any key that is no motion', () => {
		const filtered = play(start(), 'V j / "front:east" Enter j');
		expect([...filtered.marks].sort()).toEqual(['e-1', 'e-2']);
		expect(filtered.range).toBeNull();
		expect(play(start(), 'V j Enter Esc j').marks.size).toBe(2);
	});
});
