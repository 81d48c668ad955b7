import type {ClaimType} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {daysBetween} from '../text/calendar.ts';
import {type Ground, wordless} from './draft.ts';
import type {MarkedText} from './marks.ts';
import type {When} from './when.ts';
import {connectorIn, firstFrom, type Window} from './window.ts';

/** What ended longer ago than this is context, not the report's news. */
const contextAfter = 5;
/** A state that has lasted longer than this is the background of the news. Both in days. */
const contextLength = 30;
const longStanding: ReadonlySet<ClaimType> = new Set(['siege', 'control', 'agreement']);
/** A phrase like "it should be recalled" opens its clause within so many words. */
const openingLength = 4;

/** Why a claim is old context (contract, section 1): a state told in passing, one of long standing, or something that lies well back; else null. */
export const backgroundOf = (
	text: MarkedText,
	lexicon: Lexicon,
	{clause, trigger}: Window,
	type: ClaimType,
	when: When,
	published: Day | null,
): Ground | null => {
	const {date, mark} = when;
	const found = (rule: string, range: Ground['range']): Ground => ({role: 'background', range, rule});
	if (date && published && daysBetween(date.to, published) > contextAfter)
		return found('background.days-back', mark ?? wordless(trigger));
	if (
		longStanding.has(type) &&
		mark?.kind === 'since' &&
		date &&
		daysBetween(date.from, date.to) > contextLength
	)
		return found('background.long-standing', mark);
	const item = text.items[firstFrom(text.items, trigger.begin + 1) - 1];
	if (item?.recalled) return found('background.labelled', {begin: item.begin, end: item.body});
	if (type !== 'control') return null;
	if (clause.relative)
		return found('background.relative-clause', {begin: clause.begin, end: clause.begin + 1});
	if (trigger.meaning.kind === 'phrase') return found('background.said-in-passing', trigger);
	const recalled = connectorIn(
		text,
		lexicon,
		'background',
		clause.begin,
		Math.min(clause.begin + openingLength, trigger.begin),
	);
	return recalled && found('background.recalled', recalled);
};
