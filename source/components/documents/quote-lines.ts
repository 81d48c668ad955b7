import type {Quote} from '../../model/disagreement.ts';
import type {Lit} from '../../terminal/draw-words.ts';
import {guillemets} from '../../terminal/guillemets.ts';
import {reportLines} from '../../terminal/report-lines.ts';
import type {Style} from '../../terminal/style.ts';
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

/** The words that carry a claim: set off without any need of colour. */
const claimStyle: Style = {bold: true, underline: true};

const drawn = (text: string, lit: readonly Lit[], width: number, indent: number): DocumentLine[] =>
	reportLines(text, width - indent, {lines: 12, lit, marks: 'keep', style: {colour: 'cyan'}}).map(line => [
		{text: ' '.repeat(indent)},
		line,
	]);

/** The quoted words of a report at the right margin, in its own script and order. */
export const quoteLines = (data: Dataset, quote: Quote, width: number): DocumentLine[] => {
	const words = quotedWords(data, quote);
	return words === '' ? [] : drawn(`«${words}»`, guillemets(words), width, 0);
};

/** The same lit up in the sentence around them. */
export const sentenceLines = (data: Dataset, quote: Quote, width: number, indent: number): DocumentLine[] => {
	const text = data.reports.get(quote.report)?.text;
	if (text === undefined) return [];
	const {sentence, words, own} = inContext(text, quote.span);
	const [begin, end] = words;
	const signs = own.map((at): Lit => ({begin: at, end: at + 1, style: {}, own: true}));
	return drawn(sentence, [{begin, end, style: claimStyle}, ...signs], width, indent);
};
