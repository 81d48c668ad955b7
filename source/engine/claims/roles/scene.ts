import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {isFighting} from '../../lexicon/camps.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {and, lam} from '../../text/particles.ts';
import {type ActorMark, type CountMark, idsOf, type MarkedText, type Range} from '../marks.ts';
import {isAlike} from '../recognise/beside-another.ts';
import {classIn, firstFrom, inside, type Window} from '../window.ts';
import {isAlly} from './allies.ts';

export type Roles = {
	actors: ActorId[];
	targets: ActorId[];
	/** The marks behind both. */
	actorMarks: ActorMark[];
	targetMarks: ActorMark[];
	/** How the actor was found: part of the rule name in the evidence. */
	found: 'agent' | 'before' | 'after' | 'laid' | 'carried' | 'both-sides' | 'none';
};

/** What roles are read from. */
export type RoleScene = {
	text: MarkedText;
	lexicon: Lexicon;
	window: Window;
	type: ClaimType;
	counts: readonly CountMark[];
	/** The words that announce who says it, or null. */
	announced: Range | null;
	/** The side that acted last in the sentence, or []. */
	carried: readonly ActorId[];
	/** The two sides that the text is about. */
	sides: readonly ActorId[];
	/** The side that whoever speaks stands with, who says "our forces" of it, or null. */
	ours: ActorId | null;
};

/** What tells how a side stands in its sentence. */
export type Known = Pick<RoleScene, 'text' | 'lexicon'>;

/** Who acts, and the marks that say so: more may act than are named here. */
export type Acting = {marks: readonly ActorMark[]; ids: readonly ActorId[]};

/** The sides around a trigger, as every reader needs them. */
export type Sides = {
	before: ActorMark[];
	after: ActorMark[];
	/** Those before it that can be a subject. */
	free: ActorMark[];
	/** The first one after it, if it stands close. */
	near: ActorMark | undefined;
	/** Those that the words of the trigger themselves hold: "American strikes". */
	within: ActorMark[];
};

/** Reads the roles of one construction; null where the words are none of it. */
export type RoleReader = (scene: RoleScene, sides: Sides) => Roles | null;

const definite = /^\u0627\u0644/;
/** How far behind "which carried out" its subject may stand, in words. */
export const doerReach = 3;
/** How far behind its verb or noun a side may stand, in words. */
const nearReach = 3;

/** Roles by the sides that bear them, with how they were found. */
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

/** The marks that are not used up. */
export const without = (used: readonly ActorMark[], marks: readonly ActorMark[]): ActorMark[] =>
	marks.filter(mark => !used.includes(mark));

/** "from", "in the ranks of": the word between people and their side ends right before a mark. */
export const isMember = ({text, lexicon}: Known, mark: ActorMark): boolean =>
	lexicon.actorWords.at(text.tokens, mark.begin - 1)?.meanings.includes('member-of') ?? false;

/** How far apart two sides joined by "and" may stand, and how far with people between them: "and brigades of the army". In words. */
const joinReach = 2;
const peopleReach = 3;

/** "and fighters of …", "and others that belong to …": the people joined by "and" lead to their side. */
const leadsTo = ({text: {tokens}, lexicon}: Known, from: number, to: number): boolean => {
	if (to - from > peopleReach) return false;
	for (let at = from; at < to; at++) {
		const group = lexicon.classes.at(tokens, at);
		const found =
			lexicon.people.at(tokens, at) ??
			lexicon.actorWords.at(tokens, at) ??
			(group?.meanings.includes('bands') ? group : null);
		if (!found || (at === from && !found.prefix.startsWith(and))) return false;
	}

	return to > from;
};

/** A side joined to the one before by "and" shares its role. */
export const withJoined = (scene: Known, marks: readonly ActorMark[], first: ActorMark): ActorMark[] => {
	const {tokens} = scene.text;
	const group = [first];
	for (const mark of marks.slice(marks.indexOf(first) + 1)) {
		const {end} = group.at(-1) as ActorMark;
		const isBeside = mark.begin - end <= joinReach && (mark.joined || tokens[mark.begin - 1]?.form === and);
		// "Syrian Russian raids": one adjective right behind the other.
		const isCompound = mark.begin === end && isAlike(tokens[end - 1], tokens[end]);
		if (mark.begin < end || !(isBeside || isCompound || leadsTo(scene, end, mark.begin))) break;
		group.push(mark);
	}

	return group;
};

/** "It was given to X to take …", "X had before now taken …": behind such verbs who acts stands behind "to". */
const actsImpersonally = ({text, lexicon}: Known, {prefix, begin}: ActorMark): boolean =>
	prefix === lam && (lexicon.classes.at(text.tokens, begin - 1)?.meanings.includes('impersonal') ?? false);

/** Whether a side stands free: not behind a preposition, nor as the owner of something ("the positions of …"). */
export const isFree = (scene: Known, mark: ActorMark): boolean => {
	const {text} = scene;
	const {tokens} = text;
	const {classes, connectors, people, modality} = scene.lexicon;
	const before = mark.begin - 1;
	if (isAlly(text, scene.lexicon, mark.begin)) return false;
	if (actsImpersonally(scene, mark)) return true;
	if (mark.prefix !== '' || classes.at(tokens, before)?.meanings.includes('owned')) return false;
	// "She opened" is written like "and under".
	const isEvent = text.triggers[firstFrom(text.triggers, before)]?.begin === before;
	if (isEvent || !connectors.at(tokens, before)?.meanings.includes('preposition')) return true;
	// "a group of its fighters", "attempts by the army": the preposition belongs to the people, or to the attempt.
	const leads = (at: number): boolean =>
		people.at(tokens, at) !== null ||
		modality.at(tokens, at) !== null ||
		classes.at(tokens, at)?.meanings.includes('fighters') === true;
	return isMember(scene, mark) && (leads(before - 1) || leads(before - 2));
};

/**
 * "An aircraft of X bombed", "a large column of X left": the side stands behind "of", and the indefinite noun before that is the subject. Where the
 * verb does something to columns and the like, that noun is what suffers it.
 */
export const isOwnerOfSubject = (scene: RoleScene, mark: ActorMark): boolean => {
	if (mark.prefix !== lam || !mark.ids.some(id => isFighting(scene.lexicon, id))) return false;
	const {tokens} = scene.text;
	const {actorHeads, classes, connectors} = scene.lexicon;
	// An adjective may stand between.
	const at = [mark.begin - 1, mark.begin - 2].find(index => actorHeads.at(tokens, index) !== null);
	if (at === undefined) return false;
	const heads = actorHeads.at(tokens, at)?.meanings ?? [];
	const isDefinite = definite.test(tokens[at]?.form ?? '');
	const isThing =
		scene.window.trigger.meaning.rule.genitive === 'target' &&
		classes.at(tokens, at)?.meanings.includes('owned') === true;
	const isGoverned = connectors.at(tokens, at - 1)?.meanings.includes('preposition') === true;
	return !heads.includes('oblique') && !isDefinite && !isThing && !isGoverned;
};

/** The sides around a trigger, by where they stand and whether they are free to act or suffer. */
export const sidesOf = (scene: RoleScene): Sides => {
	const {trigger, left, right} = scene.window;
	const before = inside(scene.text.actors, left, trigger.begin);
	const after = inside(scene.text.actors, trigger.end, right);
	const [first] = after;
	// "a raid that hit X": behind such a verb stands who suffers it.
	const hit = trigger.meaning.verbal
		? null
		: classIn(scene.text, scene.lexicon, 'hits', trigger.end, trigger.end + nearReach);
	const reach = hit ? hit.begin : trigger.end + nearReach + 1;
	const near = first && first.begin < reach ? first : undefined;
	const within = inside(scene.text.actors, trigger.begin, trigger.end);
	return {
		before,
		after,
		free: before.filter(mark => isFree(scene, mark) || isOwnerOfSubject(scene, mark)),
		near,
		within,
	};
};
