import type {Cell, Column} from './column.ts';

// A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"; the last four are their full-width forms).
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
// Escape sequences and direction overrides of a report would act on whoever prints the file.
const unsafe = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const textOf = (cell: Cell): string => {
	if (cell === null) return '';
	return typeof cell === 'object' ? cell.join('; ') : String(cell);
};

/**
 * One cell of RFC 4180. Words that a spreadsheet would run as a formula get an apostrophe before them, control
 * characters and direction overrides become U+FFFD; lists are joined by `; `, null is empty. Numbers stay numbers.
 */
export const csvCell = (cell: Cell): string => {
	let text = textOf(cell).replace(unsafe, '\ufffd');
	if (typeof cell !== 'number' && formula.test(text)) text = `'${text}`;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The header and then one line a row, each with the line end that RFC 4180 asks for. UTF-8 without a mark. */
export function* csvLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
	const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
	yield line(columns.map(column => column.name));
	for (const row of rows) yield line(columns.map(column => column.value(row)));
}
