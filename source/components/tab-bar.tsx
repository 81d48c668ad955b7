import type {ReactNode} from 'react';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {Line} from './line.tsx';
import {type State, viewNames} from './state/state.ts';
import {views} from './views/views.ts';

const widthOf = (segments: readonly Segment[]): number =>
	segments.reduce((sum, {text}) => sum + textWidth(text), 0);

const tabs = (state: State, short: boolean): Segment[] =>
	viewNames.flatMap((view): Segment[] => {
		const name = short ? views[view].short : views[view].title;
		const text = `${name} ${state.lists[view].rows.length}`;
		// Brackets and not only weight: a terminal without bold must show where one is too.
		return view === state.view
			? [{text: `[${text}]`, style: {bold: true}}]
			: [{text: ` ${text} `, style: {dim: true}}];
	});

/** What stands at the right, from the most to the least that there may be room for: the rule stays longest. */
const endings = (state: State): string[] => {
	const rule = `killed: ${state.rule}`;
	const reviewed = `${state.reviewed} of ${state.lists.events.rows.length} reviewed`;
	const done = state.readOnly === null ? reviewed : `read-only · ${reviewed}`;
	return [`${rule} · ${done}`, rule, state.rule];
};

/** The views with the rows that each lists, by which rule the dead are counted, and how much of the work is done. */
export const TabBar = ({state}: {state: State}): ReactNode => {
	const room = state.size.columns - 1;
	const [whole = '', ...shorter] = endings(state);
	const candidates = [
		{left: tabs(state, false), right: whole},
		...[whole, ...shorter].map(right => ({left: tabs(state, true), right})),
	];
	const fitting = candidates.find(({left, right}) => widthOf(left) + 1 + right.length <= room);
	const {left, right} = fitting ?? {left: tabs(state, true), right: ''};
	const free = room - widthOf(left) - right.length;
	return <Line segments={free >= 1 ? [...left, {text: ' '.repeat(free)}, {text: right}] : left} />;
};
