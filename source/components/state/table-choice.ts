import type {SortName} from '../../query/columns/sort-keys.ts';

/** The columns of the event table, in their order. The words of the report stand last, where no terminal's own reordering can move another column. */
export const columnNames = [
	'state',
	'date',
	'label',
	'front',
	'killed',
	'corroboration',
	'disagreements',
	'type',
	'claims',
	'tags',
	'words',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** How the user wants the table of events. */
export type TableChoice = {
	/** Where the column cursor is; null until it is moved. */
	column: ColumnName | null;
	/** Null: in the order of the days. */
	sort: {by: SortName; down: boolean} | null;
	/** Not shown, whatever room there is; what was hidden last stands last. */
	hidden: readonly ColumnName[];
	/** Shown where they would not be by themselves. */
	added: readonly ColumnName[];
};

export const plainTable: TableChoice = {column: null, sort: null, hidden: [], added: []};
