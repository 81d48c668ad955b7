import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {AnalysedFront} from '../cache/analysed.ts';
import {dateWords} from '../export/date-words.ts';
import {tollCell} from '../export/toll-words.ts';
import {EmptyState} from './empty-state.tsx';
import {Line} from './line.tsx';
import {PaneBelow} from './pane-below.tsx';
import {type SmallColumn, SmallTable} from './small-table.tsx';
import {bodyRows} from './state/layout.ts';
import {pageRows} from './state/lists.ts';
import type {State} from './state/state.ts';
import {typeName} from './words/event-words.ts';

type FrontColumn = SmallColumn & {text: (front: AnalysedFront) => string};

const typesText = (front: AnalysedFront): string =>
	Object.entries(front.byType)
		.sort(([, one], [, other]) => other - one)
		.map(([type, count]) => `${typeName(type as keyof AnalysedFront['byType'])} ${count}`)
		.join(', ');

/** "12", or under a filter "4/12": how many of the front's events are listed. */
const eventsText = (front: AnalysedFront, listed: ReadonlySet<number>, filtered: boolean): string => {
	const all = front.events.length;
	return filtered ? `${front.events.filter(row => listed.has(row)).length}/${all}` : String(all);
};

/** What a column adds besides its width: a border and a space at either side. */
const frame = 3;

/** As wide as its widest figure: a number that is cut is another number. */
const wideEnough = (title: string, figures: readonly string[]): number =>
	Math.max(title.length, ...figures.map(figure => figure.length));

const frontColumns = (state: State, listed: ReadonlySet<number>): FrontColumn[] => {
	const {columns} = state.size;
	const {fronts} = state.data;
	const filtered = state.filter.text !== '';
	const events: FrontColumn = {
		title: 'Events',
		width: wideEnough(
			'Events',
			fronts.map(front => eventsText(front, listed, filtered)),
		),
		side: 'right',
		text: front => eventsText(front, listed, filtered),
	};
	const disagreements: FrontColumn = {
		title: 'Dis',
		width: wideEnough(
			'Dis',
			fronts.map(front => String(front.disagreements.length)),
		),
		side: 'right',
		text: front => String(front.disagreements.length),
	};
	const room = columns >= 72 ? 11 : 6;
	const killed = wideEnough(
		'Killed',
		fronts.map(front => tollCell(front.killed, state.rule, room)),
	);
	const dated = fronts.some(front => front.date !== null);
	const optional: FrontColumn[] = [
		...(columns >= 50
			? [
					{
						title: 'Killed',
						width: killed,
						side: 'right' as const,
						text: (front: AnalysedFront) => tollCell(front.killed, state.rule, killed),
					},
				]
			: []),
		...(columns >= (dated ? 90 : 64)
			? [
					{
						title: 'Outl·Orig',
						width: 9,
						side: 'right' as const,
						text: (front: AnalysedFront) => `${front.outlets.length}·${front.origins.length}`,
					},
				]
			: []),
		...(columns >= 78 && dated
			? [{title: 'Dates', width: 22, text: (front: AnalysedFront) => dateWords(front.date)}]
			: []),
	];
	const others = columns >= 36 ? [events, disagreements, ...optional] : [events];
	// The gutter's column, and the border that closes the table.
	const taken = others.reduce((sum, {width}) => sum + width + frame, 1 + frame + 1);
	const free = columns - taken;
	const types: FrontColumn[] =
		columns >= 110 ? [{title: 'What happened', width: free - 24 - 2 * frame, text: typesText}] : [];
	const name = types.length > 0 ? 24 : free - frame;
	return [{title: 'Front', width: Math.max(8, name), text: front => front.name}, ...others, ...types];
};

/** The fronts: what is told of each, in a small table, and below it the one under the cursor in words; Enter shows a front's events. */
export const FrontPanel = ({state}: {state: State}): ReactNode => {
	const {rows, cursor, top} = state.lists.fronts;
	if (rows.length === 0) return <EmptyState state={state} what="fronts" />;
	const listed = new Set(state.filter.text === '' ? [] : state.lists.events.rows);
	const columns = frontColumns(state, listed);
	const shown = rows.slice(top, top + pageRows(state, 'fronts'));
	const cells = shown.flatMap((row, index) => {
		const front = state.data.fronts[row];
		if (!front) return [];
		return [[top + index === cursor ? '▌' : ' ', ...columns.map(column => column.text(front))]];
	});
	return (
		<Box flexDirection="column" height={bodyRows(state)} flexShrink={0}>
			<SmallTable columns={[{title: ' ', width: 1}, ...columns]} rows={cells} />
			{shown.length < rows.length && (
				<Line
					segments={[
						{text: ` ${top + 1}–${top + shown.length} of ${rows.length} fronts`, style: {dim: true}},
					]}
				/>
			)}
			<PaneBelow state={state} />
		</Box>
	);
};
