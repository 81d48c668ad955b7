import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {DocumentLine} from './documents/document-line.ts';
import {Line} from './line.tsx';

/** The part of a page that is on the screen, with one free column at either side. */
export const Page = ({
	lines,
	top,
	rows,
}: {
	lines: readonly DocumentLine[];
	top: number;
	rows: number;
}): ReactNode => (
	<Box flexDirection="column" height={rows} flexShrink={0}>
		{lines.slice(top, top + rows).map((line, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen.
			<Line key={index} segments={[{text: ' '}, ...line]} />
		))}
	</Box>
);
