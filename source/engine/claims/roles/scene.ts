import type {ActorId} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {type ActorMark, type CountMark, idsOf, type MarkedText, type Range} from '../marks.ts';
import {inside, type Window} from '../window.ts';

export type Roles = {
	actors: ActorId[];
	targets: ActorId[];
	/** The marks behind both. */
	actorMarks: ActorMark[];
	targetMarks: ActorMark[];
	/** How the actor was found: part of the rule name in the evidence. */
	found: 'agent' | 'before' | 'after' | 'carried' | 'both-sides' | 'none';
};

/** What roles are read from. */
export type RoleScene = {
	/** The report's text, for the vowel signs that folding drops. */
	source: string;
	text: MarkedText;
	lexicon: Lexicon;
	window: Window;
	counts: readonly CountMark[];
	/** The words that announce who says it, or null. */
	announced: Range | null;
	/** The side that acted last in the sentence, or []. */
	carried: readonly ActorId[];
	/** The two sides that the text is about. */
	sides: readonly ActorId[];
};

/** The sides around a trigger, as every reader needs them. */
export type Sides = {
	before: ActorMark[];
	after: ActorMark[];
	/** Those before it that can be a subject. */
	free: ActorMark[];
	/** The first one after it, if it stands close. */
	near: ActorMark | undefined;
};

/** Reads the roles of one construction; null where the words are none of it. */
export type RoleReader = (scene: RoleScene, sides: Sides) => Roles | null;

export const and = '\u0648';
export const lam = '\u0644';
/** How far behind its verb or noun a side may stand, in words. */
const nearReach = 3;

export const roles = (
	actorMarks: readonly ActorMark[],
	targetMarks: readonly ActorMark[],
	found: Roles['found'],
	actors: readonly ActorId[] = idsOf(actorMarks),
): Roles => ({
	actors: [...new Set(actors)],
	targets: idsOf(targetMarks).filter(id => !actors.includes(id)),
	actorMarks: [...actorMarks],
	targetMarks: [...targetMarks],
	found,
});

export const isCivilian = (lexicon: Lexicon, id: ActorId | undefined): boolean =>
	id !== undefined && lexicon.world.actors.get(id)?.camp === 'civilian';

export const without = (used: readonly ActorMark[], marks: readonly ActorMark[]): ActorMark[] =>
	marks.filter(mark => !used.includes(mark));

/** "from", "in the ranks of": the word between people and their side ends right before a mark. */
export const isMember = ({text, lexicon}: RoleScene, mark: ActorMark): boolean =>
	lexicon.actorWords.at(text.tokens, mark.begin - 1)?.meanings.includes('member-of') ?? false;

/** A side joined to the one before by "and" shares its role. */
export const withJoined = (
	{tokens}: MarkedText,
	marks: readonly ActorMark[],
	first: ActorMark,
): ActorMark[] => {
	const group = [first];
	for (const mark of marks.slice(marks.indexOf(first) + 1)) {
		const gap = mark.begin - (group.at(-1) as ActorMark).end;
		const joined = mark.joined || tokens[mark.begin - 1]?.form === and;
		if (gap > 2 || gap < 0 || !joined) break;
		group.push(mark);
	}

	return group;
};

/** Whether a side stands free: not behind a preposition, nor as the owner of something ("the positions of …"). */
export const isFree = (scene: RoleScene, mark: ActorMark): boolean => {
	const {tokens} = scene.text;
	const {classes, connectors, people, modality} = scene.lexicon;
	const before = mark.begin - 1;
	if (mark.prefix !== '' || classes.at(tokens, before)?.meanings.includes('owned')) return false;
	if (!connectors.at(tokens, before)?.meanings.includes('preposition')) return true;
	// "a group of its fighters", "attempts by the army": the preposition belongs to the people, or to the attempt.
	const leads = (at: number): boolean =>
		people.at(tokens, at) !== null ||
		modality.at(tokens, at) !== null ||
		classes.at(tokens, at)?.meanings.includes('fighters') === true;
	return isMember(scene, mark) && (leads(before - 1) || leads(before - 2));
};

export const sidesOf = (scene: RoleScene): Sides => {
	const {trigger, left, right} = scene.window;
	const before = inside(scene.text.actors, left, trigger.begin);
	const after = inside(scene.text.actors, trigger.end, right);
	const [first] = after;
	const near = first && first.begin - trigger.end <= nearReach ? first : undefined;
	return {before, after, free: before.filter(mark => isFree(scene, mark)), near};
};
