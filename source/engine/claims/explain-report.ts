import type {Claim, DateRange, Span} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {normalise} from '../text/normalise.ts';
import {type Token, tokenise} from '../text/tokens.ts';
import {spanOf} from './draft.ts';
import {extractClaims} from './extract-claims.ts';
import {markText} from './mark-text.ts';
import type {MarkedText, Range} from './marks.ts';

/** One thing that a rule did with words. */
export type Step = {span: Span} & (
	| {fate: 'read'; rule: string /** What it made of them: ids, an interval, days, a type. */; made: string}
	| {fate: 'left'; rule: string /** The name of the reason. */; why: string; detail: string}
	| {fate: 'claim'; claim: Claim}
);

export type ExplainedSentence = {span: Span; steps: Step[]};

const fates = ['read', 'left', 'claim'] as const;

const interval = (min: number, max: number | null): string =>
	max === min ? String(min) : `${min}–${max ?? ''}`;
const days = (date: DateRange | null): string =>
	date ? [...new Set([date.from, date.to])].join('–') : 'no day';

/** What the recognisers made of a text. */
const readSteps = (text: MarkedText): Step[] => {
	const read = (range: Range, rule: string, made: string): Step => ({
		fate: 'read',
		span: spanOf(text, range),
		rule,
		made,
	});
	return [
		...text.speeches.map(({announced, rule, speakers}) => read(announced, rule, speakers.join(', '))),
		...text.times.map(mark => read(mark, mark.rule, days(mark.date))),
		...text.actors.map(mark => read(mark, mark.rule, mark.ids.join(', '))),
		...text.places.map(mark => read(mark, mark.rule, mark.ids.join(', '))),
		...text.counts.map(mark =>
			read(mark, mark.rule, `${mark.count.what} ${interval(mark.count.min, mark.count.max)}`),
		),
		...text.triggers.map(mark => read(mark, mark.meaning.rule.rule, mark.meaning.rule.type)),
	];
};

const sentencesOf = (tokens: readonly Token[]): ExplainedSentence[] => {
	const sentences: ExplainedSentence[] = [];
	let last = -1;
	for (const {sentence, span} of tokens) {
		const current = sentences.at(-1);
		if (current && sentence === last) current.span = [current.span[0], span[1]];
		else sentences.push({span, steps: []});
		last = sentence;
	}

	return sentences;
};

/**
 * Tells for every sentence of a report, in the order of the text, which rules read which words, which left them and why, and what was claimed.
 * Of one beginning what was read comes before what was left, and claims come last.
 */
export const explainReport = (report: Report, lexicon: Lexicon): ExplainedSentence[] => {
	const steps: Step[] = [];
	const claims = extractClaims(report, lexicon, (tokens, range, rule, why, detail = '') => {
		steps.push({fate: 'left', span: spanOf({tokens}, range), rule, why, detail});
	});
	const text = markText(report, lexicon);
	for (const step of readSteps(text)) steps.push(step);
	for (const claim of claims) {
		const trigger = claim.evidence.find(({role}) => role === 'trigger');
		steps.push({fate: 'claim', span: trigger?.span ?? claim.span, claim});
	}

	steps.sort(
		(a, b) => a.span[0] - b.span[0] || fates.indexOf(a.fate) - fates.indexOf(b.fate) || b.span[1] - a.span[1],
	);
	const sentences = sentencesOf(tokenise(normalise(report.text), lexicon.openings));
	let at = 0;
	for (const step of steps) {
		while (at + 1 < sentences.length && (sentences[at + 1] as ExplainedSentence).span[0] <= step.span[0])
			at++;
		sentences[at]?.steps.push(step);
	}

	return sentences;
};
