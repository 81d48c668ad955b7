import {describe, expect, it} from 'vitest';
import {type Controller, createController} from '../../source/components/controller.ts';
import {eventAt} from '../../source/components/state/event-at.ts';
import {initialState} from '../../source/components/state/initial-state.ts';
import type {State} from '../../source/components/state/state.ts';
import {readTags} from '../../source/components/state/tags.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';
import {datasetOf} from './fixture.ts';
import {createMemoryStore} from './memory-store.ts';

const open = (columns = 80, rows = 24) => {
	const store = createMemoryStore();
	const state = initialState(datasetOf(), {size: {columns, rows}, undoable: false});
	const nothing = (): void => {};
	const controller = createController(state, store, {
		repaint: nothing,
		suspend: nothing,
		copy: () => '',
		quit: nothing,
	});
	return {store, controller};
};

const keys = {
	enter: '\r',
	escape: '\u001B',
	newLine: '\u001B\r',
	tab: '\t',
	up: '\u001B[A',
	home: '\u001B[H',
};

/** The state after these keys, when the store has all of it. */
const press = async (controller: Controller, ...typed: string[]): Promise<State> => {
	for (const text of typed) {
		const decoder = createKeyDecoder();
		controller.keys([...decoder.push(Buffer.from(text)), ...decoder.flush()]);
	}

	await controller.settled();
	return controller.getState();
};

const first = (state: State, count: number) =>
	Array.from({length: count}, (_, index) => eventAt(state, state.lists.events.rows[index]));

describe('marked events', () => {
	it('are decided as one, undone as one, and unmarked by a verdict', async () => {
		const {store, controller} = open();
		const decided = await press(controller, '   v');
		expect(first(decided, 4).map(event => event?.state)).toEqual(['verified', 'verified', 'verified', 'new']);
		expect(decided.message?.text).toBe('Verified (u undoes all): 3 events');
		expect(store.decisions().map(({changes}) => changes.length)).toEqual([3]);
		expect([decided.marks.size, decided.reviewed, decided.lists.events.cursor]).toEqual([0, 3, 3]);
		const undone = await press(controller, 'u');
		expect(first(undone, 3).map(event => event?.state)).toEqual(['new', 'new', 'new']);
		expect(undone.message?.text).toBe('Undone (verified → new): 3 events');
		expect(undone.reviewed).toBe(0);
	});

	it('are left out of what is stored where they were decided so already, and are told', async () => {
		const {store, controller} = open();
		const state = await press(controller, 'v', 'g', '   ', 'v');
		expect(state.message?.text).toBe('Verified (u undoes all): 2 of 3 events, the others were so already');
		expect(store.decisions().at(-1)?.changes.length).toBe(2);
		const again = await press(controller, 'g', '   ', 'v');
		expect(again.message?.text).toBe('Verified already: all of 3 events');
		expect(store.decisions().length).toBe(2);
	});

	it('are all flagged where some are, and all not where all are; and stay marked', async () => {
		const {controller} = open();
		const flagged = await press(controller, '*', 'g', '   ', '*');
		expect(first(flagged, 4).map(event => event?.flag)).toEqual([true, true, true, false]);
		expect(flagged.marks.size).toBe(3);
		const unflagged = await press(controller, '*');
		expect(first(unflagged, 3).map(event => event?.flag)).toEqual([false, false, false]);
		expect(unflagged.message?.text).toBe('Flag taken off (u undoes all): 3 events');
	});

	it('get a note beside their own, and tags beside their own', async () => {
		const {store, controller} = open();
		await press(controller, 'aone', keys.enter, 'tred', keys.enter, 'g', '  ');
		const noted = await press(controller, 'aboth', keys.enter);
		expect(first(noted, 2).map(event => event?.note)).toEqual(['one\nboth', 'both']);
		const tagged = await press(controller, 't-red blue', keys.enter);
		expect(first(tagged, 2).map(event => event?.tags)).toEqual([['blue'], ['blue']]);
		expect(tagged.message?.text).toBe('Tags changed (u undoes all): 2 of 2 events');
		expect(store.decisions().at(-1)?.changes.length).toBe(2);
	});
});

describe('tags', () => {
	it('are words, or several words in quotes; a minus takes one off; an Arabic comma divides them', () => {
		expect(readTags('red, "two words"،كمين -blue -"old one" red')).toEqual({
			add: ['red', 'two words', 'كمين'],
			remove: ['blue', 'old one'],
		});
		expect(readTags(' , - "" ')).toEqual({add: [], remove: []});
		expect(readTags('red -red')).toEqual({add: [], remove: ['red']});
	});

	it('of one event are shown and changed in place', async () => {
		const {controller} = open();
		const tagged = await press(controller, 'tred two', keys.enter);
		expect(eventAt(tagged, 0)?.tags).toEqual(['red', 'two']);
		expect(tagged.message?.text).toBe('Tagged red, two (u undoes): Territory gained: ISIS, North mill');
		expect((await press(controller, 't')).input?.editor.text).toBe('red two ');
		expect(eventAt(await press(controller, '-red', keys.enter), 0)?.tags).toEqual(['two']);
		expect((await press(controller, 't', keys.enter)).message?.text).toBe('The tags are as they were.');
		expect(eventAt(await press(controller, 't\u0015', keys.enter), 0)?.tags).toEqual([]);
	});

	it('in use are put in with Tab, the most used first, and not those that stand there', async () => {
		const {controller} = open();
		await press(controller, 'tbridge', keys.enter, 'jtbridge "big gun"', keys.enter, 'j');
		const offered = await press(controller, 'tb', keys.tab);
		expect(offered.input?.editor.text).toBe('bridge');
		expect((await press(controller, keys.tab)).input?.editor.text).toBe('"big gun"');
		expect((await press(controller, ' b', keys.tab)).input?.editor.text).toBe('"big gun" bridge');
		const saved = await press(controller, keys.enter);
		expect(eventAt(saved, saved.lists.events.rows[2])?.tags).toEqual(['big gun', 'bridge']);
	});
});

describe('a note', () => {
	it('has lines, through which the cursor goes, and keeps those of a paste', async () => {
		const {controller} = open();
		const written = await press(
			controller,
			'aone',
			keys.newLine,
			'three',
			keys.up,
			keys.home,
			'0 ',
			'\u001B[200~a\r\nb\u001B[201~',
			keys.enter,
		);
		expect(eventAt(written, 0)?.note).toBe('0 a\nbone\nthree');
		expect(written.message?.text).toMatch(/^Note saved \(u undoes\)/);
	});

	it('goes up and down by the lines of the screen, and deletes to the end of its line only', async () => {
		const {controller} = open(30, 10);
		const long = 'a word and another word that make more than one line';
		const state = await press(controller, `a${long}`, keys.up, '|');
		expect(state.input?.editor.text).not.toBe(`${long}|`);
		expect(state.input?.editor.text.replace('|', '')).toBe(long);
		const cut = await press(controller, '\u0001\u000B', 'x', keys.newLine, 'y', keys.up, '\u000B');
		expect(cut.input?.editor.text).toBe('xy');
	});
});
