import type {ReactNode} from 'react';
import {truncate} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';

import {Line} from './line.tsx';
import {paletteEntries} from './state/palette.ts';
import type {State} from './state/state.ts';
import {tagSegments} from './tag-segments.ts';

const segmentsFor = (state: State): Segment[] => {
	const {columns} = state.size;
	if (state.input?.kind === 'palette') {
		const entry = paletteEntries(state)[state.choice.cursor];
		const words = entry && (entry.why ?? entry.words);
		return words === undefined ? [] : [{text: truncate(` ${words}`, columns - 1), style: {dim: true}}];
	}

	if (state.input?.kind === 'tags') return tagSegments(state, state.input);
	if (state.message) {
		const text = truncate(` ${state.message.text}`, columns - 1);
		return [state.message.tone === 'error' ? {text, style: {bold: true, colour: 'red'}} : {text}];
	}

	const {error} = state.filter;
	if (!error) return [];
	const text = ` Filter, column ${error.at + 1}: ${error.message}`;
	return [{text: truncate(text, columns - 1), style: {colour: 'red'}}];
};

/** What happened, what is wrong with the filter, or the tags that are being written. */
export const MessageLine = ({state}: {state: State}): ReactNode => <Line segments={segmentsFor(state)} />;
