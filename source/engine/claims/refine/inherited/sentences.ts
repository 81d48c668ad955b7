import type {Draft} from '../../draft.ts';
import {opensWithAnd} from '../../place-phrases.ts';
import type {Scene} from '../refiners.ts';

/** The number of the sentence in which a claim is told. */
export const sentenceOf = ({text}: Scene, {window}: Draft): number =>
	text.tokens[window.trigger.begin]?.sentence ?? -1;

/** "And" before an event tells that it came next: it says nothing of where the one before was. */
export const isNext = ({window}: Draft, before: Draft, {text, lexicon}: Scene): boolean =>
	window.clause !== before.window.clause &&
	[window.clause.begin, window.trigger.begin].some(at => opensWithAnd(text.tokens, lexicon, at));
