import {textWidth} from './text-width.ts';

/**
 * Every sign that the interface draws and its stand-in. One column for one where a line has no room to spare; `…` above all, which stands
 * where a text was cut because there was none.
 */
const standIns: ReadonlyMap<string, string> = new Map([
	['▌', '>'],
	['─', '-'],
	['│', '|'],
	...[...'┌┐└┘┬┴├┤┼'].map((corner): [string, string] => [corner, '+']),
	['●', '@'],
	['▲', '^'],
	['▼', 'v'],
	['¶', 'n'],
	['·', ':'],
	['…', '~'],
	['✓', '+'],
	['≠', '#'],
	['✗', 'x'],
	['∆', '^'],
	['×', 'x'],
	['≥', '>='],
	['≤', '<='],
	['–', '-'],
	['—', '-'],
	['‘', "'"],
	['’', "'"],
	['“', '"'],
	['”', '"'],
	['«', '<'],
	['»', '>'],
	['‹', '<'],
	['›', '>'],
	['→', '->'],
	['←', '<-'],
	['↑', 'Up'],
	['↓', 'Down'],
	['\uFFFD', '?'],
]);

const sign = /[^\u0020-\u007E]/gu;
/** "≥21" takes as many columns as "21+", and ">21" would be another figure. */
const atLeast = /≥(\d+)/gu;

const standIn = (character: string): string => {
	const code = character.codePointAt(0) ?? 0;
	// Control pictures, as one writes the control itself: `^[`.
	if (code >= 0x2400 && code <= 0x2421)
		return `^${code === 0x2421 ? '?' : String.fromCharCode(code - 0x2400 + 0x40)}`;
	return standIns.get(character) ?? character;
};

/**
 * Words of the interface with an ASCII stand-in for each sign; letters stay, of whatever script. Where stand-ins are longer, padding gives
 * way: the text takes as many columns as before as long as it has any.
 */
export const inAscii = (text: string): string => {
	let made = text.replace(atLeast, '$1+').replace(sign, standIn);
	if (made === text) return text;
	for (let over = textWidth(made) - textWidth(text); over > 0; over--) {
		const at = made.lastIndexOf('  ');
		if (at < 0) break;
		made = made.slice(0, at) + made.slice(at + 1);
	}

	return made;
};
