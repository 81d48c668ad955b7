import {type ReactNode, useContext} from 'react';
import {Ascii} from './ascii.ts';
import {EmptyState} from './empty-state.tsx';
import {Page} from './page.tsx';
import {bodyRows} from './state/layout.ts';
import type {State} from './state/state.ts';
import {timelineLooked} from './timeline/looked.ts';
import {timelineDocument} from './timeline/timeline-document.ts';

/** What happened day by day, and when places changed hands. */
export const TimelinePanel = ({state}: {state: State}): ReactNode => {
	const ascii = useContext(Ascii);
	if (state.lists.timeline.rows.length === 0) return <EmptyState state={state} what="events" />;
	const rows = bodyRows(state);
	const lines = timelineDocument(timelineLooked(state), {columns: state.size.columns - 2, rows, ascii});
	return <Page lines={lines} top={0} rows={rows} />;
};
