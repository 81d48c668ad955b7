import type {ClaimId, ReportId} from '../../model/ids.ts';
import {type ReaderPage, readerPage} from '../reader/reader-page.ts';
import type {State} from '../state/state.ts';

/** A report that is read or selected from, laid out for this screen; null where it is no longer here. */
export const pageOf = (state: State, id: ReportId): ReaderPage | null => {
	const report = state.data.reports.get(id);
	// The pages keep one column free at either side.
	return report
		? readerPage(state.data.world, report, state.data.claimsOf(id), state.size.columns - 2)
		: null;
};

/** Where a claim stands among those of a page; -1 where none is meant. */
export const ordinalOf = (page: ReaderPage, claim: ClaimId | null): number =>
	claim === null ? -1 : page.claims.findIndex(({id}) => id === claim);
