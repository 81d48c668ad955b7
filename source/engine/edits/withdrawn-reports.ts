import type {Edit} from '../../model/edit.ts';

/** Why a report counts no more. */
export type Withdrawal = {
	/** The hash of the report that says it better; null: it was removed. */
	by: string | null;
	/** Its text was deleted, or is to be wherever it still lies. */
	erased: boolean;
	/** The position of the last edit that says so. */
	at: number;
};

/**
 * The reports that count no more, by hash. Where edits of several people would have two reports stand in for each other, the one that
 * closes the ring does nothing: else all of them would be gone and nobody would have said so.
 *
 * @param edits in the order of their decisions, without those that were undone.
 */
export const withdrawnReports = (edits: readonly Edit[]): ReadonlyMap<string, Withdrawal> => {
	const withdrawn = new Map<string, Withdrawal>();
	const standsFor = new Map<string, string>();
	const leadsTo = (from: string, to: string): boolean => {
		let hash: string | undefined = from;
		while (hash !== undefined && hash !== to) hash = standsFor.get(hash);
		return hash === to;
	};

	for (const [at, edit] of edits.entries()) {
		if (edit.kind === 'withdraw') {
			const erased = edit.erased === true || withdrawn.get(edit.report)?.erased === true;
			withdrawn.set(edit.report, {by: null, erased, at});
		} else if (edit.kind === 'supersede' && !leadsTo(edit.by, edit.report)) {
			standsFor.set(edit.report, edit.by);
			const erased = withdrawn.get(edit.report)?.erased === true;
			withdrawn.set(edit.report, {by: edit.by, erased, at});
		}
	}

	return withdrawn;
};
