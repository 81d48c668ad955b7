import {Box, Text} from 'ink';
import {memo, type ReactNode} from 'react';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {fitText} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {EmptyState} from './empty-state.tsx';
import {type EventColumn, eventColumns, gutterWidth} from './event-columns.ts';
import {Line} from './line.tsx';
import {ReportText} from './report-text.tsx';
import {type Dataset, quotedWords} from './state/dataset.ts';
import {eventAt} from './state/event-at.ts';
import {bodyRows} from './state/layout.ts';
import {pageRows} from './state/lists.ts';
import type {State} from './state/state.ts';
import {useStyled} from './use-styled.ts';

const cursorMark = '▌';
/** Beside the flag, in the space that divides the gutter from the columns. */
const markSegment: Segment = {text: '●', style: {bold: true, colour: 'cyan'}};

const rowSegments = (
	event: TriagedEvent,
	data: Dataset,
	columns: readonly EventColumn[],
	{current, marked}: {current: boolean; marked: boolean},
): Segment[] => [
	{text: current ? cursorMark : ' ', style: {bold: true, colour: 'cyan'}},
	event.flag ? {text: '*', style: {bold: true, colour: 'yellow'}} : {text: ' '},
	...columns.flatMap((column, index): Segment[] => {
		const text = fitText(column.text(event, data), column.width, column.side);
		const style = column.style?.(event);
		const before = index === 0 && marked ? markSegment : {text: ' '};
		return [...(column.joined ? [] : [before]), style ? {text, style} : {text}];
	}),
];

type RowProps = {
	event: TriagedEvent;
	data: Dataset;
	columns: number;
	rule: Rule;
	current: boolean;
	marked: boolean;
};

/** One `Text` a row, with the report's words nested in it. */
const EventRow = memo(({event, data, columns, rule, current, marked}: RowProps): ReactNode => {
	const styled = useStyled();
	const {shown, words} = eventColumns(columns, data.year, rule);
	const [claim] = event.claims;
	const quote = claim ? quotedWords(data, {report: claim.report, span: claim.span}) : '';
	return (
		<Text wrap="truncate-end">
			{styled(rowSegments(event, data, shown, {current, marked}))}
			{words > 0 && '  '}
			{words > 0 && <ReportText text={quote} width={words} style={{dim: true}} />}
		</Text>
	);
});

const heading = (columns: number, year: string | null, rule: Rule): Segment[] => {
	const {shown, words} = eventColumns(columns, year, rule);
	const titles = shown
		.map(({title, width, side, joined}) => `${joined ? '' : ' '}${fitText(title, width, side)}`)
		.join('');
	const last = words > 0 ? `  ${fitText('Words of the report', words, 'right')}` : '';
	return [{text: ' '.repeat(gutterWidth - 1) + titles + last, style: {dim: true}}];
};

/** The events: only the rows on the screen are drawn, whatever the length of the list. */
export const EventTable = ({state}: {state: State}): ReactNode => {
	const {rows, cursor, top} = state.lists.events;
	const {columns} = state.size;
	if (rows.length === 0) return <EmptyState state={state} what="events" />;
	return (
		<Box flexDirection="column" height={bodyRows(state)} flexShrink={0}>
			<Line segments={heading(columns, state.data.year, state.rule)} />
			{rows.slice(top, top + pageRows(state, 'events')).map((row, index) => {
				const event = eventAt(state, row);
				return event ? (
					<EventRow
						key={event.id}
						event={event}
						data={state.data}
						columns={columns}
						rule={state.rule}
						current={top + index === cursor}
						marked={state.marks.has(event.id)}
					/>
				) : null;
			})}
		</Box>
	);
};
