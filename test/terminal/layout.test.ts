import {describe, expect, it} from 'vitest';
import {fitText, truncate} from '../../source/terminal/fit-text.ts';
import {reportLines} from '../../source/terminal/report-lines.ts';
import {textWidth} from '../../source/terminal/text-width.ts';
import {wrap} from '../../source/terminal/wrap.ts';

const samples = [
	'',
	'plain words of the interface',
	'قُتِلَ أَكْثَرُ مِنْ عِشْرِينَ جُنْدِيّاً قُرْبَ المَطْحَنَةِ',
	'mixed مختلط 12 نص 😀 👨‍👩‍👧 end',
	'漢字 wide',
	'word'.repeat(30),
	'\u001B[2J\nnew line\u202E',
];

describe('lines of an exact width', () => {
	it.each(samples)('fits %j into every width from 0 to 60', text => {
		for (let width = 0; width <= 60; width++) {
			expect(textWidth(fitText(text, width))).toBe(width);
			expect(textWidth(fitText(text, width, 'right'))).toBe(width);
		}
	});

	it.each(samples)('wraps %j into lines no wider than asked', text => {
		for (let width = 2; width <= 40; width++) {
			for (const line of wrap(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
		}
	});

	it('cuts at the logical end, between clusters, and says so', () => {
		expect(truncate('قُتِلَ جندي', 4)).toBe('قُتِلَ…');
		expect(truncate('abcdef', 4)).toBe('abc…');
		expect(truncate('abcd', 4)).toBe('abcd');
	});

	it('loses no word when it wraps', () => {
		const text = 'شوهدت تعزيزات كبيرة تعبر الجسر القديم نحو الضفة الغربية';
		expect(wrap(text, 17).join(' ')).toBe(text);
	});

	it('holds the words of a report to the right margin and ends what does not fit with an ellipsis', () => {
		const drawn = (text: string, width: number, lines: number): string[] =>
			reportLines(text, width, {lines}).map(line => line.text);
		expect(drawn('شوهدت تعزيزات كبيرة تعبر الجسر القديم', 14, 2)).toEqual(
			['شوهدت تعزيزات', 'كبيرة تعبر ال…'].map(line => line.padStart(14)),
		);
		expect(drawn('عبر', 8, 1)).toEqual(['     عبر']);
	});
});
