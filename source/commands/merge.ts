import {reportId} from '../corpus/make-report.ts';
import {jsonText} from '../export/json-text.ts';
import {counted} from '../store/counted.ts';
import {type Home, resolveHome} from '../store/home.ts';
import {type Merged, mergeHomes, refuseNoHome} from '../store/merge-homes.ts';
import type {Command} from './command.ts';
import {UsageError} from './errors.ts';
import {openHome, openThisHome} from './open-home.ts';
import {note, write, writeLines} from './output.ts';

const words = ({decisions, corrections, reports, updated}: Merged): string => {
	const parts = [
		`${counted(decisions, 'decision')}${corrections > 0 ? ` with ${counted(corrections, 'correction')}` : ''}`,
		counted(reports, 'report'),
		...(updated > 0 ? [`more about ${counted(updated, 'report')} that was here already`] : []),
	];
	return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} came.`;
};

/** Joins the journal and the corpus of another home into this one. */
export const merge: Command = async context => {
	const [folder = ''] = context.input;
	if (folder.trim() === '') throw new UsageError('name the folder of the other home.');
	const home = await openHome(context);
	const other: Home = {...resolveHome(folder, {}), foreign: true};
	await refuseNoHome(home, other);
	const merged = await mergeHomes(home, await openThisHome(context, other));
	const {decisions, corrections, reports, updated, forged, stillHere, left} = merged;
	for (const problem of [...merged.problems, ...left]) note(context, problem);
	for (const id of forged)
		note(
			context,
			`the two homes have different decisions under the id ${id}: one of them was tampered with. Both are kept, and both homes take the same one to count. See: deirez-tui log`,
		);
	for (const hash of stillHere)
		note(
			context,
			`${reportId(hash)} was erased by a decision that came along, and its text still lies here. Delete it too: deirez-tui report remove --erase --yes ${reportId(hash)}`,
		);
	if (context.format === 'table') await writeLines(context, [words(merged)]);
	else
		await write(context, [
			`${jsonText({decisions, corrections, reports, updated, forged, erased: stillHere.map(reportId), left})}\n`,
		]);
	return left.length + forged.length > 0 ? 1 : 0;
};
