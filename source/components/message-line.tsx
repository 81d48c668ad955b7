import type {ReactNode} from 'react';
import type {Completion} from '../query/completion/complete.ts';
import {truncate} from '../terminal/fit-text.ts';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import {completionSegments} from './completion-segments.ts';
import {gradeSegments} from './grade-segments.ts';
import {Line} from './line.tsx';
import type {Editor} from './state/editor.ts';
import {completionsAt} from './state/filter-typing.ts';
import {paletteEntries} from './state/palette.ts';
import type {State} from './state/state.ts';
import {tagSegments} from './tag-segments.ts';

/** What the filter could be completed to, and which of it stands there. */
const completing = (state: State, editor: Editor): {list: readonly Completion[]; at: number | null} => {
	const typing = state.filterTyping;
	if (typing?.kind === 'completing') return {list: typing.completions.list, at: typing.at};
	return {list: completionsAt(state, editor).list, at: null};
};

const namingWords = ({filter, kept}: State): string => {
	const saved = Object.keys(kept.named).join(', ');
	if (filter.text === '') return `Which digit is to be free again? Saved: ${saved}`;
	return saved === ''
		? 'Save the filter under which digit, 1 to 9?'
		: `Save the filter under which digit, 1 to 9? Taken: ${saved}`;
};

const said = (state: State, columns: number): Segment[] => {
	if (state.input?.kind === 'palette') {
		const entry = paletteEntries(state)[state.choice.cursor];
		const words = entry && (entry.why ?? entry.words);
		return words === undefined ? [] : [{text: truncate(` ${words}`, columns - 1), style: {dim: true}}];
	}

	if (state.input?.kind === 'tags') return tagSegments(state, state.input);
	if (state.input?.graded) return gradeSegments(state, state.input.editor, state.input.graded);
	if (state.message) {
		const text = truncate(` ${state.message.text}`, columns - 1);
		return [state.message.tone === 'error' ? {text, style: {bold: true, colour: 'red'}} : {text}];
	}

	if (state.naming) return [{text: truncate(` ${namingWords(state)}`, columns - 1)}];
	if (state.input?.kind === 'filter') {
		const {list, at} = completing(state, state.input.editor);
		if (list.length > 0) return completionSegments(list, at, columns);
	}

	const {error} = state.filter;
	if (!error) return [];
	const text = ` Filter, column ${error.at + 1}: ${error.message}`;
	return [{text: truncate(text, columns - 1), style: {colour: 'red'}}];
};

/** The digits of a count stand at the right, for as long as a motion is waited for. */
const segmentsFor = (state: State): Segment[] => {
	const {count} = state;
	if (count === '') return said(state, state.size.columns);
	const room = state.size.columns - count.length - 2;
	const left = said(state, room);
	const used = left.reduce((sum, {text}) => sum + textWidth(text), 0);
	return [...left, {text: ' '.repeat(Math.max(1, room - used))}, {text: count, style: {bold: true}}];
};

/** What happened, what the filter could be completed to, what is wrong with it, or the tags that are being written. */
export const MessageLine = ({state}: {state: State}): ReactNode => <Line segments={segmentsFor(state)} />;
