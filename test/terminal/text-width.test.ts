import stringWidth from 'string-width';
import {expect, it} from 'vitest';
import {textWidth} from '../../source/terminal/text-width.ts';

it('measures every letter of the Arabic blocks, ASCII and box drawing as string-width does', () => {
	const ranges = [
		[0x20, 0x7e],
		[0xa0, 0x24f],
		[0x600, 0x6ff],
		[0x750, 0x77f],
		[0x2500, 0x259f],
		[0xfb50, 0xfdff],
		[0xfe70, 0xfefc],
	] as const;
	for (const [first, last] of ranges)
		for (let code = first; code <= last; code++) {
			const letter = String.fromCharCode(code);
			expect([code.toString(16), textWidth(letter)]).toEqual([code.toString(16), stringWidth(letter)]);
		}
});
