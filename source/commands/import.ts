import {importItems} from '../corpus/corpus-folder.ts';
import {describeProblem} from '../corpus/describe-problem.ts';
import {readReports} from '../corpus/read-reports.ts';
import {jsonText} from '../export/json-text.ts';
import {resolveHome} from '../store/home.ts';
import type {Command} from './command.ts';
import {isLoss} from './load.ts';
import {note, write} from './output.ts';
import {loadLexicon} from './own-lexicon.ts';
import {readStdin} from './read-stdin.ts';

const counted = (count: number): string => `${count} ${count === 1 ? 'report' : 'reports'}`;

/** Adds reports to the corpus. What cannot be read is told and stops nothing else. */
export const importReports: Command = async context => {
	const {home, published, outlet} = context.options;
	const {items, problems} = await readReports([...context.input], {
		sources: loadLexicon(context).world.sources,
		stdin: async () => readStdin(context.stdin),
		...(published ? {published} : {}),
		...(outlet ? {outlet} : {}),
	});
	for (const problem of problems) note(context, describeProblem(problem));
	const {added, already} = await importItems(resolveHome(home, context.env), items);
	await write(context, [
		context.format === 'table'
			? `${counted(added)} added, ${already} already there.\n`
			: `${jsonText({added, already, problems: problems.length})}\n`,
	]);
	return problems.some(problem => isLoss(problem, items)) ? 1 : 0;
};
