/** What may stand in a field of a flat format. */
export type Cell = string | number | boolean | null | readonly string[];

/** One field of the rows that go to CSV and to flat JSON Lines. */
export type Column<Row> = {name: string; value(row: Row): Cell};

/** The row as an object with the columns' names, in their order. */
export const flatRecord = <Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> =>
	Object.fromEntries(columns.map(column => [column.name, column.value(row)]));
