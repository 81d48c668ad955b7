import type {ActorId} from '../../../model/ids.ts';
import {campOf, isCivilian, isFighting} from '../../lexicon/camps.ts';
import {lam} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import {type ActorMark, idsOf} from '../marks.ts';
import {connectorIn, firstFrom, hasClass, inside} from '../window.ts';
import {isAlly} from './allies.ts';
import {
	type Acting,
	isFree,
	isMember,
	type RoleReader,
	type RoleScene,
	roles,
	type Sides,
	withJoined,
	without,
} from './scene.ts';

/** How many sides named before are looked through for an opponent. */
const memory = 40;
/** How far behind "a deal" its "with X" may stand, in words. */
const withReach = 8;
/** How far behind "between" the first of the two may stand, in words: "between X and Y", and not "between these villages". */
const betweenReach = 4;

/** Those whom fighting or a deal is said to be between; none where it is told between which places. */
const namedBetween = ({text, lexicon, window: {trigger, right}}: RoleScene): readonly ActorMark[] => {
	const between = connectorIn(text, lexicon, 'between', trigger.end, right);
	if (!between) return [];
	const marks = inside(text.actors, between.end, right);
	return (marks[0]?.begin ?? right) - between.end <= betweenReach ? marks : [];
};

/** The side named last before the trigger that is none of these camps, in its sentence or anywhere: of those it is joined to the first of each camp. */
const namedBefore = (scene: RoleScene, camps: ReadonlySet<string>, anywhere: boolean): ActorId[] => {
	const {text, lexicon, window} = scene;
	const {sentence} = text.tokens[window.trigger.begin] as Token;
	const leadCamp = ({ids: [lead]}: ActorMark): string => (lead ? campOf(lexicon, lead) : '');
	const isOther = (mark: ActorMark): boolean =>
		mark.rule !== 'actor.sides' &&
		mark.ids.some(id => isFighting(lexicon, id)) &&
		!camps.has(leadCamp(mark)) &&
		!isAlly(text, lexicon, mark.begin);
	const last = firstFrom(text.actors, window.trigger.begin) - 1;
	for (let index = last; index >= Math.max(0, last - memory); index--) {
		const mark = text.actors[index] as ActorMark;
		if (!anywhere && text.tokens[mark.begin]?.sentence !== sentence) return [];
		if (!isOther(mark)) continue;
		const around = text.actors.slice(Math.max(0, index - 2), index + 1);
		const first = around.find(head => withJoined(scene, around, head).includes(mark)) ?? mark;
		const group = withJoined(scene, around, first).filter(isOther);
		return [...new Map([...group].reverse().map(head => [leadCamp(head), head.ids[0] as ActorId])).values()];
	}

	return [];
};

/** The sides of some fighting that its clause names: those it is between, who stands free before it, and who stands right behind it or behind "with", "against". */
const namedFighting = (scene: RoleScene, {before, after, near}: Sides): readonly ActorMark[] => {
	const {text, lexicon, window} = scene;
	const {trigger, right} = window;
	const between = namedBetween(scene);
	if (between.length > 0) return between;
	const against = connectorIn(text, lexicon, 'against', trigger.end, right);
	const isReached = (mark: ActorMark): boolean =>
		mark === near ||
		(against !== null && mark.begin >= against.end) ||
		isMember(scene, mark) ||
		mark.prefix === lam;
	const first = after.find(isReached);
	return [
		...before.filter(mark => isFree(scene, mark) || mark.rule === 'actor.sides'),
		...(first ? after.slice(after.indexOf(first)) : []),
	];
};

/** Fighting has actors on both sides; where the words name one or none, those named before stand in, else the two that the text is about. */
const fighting = (scene: RoleScene, around: Sides): Acting => {
	const {lexicon, sides, carried} = scene;
	const marks = namedFighting(scene, around);
	const ids = marks.flatMap(mark => mark.ids).filter(id => !isCivilian(lexicon, id));
	const camps = new Set(ids.map(id => campOf(lexicon, id)));
	const add = (more: readonly ActorId[]): void => {
		if (camps.size >= 2) return;
		const others = more.filter(id => isFighting(lexicon, id) && !camps.has(campOf(lexicon, id)));
		ids.push(...others);
		for (const id of others) camps.add(campOf(lexicon, id));
	};

	const isOneKnown = ids.length > 0;
	if (isOneKnown) add(carried);
	add(namedBefore(scene, camps, isOneKnown));
	add(namedBefore(scene, camps, isOneKnown));
	for (const id of sides) add([id]);
	return {marks, ids};
};

/** "A deal between X and Y", "agreed with Y", "a Russian-American deal": all parties make it. */
const parties = (scene: RoleScene, {free, after, near}: Sides): Acting | null => {
	const {text, lexicon, window, carried, ours} = scene;
	const {trigger, right} = window;
	const between = namedBetween(scene);
	if (between.length > 0) return {marks: between, ids: idsOf(between)};

	const joined = connectorIn(text, lexicon, 'with', trigger.end, Math.min(right, trigger.end + withReach));
	const [other] = joined ? inside(text.actors, joined.end, right) : [];
	if (joined && other && other.begin - joined.end <= 1) {
		const others = withJoined(scene, after, other);
		const subject = without(others, [...free.slice(-1), ...(near && isFree(scene, near) ? [near] : [])]);
		const group = subject[0] ? withJoined(scene, [...free, ...after], subject[0]) : [];
		const marks = [...without(others, group), ...others];
		const own = group.length > 0 ? idsOf(group) : carried.length > 0 ? carried : ours ? [ours] : [];
		return {marks: [...group, ...marks], ids: [...own, ...idsOf(others)]};
	}

	// "A Russian-American deal": one adjective right behind the other.
	const [first, second] = after;
	const isCompound =
		first?.begin === trigger.end && second?.begin === first.end && !second.joined && second.prefix === '';
	return isCompound && first && second ? {marks: [first, second], ids: idsOf([first, second])} : null;
};

/** How far beside an attack "mutual", "exchanged" may stand, in words. */
const mutualReach = 2;

/** "The mutual shelling between X and Y", "they exchanged fire with Y": an attack that both sides carry out. */
const exchanging = (scene: RoleScene): Acting | null => {
	const {text, lexicon, window} = scene;
	const {begin, end} = window.trigger;
	if (!hasClass(text, lexicon, 'mutual', begin - mutualReach, end + mutualReach)) return null;
	const marks = namedBetween(scene).filter(({ids}) => !ids.every(id => isCivilian(lexicon, id)));
	return marks.length > 0 ? {marks, ids: idsOf(marks)} : null;
};

/** What has actors on both sides, and no target: fighting, deals, and attacks that are exchanged. */
export const bothSides: RoleReader = (scene, sides) => {
	const {rule} = scene.window.trigger.meaning;
	const acting = rule.mutual
		? fighting(scene, sides)
		: rule.type === 'agreement'
			? parties(scene, sides)
			: exchanging(scene);
	return acting ? roles(acting.marks, [], 'both-sides', acting.ids) : null;
};
