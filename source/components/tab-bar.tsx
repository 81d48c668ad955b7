import type {ReactNode} from 'react';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {Line} from './line.tsx';
import {type State, type ViewName, viewNames} from './state/state.ts';

const titles: Readonly<Record<ViewName, {title: string; short: string}>> = {
	events: {title: 'Events', short: 'Ev'},
	fronts: {title: 'Fronts', short: 'Fr'},
	disagreements: {title: 'Disagreements', short: 'Dis'},
};

const widthOf = (segments: readonly Segment[]): number =>
	segments.reduce((sum, {text}) => sum + textWidth(text), 0);

const tabs = (state: State, short: boolean): Segment[] =>
	viewNames.flatMap((view): Segment[] => {
		const name = short ? titles[view].short : titles[view].title;
		const text = `${name} ${state.lists[view].rows.length}`;
		// Brackets and not only weight: a terminal without bold must show where one is too.
		return view === state.view
			? [{text: `[${text}]`, style: {bold: true}}]
			: [{text: ` ${text} `, style: {dim: true}}];
	});

/** The views with the rows that each lists, and how much of the work is done. */
export const TabBar = ({state}: {state: State}): ReactNode => {
	const {columns} = state.size;
	const reviewed = `${state.reviewed} of ${state.lists.events.rows.length} reviewed`;
	const right = state.readOnly === null ? reviewed : `read-only · ${reviewed}`;
	const full = tabs(state, false);
	const left = widthOf(full) + 2 + right.length <= columns - 1 ? full : tabs(state, true);
	const free = columns - 1 - widthOf(left) - right.length;
	return <Line segments={free >= 1 ? [...left, {text: ' '.repeat(free)}, {text: right}] : left} />;
};
