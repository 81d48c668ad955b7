import type {ExplainedSentence, Step} from '../engine/claims/explain-report.ts';
import {explainRule} from '../engine/claims/explain-rule.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import {claimWords} from '../export/claim-words.ts';
import {quoteText} from '../export/quote.ts';
import {whyOf} from '../export/why.ts';
import type {Span} from '../model/claim.ts';
import type {Report} from '../model/report.ts';
import {fitText} from '../terminal/fit-text.ts';
import {reportLines} from '../terminal/report-lines.ts';
import {whyLines} from '../terminal/why-lines.ts';
import {wrap} from '../terminal/wrap.ts';

const signs = {read: '+', left: '-', claim: '='} as const;
const ruleColumn = 28;
const madeColumn = 24;
const indent = 4;

const sentence = (lexicon: Lexicon, {why, detail}: Extract<Step, {fate: 'left'}>): string =>
	`${explainRule(lexicon, why) ?? why}${detail === '' ? '' : ` Needed: ${detail}.`}`;

/** Sentence by sentence what rules made of a report's words, as lines of at most `width` columns, safe to print. */
export const explainLines = (
	report: Report,
	sentences: readonly ExplainedSentence[],
	lexicon: Lexicon,
	width: number,
): string[] => {
	const quote = (span: Span, room: number): string =>
		reportLines(`«${quoteText(new Map([[report.id, report]]), {report: report.id, span})}»`, room)[0]?.text ??
		'';
	const room = Math.max(10, width - ruleColumn - madeColumn - indent);
	const step = (one: Step): string[] => {
		const sign = `  ${signs[one.fate]} `;
		if (one.fate === 'claim') {
			const whys = whyOf(one.claim, report.text, rule => explainRule(lexicon, rule));
			return [
				...wrap(claimWords(one.claim), width - indent).map(
					(line, index) => (index === 0 ? sign : ' '.repeat(indent)) + line,
				),
				...whyLines(whys, width - 2 * indent).map(
					line => ' '.repeat(2 * indent) + line.map(({text}) => text).join(''),
				),
			];
		}

		const made = one.fate === 'read' ? one.made : one.why;
		return [
			`${sign}${fitText(one.rule, ruleColumn)}${fitText(made, madeColumn - 1)} ${quote(one.span, room)}`,
			...(one.fate === 'left' ? wrap(sentence(lexicon, one), width - 2 * indent) : []).map(
				line => ' '.repeat(2 * indent) + line,
			),
		];
	};

	return [
		[report.id, report.outlet ?? 'no outlet', report.published ?? 'no day'].join('  '),
		...sentences.flatMap(({span, steps}, index) => [
			'',
			String(index + 1),
			...reportLines(quoteText(new Map([[report.id, report]]), {report: report.id, span}), width, {
				lines: 12,
			}).map(line => line.text),
			...steps.flatMap(step),
		]),
		'',
	].map(line => line.trimEnd());
};
