import {Box, Text} from 'ink';
import inkTable from 'ink-table';
import {createContext, type PropsWithChildren, type ReactNode, useContext} from 'react';
import {fitText, type Side} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {giveInk} from './ink-for-table.ts';
import {useStyled} from './use-styled.ts';

giveInk({Box, Text});

// CommonJS: the default import is the whole module.
const Table = inkTable.default;

/** Spaces at either side of a cell. */
const padding = 1;

export type SmallColumn = {title: string; width: number; side?: Side};

const Widths = createContext<readonly number[]>([]);

const corners: Readonly<Record<string, readonly [cross: string, right: string]>> = {
	'┌': ['┬', '┐'],
	'└': ['┴', '┘'],
};

/**
 * ink-table draws a rule under every row, piece by piece, and has no option against it: half of a small screen. So only the left corners
 * of top and bottom draw, and they the whole line; the other pieces of a rule draw nothing, and a line of nothing takes no room.
 */
const Frame = ({children}: PropsWithChildren): ReactNode => {
	const widths = useContext(Widths);
	const styled = useStyled();
	const piece = String(children);
	const segment = (text: string): Segment => ({text, style: {dim: true}});
	if (piece === '│') return <Text>{styled([segment(piece)])}</Text>;
	const corner = corners[piece];
	if (!corner) return null;
	const line = widths.map(width => '─'.repeat(width + 2 * padding)).join(corner[0]);
	return <Text>{styled([segment(`${piece}${line}${corner[1]}`)])}</Text>;
};
const Heading = ({children}: PropsWithChildren): ReactNode => (
	<Text>{useStyled()([{text: String(children), style: {bold: true}}])}</Text>
);
const Cell = ({children}: PropsWithChildren): ReactNode => (
	<Text>{useStyled()([{text: String(children)}])}</Text>
);

/** Lines that a table of so many rows takes. */
export const smallTableHeight = (rows: number): number => rows + 3;

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
	return (
		<Widths value={columns.map(({width}) => width)}>
			<Table data={data} columns={keys} padding={padding} header={Heading} cell={Cell} skeleton={Frame} />
		</Widths>
	);
};
