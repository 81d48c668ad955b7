import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {actions} from '../../source/components/actions/actions.ts';
import {Dashboard} from '../../source/components/dashboard.tsx';
import {initialState} from '../../source/components/state/initial-state.ts';
import {press} from '../../source/components/state/press.ts';
import {reduce} from '../../source/components/state/reduce.ts';
import type {State} from '../../source/components/state/state.ts';
import {bindings} from '../../source/keymap/bindings.ts';
import {createKeymap} from '../../source/keymap/keymap.ts';
import {datasetOf} from './fixture.ts';

const sizes = [
	{columns: 40, rows: 15},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];

const opened = (size = {columns: 80, rows: 24}, keys: Record<string, string[]> = {}): State =>
	initialState(datasetOf(), {size, undoable: false, keymap: createKeymap(keys).keymap});

/** Keys by their names; what is in quotes is typed letter by letter. */
const pressed = (state: State, ...keys: string[]): State =>
	keys
		.flatMap(key => (key.startsWith('"') ? [...key.slice(1, -1)] : [key]))
		.reduce((now, name) => {
			const text = [...name].length === 1 ? name : null;
			const action = press(now, {name: name === ' ' ? 'space' : name, text});
			return action ? reduce(now, action) : now;
		}, state);

const screen = (state: State): string[] =>
	stripVTControlCharacters(render(<Dashboard state={state} />).lastFrame() ?? '')
		.split('\n')
		.map(line => line.trimEnd());

describe('actions and bindings', () => {
	it('are the same: no key without an action, no action without a key', () => {
		// Digits are typed: into a count, or to name a filter; one alone stands for a saved filter. See `press`.
		const bound = bindings.map(({id}) => id).filter(id => id !== 'count' && id !== 'name-filter');
		const keyed = Object.keys(actions).filter(id => id !== 'apply-filter');
		expect(keyed.sort()).toEqual(bound.sort());
	});
});

describe('the list of actions', () => {
	it.each(sizes)('fits $columns×$rows: every line, and none too many', size => {
		const shown = screen(pressed(opened(size), ':'));
		expect(shown).toHaveLength(size.rows);
		for (const line of shown) expect([...line].length).toBeLessThanOrEqual(size.columns);
		expect(shown[2]).toMatch(/^▌Enter +Open/);
		expect(shown.at(-1)).toContain('Enter do it  Esc leave');
	});

	it('finds an action by its name, shows its key, and does it', () => {
		const found = pressed(opened(), ':', '"verif"');
		expect(screen(found)[2]).toMatch(/^▌v +Verified +verify$/);
		const done = pressed(found, 'enter');
		expect(done.input).toBeNull();
		expect(done.outbox).toMatchObject([{kind: 'decide', changes: [{change: {state: 'verified'}}]}]);
	});

	it('finds by words, by the beginnings of several, by letters in order, and by key', () => {
		const first = (typed: string): string =>
			screen(pressed(opened(), ':', `"${typed}"`))[2]
				?.split(/ +/)
				.at(-1) ?? '';
		expect(first('bring back')).toBe('redo');
		expect(first('half down')).toBe('half-down');
		expect(first('vdis')).toBe('view-disagreements');
		expect(first('*')).toBe('flag');
		expect(screen(pressed(opened(), ':', '"zzz"')).join('\n')).toContain('No action is found');
	});

	it('says why an action cannot be done now, and does not do it', () => {
		const found = pressed(opened(), ':', '"undo"');
		expect(screen(found).at(-2)).toContain('There is no decision to undo.');
		expect(pressed(found, 'enter')).toEqual(found);
		const elsewhere = pressed(opened(), ':', '"why"');
		expect(screen(elsewhere).at(-2)).toContain('This is done in another place: an opened event.');
		expect(pressed(elsewhere, 'enter').input?.kind).toBe('palette');
	});

	it('does it where it was called', () => {
		const event = pressed(opened(), 'enter');
		const done = pressed(event, ':', '"why the"', 'enter');
		expect(done.why).toBe(true);
		expect(done.screen).toEqual(event.screen);
	});

	it('leaves all as it was with Escape', () => {
		const before = pressed(opened(), 'j', 'j', 'enter');
		const left = pressed(before, ':', '"ver"', 'down', 'escape');
		expect({...left, choice: before.choice}).toEqual(before);
	});

	it('lists what was done last first', () => {
		const once = pressed(opened(), ':', '"next rule"', 'enter');
		expect(screen(pressed(once, ':'))[2]).toMatch(/^▌r +The next rule/);
		expect(screen(pressed(once, ':'))[3]).not.toMatch(/rule$/);
	});

	it('goes through its rows and keeps the chosen one on the screen', () => {
		const size = {columns: 40, rows: 15};
		let state = pressed(opened(size), ':');
		const seen = new Set<string>();
		for (let step = 0; step < 80; step++) {
			const marked = screen(state).filter(line => line.startsWith('▌'));
			expect(marked).toHaveLength(1);
			seen.add(marked[0] ?? '');
			state = pressed(state, 'down');
		}

		expect(seen.size).toBeGreaterThan(30);
		expect(screen(pressed(state, 'pageup', 'pageup', 'pageup', 'pageup', 'pageup'))[2]).toMatch(/^▌/);
	});

	it('knows the user’s keys', () => {
		const state = opened(undefined, {verify: ['V'], palette: ['ctrl-x']});
		expect(pressed(state, ':')).toBe(state);
		expect(screen(pressed(state, 'ctrl-x', '"verify"'))[2]).toMatch(/^▌V +Verified/);
		expect(pressed(state, 'V').outbox).toHaveLength(1);
		expect(pressed(state, 'v').outbox).toHaveLength(0);
	});
});

describe('the help', () => {
	it.each(sizes)('fits $columns×$rows, from its first line to its last', size => {
		for (const state of [
			pressed(opened(size), '?'),
			pressed(opened(size), '?', 'G'),
			pressed(opened(size), '?', '/', '"row"'),
		]) {
			const shown = screen(state);
			expect(shown).toHaveLength(size.rows);
			for (const line of shown) expect([...line].length).toBeLessThanOrEqual(size.columns);
		}

		expect(screen(pressed(opened(size), '?')).join('\n')).toContain('/ searches this help');
		expect(screen(pressed(opened(size), '?', 'G')).join('\n')).toContain('disagreements');
	});

	it('has every key of every action of the place, and why one cannot be done now', () => {
		const all = screen(pressed(opened({columns: 80, rows: 200}), '?')).join('\n');
		for (const {keys, words} of createKeymap().keymap.bindingsOf('events')) {
			expect(all).toContain(words.slice(0, 30));
			expect(keys.length).toBeGreaterThan(0);
		}

		expect(all).toContain('j ↓ Ctrl-N');
		expect(all).toContain('Not now: There is no decision to undo.');
	});

	it('is narrowed while one types, and whole again with Escape', () => {
		const narrowed = pressed(opened(), '?', '/', '"undo"');
		expect(screen(narrowed).join('\n')).toMatch(/Actions found by "undo": \d/);
		expect(screen(narrowed).join('\n')).not.toContain('Down one page');
		const kept = pressed(narrowed, 'enter');
		expect(screen(kept).join('\n')).not.toContain('Down one page');
		expect(screen(pressed(narrowed, 'escape')).join('\n')).toContain('Down one row');
		expect(pressed(kept, 'escape').help).toBeNull();
		expect(screen(pressed(kept, 'escape', '?')).join('\n')).toContain('Down one row');
		expect(screen(pressed(opened(), '?', '/', '"zzz"')).join('\n')).toContain(
			'No action here is found by "zzz"',
		);
	});

	it('tells the user’s keys', () => {
		const state = opened(
			{columns: 80, rows: 100},
			{verify: ['V', 'ctrl-y'], 'help.find-key': ['f'], copy: []},
		);
		const shown = screen(pressed(state, '?')).join('\n');
		expect(shown).toMatch(/V Ctrl-Y +Verified/);
		expect(shown).toContain('f searches this help');
	});
});
