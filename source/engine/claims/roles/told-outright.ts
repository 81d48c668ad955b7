import {and, lam} from '../../text/particles.ts';
import type {ActorMark} from '../marks.ts';
import {connectorIn, firstFrom, hasClass, inside} from '../window.ts';
import {doerReach, isMember, type RoleReader, type RoleScene, roles, withJoined, without} from './scene.ts';

/** How far behind a noun "which X carried out" may begin, in words. */
const performedReach = 5;
/** How far behind "at the hands of" the side may be named, in words: "a group of gunmen of …". */
const agentReach = 6;
const definite = /^\u0627\u0644/;

/** "By the shelling of positions of X", "by fire on X": the side behind belongs to what was hit. */
const isOfAnother = ({text, lexicon}: RoleScene, begin: number, end: number): boolean =>
	hasClass(text, lexicon, 'owned', begin, end) || hasClass(text, lexicon, 'hits', begin, end);

/**
 * "By the bullets of a sniper of X": whose they are stands right behind. A definite noun closes the phrase ("by fire of the artillery") but for
 * "belonging to X", and so does a preposition that aims it ("by fire on X").
 */
const isOwnerOfFire = (scene: RoleScene, begin: number, mark: ActorMark): boolean => {
	const {tokens} = scene.text;
	const end = isMember(scene, mark) ? mark.begin - 1 : mark.begin;
	for (let at = begin; at < end; at++) {
		const isAimed = scene.lexicon.connectors.at(tokens, at)?.meanings.includes('preposition');
		if (isAimed || (mark.prefix !== lam && definite.test(tokens[at]?.form ?? ''))) return false;
	}

	return true;
};

/** The side that "by" leads to in a window, and nothing that has a side of its own stands between. */
const doerBehind = (scene: RoleScene): ActorMark | undefined => {
	const {text, lexicon, window} = scene;
	for (let at = window.trigger.end; at < window.right; at++) {
		const by = lexicon.connectors.at(text.tokens, at);
		const isFire = by?.meanings.includes('fire') ?? false;
		if (!by || !(isFire || by.meanings.includes('agent'))) continue;
		const [mark] = inside(
			text.actors,
			by.end,
			Math.min(window.right, by.end + (isFire ? doerReach : agentReach) + 1),
		);
		if (mark && !isOfAnother(scene, by.end, mark.begin) && (!isFire || isOwnerOfFire(scene, by.end, mark)))
			return mark;
	}

	return undefined;
};

/** "… at the hands of X", "… by X", "… by the bullets of X" */
export const byPhrase: RoleReader = (scene, {after, free}) => {
	const {window} = scene;
	const first = doerBehind(scene);
	if (!first) return null;
	const group = withJoined(scene, after, first);
	const others = without(group, [...free, ...after]);
	// "X lost Y at the hands of Z": who leaves is X.
	return window.trigger.meaning.rule.type === 'territory-left'
		? roles(others, group, 'agent')
		: roles(group, others, 'agent');
};

/** "X repelled an attack of Y": the attacker is named with the attack, the other one before it. */
export const repelled: RoleReader = (scene, {after, free}) => {
	const {text, lexicon, window} = scene;
	const {trigger, right} = window;
	const {absorbs, subject} = trigger.meaning.rule;
	if (absorbs === undefined || subject !== 'target') return null;
	let attack = trigger.end;
	while (attack < right && !hasClass(text, lexicon, 'attack', attack, attack + 1)) attack++;
	const last = free.at(-1);
	const defender =
		free.find(mark => last && withJoined(scene, free, mark).includes(last)) ??
		after.find(mark => mark.end <= attack && mark.prefix !== lam);
	const defenders = defender ? withJoined(scene, [...free, ...after], defender) : [];
	const attacker = without(defenders, after).find(mark => mark.begin >= attack || mark.prefix === lam);
	return roles(attacker ? withJoined(scene, after, attacker) : [], defenders, attacker ? 'agent' : 'none');
};

/** How far the words that say who carried it out may reach: "shelling and raids that X carried out" has one doer for both. */
const reachOf = ({text, window}: RoleScene): {end: number; right: number} => {
	const {trigger, clause} = window;
	const next = text.triggers[firstFrom(text.triggers, trigger.end)];
	const isShared =
		next !== undefined &&
		next.begin === trigger.end &&
		!next.meaning.verbal &&
		next.prefix.startsWith(and) &&
		text.tokens[next.begin]?.sentence === text.tokens[trigger.begin]?.sentence;
	const end = (isShared ? next.end : trigger.end) + performedReach;
	return isShared ? {end, right: end + doerReach} : {end: Math.min(clause.end, end), right: clause.end};
};

/** "An attack that X launched", "shells X fired": behind the noun stands who carried it out, whoever is named before. */
export const performedBy: RoleReader = (scene, {before}) => {
	const {text, lexicon, window} = scene;
	const {trigger, clause} = window;
	// "broke the siege that X imposed" tells of who broke it.
	if (trigger.meaning.rule.type === 'siege' && hasClass(text, lexicon, 'breaks', clause.begin, trigger.begin))
		return null;
	const {end, right} = reachOf(scene);
	const verb = connectorIn(text, lexicon, 'performed', trigger.begin + 1, end);
	// A phrase holds the noun that was carried out, and a verb may have one: "shells fell that X fired".
	const isOfNoun = trigger.meaning.kind === 'noun' || trigger.meaning.kind === 'phrase';
	if (!isOfNoun && !(verb && hasClass(text, lexicon, 'round', trigger.end, verb.begin))) return null;
	const after = inside(text.actors, trigger.end, right);
	const doer = verb
		? after.find(mark => mark.begin >= verb.end && mark.begin - verb.end <= doerReach)
		: undefined;
	if (!doer) return null;
	const group = withJoined(scene, after, doer);
	const others = inside(text.actors, trigger.end, Math.max(window.right, group.at(-1)?.end ?? 0));
	return roles(group, without([...group, ...before], others), 'after');
};
