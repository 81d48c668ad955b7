import {describe, expect, it} from 'vitest';
import {keyName} from '../../source/keymap/key-name.ts';
import {readKey} from '../../source/keymap/read-key.ts';
import {createKeyDecoder} from '../../source/terminal/keys.ts';

describe('a key that somebody writes', () => {
	it.each([
		['v', 'v'],
		['G', 'G'],
		['shift-g', 'G'],
		['-', '-'],
		['+', '+'],
		['alt--', 'alt--'],
		[' ', 'space'],
		['Space', 'space'],
		['ctrl-v', 'ctrl-v'],
		['Ctrl-V', 'ctrl-v'],
		['CTRL+V', 'ctrl-v'],
		['alt-B', 'alt-B'],
		['PgDn', 'pagedown'],
		['Esc', 'escape'],
		['↓', 'down'],
		['Shift-↓', 'shift-down'],
		['ctrl-alt-left', 'ctrl-alt-left'],
		['shift-tab', 'shift-tab'],
		['ctrl-space', 'ctrl-space'],
		['alt-enter', 'alt-enter'],
		['؟', '؟'],
	])('"%s" is %s', (written, key) => {
		expect(readKey(written)).toEqual({key});
	});

	it.each([
		['', /no key ""/],
		['ctrl-', /no key "ctrl-"/],
		['vv', /no key "vv"/],
		['pagdown', /Did you mean "pagedown"/],
		['f1', /no key "f1"/],
		['ctrl-i', /"ctrl-i" is "tab"/],
		['ctrl-m', /"ctrl-m" is "enter"/],
		['ctrl-1', /no terminal sends/],
		['shift-1', /Write the sign itself/],
		['ctrl-enter', /no terminal tells/],
		['\u0007', /no key/],
	])('%j is none', (written, told) => {
		const read = readKey(written);
		expect('problem' in read ? `${read.problem}. ${read.remedy}` : read).toMatch(told);
	});

	it('is the key that the terminal then sends', () => {
		const sent: readonly (readonly [string, string])[] = [
			['ctrl-v', '\u0016'],
			['alt-v', '\u001Bv'],
			['alt-ctrl-v', '\u001B\u0016'],
			['ctrl-alt-v', '\u001B\u0016'],
			['Shift-Tab', '\u001B[Z'],
			['ctrl-left', '\u001B[1;5D'],
			['alt-shift-left', '\u001B[1;4D'],
			['shift-pagedown', '\u001B[6;2~'],
			['ctrl-space', '\u0000'],
			['alt-enter', '\u001B\r'],
			['G', 'G'],
		];
		for (const [written, bytes] of sent) {
			const [event] = createKeyDecoder().push(Buffer.from(bytes));
			expect(readKey(written), written).toEqual({key: event?.name});
		}
	});

	it('is read back from how help and footer show it', () => {
		for (const key of [
			'ctrl-d',
			'shift-tab',
			'pagedown',
			'G',
			'*',
			'escape',
			'shift-down',
			'space',
			'backspace',
		])
			expect(readKey(keyName(key))).toEqual({key});
	});
});
