import {canPrecede, pronounForm, verbForm} from '../agreement.ts';
import type {ActorMark, MarkedText, TriggerMark} from '../marks.ts';
import {firstFrom, hasClass, type Window} from '../window.ts';
import {takesPart} from './allies.ts';
import {isFree, type Known, withJoined} from './scene.ts';

/** "the areas of control of X": the owner of something acts no more than what stands behind a preposition. */
const isOwner = ({text, lexicon}: Known, {begin}: ActorMark): boolean =>
	hasClass(text, lexicon, 'owned', begin - 1, begin) || hasClass(text, lexicon, 'control', begin - 1, begin);

/** How far before "that" or "which" the side it tells of may stand, and how far where no such word opens the clause: "of five persons". In words. */
const antecedentReach = 1;
const bareReach = 4;

/** "The cell of X that was planning to …": who acts in a relative clause is the side right before it, be it an owner. */
export const antecedentOf = (
	{actors}: MarkedText,
	{clause, trigger}: Pick<Window, 'clause' | 'trigger'>,
): ActorMark | undefined => {
	if (!clause.relative || trigger.meaning.pronoun) return undefined;
	const last = actors[firstFrom(actors, clause.begin) - 1];
	const reach = clause.opening === '' ? bareReach : antecedentReach;
	return last && clause.begin - last.end <= reach ? last : undefined;
};

/** How far before a noun with a pronoun the side may stand whose it is, in words. */
const ownerReach = 2;

/** "The points into which X stole in its last attack": whose attack it is stands right before it, and the pronoun fits. */
export const ownerBefore = ({text, lexicon}: Known, {begin, meaning}: TriggerMark): ActorMark | undefined => {
	const {tokens, actors} = text;
	// "His capture" is done to him.
	if (meaning.kind !== 'noun' || !meaning.pronoun || meaning.rule.genitive !== 'actor') return undefined;
	const last = actors[firstFrom(actors, begin) - 1];
	const isNear = last && last.prefix === '' && begin - last.end <= ownerReach;
	if (!isNear || tokens[last.begin]?.sentence !== tokens[begin]?.sentence) return undefined;
	const form = pronounForm(tokens[begin]?.form ?? '');
	return form && canPrecede({tokens, lexicon}, form, last) ? last : undefined;
};

/** Who, of the sides named before a clause of the same sentence, acts on in it: the last one that stands free and fits the verb, with those it is joined to and its allies. */
export const subjectBeforeClause = (
	known: Known,
	named: readonly ActorMark[],
	trigger: TriggerMark,
): readonly ActorMark[] => {
	const {tokens} = known.text;
	const form = verbForm(tokens, trigger);
	const free = named.filter(mark => !isOwner(known, mark) && isFree(known, mark));
	const fitting = form ? free.filter(mark => canPrecede({tokens, lexicon: known.lexicon}, form, mark)) : free;
	const subject = fitting.at(-1) ?? free.at(-1);
	if (!subject) return [];
	const first = free.find(mark => withJoined(known, named, mark).includes(subject)) ?? subject;
	const group = withJoined(known, named, first);
	const last = group.at(-1)?.end ?? 0;
	const allies = named.filter(mark => mark.begin >= last && takesPart(known.text, known.lexicon, mark.begin));
	return [...group, ...allies];
};
