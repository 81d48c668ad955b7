import type {Why} from '../export/why.ts';
import {fitText} from './fit-text.ts';
import {guillemets} from './guillemets.ts';
import {reportLines} from './report-lines.ts';
import type {Segment} from './style.ts';
import {wrap} from './wrap.ts';

const roleColumn = 12;
const ruleColumn = 32;
const sentenceIndent = 2;
/** The words of a report stand beside the rule where so much room is left for them. */
const least = 20;

/**
 * Why a claim says what it says, as lines of at most `width` columns: role, rule and words on one, what the rule reads on the next. A
 * sentence stands once, below all the words that its rule read.
 */
export const whyLines = (whys: readonly Why[], width: number): Segment[][] => {
	const room = width - roleColumn - ruleColumn;
	return whys.flatMap(({role, words, rule, sentence}, index): Segment[][] => {
		const [before, after] = [whys[index - 1], whys[index + 1]];
		const label = {text: fitText(before?.role === role ? '' : role, roleColumn)};
		const quote = (columns: number): Segment =>
			words === ''
				? {text: fitText('no words', columns, 'right'), style: {dim: true}}
				: (reportLines(`«${words}»`, columns, {style: {colour: 'cyan'}, lit: guillemets(words)})[0] ?? {
						text: '',
					});
		const isLast = after?.role !== role || after.rule !== rule;
		const told = isLast
			? wrap(sentence ?? 'A rule that this program does not know.', width - sentenceIndent)
			: [];
		return [
			...(room >= least
				? [[label, {text: fitText(rule, ruleColumn)}, quote(room)]]
				: [[label, {text: fitText(rule, width - roleColumn)}], [quote(width)]]),
			...told.map((line): Segment[] => [
				{text: ' '.repeat(sentenceIndent)},
				{text: line, style: {dim: true}},
			]),
		];
	});
};
