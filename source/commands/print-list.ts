import type {Column} from '../export/column.ts';
import {csvLines} from '../export/csv.ts';
import {jsonText} from '../export/json-text.ts';
import type {Context} from './command.ts';
import {write, writeLines} from './output.ts';
import {type TableColumn, tableLines} from './table.ts';

/** How the rows of one list look in each format. The flat and the drawn table may have other rows than the JSON. */
export type ListShape<Item, Flat, Drawn> = {
	record: (item: Item) => unknown;
	csv: {rows: Iterable<Flat>; columns: readonly Column<Flat>[]};
	/** Said instead of a table without rows. */
	empty: string;
} & (
	| {
			/** The note stands under the table: what one must know to read it. */
			table: {rows: readonly Drawn[]; columns: readonly TableColumn<Drawn>[]; note?: string};
	  }
	| {
			/** What is no plain table, as lines; `width` null: as wide as it takes. */
			lines(width: number | null): string[];
	  }
);

function* jsonArray(items: readonly unknown[]): Generator<string> {
	if (items.length === 0) {
		yield '[]\n';
		return;
	}

	for (const [index, item] of items.entries()) yield `${index === 0 ? '[\n' : ',\n'}${jsonText(item)}`;
	yield '\n]\n';
}

/** The width of the terminal behind standard output; null where there is none. */
export const outputWidth = (context: Pick<Context, 'stdout'>): number | null =>
	context.stdout.isTTY ? context.stdout.columns || 80 : null;

const drawnLines = <Item, Flat, Drawn>(
	shape: ListShape<Item, Flat, Drawn>,
	width: number | null,
): string[] => {
	if ('lines' in shape) return shape.lines(width);
	const {rows, columns, note} = shape.table;
	const lines = tableLines(columns, rows, width);
	return note === undefined ? lines : [...lines, '', note];
};

/** Prints a list in the format that the context asks for. */
export const printList = async <Item, Flat, Drawn>(
	context: Context,
	items: readonly Item[],
	shape: ListShape<Item, Flat, Drawn>,
): Promise<void> => {
	const {format} = context;
	if (format === 'json') {
		await write(context, jsonArray(items.map(shape.record)));
	} else if (format === 'jsonl') {
		await write(
			context,
			(function* () {
				for (const item of items) yield `${jsonText(shape.record(item))}\n`;
			})(),
		);
	} else if (format === 'csv') {
		await write(context, csvLines(shape.csv.columns, shape.csv.rows));
	} else if ('lines' in shape ? items.length === 0 : shape.table.rows.length === 0) {
		await writeLines(context, [shape.empty]);
	} else {
		await writeLines(context, drawnLines(shape, outputWidth(context)));
	}
};
