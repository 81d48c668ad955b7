import {whyNoneConfirmed} from '../engine/sources/confirmed.ts';
import {nearest} from '../engine/text/nearest.ts';
import {fold} from '../engine/text/normalise.ts';
import {credibilityOf, parseGrade, ungraded} from '../model/grade.ts';
import type {SourceSummary} from '../model/source-summary.ts';
import {namesOf} from '../query/world-names.ts';
import type {Command} from './command.ts';
import {printDecisions} from './decision-list.ts';
import {Failure, UsageError} from './errors.ts';
import {note} from './output.ts';
import {sourcesOf} from './sources.ts';
import {type View, withAnalysis} from './with-analysis.ts';

/**
 * The source that is called so, by its id or one of its names.
 *
 * @throws Failure where none that says anything is, or several are.
 */
const findSource = (sources: readonly SourceSummary[], text: string, view: View): SourceSummary => {
	const {world} = view.lexicon;
	const exact = sources.find(({id}) => id === text);
	if (exact) return exact;
	const folded = fold(text.trim());
	const found = sources.filter(
		({id, name}) => fold(name) === folded || namesOf(world, 'sources', id).whole.has(folded),
	);
	const [first, second] = found;
	if (second) throw new Failure(`"${text}" may be ${found.map(({id}) => id).join(', ')}. Give the id.`);
	if (first) return first;
	const near = nearest(
		folded,
		sources.map(({id}) => id),
	);
	const hint = near === null ? '' : ` Did you mean "${near}"?`;
	throw new Failure(`no source "${text}" says anything here.${hint} See: deirez-tui sources`);
};

/** Records how far an analyst relies on a source. */
export const grade: Command = async context => {
	const [named = '', letters = '', ...paths] = context.input;
	const after = parseGrade(letters);
	if (after === null)
		throw new UsageError(
			`"${letters}" is no grade. Give a letter from A to F and a digit from 1 to 6, such as B2.`,
		);
	return withAnalysis(
		context,
		paths,
		async view => {
			const {store} = view;
			const source = findSource(sourcesOf(view), named, view);
			if (source.id === 'outlet')
				throw new Failure(
					'"outlet" stands for reports that do not tell who published them: no one to grade.',
				);
			const refused = credibilityOf(after) === 1 ? whyNoneConfirmed(source) : null;
			if (refused !== null) throw new Failure(refused);
			const before = store.grades().get(source.id)?.grade ?? ungraded;
			const decision = await store.decide([], [{kind: 'grade', source: source.id, before, after}]);
			await printDecisions(context, [decision]);
			if (credibilityOf(after) === 1 && source.alone > 0)
				note(
					context,
					`${source.name}: of ${source.events} events that it tells of, nobody else tells of ${source.alone}.`,
				);
			for (const {grade: other, who} of store.grades().get(source.id)?.conflicts ?? [])
				note(
					context,
					`${source.id}: ${who} graded it ${other}. Both are kept until somebody confirms the grade that shows.`,
				);
			return 0;
		},
		'write',
	);
};
