import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Arabic} from './arabic.ts';
import {DisagreementPanel} from './disagreement-panel.tsx';
import {eventDocument} from './documents/event-document.ts';
import {helpDocument} from './documents/help-document.ts';
import {EventTable} from './event-table.tsx';
import {FilterBar} from './filter-bar.tsx';
import {FrontPanel} from './front-panel.tsx';
import {HintLine} from './hint-line.tsx';
import {Line} from './line.tsx';
import {MessageLine} from './message-line.tsx';
import {Page} from './page.tsx';
import {bodyRows} from './state/layout.ts';
import {helpContext, pageOf} from './state/move.ts';
import type {State} from './state/state.ts';
import {TabBar} from './tab-bar.tsx';

const Body = ({state}: {state: State}): ReactNode => {
	const width = state.size.columns - 2;
	const rows = bodyRows(state);
	if (state.help !== null)
		return <Page lines={helpDocument(helpContext(state), width)} top={state.help} rows={rows} />;
	const event = state.detail ? state.events[state.detail.event] : undefined;
	if (state.detail && event) {
		const {lines} = eventDocument(state.data, event, pageOf(state));
		return <Page lines={lines} top={state.detail.top} rows={rows} />;
	}

	if (state.view === 'fronts') return <FrontPanel state={state} />;
	return state.view === 'disagreements' ? <DisagreementPanel state={state} /> : <EventTable state={state} />;
};

/** Under this nothing of use can be drawn. */
const least = {columns: 30, rows: 8};

const TooSmall = ({columns, rows}: State['size']): ReactNode => (
	<Box flexDirection="column" flexShrink={0} width={columns} height={rows}>
		<Line segments={[{text: `${columns}×${rows} is too small`}]} />
		<Line segments={[{text: `needs ${least.columns}×${least.rows}; q quits`, style: {dim: true}}]} />
	</Box>
);

/** The whole screen, exactly as tall and wide as the terminal. */
export const Dashboard = ({state}: {state: State}): ReactNode => {
	if (state.size.columns < least.columns || state.size.rows < least.rows) return <TooSmall {...state.size} />;
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
