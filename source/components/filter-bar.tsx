import type {ReactNode} from 'react';
import {fitText} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {inputSegments} from './input-segments.ts';
import {Line} from './line.tsx';
import {kindOf} from './screens/screens.ts';
import type {State} from './state/state.ts';

/** "3 marked · 12/86": the marks, the cursor's row and how many there are. */
const placeIn = (state: State): string => {
	const {rows, cursor} = state.lists[state.view];
	const marked = state.view === 'events' && state.marks.size > 0 ? `${state.marks.size} marked · ` : '';
	return rows.length === 0 ? marked : `${marked}${cursor + 1}/${rows.length}`;
};

/** What stands before the lines that are typed here. */
const signs: Readonly<Record<string, string>> = {filter: '/', 'find-key': '/', palette: ':'};

const segmentsFor = (state: State): Segment[] => {
	const {columns} = state.size;
	const {text, error} = state.filter;
	const {input} = state;
	const sign = input && signs[input.kind];
	if (sign !== undefined && input)
		return [
			{text: ` ${sign} `, style: {bold: true}},
			...inputSegments(input.editor, columns - 4, input.kind === 'filter' ? (error?.at ?? null) : null),
		];
	if (state.help !== null) return [{text: ' Keys', style: {dim: true}}];
	if (state.screen) return kindOf(state.screen).title(state, state.screen);
	const where = placeIn(state);
	const room = columns - where.length - 2;
	const left: Segment[] =
		text === ''
			? [{text: fitText(' / filters', room), style: {dim: true}}]
			: [{text: ' / ', style: {bold: true}}, {text: fitText(text, room - 3)}];
	return [...left, {text: ` ${where}`, style: {dim: true}}];
};

/** The filter as it stands or is typed, above what it filters. */
export const FilterBar = ({state}: {state: State}): ReactNode => <Line segments={segmentsFor(state)} />;
