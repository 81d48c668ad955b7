import {importItems} from '../corpus/corpus-folder.ts';
import type {CorpusItem} from '../corpus/corpus-item.ts';
import {describeProblem} from '../corpus/describe-problem.ts';
import {readReports} from '../corpus/read-reports.ts';
import {withdrawnReports} from '../engine/edits/withdrawn-reports.ts';
import {jsonText} from '../export/json-text.ts';
import type {EditRecord} from '../model/edit.ts';
import type {Home} from '../store/home.ts';
import {requirePrivateHome} from '../store/permissions.ts';
import {openStore} from '../store/store.ts';
import {isLoss} from './analyst/analyse-reports.ts';
import type {Command} from './command.ts';
import {openHome} from './open-home.ts';
import {note, write} from './output.ts';
import {loadLexicon} from './own-lexicon.ts';
import {readStdin} from './read-stdin.ts';
import {withdrawnWords} from './withdrawn-words.ts';

/** What was decided about reports before they come in again. */
const editsIn = async (home: Home): Promise<readonly EditRecord[]> => {
	const store = await openStore(home, {readOnly: true});
	await store.close();
	return store.edits();
};

const counted = (count: number): string => `${count} ${count === 1 ? 'report' : 'reports'}`;

/** Adds reports to the corpus. What cannot be read is told and stops nothing else. */
export const importReports: Command = async context => {
	const {published, outlet} = context.options;
	// Before the work of reading; and standard input may hold the passphrase before the reports.
	const home = await openHome(context);
	for (const told of requirePrivateHome(home, false)) note(context, told);
	const {items, problems} = await readReports([...context.input], {
		sources: loadLexicon(context).world.sources,
		stdin: async () => readStdin(context.stdin),
		originals: true,
		...(published ? {published} : {}),
		...(outlet ? {outlet} : {}),
	});
	for (const problem of problems) note(context, describeProblem(problem));
	const records = await editsIn(home);
	const withdrawn = withdrawnReports(records.map(({edit}) => edit));
	const isErased = ({report}: CorpusItem): boolean => withdrawn.get(report.hash)?.erased === true;
	const erased = items.filter(isErased);
	for (const line of withdrawnWords(items, withdrawn, records)) note(context, line);
	const {added, already} = await importItems(
		home,
		items.filter(item => !isErased(item)),
	);
	await write(context, [
		context.format === 'table'
			? `${counted(added)} added, ${already} already there.\n`
			: `${jsonText({added, already, problems: problems.length})}\n`,
	]);
	if (erased.length > 0) return 1;
	return problems.some(problem => isLoss(problem, items)) ? 1 : 0;
};
