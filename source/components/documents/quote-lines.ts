import type {Quote} from '../../model/disagreement.ts';
import {reportLines} from '../../terminal/report-lines.ts';
import type {Dataset} from '../state/dataset.ts';
import {quotedWords} from '../state/dataset.ts';
import {sourceName} from '../words/names.ts';
import type {DocumentLine} from './document-line.ts';
import {inContext} from './in-context.ts';

/** "SyriaNews 2016-05-14": where the words were printed. */
export const printedIn = (data: Dataset, {report}: Quote): string => {
	const found = data.reports.get(report);
	if (!found) return 'report not loaded';
	const outlet = found.outlet ? sourceName(data.world, found.outlet) : 'outlet unknown';
	return found.published ? `${outlet} ${found.published}` : outlet;
};

const drawn = (text: string, width: number, indent: number): DocumentLine[] =>
	reportLines(text, width - indent, 12).map(line => [
		{text: ' '.repeat(indent)},
		{text: line, style: {colour: 'cyan'}},
	]);

/** The quoted words of a report at the right margin, in its own script and order. */
export const quoteLines = (data: Dataset, quote: Quote, width: number): DocumentLine[] => {
	const words = quotedWords(data, quote);
	return words === '' ? [] : drawn(`«${words}»`, width, 0);
};

/** The same in the sentence around them. */
export const sentenceLines = (data: Dataset, quote: Quote, width: number, indent: number): DocumentLine[] => {
	const text = data.reports.get(quote.report)?.text;
	return text === undefined ? [] : drawn(inContext(text, quote.span), width, indent);
};
