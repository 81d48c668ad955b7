import {describe, expect, it} from 'vitest';
import {sanitise} from '../../source/terminal/sanitise.ts';
import {styled} from '../../source/terminal/style.ts';

const controls = Array.from({length: 0xa0}, (_, code) => code).filter(
	code => code < 0x20 || (code >= 0x7f && code < 0xa0),
);

describe('what must not reach the terminal', () => {
	it.each(controls)('control character %i', code => {
		expect(sanitise(`a${String.fromCharCode(code)}b`)).not.toMatch(/\p{Control}/u);
	});

	it.each([
		['clear screen', '\u001B[2J'],
		['window title', '\u001B]0;owned\u0007'],
		['clipboard', '\u001B]52;c;aGk=\u001B\\'],
		['8-bit control sequence', '\u009B2J'],
		['device control string', '\u001BP+q544e\u001B\\'],
	])('an escape sequence: %s', (_, sequence) => {
		const shown = sanitise(`text ${sequence} more`);
		expect(shown).not.toMatch(/\p{Control}/u);
		// It is seen, not swallowed: an analyst should know that a report carries one.
		expect(shown).toMatch(/[␛\uFFFD]/u);
	});

	it.each([...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'])(
		'the direction control %j, which is named',
		mark => {
			const shown = sanitise(`a${mark}b`);
			expect(shown).not.toContain(mark);
			expect(shown).toMatch(/^a‹[A-Z]{3}›b$/u);
		},
	);

	it.each([
		['\u00AD', 'SHY'],
		['\u034F', 'CGJ'],
		['\u115F', 'U+115F'],
		['\u200B', 'ZWSP'],
		['\u200C', 'ZWNJ'],
		['\u200D', 'ZWJ'],
		['\u2060', 'WJ'],
		['\u3164', 'U+3164'],
		['\uFE0F', 'VS16'],
		['\uFEFF', 'BOM'],
		['\uFFF9', 'U+FFF9'],
		['\u{E0100}', 'U+E0100'],
	])('the invisible %j, which is named', (character, name) => {
		expect(sanitise(`a${character}b`)).toBe(`a‹${name}›b`);
		expect(sanitise(`ب${character.repeat(2)} ب`)).toMatch(/‹/u);
	});

	it('words that nobody sees, spelt in tag characters', () => {
		const hidden = [...'ls -la'].map(letter => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
		expect(sanitise(`a${hidden}\u{E007F}b`)).toBe('a‹TAG ls -la›b');
	});

	it('many alike, which take the room of one', () => {
		expect(sanitise(`a${'\u200B'.repeat(400)}b`)).toBe('a‹ZWSP×400›b');
	});

	it('a joiner that joins nothing: after a space, after another, in Latin letters', () => {
		expect(sanitise('ب \u200Cب')).toBe('ب ‹ZWNJ›ب');
		expect(sanitise('ب\u200C\u200Cب')).toBe('ب\u200C‹ZWNJ›ب');
		expect(sanitise('pass\u200Dword')).toBe('pass‹ZWJ›word');
	});

	it.each([...'\u200E\u200F\u061C'])(
		'the direction hint %j, which goes: honest reports are full of it',
		hint => {
			expect(sanitise(`a${hint}b`)).toBe('ab');
		},
	);

	it('a tower of combining marks', () => {
		expect([...sanitise(`a${'\u0301'.repeat(500)}b`)]).toHaveLength(6);
	});

	it('half a surrogate pair', () => {
		expect(sanitise('a\uD83Db')).toBe('a\uFFFDb');
	});

	it('anything, through a styled line', () => {
		expect(styled([{text: '\u001B[31mred\u202E', style: {bold: true}}])).toBe(
			'\u001B[1m␛[31mred‹RLO›\u001B[0m',
		);
	});
});
