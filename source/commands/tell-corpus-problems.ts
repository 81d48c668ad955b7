import type {CorpusProblem} from '../corpus/corpus-problem.ts';
import {describeProblem} from '../corpus/describe-problem.ts';
import type {Context} from './command.ts';
import {note} from './output.ts';

/** Says on standard error what of the corpus could not be read. */
export const tellCorpusProblems = (
	context: Pick<Context, 'stderr'>,
	problems: readonly CorpusProblem[],
): void => {
	for (const problem of problems) note(context, describeProblem(problem));
};
