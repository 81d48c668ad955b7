import {fitText, type Side, truncate} from '../terminal/fit-text.ts';
import {sanitise} from '../terminal/sanitise.ts';
import {textWidth} from '../terminal/text-width.ts';

/**
 * A column of a plain table. `least`: it gives way down to so many columns when the terminal is narrow. `leaves`: and where that is not
 * enough it goes altogether, the highest number first.
 */
export type TableColumn<Row> = {
	title: string;
	value(row: Row): string;
	side?: Side;
	least?: number;
	leaves?: number;
};

const gap = '  ';

/** The widths that the columns get of `width`; null where even their least does not fit. */
const share = <Row>(
	columns: readonly TableColumn<Row>[],
	natural: readonly number[],
	width: number,
): number[] | null => {
	const widths = [...natural];
	let over = widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1)) - width;
	for (; over > 0; over--) {
		// The widest that may give way does so first.
		let widest = -1;
		for (const [index, column] of columns.entries()) {
			const own = widths[index] as number;
			const gives = column.least !== undefined && own > column.least;
			if (gives && (widest === -1 || own > (widths[widest] as number))) widest = index;
		}

		if (widest === -1) return null;
		widths[widest] = (widths[widest] as number) - 1;
	}

	return widths;
};

/** Which columns are drawn, and how wide: those that may leave do so until the others fit. */
const lay = <Row>(columns: readonly TableColumn<Row>[], natural: readonly number[], width: number) => {
	const shown = columns.map((_, index) => index);
	for (;;) {
		const own = shown.map(index => columns[index] as TableColumn<Row>);
		const least = shown.map(index => natural[index] as number);
		const widths = share(own, least, width);
		const leaver = shown.reduce(
			(best, index) => ((columns[index]?.leaves ?? 0) > (columns[best]?.leaves ?? 0) ? index : best),
			shown[0] ?? 0,
		);
		if (widths || !columns[leaver]?.leaves)
			return {
				shown,
				widths: widths ?? own.map((column, at) => Math.min(least[at] as number, column.least ?? width)),
			};
		shown.splice(shown.indexOf(leaver), 1);
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
	const natural = columns.map((_, index) =>
		cells.reduce((widest, row) => Math.max(widest, textWidth(row[index] as string)), 0),
	);
	const limit = width ?? Number.POSITIVE_INFINITY;
	const {shown, widths} = lay(columns, natural, limit);
	return cells.map(row => {
		const line = shown
			.map((index, at) => fitText(row[index] as string, widths[at] as number, columns[index]?.side))
			.join(gap)
			.trimEnd();
		return truncate(line, limit);
	});
};
