import {fitText, type Side, truncate} from '../terminal/fit-text.ts';
import {sanitise} from '../terminal/sanitise.ts';
import {textWidth} from '../terminal/text-width.ts';

/** A column of a plain table. `least`: it gives way down to so many columns when the terminal is narrow. */
export type TableColumn<Row> = {title: string; value(row: Row): string; side?: Side; least?: number};

const gap = '  ';

const narrow = <Row>(columns: readonly TableColumn<Row>[], widths: number[], width: number): void => {
	let over = widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1)) - width;
	// The widest that may give way does so first.
	while (over > 0) {
		let widest = -1;
		for (const [index, column] of columns.entries()) {
			const own = widths[index] as number;
			if (
				column.least !== undefined &&
				own > column.least &&
				(widest === -1 || own > (widths[widest] as number))
			)
				widest = index;
		}

		if (widest === -1) return;
		widths[widest] = (widths[widest] as number) - 1;
		over--;
	}
};

/**
 * A table as lines of text: foreign words made safe, columns padded, lines no wider than `width`.
 *
 * @param width null: as wide as it takes, for a pipe.
 */
export const tableLines = <Row>(
	columns: readonly TableColumn<Row>[],
	rows: readonly Row[],
	width: number | null,
): string[] => {
	const cells = [
		columns.map(column => column.title.toUpperCase()),
		...rows.map(row => columns.map(column => sanitise(column.value(row)))),
	];
	const widths = columns.map((_, index) =>
		cells.reduce((widest, row) => Math.max(widest, textWidth(row[index] as string)), 0),
	);
	if (width !== null) narrow(columns, widths, width);
	return cells.map(row => {
		const line = row
			.map((cell, index) => fitText(cell, widths[index] as number, columns[index]?.side))
			.join(gap)
			.trimEnd();
		return width === null ? line : truncate(line, width);
	});
};
