import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import type {ActorMark} from '../marks.ts';
import {connectorIn, hasClass, inside} from '../window.ts';
import {
	and,
	isCivilian,
	isFree,
	isMember,
	lam,
	type RoleReader,
	type RoleScene,
	roles,
	type Sides,
	withJoined,
	without,
} from './scene.ts';

const plural = /(?:\u0648\u0627|^[\u0648\u0641]?\u064a.+\u0648\u0646)$/;
const damma = '\u064f';
/** How far behind a verbal noun "from the army" may stand, in words. */
const fromReach = 5;
/** How far behind a noun "which X carried out" may begin, and how far behind that its X. In words. */
const performedReach = 5;
const doerReach = 3;

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
const violent: ReadonlySet<ClaimType> = new Set([
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

const attacks: ReadonlySet<ClaimType> = new Set(['assault', 'shelling', 'air-strike', 'bombing']);

const isVerb = ({window}: RoleScene): boolean => window.trigger.meaning.verbal;
const isJoined = ({window}: RoleScene): boolean => /^[\u0648\u0641]/.test(window.trigger.prefix);
const isCounted = ({counts}: RoleScene, mark: ActorMark): boolean =>
	counts.some(count => mark.begin < count.end && count.begin < mark.end);

/** Who suffers it: the one named after "against", else all that stand after the trigger and do not act. */
const objects = (
	{text, lexicon, window}: RoleScene,
	{after}: Sides,
	used: readonly ActorMark[],
): ActorMark[] => {
	const against = connectorIn(text, lexicon, 'against', window.trigger.end, window.right);
	const opposed = against ? inside(text.actors, against.end, window.right).slice(0, 1) : [];
	return without(used, opposed.length > 0 ? opposed : after);
};

/** Fighting has actors on both sides; where the words name one or none, the two that the text is about stand in. */
export const bothSides: RoleReader = (scene, {before, after}) => {
	const {text, lexicon, window, sides} = scene;
	if (!window.trigger.meaning.rule.mutual) return null;
	const between = connectorIn(text, lexicon, 'between', window.trigger.end, window.right);
	const used = between
		? inside(text.actors, between.begin, window.right)
		: [...before.filter(mark => isFree(scene, mark) || mark.rule === 'actor.sides'), ...after];
	const known = used.flatMap(mark => mark.ids).filter(id => !isCivilian(lexicon, id));
	const camps = new Set(known.map(id => lexicon.world.actors.get(id)?.camp));
	if (camps.size >= 2) return roles(used, [], 'both-sides', known);
	const others = sides.filter(id => !camps.has(lexicon.world.actors.get(id)?.camp));
	return roles(used, [], 'both-sides', known.length > 0 ? [...known, ...others.slice(0, 1)] : sides);
};

/** "… at the hands of X", "… by X" */
export const byPhrase: RoleReader = ({text, lexicon, window}, {after, free}) => {
	const agent = connectorIn(text, lexicon, 'agent', window.trigger.end, window.right);
	const first = agent ? inside(text.actors, agent.end, window.right)[0] : undefined;
	if (!first) return null;
	const group = withJoined(text, after, first);
	const others = without(group, [...free, ...after]);
	// "X lost Y at the hands of Z": who leaves is X.
	return window.trigger.meaning.rule.type === 'territory-left'
		? roles(others, group, 'agent')
		: roles(group, others, 'agent');
};

/** "X repelled an attack of Y": the attacker is named with the attack, the other one before it. */
export const repelled: RoleReader = ({text, lexicon, window}, {after, free}) => {
	const {trigger, right} = window;
	const {absorbs, subject} = trigger.meaning.rule;
	if (absorbs === undefined || subject !== 'target') return null;
	let attack = trigger.end;
	while (attack < right && !hasClass(text, lexicon, 'attack', attack, attack + 1)) attack++;
	const defender = free.at(-1) ?? after.find(mark => mark.end <= attack && mark.prefix !== lam);
	const defenders = defender ? withJoined(text, [...free, ...after], defender) : [];
	const attacker = without(defenders, after).find(mark => mark.begin >= attack || mark.prefix === lam);
	return roles(attacker ? withJoined(text, after, attacker) : [], defenders, attacker ? 'agent' : 'none');
};

/** The original shows the vowel of the passive; in the imperfect most derived verbs bear it anyway. */
const isPassive = ({source, text, window}: RoleScene): boolean => {
	const [from, to] = text.tokens[window.trigger.begin]?.span ?? [0, 0];
	const at = source.slice(from, to).indexOf(damma);
	return at > 0 && at <= 3 && window.trigger.meaning.kind !== 'imperfect';
};

/** "Was shelled … from the army", "from the army's helicopters"; beside the dead, the captured and the cleansed "from" means another thing. */
const doerOfPassive = (scene: RoleScene, {after}: Sides): ActorMark | undefined => {
	const {text, lexicon, window} = scene;
	const {type} = window.trigger.meaning.rule;
	if (!attacks.has(type) || !isPassive(scene)) return undefined;
	const comesFrom = (at: number): boolean =>
		lexicon.actorWords.at(text.tokens, at)?.meanings.includes('member-of') ?? false;
	const isMeans = (at: number): boolean =>
		['air', 'shells'].some(name => hasClass(text, lexicon, name, at, at + 1));
	return after.find(
		mark => comesFrom(mark.begin - 1) || (isMeans(mark.begin - 1) && comesFrom(mark.begin - 2)),
	);
};

/** "Ten were killed by X and the staff were seized": who did the one did the other, unless it is the side of the victims. */
const isOpposed = ({lexicon, carried}: RoleScene, victims: readonly ActorMark[]): boolean => {
	const campOf = (id: ActorId): string | undefined => lexicon.world.actors.get(id)?.camp;
	const camps = new Set(victims.flatMap(({ids}) => ids).map(campOf));
	return carried.length > 0 && victims.length > 0 && !carried.some(id => camps.has(campOf(id)));
};

/** Who is named suffers it: "X was killed", "X came under attack from Y", "X surrendered to Y". */
export const suffered: RoleReader = (scene, sides) => {
	const {before, after, free, near} = sides;
	const {text, lexicon, window} = scene;
	const {rule, kind} = window.trigger.meaning;
	const suffers = hasClass(text, lexicon, 'suffer', window.left, window.trigger.begin);
	if (rule.subject !== 'target' && !suffers && !isPassive(scene)) return null;
	const doer = suffers
		? after.find(mark => isMember(scene, mark) && mark.prefix === '')
		: doerOfPassive(scene, sides);
	if (doer) return roles([doer], before.slice(-1), 'agent');
	// "surrendered to X": behind "to" stands the other one.
	const direct =
		near?.prefix === lam && kind !== 'noun' && rule.type === 'capture' && free.length > 0 ? undefined : near;
	const victim =
		rule.subject !== 'target' && suffers
			? before.at(-1)
			: (direct ?? free.at(-1) ?? after[0] ?? before.at(-1));
	const victims = victim ? withJoined(text, [...before, ...after], victim) : [];
	const hasOther = rule.type === 'capture';
	const isOther = (mark: ActorMark): boolean =>
		!victims.includes(mark) && !victims.some(({ids}) => mark.ids.some(id => ids.includes(id)));
	const other = hasOther ? after.find(isOther) : undefined;
	if (!other && rule.type === 'capture' && isOpposed(scene, victims))
		return roles([], victims, 'carried', scene.carried);
	if (!victim && kind === 'phrase' && rule.subject === 'target')
		return {...roles([], [], 'carried'), targets: [...scene.carried]};
	return other ? roles([other], victims, 'agent') : roles([], victims, 'none');
};

/** The subject is a place or nobody: "the quarter is in the hands of X", "a blast". */
export const withoutSubject: RoleReader = ({text, window, carried}, {after}) => {
	const {subject, genitive} = window.trigger.meaning.rule;
	if (subject !== 'none' && subject !== 'place') return null;
	const [first] = after;
	if (genitive === 'actor' && first) return roles(withJoined(text, after, first), [], 'after');
	if (subject === 'place' && genitive === 'actor' && carried.length > 0)
		return roles([], [], 'carried', carried);
	return roles([], genitive === 'target' ? after : [], 'none');
};

/** "An attack that X launched": behind the noun stands who carried it out, whoever is named before. */
export const performedBy: RoleReader = ({text, lexicon, window}, {before, after}) => {
	const {trigger, clause, right} = window;
	if (trigger.meaning.kind !== 'noun') return null;
	// "broke the siege that X imposed" tells of who broke it.
	if (trigger.meaning.rule.type === 'siege' && hasClass(text, lexicon, 'breaks', clause.begin, trigger.begin))
		return null;
	const verb = connectorIn(
		text,
		lexicon,
		'performed',
		trigger.end,
		Math.min(right, trigger.end + performedReach),
	);
	const doer = verb
		? after.find(mark => mark.begin >= verb.end && mark.begin - verb.end <= doerReach)
		: undefined;
	if (!doer) return null;
	const group = withJoined(text, after, doer);
	return roles(group, without([...group, ...before], after), 'after');
};

/** Subject before verb or noun: "the fighters of X took …", "X launched an attack". */
export const subjectBefore: RoleReader = (scene, sides) => {
	const {text, lexicon, window, announced} = scene;
	const {left, clause, trigger} = window;
	const {rule, kind} = trigger.meaning;
	const {before, free, near} = sides;
	const subject = free.at(-1);
	if (!subject || (violent.has(rule.type) && isCivilian(lexicon, subject.ids[0]))) return null;
	// "in answer to the attack of X the army shelled …": what stands right behind the noun before belongs to that noun.
	if (near && kind !== 'noun' && subject.begin === left && left > clause.begin) return null;
	// "repelled an attack of Y": the noun has a side of its own.
	const isOwn = near?.prefix === lam && near.begin - trigger.end <= 1;
	if (isOwn && kind === 'noun' && rule.genitive === 'actor') return null;
	// "X denied the taking by Y": who announces is not who acts.
	if (near && kind === 'noun' && rule.genitive === 'actor' && announced && subject.end <= announced.end)
		return null;
	const opening =
		before.find(mark => isFree(scene, mark) && withJoined(text, before, mark).includes(subject)) ?? subject;
	const group = withJoined(text, before, opening);
	return roles(group, objects(scene, sides, group), 'before');
};

/** In "the staff whom X seized" the pronoun on the verb stands for the side before the relative pronoun. */
const spokenOf = ({text, window}: RoleScene): ActorMark[] => {
	const {clause, trigger} = window;
	if (!clause.relative || !trigger.meaning.pronoun) return [];
	return inside(text.actors, Math.max(0, clause.begin - 6), clause.begin).filter(
		mark => clause.begin - mark.end <= 2,
	);
};

/** A verb that goes on with the subject before it has the side behind it as its object, unless a place is that object already. */
const isObject = (scene: RoleScene, {after}: Sides, group: readonly ActorMark[]): boolean => {
	const {text, lexicon, window, carried} = scene;
	const {trigger, right} = window;
	const goesOn =
		isVerb(scene) && carried.length > 0 && (isJoined(scene) || text.tokens[trigger.begin - 1]?.form === and);
	if (!goesOn || trigger.meaning.pronoun || !againstPeople.has(trigger.meaning.rule.type)) return false;
	const last = group.at(-1) as ActorMark;
	const next = inside(text.places, last.end, right)[0];
	const behindPreposition =
		next && lexicon.connectors.at(text.tokens, next.begin - 1)?.meanings.includes('preposition');
	if (next && next.begin - last.end <= 1 && !behindPreposition) return false;
	return (
		without(group, after).length === 0 &&
		!group.some(mark => carried.includes(mark.ids[0] as (typeof carried)[number]))
	);
};

/** Before its subject a verb is singular: behind "they took" stands who suffers it. */
const isPluralVerb = (scene: RoleScene): boolean =>
	isVerb(scene) && plural.test(scene.text.tokens[scene.window.trigger.begin]?.form ?? '');

/** Subject behind the verb, or behind the verbal noun in the construct state. */
export const subjectAfter: RoleReader = (scene, sides) => {
	const {text, counts, window} = scene;
	const {after, near} = sides;
	const {rule, kind} = window.trigger.meaning;
	if (!near || isCounted(scene, near) || isPluralVerb(scene)) return null;
	const group = withJoined(text, after, near);
	if (kind !== 'noun' && isFree(scene, near) && !isObject(scene, sides, group))
		return roles(group, [...objects(scene, sides, group), ...spokenOf(scene)], 'after');
	// "Reinforcements of X arrived": a phrase holds the noun that the side belongs to.
	if (isVerb(scene) && kind !== 'phrase') return null;
	// A verbal noun whose object follows, counted or with ل, has its subject right behind it: "the siege by the army of the hospital".
	const {end} = group.at(-1) as ActorMark;
	const following = [...inside(text.places, end, window.right), ...inside(text.actors, end, window.right)];
	const objectFollows =
		counts.some(count => count.begin >= end) ||
		following.some(mark => text.tokens[mark.begin]?.form.startsWith(lam));
	const isOwner =
		near.prefix === lam
			? rule.genitive === 'actor'
			: (rule.genitive === 'actor' || objectFollows) && isFree(scene, near);
	return isOwner ? roles(group, objects(scene, sides, group), 'after') : null;
};

/** "heavy shelling … from the army" */
export const fromWhom: RoleReader = (scene, {after}) => {
	const {text, window} = scene;
	if (isVerb(scene) || window.trigger.meaning.rule.genitive === 'target') return null;
	const from = after.find(
		mark => isMember(scene, mark) && !isCounted(scene, mark) && mark.begin - window.trigger.end <= fromReach,
	);
	if (!from) return null;
	const group = withJoined(text, after, from);
	return roles(group, without(group, after), 'after');
};

/** Nobody is named: who acted before acts on, but for raids and the like, and for aircraft, which have an owner of their own. */
export const carriedOver = (scene: RoleScene, sides: Sides): ReturnType<typeof roles> => {
	const {text, lexicon, window, carried} = scene;
	const {trigger} = window;
	const {rule, kind, pronoun} = trigger.meaning;
	const byAir = isVerb(scene) && hasClass(text, lexicon, 'air', trigger.end, trigger.end + 2);
	const goesOn =
		isVerb(scene) ||
		pronoun ||
		!ownerless.has(rule.type) ||
		(kind === 'phrase' && rule.type === 'killing' && isJoined(scene));
	const targets = objects(scene, sides, []);
	return carried.length > 0 && goesOn && !byAir
		? roles([], targets, 'carried', carried)
		: roles([], targets, 'none', []);
};
