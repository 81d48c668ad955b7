import {explainRule} from '../engine/claims/explain-rule.ts';
import {jsonText} from '../export/json-text.ts';
import {quoteText} from '../export/quote.ts';
import {ruledRecord} from '../export/ruled-record.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Command} from './command.ts';
import {eventLines} from './event-lines.ts';
import {findEvent} from './find-by-id.ts';
import {write, writeLines} from './output.ts';
import {outputWidth} from './print-list.ts';
import {type View, withAnalysis} from './with-analysis.ts';

/** Of what is printed into a file or pipe. */
const defaultWidth = 80;

const recordOf = (view: View, event: TriagedEvent, disagreements: readonly Disagreement[]): unknown => {
	const claims = [
		...event.claims,
		...disagreements.flatMap(({positions}) => positions.flatMap(position => position.claims)),
	];
	const reports = [...new Set(event.claims.map(claim => claim.report))].flatMap(id => {
		const report = view.reports.get(id);
		if (!report) return [];
		const {outlet, published, title, url, note} = report;
		return [{id, outlet, published, title, url, note}];
	});
	const quotes = Object.fromEntries(
		view.analysis.claims
			.filter(claim => claims.some(one => (typeof one === 'string' ? one : one.id) === claim.id))
			.map(claim => [claim.id, quoteText(view.reports, claim)]),
	);
	const rules = Object.fromEntries(
		[...new Set(event.claims.flatMap(({evidence}) => evidence.map(({rule}) => rule)))]
			.sort()
			.map(rule => [rule, explainRule(view.lexicon, rule)]),
	);
	const record = {...ruledRecord(event, view.rule), silences: view.silencesOf(event)};
	return {event: record, reports, disagreements, quotes, rules};
};

/** Prints one event with everything that is told of it. */
export const show: Command = async context => {
	const [id = '', ...paths] = context.input;
	return withAnalysis(context, paths, async view => {
		const event = findEvent(view.events, id);
		const disagreements = view.analysis.disagreements.filter(
			item =>
				event.disagreements.includes(item.id) || ('event' in item.about && item.about.event === event.id),
		);
		if (context.format === 'table')
			await writeLines(context, eventLines(view, event, disagreements, outputWidth(context) ?? defaultWidth));
		else await write(context, [`${jsonText(recordOf(view, event, disagreements))}\n`]);
		return 0;
	});
};
