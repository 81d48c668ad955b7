import type {SourceSummary} from '../../model/source-summary.ts';
import {currentRow} from '../views/views.ts';
import type {State} from './state.ts';

/** The source that the keys act on: the opened one, or the one under the cursor of the view of sources; null where it is something else. */
export const selectedSource = (state: State): SourceSummary | null => {
	const {screen, view, data} = state;
	if (screen) return (screen.kind === 'source' && data.sources.find(({id}) => id === screen.source)) || null;
	const row = view === 'sources' ? currentRow(state) : undefined;
	return row === undefined ? null : (data.sources[row] ?? null);
};
