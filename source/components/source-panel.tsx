import {Box} from 'ink';
import type {ReactNode} from 'react';
import {ungraded} from '../model/grade.ts';
import {fitText} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {EmptyState} from './empty-state.tsx';
import {Line} from './line.tsx';
import {PaneBelow} from './pane-below.tsx';
import {type SourceColumn, type SourceRow, sourceColumns} from './source-columns.ts';
import {gradeOf} from './state/grade.ts';
import {bodyRows} from './state/layout.ts';
import {pageRows} from './state/lists.ts';
import {figuresOf} from './state/source-figures.ts';
import type {State} from './state/state.ts';

const rowSegments = (row: SourceRow, columns: readonly SourceColumn[], current: boolean): Segment[] => [
	{text: current ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
	...columns.map(({title, width, side, text}): Segment => {
		const cell = ` ${fitText(text(row), width, side)}`;
		if (title === 'Grade') return {text: cell, style: row.grade === ungraded ? {dim: true} : {bold: true}};
		return title === 'Against' ? {text: cell, style: {colour: 'red'}} : {text: cell};
	}),
];

/** The sources with what each said, how often alone and against others, and below them the one under the cursor in words. */
export const SourcePanel = ({state}: {state: State}): ReactNode => {
	const {rows, cursor, top} = state.lists.sources;
	if (rows.length === 0) return <EmptyState state={state} what="sources" />;
	const columns = sourceColumns(state.size.columns, state.filter.text.trim() !== '');
	const titles = columns.map(({title, width, side}) => ` ${fitText(title, width, side)}`).join('');
	return (
		<Box flexDirection="column" height={bodyRows(state)} flexShrink={0}>
			<Line segments={[{text: ` ${titles}`, style: {dim: true}}]} />
			{rows.slice(top, top + pageRows(state, 'sources')).map((row, index) => {
				const figures = figuresOf(state, row);
				if (!figures) return null;
				const {id} = figures.source;
				const segments = rowSegments(
					{...figures, grade: gradeOf(state, id)},
					columns,
					top + index === cursor,
				);
				return <Line key={id} segments={segments} />;
			})}
			<PaneBelow state={state} />
		</Box>
	);
};
