import {describe, expect, it} from 'vitest';
import {contexts} from '../../source/keymap/binding.ts';
import {bindings} from '../../source/keymap/bindings.ts';
import {helpFor} from '../../source/keymap/help.ts';
import {hintsFor} from '../../source/keymap/hints.ts';
import {keyFor} from '../../source/keymap/key-for.ts';
import {keyName} from '../../source/keymap/key-name.ts';
import {createKeymap} from '../../source/keymap/keymap.ts';
import type {Situation} from '../../source/keymap/situation.ts';
import {isTyped} from '../../source/keymap/typing.ts';

const {keymap} = createKeymap();
const {bindingsOf, lookup} = keymap;

const situation: Situation = {
	context: 'events',
	keyOf: id => keyFor(keymap, 'events', id),
	selection: 'event',
	rows: 3,
	filtered: false,
	saved: false,
	opened: false,
	marked: 0,
	undoable: false,
	readOnly: null,
};

describe('the keymap', () => {
	it.each(contexts)('has no key twice in the context "%s"', context => {
		const keys = bindingsOf(context).flatMap(binding => binding.keys);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	it('has every action once, with words, keys and a context', () => {
		const ids = bindings.map(({id}) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const {words, keys, contexts: where} of bindings) {
			expect(words).toMatch(/^\p{Lu}.*[^.]$/u);
			expect(keys.length).toBeGreaterThan(0);
			expect(where.length).toBeGreaterThan(0);
		}
	});

	it.each([
		'j k down up pagedown pageup ctrl-d ctrl-u g G home end tab shift-tab E F D enter v c x n * a u ? ctrl-l q ctrl-c /'.split(
			' ',
		),
	])('knows the keys that people expect in the list of events', (...keys) => {
		for (const key of keys) expect(lookup('events', key), key).not.toBeNull();
	});

	it('leaves letters and Arabic to the inputs, whatever the keyboard layout', () => {
		for (const key of ['v', 'q', 'ت', 'ش', 'space', '/']) {
			for (const context of contexts.filter(isTyped)) expect(lookup(context, key), context).toBeNull();
		}
	});

	it('takes a key of the Arabic layout for the one in the same place', () => {
		expect(lookup('events', 'ت')?.id).toBe('next');
		expect(lookup('events', 'ر')?.id).toBe('verify');
		expect(lookup('events', '؟')?.id).toBe('help');
	});

	it('can always be left', () => {
		for (const context of contexts) expect(lookup(context, 'ctrl-c')?.id).toBe('interrupt');
	});

	it('says why an action is disabled', () => {
		expect(lookup('events', 'u')?.whyDisabled?.(situation)).toMatch(/no decision/);
		expect(lookup('events', 'u')?.whyDisabled?.({...situation, undoable: true})).toBeNull();
		expect(
			lookup('fronts', 'v')?.whyDisabled?.({...situation, context: 'fronts', selection: 'front'}),
		).toMatch(/Enter/);
		expect(lookup('disagreements', 'v')?.whyDisabled?.({...situation, selection: 'place'})).toMatch(/place/);
		expect(lookup('events', 'escape')?.whyDisabled?.(situation)).toMatch(/nothing to go back to/);
	});

	it('says of every decision why it cannot be kept, and lets everything else be', () => {
		const looking = {...situation, undoable: true, readOnly: 'the disk is locked'};
		for (const {id, group, whyDisabled} of bindingsOf('events')) {
			const why = whyDisabled?.(looking) ?? null;
			if (group === 'Decide') expect(why, id).toMatch(/the disk is locked/);
			else expect(why ?? '', id).not.toMatch(/locked/);
		}
	});

	it('names the user’s keys, not the program’s, where it says what to press', () => {
		const own = createKeymap({open: ['o'], quit: ['ctrl-q']}).keymap;
		const there = {
			...situation,
			keyOf: (id: string) => keyFor(own, 'fronts', id),
			selection: 'front',
		} as const;
		expect(own.lookup('fronts', 'v')?.whyDisabled?.(there)).toMatch(/ o shows its events/);
		expect(own.lookup('fronts', 'escape')?.whyDisabled?.(there)).toMatch(/Ctrl-Q quits/);
	});

	it('offers what works here before what does not', () => {
		const hints = hintsFor(keymap, {...situation, context: 'fronts', selection: 'front'});
		const first = hints.findIndex(({disabled}) => disabled);
		expect(hints.slice(first).every(({disabled}) => disabled)).toBe(true);
		expect(hints.slice(0, first).map(({words}) => words)).toContain('open');
	});

	it('makes the footer and the help', () => {
		const hints = hintsFor(keymap, situation);
		expect(hints.slice(0, 2).map(({key}) => key)).toEqual(['?', 'q']);
		expect(hints.find(({key}) => key === 'u')?.disabled).toBe(true);
		const listed = helpFor(keymap, situation).flatMap(({entries}) => entries);
		expect(listed).toHaveLength(bindingsOf('events').length);
	});

	it('writes keys as people do', () => {
		expect(['ctrl-d', 'shift-tab', 'pagedown', 'G', '*', 'escape'].map(keyName)).toEqual([
			'Ctrl-D',
			'Shift-Tab',
			'PgDn',
			'G',
			'*',
			'Esc',
		]);
	});
});
