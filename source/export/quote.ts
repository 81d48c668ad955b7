import type {Quote} from '../model/disagreement.ts';
import type {Report} from '../model/report.ts';

/** The words of a report under a span, on one line; empty where the report is not at hand. */
export const quoteText = (
	reports: ReadonlyMap<string, Report>,
	quote: {report: Quote['report']; span: Quote['span']},
): string =>
	(reports.get(quote.report)?.text ?? '')
		.slice(...quote.span)
		.replaceAll(/\s+/g, ' ')
		.trim();
