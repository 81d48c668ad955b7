import type {ClaimType} from '../../model/claim.ts';
import type {ActorId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {ActorMark, CountMark, MarkedText, Range} from './marks.ts';
import {connectorIn, hasClass, inside, type Window} from './window.ts';

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

const damma = '\u064f';
const and = '\u0648';
const lam = '\u0644';

/** Raids, shells and blasts are told without an owner more often than not: none is handed to them. */
const ownerless: ReadonlySet<ClaimType> = new Set([
	'air-strike',
	'shelling',
	'mines',
	'killing',
	'access',
	'agreement',
	'reinforcement',
]);
/** Who is named before one of these and bears no arms does not do it. */
const violentTypes: ReadonlySet<ClaimType> = new Set([
	'assault',
	'armed-clash',
	'air-strike',
	'shelling',
	'bombing',
	'siege',
	'capture',
	'killing',
]);
/** Verbs whose object is people: "and besieged the fighters" after another verb has its subject before. */
const againstPeople: ReadonlySet<ClaimType> = new Set(['siege', 'killing', 'capture', 'assault', 'shelling']);

const idsOf = (marks: readonly ActorMark[]): ActorId[] => [...new Set(marks.flatMap(mark => mark.ids))];

const make = (
	actorMarks: ActorMark[],
	targetMarks: ActorMark[],
	found: Roles['found'],
	actors = idsOf(actorMarks),
): Roles => ({
	actors: [...new Set(actors)],
	targets: idsOf(targetMarks).filter(id => !actors.includes(id)),
	actorMarks,
	targetMarks,
	found,
});

const isCivilian = (lexicon: Lexicon, id: ActorId): boolean =>
	lexicon.world.actors.get(id)?.camp === 'civilian';

/** A side joined to the one before by "and" shares its role. */
const withJoined = ({tokens}: MarkedText, marks: readonly ActorMark[], first: ActorMark): ActorMark[] => {
	const group = [first];
	for (const mark of marks.slice(marks.indexOf(first) + 1)) {
		const previous = group.at(-1) as ActorMark;
		const gap = mark.begin - previous.end;
		const joined = mark.joined || tokens[mark.begin - 1]?.form === and;
		if (gap > 2 || gap < 0 || !joined) break;
		group.push(mark);
	}

	return group;
};

/** Whether a side stands free: not behind a preposition, nor as the owner of something ("the positions of …"). */
const isFree = ({text, lexicon}: RoleScene, mark: ActorMark): boolean => {
	if (mark.prefix !== '') return false;
	const before = mark.begin - 1;
	const {tokens} = text;
	if (lexicon.classes.at(tokens, before)?.meanings.includes('owned')) return false;
	if (!lexicon.connectors.at(tokens, before)?.meanings.includes('preposition')) return true;
	// "a group of its fighters", "attempts by the army": the preposition belongs to the people, or to the attempt.
	const isMember = lexicon.actorWords.at(tokens, before)?.meanings.includes('member-of') ?? false;
	return (
		isMember &&
		[before - 1, before - 2].some(
			at =>
				lexicon.people.at(tokens, at) !== null ||
				lexicon.modality.at(tokens, at) !== null ||
				lexicon.classes.at(tokens, at)?.meanings.includes('fighters'),
		)
	);
};

/** The original shows the vowel of the passive (قُتل). */
const isPassive = ({source, text}: RoleScene, begin: number): boolean => {
	const [from, to] = text.tokens[begin]?.span ?? [0, 0];
	const at = source.slice(from, to).indexOf(damma);
	return at > 0 && at <= 3;
};

const fighting = (scene: RoleScene, before: readonly ActorMark[], after: readonly ActorMark[]): Roles => {
	const {text, lexicon, window, sides} = scene;
	const between = connectorIn(text, lexicon, 'between', window.trigger.end, window.right);
	const used = between
		? inside(text.actors, between.begin, window.right)
		: [...before.filter(mark => isFree(scene, mark) || mark.rule === 'actor.sides'), ...after];
	const known = idsOf(used).filter(id => !isCivilian(lexicon, id));
	const campsKnown = new Set(known.map(id => lexicon.world.actors.get(id)?.camp));
	if (campsKnown.size >= 2) return make(used, [], 'both-sides', known);
	const others = sides.filter(id => !campsKnown.has(lexicon.world.actors.get(id)?.camp));
	return make(used, [], 'both-sides', known.length > 0 ? [...known, ...others.slice(0, 1)] : [...sides]);
};

/** In "the staff whom X seized" the pronoun on the verb stands for the side before the relative pronoun. */
const spokenOf = ({text, window}: RoleScene): ActorMark[] => {
	const {clause, trigger} = window;
	if (!clause.relative || !trigger.meaning.pronoun) return [];
	return inside(text.actors, Math.max(0, clause.begin - 6), clause.begin).filter(
		mark => clause.begin - mark.end <= 2,
	);
};

/**
 * Who does it to whom, by Arabic order: verb–subject–object, subject–verb–object, the construct state after a verbal noun, "by" phrases,
 * and the subject carried over from the clause before.
 */
export const assignRoles = (scene: RoleScene): Roles => {
	const {text, lexicon, window, counts, carried, announced} = scene;
	const {trigger, left, right} = window;
	const {rule, kind, pronoun} = trigger.meaning;
	const before = inside(text.actors, left, trigger.begin);
	const after = inside(text.actors, trigger.end, right);
	if (rule.mutual) return fighting(scene, before, after);

	const isCounted = (mark: ActorMark): boolean =>
		counts.some(count => mark.begin < count.end && count.begin < mark.end);
	const without = (used: readonly ActorMark[], marks: readonly ActorMark[]): ActorMark[] =>
		marks.filter(mark => !used.includes(mark));
	const agent = connectorIn(text, lexicon, 'agent', trigger.end, right);
	const agentMark = agent ? inside(text.actors, agent.end, right)[0] : undefined;
	const against = connectorIn(text, lexicon, 'against', trigger.end, right);
	const opposed = against ? inside(text.actors, against.end, right).slice(0, 1) : [];
	const objects = (used: readonly ActorMark[]): ActorMark[] =>
		without(used, opposed.length > 0 ? opposed : after);
	const free = before.filter(mark => isFree(scene, mark));
	if (agentMark) {
		const group = withJoined(text, after, agentMark);
		return make(group, without(group, [...free, ...after]), 'agent');
	}

	const [first] = after;
	const near = first && first.begin - trigger.end <= 3 ? first : undefined;
	const suffers = hasClass(text, lexicon, 'suffer', left, trigger.begin);
	if (rule.subject === 'target' || suffers || (kind !== 'imperfect' && isPassive(scene, trigger.begin))) {
		const doer = after.find(
			mark =>
				suffers &&
				lexicon.actorWords.at(text.tokens, mark.begin - 1)?.meanings.includes('member-of') &&
				mark.prefix === '',
		);
		if (doer) return make([doer], before.slice(-1), 'agent');
		const victim =
			rule.subject !== 'target' && suffers ? before.at(-1) : (near ?? free.at(-1) ?? first ?? before.at(-1));
		const victims = victim ? withJoined(text, [...before, ...after], victim) : [];
		// "foiled an attack of X", "surrendered to X": the other side follows.
		const other =
			rule.absorbs || rule.type === 'capture'
				? after.find(
						mark =>
							!victims.includes(mark) && mark.ids.every(id => !victims.some(own => own.ids.includes(id))),
					)
				: undefined;
		return other ? make([other], victims, 'agent') : make([], victims, 'none', []);
	}

	if (rule.subject === 'none' || rule.subject === 'place') {
		if (rule.genitive === 'actor' && first) return make(withJoined(text, after, first), [], 'after');
		if (rule.subject === 'place' && rule.genitive === 'actor' && carried.length > 0)
			return make([], [], 'carried', [...carried]);
		return make([], rule.genitive === 'target' ? after : [], 'none', []);
	}

	// "in answer to the attack of X the army shelled …": what stands right behind the noun before belongs to that noun.
	const isOwned =
		near !== undefined && kind !== 'noun' && free.at(-1)?.begin === left && left > window.clause.begin;
	// "X denied that Y took …" as a noun: who announces is not who acts.
	const announces =
		kind === 'noun' &&
		near !== undefined &&
		rule.genitive === 'actor' &&
		announced !== null &&
		(free.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= announced.end;
	const subject = isOwned || announces ? undefined : free.at(-1);
	if (subject && !(violentTypes.has(rule.type) && isCivilian(lexicon, subject.ids[0] as ActorId))) {
		const opening =
			before.find(mark => isFree(scene, mark) && withJoined(text, before, mark).includes(subject)) ?? subject;
		const group = withJoined(text, before, opening);
		return make(group, objects(group), 'before');
	}

	const isVerb = kind === 'perfect' || kind === 'imperfect';
	const joinsOn =
		isVerb &&
		carried.length > 0 &&
		(/^[\u0648\u0641]/.test(trigger.prefix) || text.tokens[trigger.begin - 1]?.form === and);
	if (near && !isCounted(near)) {
		const group = withJoined(text, after, near);
		const last = group.at(-1) as ActorMark;
		const next = inside(text.places, last.end, right)[0];
		const hasObject =
			next !== undefined &&
			next.begin - last.end <= 1 &&
			!lexicon.connectors.at(text.tokens, next.begin - 1)?.meanings.includes('preposition');
		const isObject =
			!hasObject &&
			joinsOn &&
			againstPeople.has(rule.type) &&
			!pronoun &&
			group.every(mark => !carried.includes(mark.ids[0] as ActorId)) &&
			without(group, after).length === 0;
		if (kind !== 'noun' && isFree(scene, near) && !isObject)
			return make(group, [...objects(group), ...spokenOf(scene)], 'after');
		// A verbal noun whose object follows with ل has its subject right behind it: "the siege by the army of the hospital".
		const objectFollows =
			counts.some(count => count.begin >= last.end) ||
			[...inside(text.places, last.end, right), ...inside(text.actors, last.end, right)].some(mark =>
				text.tokens[mark.begin]?.form.startsWith(lam),
			);
		const owns = rule.genitive === 'actor' || objectFollows;
		const isOwner = near.prefix === lam ? rule.genitive === 'actor' : owns && isFree(scene, near);
		if (!isVerb && isOwner) return make(group, objects(group), 'after');
	}

	// "shelling … from the army"
	const from =
		isVerb || rule.genitive === 'target'
			? undefined
			: after.find(
					mark =>
						lexicon.actorWords.at(text.tokens, mark.begin - 1)?.meanings.includes('member-of') &&
						!isCounted(mark) &&
						mark.begin - trigger.end <= 5,
				);
	if (from) {
		const group = withJoined(text, after, from);
		return make(group, without(group, after), 'after');
	}

	const byAir = isVerb && hasClass(text, lexicon, 'air', trigger.end, trigger.end + 2);
	const carries =
		!byAir &&
		carried.length > 0 &&
		(isVerb ||
			pronoun ||
			!ownerless.has(rule.type) ||
			(kind === 'phrase' && rule.type === 'killing' && /^[\u0648\u0641]/.test(trigger.prefix)));
	return make([], objects([]), carries ? 'carried' : 'none', carries ? [...carried] : []);
};
