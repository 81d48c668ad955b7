import {campOf} from '../../lexicon/camps.ts';
import {lam} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import {strikes} from '../claim-groups.ts';
import type {ActorMark} from '../marks.ts';
import {bearsPassive} from '../passive.ts';
import {firstFrom, hasClass} from '../window.ts';
import {isMember, type RoleReader, type RoleScene, roles, type Sides, withJoined, without} from './scene.ts';

/** "Two members of X killed in …", "six of its fighters wounded": behind such a verb stand neither people nor a figure, so those before it suffered it. */
const hasVictimsBefore = ({text, counts, window}: RoleScene, {before, after}: Sides): boolean => {
	const {trigger, left} = window;
	const {rule, kind, pronoun} = trigger.meaning;
	const {sentence} = text.tokens[trigger.begin] as Token;
	const isHarm = rule.counts === 'killed' && kind === 'perfect' && !pronoun && trigger.prefix === '';
	if (!isHarm || counts.some(count => count.begin >= trigger.end) || after.some(mark => mark.prefix === ''))
		return false;
	const next = text.tokens[trigger.end];
	// A name behind the verb that no list knows is an object too.
	const isBare = next?.kind !== 'word' || next.sentence !== sentence;
	const counted = counts.some(count => count.begin >= left && count.end <= trigger.begin);
	return before.length > 0 && (counted || isBare);
};

const isPassive = (scene: RoleScene, sides: Sides): boolean =>
	bearsPassive(scene.text, scene.window.trigger) || hasVictimsBefore(scene, sides);

/** "Was shelled … from the army", "from the army's helicopters"; beside the dead, the captured and the cleansed "from" means another thing. */
const doerOfPassive = (scene: RoleScene, sides: Sides): ActorMark | undefined => {
	const {text, lexicon, window} = scene;
	const {type} = window.trigger.meaning.rule;
	if (!strikes.has(type) || !isPassive(scene, sides)) return undefined;
	const comesFrom = (at: number): boolean =>
		lexicon.actorWords.at(text.tokens, at)?.meanings.includes('member-of') ?? false;
	const isMeans = (at: number): boolean =>
		['air', 'shells'].some(name => hasClass(text, lexicon, name, at, at + 1));
	return sides.after.find(
		mark => comesFrom(mark.begin - 1) || (isMeans(mark.begin - 1) && comesFrom(mark.begin - 2)),
	);
};

/** "Ten were killed by X and the staff were seized": who did the one did the other, unless it is the side of the victims. */
const isOpposed = ({lexicon, carried}: RoleScene, victims: readonly ActorMark[]): boolean => {
	const camps = new Set(victims.flatMap(({ids}) => ids.map(id => campOf(lexicon, id))));
	return carried.length > 0 && victims.length > 0 && !carried.some(id => camps.has(campOf(lexicon, id)));
};

/** "Surrendered to X", "fell into the captivity of X": whom others give themselves up to. */
const takes = ({text, lexicon, window: {trigger}}: RoleScene, {begin, prefix}: ActorMark): boolean => {
	const {kind, verbal} = trigger.meaning;
	const isTo = lexicon.connectors.at(text.tokens, begin - 1)?.meanings.includes('toward') ?? false;
	const isCaptor = kind === 'phrase' && !verbal && begin === trigger.end;
	return isTo || isCaptor || (prefix === lam && kind !== 'noun');
};

/** Who is named suffers it: "X was killed", "X came under attack from Y", "X surrendered to Y". */
export const suffered: RoleReader = (scene, sides) => {
	const {before, after, free, near} = sides;
	const {text, lexicon, window} = scene;
	const {rule, kind} = window.trigger.meaning;
	const suffers = hasClass(text, lexicon, 'suffer', window.left, window.trigger.begin);
	// "X was expelled": who suffers it is the one who leaves.
	const isExpelled = rule.type === 'territory-left';
	// "Units of X were sent": who is sent is who arrives.
	const moves = isExpelled || rule.type === 'reinforcement';
	if (rule.subject !== 'target' && !suffers && (moves || !isPassive(scene, sides))) return null;
	const doer = suffers
		? after.find(mark => isMember(scene, mark) && mark.prefix === '')
		: doerOfPassive(scene, sides);
	if (doer) return roles([doer], before.slice(-1), 'agent');
	const [next] = after;
	const taker = next && rule.type === 'capture' && takes(scene, next) ? next : undefined;
	const direct = taker === near ? undefined : near;
	const victim =
		rule.subject !== 'target' && suffers
			? before.at(-1)
			: (direct ?? free.at(-1) ?? after.find(mark => mark !== taker) ?? before.at(-1));
	const victims = victim ? withJoined(scene, [...before, ...after], victim) : [];
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

/** "The toll of the Russian raids": whose raids they were stands right behind the word for them, and is not who died in them. */
const isOwnerOfStrike = ({text}: RoleScene, {begin}: ActorMark): boolean => {
	const strike = text.triggers[firstFrom(text.triggers, begin - 1)];
	return strike?.begin === begin - 1 && strike.end === begin && strikes.has(strike.meaning.rule.type);
};

/** The subject is a place or nobody: "the quarter is in the hands of X", "a blast". */
export const withoutSubject: RoleReader = (scene, {after}) => {
	const {window, carried} = scene;
	const {subject, genitive} = window.trigger.meaning.rule;
	if (subject !== 'none' && subject !== 'place') return null;
	const [first] = after;
	if (genitive === 'actor' && first) return roles(withJoined(scene, after, first), [], 'after');
	if (subject === 'place' && genitive === 'actor' && carried.length > 0)
		return roles([], [], 'carried', carried);
	if (genitive !== 'target') return roles([], [], 'none');
	const owners = after.filter(mark => isOwnerOfStrike(scene, mark));
	return roles(owners, without(owners, after), owners.length > 0 ? 'agent' : 'none');
};
