import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {glyphsOf} from '../../../source/terminal/arabic/glyphs.ts';
import {visualOrder} from '../../../source/terminal/arabic/order.ts';
import {inventedLines} from './invented-lines.ts';

const isThere = spawnSync('fribidi', ['--version']).status === 0;
if (!isThere)
	console.log('GNU FriBidi is not installed (Debian: libfribidi-bin): its comparison is skipped.');

/** What FriBidi makes of lines. It leaves U+FEFF where a lam and an alef have become one. */
const byFribidi = (lines: readonly string[], base: 'ltr' | 'rtl'): string[] =>
	spawnSync('fribidi', ['--nopad', '--nobreak', '--charset', 'UTF-8', `--${base}`], {
		input: `${lines.join('\n')}\n`,
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
	})
		.stdout.replaceAll('\uFEFF', '')
		.split('\n')
		.slice(0, lines.length);

it.skipIf(!isThere).each(['rtl', 'ltr'] as const)(
	'joins and orders 10,000 lines as GNU FriBidi does, %s',
	base => {
		const lines = inventedLines(10_000, base === 'rtl' ? 1 : 2);
		const ours = lines.map(line =>
			visualOrder(glyphsOf(line, 'keep'), base)
				.map(({glyph}) => glyph.shaped)
				.join(''),
		);
		const theirs = byFribidi(lines, base);
		const other = lines.filter((_, index) => ours[index] !== theirs[index]);
		expect(other).toEqual([]);
	},
);
