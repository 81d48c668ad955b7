import type {ReactNode} from 'react';
import type {Segment} from '../terminal/style.ts';
import {Line} from './line.tsx';
import {Page} from './page.tsx';
import type {State} from './state/state.ts';
import {paneOf} from './views/views.ts';

/** A rule that says how much of the page is out of sight. */
const rule = (columns: number, hidden: number): Segment[] => {
	const words = hidden > 0 ? ` ${hidden} more ${hidden === 1 ? 'line' : 'lines'}: J K ` : '';
	return [{text: '─'.repeat(Math.max(0, columns - words.length - 2)) + words, style: {dim: true}}];
};

/** Below a list the page on the row under its cursor; nothing where there is none. */
export const PaneBelow = ({state}: {state: State}): ReactNode => {
	const pane = paneOf(state);
	if (!pane) return null;
	const hidden = Math.max(0, pane.lines.length - pane.rows - state.paneTop);
	return (
		<>
			<Line segments={rule(state.size.columns, hidden)} />
			<Page lines={pane.lines} top={state.paneTop} rows={pane.rows} />
		</>
	);
};
