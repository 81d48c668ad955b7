import {describe, expect, it} from 'vitest';
import {contexts} from '../../source/keymap/binding.ts';
import {bindings} from '../../source/keymap/bindings.ts';
import {createKeymap} from '../../source/keymap/keymap.ts';
import {listKeys} from '../../source/keymap/list-keys.ts';

const keysOf = (given: Record<string, readonly string[]>, context: (typeof contexts)[number], id: string) =>
	createKeymap(given)
		.keymap.bindingsOf(context)
		.find(one => one.id === id)?.keys;
const told = (given: Record<string, readonly string[]>): string[] =>
	createKeymap(given).problems.map(({where, problem, remedy}) => `${where.join('.')}: ${problem}. ${remedy}`);

describe('the keymap without settings', () => {
	it('is the table itself', () => {
		const {keymap, problems} = createKeymap();
		expect(problems).toEqual([]);
		for (const context of contexts)
			for (const {id, keys, overridden} of keymap.bindingsOf(context)) {
				expect(keys).toEqual(bindings.find(one => one.id === id)?.keys);
				expect(overridden).toBe(false);
				for (const key of keys) expect(keymap.lookup(context, key)?.id).toBe(id);
			}
	});
});

describe('the user’s keys', () => {
	it('take the place of the program’s, everywhere or in one context', () => {
		const given = {verify: ['Z', 'ctrl-v'], 'event.verify': ['ctrl-y']};
		expect(told(given)).toEqual([]);
		expect(keysOf(given, 'events', 'verify')).toEqual(['Z', 'ctrl-v']);
		expect(keysOf(given, 'event', 'verify')).toEqual(['ctrl-y']);
		const {keymap} = createKeymap(given);
		expect(keymap.lookup('events', 'v')).toBeNull();
		expect(keymap.lookup('events', 'ctrl-v')).toMatchObject({id: 'verify', overridden: true});
		expect(keymap.lookup('event', 'ctrl-v')).toBeNull();
	});

	it('may take an action off its keys', () => {
		expect(told({copy: []})).toEqual([]);
		expect(keysOf({copy: []}, 'events', 'copy')).toEqual([]);
		expect(createKeymap({copy: []}).keymap.lookup('events', 'y')).toBeNull();
	});

	it('may change places', () => {
		const given = {verify: ['x'], dismiss: ['v']};
		expect(told(given)).toEqual([]);
		expect(createKeymap(given).keymap.lookup('events', 'x')?.id).toBe('verify');
		expect(createKeymap(given).keymap.lookup('events', 'v')?.id).toBe('dismiss');
	});

	it('are listed with the contexts in which they hold', () => {
		const listed = listKeys(createKeymap({'event.verify': ['ctrl-y']}).keymap, bindings);
		const verify = listed.filter(({id}) => id === 'verify');
		expect(verify.map(({keys, overridden}) => [keys, overridden])).toEqual([
			[['v'], false],
			[['ctrl-y'], true],
		]);
		expect(verify[1]?.contexts).toEqual(['event']);
		expect(verify[0]?.contexts).not.toContain('event');
	});

	it('leave every other key where it was', () => {
		const {keymap} = createKeymap({verify: ['ctrl-y']});
		const {keymap: usual} = createKeymap();
		for (const context of contexts)
			for (const {id, keys} of usual.bindingsOf(context))
				if (id !== 'verify')
					expect(keymap.bindingsOf(context).find(one => one.id === id)?.keys).toEqual(keys);
	});
});

describe('what is wrong with the user’s keys', () => {
	it.each<[string, Record<string, readonly string[]>, RegExp]>([
		[
			'an action that there is not',
			{verfy: ['v']},
			/^verfy: there is no action "verfy". Did you mean "verify"\?$/,
		],
		['a context that there is not', {'evnt.why': ['e']}, /no context "evnt". Did you mean "event"/],
		[
			'an action of another context',
			{'events.why': ['e']},
			/"why" is no action of "events". It is one of: event/,
		],
		['a key that there is not', {verify: ['v', 'vv']}, /^verify.1: there is no key "vv"/],
		['a key that types, where one types', {'filter.keep-filter': ['k']}, /in "filter" the key "k" types/],
		['no key to quit', {quit: []}, /"quit" must have a key, and keeps q/],
		['no key for help', {help: []}, /"help" must have a key/],
		['no key to interrupt', {interrupt: []}, /"interrupt" must have a key, and keeps ctrl-c/],
		[
			'a key of another action',
			{verify: ['x']},
			/^verify: "x" is for "verify" and not for "dismiss". If that is meant, give "dismiss" other keys, or none: \[\].$/,
		],
		[
			'one key for two',
			{verify: ['Z'], dismiss: ['Z']},
			/^dismiss: "Z" is for "verify" and not for "dismiss". Take another key for one of them.$/,
		],
		['the only key to quit', {verify: ['q']}, /^verify: "q" is for "quit" and not for "verify"/],
	])('is told in one line: %s', (_, given, line) => {
		expect(told(given)).toEqual([expect.stringMatching(line)]);
	});

	it('leaves what is right, and the rest as it was', () => {
		expect(keysOf({verify: ['vv', 'ctrl-y']}, 'events', 'verify')).toEqual(['ctrl-y']);
		expect(keysOf({verify: ['vv']}, 'events', 'verify')).toEqual(['v']);
		expect(keysOf({quit: []}, 'events', 'quit')).toEqual(['q']);
		expect(keysOf({verify: ['q', 'ctrl-y']}, 'events', 'verify')).toEqual(['ctrl-y']);
		expect(keysOf({verify: ['q', 'ctrl-y']}, 'events', 'quit')).toEqual(['q']);
		expect(keysOf({verify: ['x']}, 'events', 'dismiss')).toEqual([]);
		expect(keysOf({verify: ['z'], dismiss: ['z', 'Z']}, 'events', 'dismiss')).toEqual(['Z']);
	});

	it('gives way to one that is for this context alone', () => {
		const given = {verify: ['Z'], 'event.dismiss': ['Z']};
		expect(createKeymap(given).keymap.lookup('event', 'Z')?.id).toBe('dismiss');
		expect(createKeymap(given).keymap.lookup('events', 'Z')?.id).toBe('verify');
		expect(told(given)).toEqual([expect.stringMatching(/^verify: "Z" is for "dismiss"/)]);
	});

	it('never takes quit, help or interrupt away, nor a letter from a line that is typed, whatever is written', () => {
		const everyKey = ['q', '?', 'ctrl-c', 'Q', 'v', 'space'];
		for (const greedy of ['verify', 'next', 'repaint']) {
			const {keymap} = createKeymap({[greedy]: everyKey, quit: [], help: ['q'], interrupt: ['Q']});
			for (const id of ['quit', 'help'])
				expect(keymap.bindingsOf('events').find(one => one.id === id)?.keys, id).not.toEqual([]);
			for (const context of contexts)
				expect(keymap.bindingsOf(context).find(one => one.id === 'interrupt')?.keys, context).not.toEqual([]);
			for (const key of ['q', 'Q', 'v', 'space']) expect(keymap.lookup('filter', key)).toBeNull();
		}
	});
});
