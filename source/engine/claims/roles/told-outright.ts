import {connectorIn, hasClass, inside} from '../window.ts';
import {doerReach, lam, type RoleReader, roles, withJoined, without} from './scene.ts';

/** How far behind a noun "which X carried out" may begin, in words. */
const performedReach = 5;

/** "… at the hands of X", "… by X" */
export const byPhrase: RoleReader = (scene, {after, free}) => {
	const {text, lexicon, window} = scene;
	const agent = connectorIn(text, lexicon, 'agent', window.trigger.end, window.right);
	const first = agent ? inside(text.actors, agent.end, window.right)[0] : undefined;
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
	const defender = free.at(-1) ?? after.find(mark => mark.end <= attack && mark.prefix !== lam);
	const defenders = defender ? withJoined(scene, [...free, ...after], defender) : [];
	const attacker = without(defenders, after).find(mark => mark.begin >= attack || mark.prefix === lam);
	return roles(attacker ? withJoined(scene, after, attacker) : [], defenders, attacker ? 'agent' : 'none');
};

/** "An attack that X launched": behind the noun stands who carried it out, whoever is named before. */
export const performedBy: RoleReader = (scene, {before, after}) => {
	const {text, lexicon, window} = scene;
	const {trigger, clause, right} = window;
	// A phrase holds the noun that was carried out: "shells fell that X fired".
	if (trigger.meaning.kind !== 'noun' && trigger.meaning.kind !== 'phrase') return null;
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
	const group = withJoined(scene, after, doer);
	return roles(group, without([...group, ...before], after), 'after');
};
