import type {CorpusItem} from '../../corpus/corpus-item.ts';
import type {CorpusProblem} from '../../corpus/corpus-problem.ts';
import {describeProblem} from '../../corpus/describe-problem.ts';
import {analyse} from '../../engine/analyse.ts';
import {extractClaims} from '../../engine/claims/extract-claims.ts';
import {applyEdits} from '../../engine/edits/apply-edits.ts';
import type {Item} from '../../engine/edits/item.ts';
import {withdrawnReports} from '../../engine/edits/withdrawn-reports.ts';
import type {Lexicon} from '../../engine/lexicon/compile-lexicon.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {EditRecord} from '../../model/edit.ts';
import type {Home} from '../../store/home.ts';
import {lostEditWords} from '../lost-edits.ts';
import {withdrawnWords} from '../withdrawn-words.ts';
import {type ReadOptions, readItems, type Where} from './read-reports.ts';

/** What came of reading and analysing. */
export type Outcome = {
	analysis: Analysis;
	/** The reports with their claims before any was corrected or dropped, those that the analyst added among them. */
	read: readonly Item[];
	where: Where;
	/** One line each, safe to print: about files, then about edits. */
	problems: {files: string[]; edits: string[]};
	/** Something that was asked for is not in the analysis. */
	incomplete: boolean;
};

/** A file that was left out of a folder as it should be is worth a word, but nothing is missing for it. */
export const isLoss = (problem: CorpusProblem, items: readonly CorpusItem[]): boolean =>
	problem.place !== null || !items.some(item => item.origin.startsWith(problem.path));

/** Reports with the claims that came along or that the engine finds. */
export const withClaims = (items: readonly CorpusItem[], lexicon: Lexicon): Item[] =>
	items.map(({report, claims}) => ({report, claims: claims ?? extractClaims(report, lexicon)}));

/** Reads the reports, extracts, applies what analysts have corrected, and analyses. */
export const analyseReports = async (
	paths: readonly string[],
	home: Home,
	lexicon: Lexicon,
	records: readonly EditRecord[],
	options: ReadOptions,
): Promise<Outcome> => {
	const edits = records.map(({edit}) => edit);
	const withdrawn = withdrawnReports(edits);
	const {items, problems, where} = await readItems(paths, home, lexicon, options, withdrawn);
	const edited = applyEdits(withClaims(items, lexicon), edits);
	const tellsWithdrawn = where === 'paths' || edited.items.length === 0;
	return {
		analysis: analyse(edited.items, lexicon.world, {grouping: edited.grouping}),
		read: edited.read,
		where,
		problems: {
			files: problems.map(describeProblem),
			edits: [
				...(tellsWithdrawn ? withdrawnWords(edited.withdrawn, withdrawn, records) : []),
				...lostEditWords(edited.lost.flatMap(index => records[index] ?? [])),
			],
		},
		incomplete: problems.some(problem => isLoss(problem, items)),
	};
};
