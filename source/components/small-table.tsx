import {Box, Text} from 'ink';
import inkTable from 'ink-table';
import type {PropsWithChildren, ReactNode} from 'react';
import {fitText, type Side} from '../terminal/fit-text.ts';
import {styled} from '../terminal/style.ts';
import {giveInk} from './ink-for-table.ts';

giveInk({Box, Text});

// CommonJS: the default import is the whole module.
const Table = inkTable.default;

export type SmallColumn = {title: string; width: number; side?: Side};

const Frame = ({children}: PropsWithChildren): ReactNode => (
	<Text>{styled([{text: String(children), style: {dim: true}}])}</Text>
);
const Heading = ({children}: PropsWithChildren): ReactNode => (
	<Text>{styled([{text: String(children), style: {bold: true}}])}</Text>
);
const Cell = ({children}: PropsWithChildren): ReactNode => <Text>{styled([{text: String(children)}])}</Text>;

/** Lines that a table of so many rows takes. */
export const smallTableHeight = (rows: number): number => rows * 2 + 3;

/**
 * A bordered table, drawn by ink-table, for few rows of interface words. ink-table measures by `String.length`, so every
 * cell is cut and padded here first.
 */
export const SmallTable = ({
	columns,
	rows,
}: {
	columns: readonly SmallColumn[];
	rows: readonly (readonly string[])[];
}): ReactNode => {
	// The padded title is the key of its column; a title that stands twice would lose a column.
	const keys = columns.map(({title, width, side}) => fitText(title, width, side));
	const data = rows.map(row =>
		Object.fromEntries(
			columns.map(({width, side}, index) => [keys[index] ?? '', fitText(row[index] ?? '', width, side)]),
		),
	);
	return <Table data={data} columns={keys} padding={1} header={Heading} cell={Cell} skeleton={Frame} />;
};
