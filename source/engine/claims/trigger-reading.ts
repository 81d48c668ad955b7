import type {ClaimType} from '../../model/claim.ts';
import {isAirborne} from '../lexicon/camps.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Ground} from './draft.ts';
import type {MarkedText, Range} from './marks.ts';
import type {Roles} from './roles/scene.ts';
import {antecedents} from './where.ts';
import {
	anyInside,
	classIn,
	connectorIn,
	firstFrom,
	hasClass,
	inside,
	lookBack,
	type Window,
} from './window.ts';

/** How far before "under the control of" the noun that it describes may stand, in words. */
const nounReach = 3;

/** "The areas under the control of X" only describe, unless a share of the whole is told of them. */
export const isMeasure = (text: MarkedText, lexicon: Lexicon, {trigger, clause, right}: Window): boolean => {
	const {rule, kind} = trigger.meaning;
	const isNoun = kind === 'noun' && rule.imperfect === 'control';
	if (!isNoun && !(kind === 'phrase' && rule.type === 'control')) return false;
	const from = isNoun ? trigger.begin - 1 : Math.max(clause.begin, trigger.begin - nounReach);
	const isNamed =
		inside(text.places, clause.begin, trigger.begin).some(({end}) => end > from) ||
		(!isNoun && inside(text.places, trigger.end, right).some(({rule}) => rule !== 'place.anaphor'));
	return hasClass(text, lexicon, 'measure', from, trigger.begin) && !isNamed;
};

/** Whether the clause tells of how much of an area: a share in percent. */
export const tellsShare = (text: MarkedText, {clause}: Window): boolean =>
	inside(text.counts, clause.begin, clause.end).some(mark => mark.count.what === 'percent');

const territorial: ReadonlySet<ClaimType> = new Set([
	'assault',
	'territory-gained',
	'territory-left',
	'control',
]);
/**
 * "What it lost", "the points into which it stole", "other areas under its control": where no place is named, such words only say which
 * ground is meant, and tell nothing of their own, unless they go on with a day.
 */
export const isDescription = (text: MarkedText, lexicon: Lexicon, window: Window): boolean => {
	const {trigger, clause, right} = window;
	const {rule, kind} = trigger.meaning;
	const isTold = anyInside(text.places, trigger.end, right) || anyInside(text.times, trigger.end, right);
	if (!territorial.has(rule.type) || isTold) return false;
	if (clause.relative) return antecedents(text, lexicon, clause.begin).length === 0;
	return kind !== 'noun' && hasClass(text, lexicon, 'what', trigger.begin - 1, trigger.begin);
};

/** The type of a claim, and what turned it from that of the trigger's rule, if anything did. */
export type TypeFound = {type: ClaimType; ground: Ground | null};

/** How far from the word for destroying who does it may stand, in words. */
const destroyerReach = 3;
/** No headline is longer, in words and marks. */
const headlineLength = 25;

/** Whether a word stands in a flash of a list, which is written as headlines are; one that only recalls tells what stands. */
const isFlash = ({items}: MarkedText, at: number): boolean => {
	const item = items[firstFrom(items, at + 1) - 1];
	return item?.flash === true && !item.recalled && at - item.body < headlineLength;
};

/** A headline tells what happened in the present tense: "X takes Y", unless it says that it still holds, or how much of it. */
const isHeadline = (text: MarkedText, lexicon: Lexicon, at: number): boolean => {
	const {tokens} = text;
	const paragraph = tokens[0]?.paragraph ?? 0;
	const isFirst = tokens[at]?.paragraph === paragraph && at < headlineLength;
	const goesOn = [1, 2].some(back => lexicon.connectors.at(tokens, at - back)?.meanings.includes('ongoing'));
	const isTitle = isFirst && (tokens[headlineLength]?.paragraph ?? paragraph) !== paragraph;
	return (isTitle || isFlash(text, at)) && !goesOn;
};

/**
 * The type a rule means here: another one where the weapon or the goods are named, or where the verb tells a state.
 *
 * @param reach how far the words beside the trigger tell of it.
 */
export const typeOf = (text: MarkedText, lexicon: Lexicon, window: Window, reach: number): TypeFound => {
	const {begin, end, meaning} = window.trigger;
	const {rule, kind, retypes} = meaning;
	const turned = (type: ClaimType, range: Range, name: string): TypeFound => ({
		type,
		ground: {role: 'trigger', range, rule: `type.${name}`},
	});
	// "fell … into the hands of": what makes a state an event stands anywhere before it in the clause.
	const from = rule.type === 'control' ? window.clause.begin : lookBack(window);
	// "The raid hit the depot and five cars were destroyed": what destroys stands right beside the word, behind it where that is a noun.
	const isDestroyed = rule.type === 'looting';
	const first = isDestroyed ? Math.max(from, kind === 'noun' ? end : begin - destroyerReach) : from;
	const last = isDestroyed ? Math.min(reach, end + destroyerReach) : reach;
	// "More than half of the town is in the hands of X now" is still a state.
	const isState = rule.type === 'control' && tellsShare(text, window);
	for (const [name, type] of isState ? [] : retypes) {
		const range = classIn(text, lexicon, name, first, last);
		if (range) return turned(type, range, `beside-${name}`);
	}

	if (isMeasure(text, lexicon, window))
		return turned(
			'control',
			classIn(text, lexicon, 'measure', Math.max(0, begin - nounReach), begin) ?? window.trigger,
			'measured-area',
		);
	// "did not take": the jussive looks like the imperfect and tells of the past.
	const negated =
		lexicon.modality.at(text.tokens, begin - 1)?.meanings.some(cue => cue.modality === 'denied') ?? false;
	const isNews = !window.clause.relative && isHeadline(text, lexicon, begin) && !tellsShare(text, window);
	return kind === 'imperfect' && rule.imperfect && !negated && !isNews
		? turned(rule.imperfect, window.trigger, 'imperfect-tells-state')
		: {type: rule.type, ground: null};
};

/** "The coalition hit a base": told as shelling, or as a raid, and nothing but its aircraft can have done it. */
export const isFromTheAir = (
	text: MarkedText,
	lexicon: Lexicon,
	{trigger, left, right}: Window,
	type: ClaimType,
	{actors}: Pick<Roles, 'actors'>,
): boolean =>
	(type === 'shelling' || (type === 'assault' && trigger.meaning.rule.tells === 'any-strike')) &&
	actors.length > 0 &&
	actors.every(id => isAirborne(lexicon, id)) &&
	!hasClass(text, lexicon, 'artillery', left, right);

/** The type of what is done from the air, with the rule that tells so. */
export const fromTheAir = (trigger: Range): TypeFound => ({
	type: 'air-strike',
	ground: {role: 'trigger', range: trigger, rule: 'type.fights-from-the-air'},
});

/** How far before an attack "responsibility for" may stand, in words. */
const claimReach = 2;

/** A definite noun points back at what was told already ("during the clashes"), unless it goes on, has a result, or is told more closely here. */
export const isEcho = (text: MarkedText, lexicon: Lexicon, window: Window): boolean => {
	const {trigger, left, right, clause} = window;
	const {rule, kind, definite, pronoun} = trigger.meaning;
	if (!rule.echo || kind !== 'noun' || !definite || pronoun) return false;
	// "the axes of the fighting" are places.
	if (hasClass(text, lexicon, 'axes', trigger.begin - 1, trigger.begin)) return true;
	if (hasClass(text, lexicon, 'resulted', Math.max(clause.begin, left - 2), right)) return false;
	// "Its responsibility for the shelling": whose it was is what is told.
	if (hasClass(text, lexicon, 'claimed', trigger.begin - claimReach, trigger.begin)) return false;
	if (connectorIn(text, lexicon, 'ongoing', Math.max(clause.begin, left - 2), right)) return false;
	if (hasClass(text, lexicon, 'fell', clause.begin, trigger.begin)) return false;
	const before = lexicon.connectors.at(text.tokens, trigger.begin - 1)?.meanings ?? [];
	const isAdjunct = trigger.prefix !== '' || before.includes('adjunct') || before.includes('clause');
	const isTold =
		anyInside(text.places, trigger.end, right) ||
		inside(text.counts, trigger.end, right).some(mark => mark.count.what !== 'strikes');
	return !isTold && inside(text.actors, isAdjunct ? trigger.end : left, right).length < (isAdjunct ? 2 : 1);
};
