import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {codeRules} from './rule-sentences.ts';

/**
 * What a rule that stands in the evidence of a claim reads, in one English sentence; null for a rule of somewhere else: claims may come
 * along with a report.
 */
export const explainRule = ({ruleSentences}: Pick<Lexicon, 'ruleSentences'>, rule: string): string | null =>
	ruleSentences.get(rule) ?? codeRules.get(rule) ?? null;
