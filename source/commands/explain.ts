import type {CorpusItem} from '../corpus/corpus-item.ts';
import {describeProblem} from '../corpus/describe-problem.ts';
import {type ReadOptions, readReports} from '../corpus/read-reports.ts';
import {explainReport, type Step} from '../engine/claims/explain-report.ts';
import {explainRule} from '../engine/claims/explain-rule.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import {jsonText} from '../export/json-text.ts';
import type {Report} from '../model/report.ts';
import {isLoss} from './analyst/analyse-reports.ts';
import type {Context} from './command.ts';
import {UsageError} from './errors.ts';
import {explainLines} from './explain-lines.ts';
import {note, write, writeLines} from './output.ts';
import {outputWidth} from './print-list.ts';

/** Of what is printed into a file or pipe. */
const usualWidth = 80;

const recordOf = (report: Report, sentence: number, step: Step, lexicon: Lexicon): unknown => {
	const {fate, span} = step;
	const place = {report: report.id, sentence, fate, span, words: report.text.slice(...span)};
	if (step.fate === 'claim') {
		const {evidence, ...claim} = step.claim;
		return {
			...place,
			claim,
			evidence: evidence.map(ground => ({...ground, explanation: explainRule(lexicon, ground.rule)})),
		};
	}

	if (step.fate === 'read')
		return {...place, rule: step.rule, made: step.made, explanation: explainRule(lexicon, step.rule)};
	const {rule, why, detail} = step;
	return {...place, rule, why, ...(detail && {needs: detail}), explanation: explainRule(lexicon, why)};
};

const print = async (context: Context, items: readonly CorpusItem[], lexicon: Lexicon): Promise<void> => {
	for (const {report} of items) {
		const sentences = explainReport(report, lexicon);
		if (context.format !== 'jsonl') {
			const width = outputWidth(context) ?? usualWidth;
			await writeLines(context, explainLines(report, sentences, lexicon, width));
			continue;
		}

		await write(
			context,
			sentences.flatMap(({steps}, index) =>
				steps.map(step => `${jsonText(recordOf(report, index + 1, step, lexicon))}\n`),
			),
		);
	}
};

/**
 * Prints what the rules did with the words of these reports: lines for people, or with `jsonl` one object for each thing. Claims that came
 * along with a report are passed over: no rule made them.
 *
 * @returns the exit status.
 * @throws UsageError for another format.
 */
export const explainPaths = async (
	context: Context,
	lexicon: Lexicon,
	options: ReadOptions,
): Promise<number> => {
	if (context.format !== 'table' && context.format !== 'jsonl')
		throw new UsageError('--explain prints lines for people, or with --format jsonl one object a line.');
	const {items, problems} = await readReports([...context.input], options);
	for (const problem of problems) note(context, describeProblem(problem));
	await print(context, items, lexicon);
	return items.length === 0 || problems.some(problem => isLoss(problem, items)) ? 1 : 0;
};
