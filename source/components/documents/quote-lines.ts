import type {Quote} from '../../model/disagreement.ts';
import {reportLines} from '../../terminal/report-lines.ts';
import type {Dataset} from '../state/dataset.ts';
import {quotedWords} from '../state/dataset.ts';
import {sourceName} from '../words/names.ts';
import type {DocumentLine} from './document-line.ts';

/** "SyriaNews 2016-05-14": where the words were printed. */
export const printedIn = (data: Dataset, {report}: Quote): string => {
	const found = data.reports.get(report);
	if (!found) return 'report not loaded';
	const outlet = found.outlet ? sourceName(data.world, found.outlet) : 'outlet unknown';
	return found.published ? `${outlet} ${found.published}` : outlet;
};

/** The quoted words of a report at the right margin, in its own script and order. */
export const quoteLines = (data: Dataset, quote: Quote, width: number, indent: number): DocumentLine[] => {
	const words = quotedWords(data, quote);
	if (words === '') return [];
	return reportLines(`«${words}»`, width - indent, 12).map(text => [
		{text: ' '.repeat(indent)},
		{text, style: {colour: 'cyan'}},
	]);
};
