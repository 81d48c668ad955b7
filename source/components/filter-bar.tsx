import type {ReactNode} from 'react';
import {truncate} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {inputSegments} from './input-segments.ts';
import {Line} from './line.tsx';
import type {State} from './state/state.ts';

const opened = (state: State, event: number): Segment[] => {
	const at = state.lists.events.rows.indexOf(event);
	const place = at < 0 ? '' : `  ${at + 1} of ${state.lists.events.rows.length}`;
	return [{text: ` Event${place}`, style: {dim: true}}];
};

const segmentsFor = (state: State): Segment[] => {
	const {columns} = state.size;
	const {text, error} = state.filter;
	if (state.help !== null) return [{text: ' Keys', style: {dim: true}}];
	if (state.input?.kind === 'filter')
		return [
			{text: ' / ', style: {bold: true}},
			...inputSegments(state.input.editor, columns - 4, error?.at ?? null),
		];
	if (state.detail) return opened(state, state.detail.event);
	if (text === '') return [{text: ' / filters', style: {dim: true}}];
	return [{text: ' / ', style: {bold: true}}, {text: truncate(text, columns - 4)}];
};

/** The filter as it stands or is typed, above what it filters. */
export const FilterBar = ({state}: {state: State}): ReactNode => <Line segments={segmentsFor(state)} />;
