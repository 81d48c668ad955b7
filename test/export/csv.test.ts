import {describe, expect, it} from 'vitest';
import {csvCell, csvLines} from '../../source/export/csv.ts';

/** A strict reader of RFC 4180, written apart from the writer. */
const parseCsv = (text: string): string[][] => {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"') {
			for (at++; ; at++) {
				if (at >= text.length) throw new Error('quote not closed');
				if (text[at] !== '"') cell += text[at];
				else if (text[at + 1] === '"') {
					cell += '"';
					at++;
				} else break;
			}

			at++;
		} else {
			while (at < text.length && !/[,\r\n]/.test(text[at] as string)) {
				if (text[at] === '"') throw new Error('quote inside a bare cell');
				cell += text[at++];
			}
		}

		row.push(cell);
		if (text[at] === ',') {
			at++;
		} else if (text.startsWith('\r\n', at)) {
			rows.push(row);
			row = [];
			at += 2;
		} else throw new Error(`no end of cell at ${at}`);
	}

	return rows;
};

const column = (name: string, index: number) => ({
	name,
	value: (row: readonly string[]) => row[index] as string,
});

describe('a CSV cell', () => {
	it('is quoted only where it must be', () => {
		expect(csvCell('plain')).toBe('plain');
		expect(csvCell('a,b')).toBe('"a,b"');
		expect(csvCell('say "no"')).toBe('"say ""no"""');
		expect(csvCell('two\nlines')).toBe('"two\nlines"');
	});

	it('joins lists and leaves null empty', () => {
		expect(csvCell(['a', 'b'])).toBe('a; b');
		expect(csvCell([])).toBe('');
		expect(csvCell(null)).toBe('');
		expect(csvCell(false)).toBe('false');
	});

	it('is never a formula', () => {
		for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\uff1d1'])
			expect(csvCell(text).replace(/^"/, ''), text).toMatch(/^'/);
		expect(csvCell(['=cmd', 'b'])).toBe("'=cmd; b");
		expect(csvCell('=HYPERLINK("x","y")')).toBe('"\'=HYPERLINK(""x"",""y"")"');
	});

	it('is no formula by hiding it behind a control character', () => {
		expect(csvCell('\u0000=1')).toBe('\ufffd=1');
	});

	it('leaves numbers alone', () => {
		expect(csvCell(-5)).toBe('-5');
		expect(csvCell('2016-05-14')).toBe('2016-05-14');
		expect(csvCell('مشفى الأسد')).toBe('مشفى الأسد');
	});

	it('carries no escape sequence and no direction override', () => {
		expect(csvCell('a\u001b[2Jb\u009bc\u202ed')).toBe('a\ufffd[2Jb\ufffdc\ufffdd');
	});
});

describe('CSV', () => {
	it('reads back as it was written', () => {
		const rows = [
			['a', 'b'],
			['one,two', 'say "no"'],
			['', 'line\r\nline\n'],
			['دير الزور', 'x'],
		];
		const text = [...csvLines([column('first', 0), column('second, "quoted"', 1)], rows)].join('');
		expect(parseCsv(text)).toEqual([['first', 'second, "quoted"'], ...rows]);
	});

	it('has a header even without rows', () => {
		expect([...csvLines([column('only', 0)], [])]).toEqual(['only\r\n']);
	});
});
