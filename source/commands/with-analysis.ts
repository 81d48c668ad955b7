import {createSilences, type SilencesOf} from '../engine/disagreements/silences/silences-of.ts';
import {createNames, type Names} from '../engine/edits/name-claims.ts';
import type {Report} from '../model/report.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {compileFilter} from '../query/filter.ts';
import {orderOfDays} from '../query/order-of-days.ts';
import {triagedEvents} from '../store/triaged-events.ts';
import {chosenRule} from './chosen-rule.ts';
import type {Context} from './command.ts';
import {Failure, UsageError} from './errors.ts';
import {type Loaded, loadAnalysis} from './load.ts';
import {openHome} from './open-home.ts';
import {note} from './output.ts';
import {readStdin} from './read-stdin.ts';

/** An analysis as a verb sees it. */
export type View = Loaded & {
	/** Every event with its decisions, in the order of the days. */
	events: TriagedEvent[];
	reports: ReadonlyMap<string, Report>;
	/** Who says nothing of an event, where that means something. */
	silencesOf: SilencesOf;
	/** Does the event pass `--filter`? */
	matches: (event: TriagedEvent) => boolean;
	/** By which tolls are summed up. */
	rule: Rule;
	/** How edits name claims and events. */
	names: Names;
};

const compile = (context: Context, loaded: Loaded, rule: Rule): View['matches'] => {
	const filter = context.options.filter ?? '';
	const {matches, error} = compileFilter(filter, loaded.lexicon.world, rule);
	if (!error) return matches;
	// A script must not take half a filter for a whole one; only the dashboard carries on with what it could parse.
	throw new UsageError(`--filter "${filter}", at character ${error.at + 1}: ${error.message}.`);
};

/** Says on standard error what is to know about the reports that were read. */
export const tellProblems = (context: Context, loaded: Pick<Loaded, 'notice' | 'problems'>): void => {
	if (loaded.notice) note(context, `${loaded.notice}. Add your own with: deirez-tui import PATH…`);
	for (const problem of loaded.problems) note(context, problem);
};

/**
 * Runs a verb on the reports that its context names: tells what could not be read, closes the store in the end.
 *
 * @returns the verb's exit status, or 1 where something that was asked for is missing.
 * @throws Failure where none of the reports could be read.
 */
export const withAnalysis = async (
	context: Context,
	paths: readonly string[],
	work: (view: View) => Promise<number>,
	decisions: 'read' | 'write' = 'read',
): Promise<number> => {
	const {home, lexicon, published, outlet} = context.options;
	const rule = chosenRule(context);
	const loaded = await loadAnalysis(paths, {
		home,
		opened: await openHome(context),
		lexicon,
		published,
		outlet,
		decisions,
		env: context.env,
		stdin: async () => readStdin(context.stdin),
	});
	try {
		const matches = compile(context, loaded, rule);
		tellProblems(context, loaded);
		if (loaded.analysis.reports.length === 0) {
			if (loaded.problems.length === 0) throw new Failure('there are no reports in what was named.');
			return 1;
		}

		const events = triagedEvents(loaded.analysis.events, loaded.store);
		const status = await work({
			...loaded,
			matches,
			rule,
			names: createNames(loaded.read),
			events: orderOfDays(loaded.analysis.events).flatMap(index => events[index] ?? []),
			silencesOf: createSilences(loaded.analysis, loaded.lexicon.world),
			reports: new Map(loaded.analysis.reports.map(report => [report.id, report])),
		});
		return loaded.incomplete ? Math.max(status, 1) : status;
	} finally {
		await loaded.store.close();
	}
};
