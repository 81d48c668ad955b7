import {type ReactNode, useContext} from 'react';
import {Ascii} from './ascii.ts';
import {EmptyState} from './empty-state.tsx';
import {mapLooked} from './map/looked.ts';
import {mapDocument} from './map/map-document.ts';
import {Page} from './page.tsx';
import {bodyRows} from './state/layout.ts';
import type {State} from './state/state.ts';

/** Where it happened, and who is told to have the place. */
export const MapPanel = ({state}: {state: State}): ReactNode => {
	const ascii = useContext(Ascii);
	if (state.lists.map.rows.length === 0) return <EmptyState state={state} what="places" />;
	const rows = bodyRows(state);
	const lines = mapDocument(mapLooked(state), {columns: state.size.columns - 2, rows, ascii});
	return <Page lines={lines} top={0} rows={rows} />;
};
