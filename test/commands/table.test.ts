import {describe, expect, it} from 'vitest';
import {tableLines} from '../../source/commands/table.ts';
import {textWidth} from '../../source/terminal/text-width.ts';

type Row = {name: string; count: number; words: string};
const columns = [
	{title: 'name', value: (row: Row) => row.name},
	{title: 'count', value: (row: Row) => String(row.count), side: 'right' as const},
	{title: 'words', value: (row: Row) => row.words, least: 8},
];
const rows: Row[] = [
	{name: 'first', count: 7, words: 'a few words that go on and on'},
	{name: 'second', count: 1234, words: 'سيطر التنظيم على المشفى وعلى الحي كله'},
];

describe('a plain table', () => {
	it('stands in columns', () => {
		expect(tableLines(columns, [rows[0] as Row], null)).toEqual([
			'NAME   COUNT  WORDS',
			'first      7  a few words that go on and on',
		]);
	});

	it('is never wider than the terminal, in any script', () => {
		for (const width of [5, 10, 20, 30, 40, 80])
			for (const line of tableLines(columns, rows, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
	});

	it('takes from the columns that may give way first', () => {
		const [, line] = tableLines(columns, rows, 30);
		expect(line).toBe('first       7  a few words th…');
	});

	it('lets columns leave, those that matter least first, before the others are crushed', () => {
		const more = [
			{title: 'name', value: (row: Row) => row.name},
			{title: 'count', value: (row: Row) => String(row.count), leaves: 1},
			{title: 'words', value: (row: Row) => row.words, least: 8, leaves: 2},
		];
		const titles = (width: number) => tableLines(more, [rows[0] as Row], width)[0];
		expect(titles(22)).toBe('NAME   COUNT  WORDS');
		expect(titles(20)).toBe('NAME   COUNT');
		expect(titles(10)).toBe('NAME');
		expect(titles(3)).toBe('NA…');
	});

	it('shows hostile words and does not run them', () => {
		const [, ...lines] = tableLines(
			columns,
			[{name: '\u001b[31mred\u009b\u202e', count: 1, words: 'a\nb\r\u0007'}],
			null,
		);
		expect(lines).toHaveLength(1);
		expect(lines[0]).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
	});
});
