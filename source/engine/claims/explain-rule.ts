import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {leftReasons} from './left-reasons.ts';
import {codeRules} from './rule-sentences.ts';

/**
 * What a rule reads that stands in the evidence of a claim, or why one left the words, in one English sentence; null for a rule of somewhere else: claims may come
 * along with a report.
 */
export const explainRule = ({ruleSentences}: Pick<Lexicon, 'ruleSentences'>, rule: string): string | null =>
	ruleSentences.get(rule) ?? codeRules.get(rule) ?? leftReasons.get(rule) ?? null;
