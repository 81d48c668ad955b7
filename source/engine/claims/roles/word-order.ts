import type {ClaimType} from '../../../model/claim.ts';
import {isCivilian} from '../../lexicon/camps.ts';
import {and, joiner, lam} from '../../text/particles.ts';
import {canFollow, canPrecede, mayBeNoun, verbForm} from '../agreement.ts';
import {strikes} from '../claim-groups.ts';
import type {ActorMark} from '../marks.ts';
import {connectorIn, inside} from '../window.ts';
import {hasOwnSubject} from './own-subject.ts';
import {
	isFree,
	isMember,
	isOwnerOfSubject,
	type RoleReader,
	type RoleScene,
	roles,
	type Sides,
	withJoined,
	without,
} from './scene.ts';

const plural = /(?:\u0648\u0627|^[\u0648\u0641]?\u064a.+\u0648\u0646)$/;
/** How far behind a verbal noun "from the army" may stand, in words. */
const fromReach = 5;

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

const isVerb = ({window}: RoleScene): boolean => window.trigger.meaning.verbal;
const isJoined = ({window}: RoleScene): boolean => joiner.test(window.trigger.prefix);
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

/** The words of the trigger name who does it: "American strikes", "the air force destroyed". */
export const heldByTrigger: RoleReader = (scene, sides) => {
	const {rule} = scene.window.trigger.meaning;
	const [first] = sides.within;
	if (!first || (rule.subject !== 'actor' && rule.genitive !== 'actor')) return null;
	const group = withJoined(scene, [...sides.within, ...sides.after], first);
	return roles(group, objects(scene, sides, group), 'after');
};

/** "X accused the aircraft of Y of striking …": who announces does not act where another side stands between. */
const beyondAnnouncer = ({announced}: RoleScene, free: readonly ActorMark[]): readonly ActorMark[] => {
	const others = free.filter(mark => announced === null || mark.begin >= announced.end);
	return others.length > 0 ? others : free;
};

/** Subject before verb or noun: "the fighters of X took …", "X launched an attack". */
export const subjectBefore: RoleReader = (scene, sides) => {
	const {lexicon, window, announced} = scene;
	const {left, clause, trigger} = window;
	const {rule, kind} = trigger.meaning;
	const {before, near} = sides;
	const known = {tokens: scene.text.tokens, lexicon};
	const form = verbForm(scene.text.tokens, trigger);
	const named = beyondAnnouncer(scene, sides.free);
	const free = named.filter(mark => !form || canPrecede(known, form, mark));
	// "… of the forces, took the organisation …": whom the verb fits stands behind it.
	if (form && free.length === 0 && near && isFree(scene, near) && canFollow(known, form, near)) return null;
	const subject = free.findLast(mark => !mark.object) ?? free.at(-1) ?? named.at(-1);
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
		before.find(mark => isFree(scene, mark) && withJoined(scene, before, mark).includes(subject)) ?? subject;
	const group = withJoined(scene, before, opening);
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

/** "Raids on a post of X", "an attack on points that belong to X": the side owns what is hit; "on two axes by X", "in Y by X" aim at nothing. */
const isOwnerOfAim = ({text: {tokens}, lexicon, window}: RoleScene, {begin, prefix}: ActorMark): boolean => {
	if (prefix !== lam || !strikes.has(window.trigger.meaning.rule.type)) return false;
	for (let at = window.trigger.end; at < begin; at++) {
		if (lexicon.classes.at(tokens, at)?.meanings.includes('owned')) return true;
		const found = lexicon.connectors.at(tokens, at)?.meanings ?? [];
		if (found.includes('preposition') && !found.includes('from') && !found.includes('soft')) return true;
	}

	return false;
};

/** "Operations against the dens of X": whom they are aimed at, with a noun for what is his between. */
const isOpposed = ({text, lexicon, window}: RoleScene, near: ActorMark): boolean => {
	const against = connectorIn(text, lexicon, 'against', window.trigger.end, near.begin);
	return against !== null && !window.trigger.meaning.verbal;
};

/** Subject behind the verb, or behind the verbal noun in the construct state. */
export const subjectAfter: RoleReader = (scene, sides) => {
	const {text, lexicon, counts, window} = scene;
	const {after, near} = sides;
	const {rule, kind} = window.trigger.meaning;
	const form = mayBeNoun(window.trigger) ? null : verbForm(text.tokens, window.trigger);
	if (!near || isCounted(scene, near) || isPluralVerb(scene) || isOpposed(scene, near)) return null;
	if (form && !canFollow({tokens: text.tokens, lexicon}, form, near)) return null;
	const group = withJoined(scene, after, near);
	// "… and arrested a cell of X": who arrests was named before.
	const mayOwn = scene.carried.length === 0 || !againstPeople.has(rule.type);
	const acts = isFree(scene, near) || (mayOwn && isOwnerOfSubject(scene, near));
	if (kind !== 'noun' && acts && !isObject(scene, sides, group))
		return roles(group, [...objects(scene, sides, group), ...spokenOf(scene)], 'after');
	// "Reinforcements of X arrived": a phrase holds the noun that the side belongs to.
	if (isVerb(scene) && kind !== 'phrase') return null;
	// A verbal noun whose object follows, counted or with ل, has its subject right behind it: "the siege by the army of the hospital".
	const {end} = group.at(-1) as ActorMark;
	const following = [...inside(text.places, end, window.right), ...inside(text.actors, end, window.right)];
	const objectFollows =
		counts.some(count => count.begin >= end) ||
		following.some(mark => text.tokens[mark.begin]?.form.startsWith(lam));
	// "Shells of X", "a raid of X".
	const isOwnAttack =
		strikes.has(rule.type) && rule.genitive !== 'target' && near.begin - window.trigger.end <= 1;
	const isOwner =
		near.prefix === lam
			? (rule.genitive === 'actor' || isOwnAttack) && !isOwnerOfAim(scene, near)
			: (rule.genitive === 'actor' || objectFollows) && isFree(scene, near);
	return isOwner ? roles(group, objects(scene, sides, group), 'after') : null;
};

/** "heavy shelling … from the army" */
export const fromWhom: RoleReader = (scene, {after}) => {
	const {window} = scene;
	if (isVerb(scene) || window.trigger.meaning.rule.genitive === 'target') return null;
	const from = after.find(
		mark =>
			isMember(scene, mark) &&
			!isCounted(scene, mark) &&
			!isOwnerOfAim(scene, mark) &&
			mark.begin - window.trigger.end <= fromReach,
	);
	if (!from) return null;
	const group = withJoined(scene, after, from);
	return roles(group, without(group, after), 'after');
};

/** Nobody is named: who acted before acts on, but for raids and the like, and for aircraft, which have an owner of their own. */
export const carriedOver = (scene: RoleScene, sides: Sides): ReturnType<typeof roles> => {
	const {window, carried} = scene;
	const {trigger} = window;
	const {rule, kind, pronoun} = trigger.meaning;
	const goesOn =
		isVerb(scene) ||
		pronoun ||
		!ownerless.has(rule.type) ||
		(kind === 'phrase' && rule.type === 'killing' && isJoined(scene));
	const targets = objects(scene, sides, []);
	return carried.length > 0 && goesOn && !(isVerb(scene) && hasOwnSubject(scene))
		? roles([], targets, 'carried', carried)
		: roles([], targets, 'none', []);
};
