import {expect, it} from 'vitest';
import {SortedLines, sortedLines} from '../../../source/engine/text/sorted-lines.ts';

const words = ['دير', 'ديري', 'د', 'حي', 'حين', '/حي', '137', 'zone', 'ب1', 'constructor'];
const lines = new Map(words.map((word, index) => [word, [index, 'الزور الغربي', '', `#${index}`]]));
const sorted = new SortedLines(sortedLines(lines));

it.each(words)('what was written behind %s is found behind it', word => {
	expect(sorted.at(word)).toEqual((lines.get(word) ?? []).map(String));
});

it.each(['', 'ديرة', 'ح', 'حيا', 'ي', 'zones', 'الزور', '__proto__', 'toString'])(
	'nothing is found behind %j',
	word => {
		expect(sorted.at(word)).toBeNull();
	},
);

it('no lines are no words', () => {
	const none = new SortedLines(sortedLines(new Map()));
	for (const word of ['', 'دير']) expect(none.at(word)).toBeNull();
});
