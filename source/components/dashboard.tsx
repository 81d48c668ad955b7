import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Arabic} from './arabic.ts';
import {noteLines} from './documents/note-lines.ts';
import {FilterBar} from './filter-bar.tsx';
import {HintLine} from './hint-line.tsx';
import {Line} from './line.tsx';
import {MessageLine} from './message-line.tsx';
import {Page} from './page.tsx';
import {PaletteList} from './palette-list.tsx';
import {kindOf} from './screens/screens.ts';
import {keyOn} from './state/key-on.ts';
import {bodyRows} from './state/layout.ts';
import {helpPage} from './state/move.ts';
import type {State} from './state/state.ts';
import {TabBar} from './tab-bar.tsx';
import {viewPanels} from './views/draw.tsx';

const Body = ({state}: {state: State}): ReactNode => {
	const {screen, help} = state;
	const rows = bodyRows(state);
	if (state.input?.kind === 'palette') return <PaletteList state={state} />;
	if (help !== null) return <Page lines={helpPage(state)} top={help} rows={rows} />;
	if (state.input?.kind === 'note') return <Page lines={noteLines(state, state.input)} top={0} rows={rows} />;
	if (screen) {
		const kind = kindOf(screen);
		return <Page lines={kind.lines(state, screen)} top={kind.move ? 0 : screen.top} rows={rows} />;
	}

	const Panel = viewPanels[state.view];
	return <Panel state={state} />;
};

/** Under this nothing of use can be drawn. */
const least = {columns: 30, rows: 8};

const TooSmall = ({state}: {state: State}): ReactNode => {
	const {columns, rows} = state.size;
	const needs = `needs ${least.columns}×${least.rows}; ${keyOn(state, 'quit')} quits`;
	return (
		<Box flexDirection="column" flexShrink={0} width={columns} height={rows}>
			<Line segments={[{text: `${columns}×${rows} is too small`}]} />
			<Line segments={[{text: needs, style: {dim: true}}]} />
		</Box>
	);
};

/** The whole screen, exactly as tall and wide as the terminal. */
export const Dashboard = ({state}: {state: State}): ReactNode => {
	if (state.size.columns < least.columns || state.size.rows < least.rows) return <TooSmall state={state} />;
	return (
		<Arabic value={state.arabic}>
			<Box flexDirection="column" flexShrink={0} width={state.size.columns} height={state.size.rows}>
				<TabBar state={state} />
				<FilterBar state={state} />
				<Body state={state} />
				<MessageLine state={state} />
				<HintLine state={state} />
			</Box>
		</Arabic>
	);
};
