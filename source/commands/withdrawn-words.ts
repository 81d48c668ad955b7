import {reportId} from '../corpus/make-report.ts';
import type {Item} from '../engine/edits/item.ts';
import type {Withdrawal} from '../engine/edits/withdrawn-reports.ts';
import {dayWords} from '../export/signature-words.ts';
import type {EditRecord} from '../model/edit.ts';

/**
 * Tells of reports that were named or make up the whole corpus, and are left out because somebody removed them. Where others are there
 * and nobody named these, there is nothing to tell: they were removed so as not to be seen.
 */
export const withdrawnWords = (
	left: readonly Pick<Item, 'report'>[],
	withdrawn: ReadonlyMap<string, Withdrawal>,
	records: readonly EditRecord[],
): string[] =>
	left.flatMap(({report}) => {
		const fate = withdrawn.get(report.hash);
		const record = fate && records[fate.at];
		if (!record) return [];
		const how = fate.erased
			? 'removed, and its text deleted for good'
			: fate.by === null
				? 'removed'
				: `superseded by ${reportId(fate.by)}`;
		return [
			`${report.id} is left out: it was ${how} (${dayWords(record)}). Bring it back with: deirez-tui undo ${record.decision}`,
		];
	});
