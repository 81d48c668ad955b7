import {describe, expect, it} from 'vitest';
import {inputSegments} from '../../source/components/input-segments.ts';
import {createEditor, edit} from '../../source/components/state/editor.ts';
import {textWidth} from '../../source/terminal/text-width.ts';

const keys = (text: string, names: string): string => {
	let editor = createEditor(text);
	for (const name of names.split(' '))
		editor = edit(editor, {name, text: [...name].length === 1 ? name : null});
	return `${editor.text.slice(0, editor.cursor)}|${editor.text.slice(editor.cursor)}`;
};

describe('the one-line editor', () => {
	it('moves and deletes by letters with their marks', () => {
		expect(keys('مُد', 'left left')).toBe('|مُد');
		expect(keys('مُد', 'backspace backspace')).toBe('|');
		expect(keys('👨‍👩‍👧x', 'home delete')).toBe('|x');
	});

	it('knows the keys of a shell', () => {
		expect(keys('one two', 'ctrl-w')).toBe('one |');
		expect(keys('one two', 'ctrl-left ctrl-k')).toBe('one |');
		expect(keys('one two', 'ctrl-u')).toBe('|');
		expect(keys('one two', 'ctrl-a x')).toBe('x|one two');
	});

	it('stops at either end', () => {
		expect(keys('a', 'left left backspace')).toBe('|a');
		expect(keys('a', 'right delete')).toBe('a|');
	});

	it('makes one line of a paste', () => {
		const editor = edit(createEditor('a '), {name: 'paste', text: 'b\r\nc\td'});
		expect(editor).toEqual({text: 'a b c d', cursor: 7});
	});

	it('shows the part around the cursor in any width', () => {
		const text = 'كلمات كثيرة and many words 漢字 at the end';
		for (let width = 3; width < 60; width++) {
			for (let cursor = 0; cursor <= text.length; cursor++) {
				const segments = inputSegments({text, cursor}, width, null);
				expect(segments.reduce((sum, segment) => sum + textWidth(segment.text), 0)).toBeLessThanOrEqual(
					width,
				);
				const lit = segments.flatMap(({words}) => words?.lit ?? []);
				expect(lit.filter(({style}) => style.inverse)).toHaveLength(1);
			}
		}
	});
});
