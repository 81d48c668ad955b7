import {Box, Text} from 'ink';
import {memo, type ReactNode} from 'react';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {fitText} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {EmptyState} from './empty-state.tsx';
import {type EventColumn, type EventLayout, eventColumns, gutterWidth} from './event-columns.ts';
import {Line} from './line.tsx';
import {PaneBelow} from './pane-below.tsx';
import {ReportText} from './report-text.tsx';
import {type Dataset, quotedWords} from './state/dataset.ts';
import {eventAt} from './state/event-at.ts';
import {bodyRows} from './state/layout.ts';
import {pageRows} from './state/lists.ts';
import type {State} from './state/state.ts';
import type {ColumnName, TableChoice} from './state/table-choice.ts';
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
	layout: EventLayout;
	current: boolean;
	marked: boolean;
};

/** One `Text` a row, with the report's words nested in it. */
const EventRow = memo(({event, data, layout, current, marked}: RowProps): ReactNode => {
	const styled = useStyled();
	const {shown, words} = layout;
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

const sortMarks = {up: '▲', down: '▼'};

/** A title with the sign of the sort behind it, which stays where there is no room for both. */
const titled = ({title, width, side}: EventColumn, sign: string): string =>
	fitText(
		sign === '' ? title : `${fitText(title, Math.min(textWidth(title), width - 1))}${sign}`,
		width,
		side,
	);

/** The titles; before that of the column under the column cursor stands a mark, behind that of the sort its direction. */
const heading = ({shown, words}: EventLayout, {column: chosen, sort}: TableChoice): Segment[] => {
	const signFor = (name: ColumnName): string =>
		sort?.by === name ? (sort.down ? sortMarks.down : sortMarks.up) : '';
	const titles = shown.flatMap((column): Segment[] => {
		const {name, joined} = column;
		if (joined) return [{text: fitText('', column.width), style: {dim: true}}];
		const text = titled(column, signFor(name));
		return name === chosen
			? [{text: `›${text}`, style: {bold: true}}]
			: [{text: ` ${text}`, style: {dim: true}}];
	});
	const last = `${chosen === 'words' ? ' ›' : '  '}${fitText('Words of the report', words, 'right')}`;
	return [
		{text: ' '.repeat(gutterWidth - 1)},
		...titles,
		...(words > 0 ? [{text: last, style: {dim: true} as const}] : []),
	];
};

/** The events: only the rows on the screen are drawn, whatever the length of the list. */
export const EventTable = ({state}: {state: State}): ReactNode => {
	const {rows, cursor, top} = state.lists.events;
	if (rows.length === 0) return <EmptyState state={state} what="events" />;
	const layout = eventColumns(state);
	return (
		<Box flexDirection="column" height={bodyRows(state)} flexShrink={0}>
			<Line segments={heading(layout, state.table)} />
			{rows.slice(top, top + pageRows(state, 'events')).map((row, index) => {
				const event = eventAt(state, row);
				return event ? (
					<EventRow
						key={event.id}
						event={event}
						data={state.data}
						layout={layout}
						current={top + index === cursor}
						marked={state.marks.has(event.id)}
					/>
				) : null;
			})}
			<PaneBelow state={state} />
		</Box>
	);
};
