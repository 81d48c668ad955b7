import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {MarkedText, TriggerMark} from './marks.ts';
import {connectorIn} from './window.ts';

const damma = '\u064f';
/** The first vowel stands behind the first letter, or behind "and" and the letter of a derived form. */
const firstVowel = 3;
/** How far behind its verb "at the hands of" may stand, in words. */
const agentReach = 12;

/** Whether the original shows the vowel of the passive; in the imperfect most derived verbs bear it anyway. */
export const bearsPassive = ({source, tokens}: MarkedText, {begin, meaning}: TriggerMark): boolean => {
	const [from, to] = tokens[begin]?.span ?? [0, 0];
	const at = source.slice(from, to).indexOf(damma);
	return at > 0 && at <= firstVowel && meaning.kind !== 'imperfect';
};

/** The same, or a verb that names who did it behind "at the hands of", as no active verb does. */
export const isPassiveVerb = (
	text: MarkedText,
	lexicon: Lexicon,
	trigger: TriggerMark,
	clauseEnd: number,
): boolean =>
	bearsPassive(text, trigger) ||
	(trigger.meaning.kind === 'perfect' &&
		connectorIn(text, lexicon, 'agent', trigger.end, Math.min(clauseEnd, trigger.end + agentReach)) !== null);
