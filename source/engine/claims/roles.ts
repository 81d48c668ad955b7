import type {ActorId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {ActorMark, CountMark, MarkedText} from './marks.ts';
import {connectorIn, inside, type Window} from './window.ts';

export type Roles = {
	actors: ActorId[];
	targets: ActorId[];
	/** The marks behind both. */
	actorMarks: ActorMark[];
	targetMarks: ActorMark[];
	/** How the actor was found: part of the rule name in the evidence. */
	found: 'agent' | 'before' | 'after' | 'carried' | 'both-sides' | 'none';
};

const damma = '\u064f';

const unique = (ids: readonly ActorId[]): ActorId[] => [...new Set(ids)];
const idsOf = (marks: readonly ActorMark[]): ActorId[] => unique(marks.flatMap(mark => mark.ids));

/** A side joined to the one before by "and" shares its role. */
const withJoined = (text: MarkedText, marks: readonly ActorMark[], first: ActorMark): ActorMark[] => {
	const group = [first];
	for (const mark of marks.slice(marks.indexOf(first) + 1)) {
		const previous = group.at(-1) as ActorMark;
		const gap = mark.begin - previous.end;
		if (gap > 2 || gap < 0 || !text.tokens[mark.begin]?.form.startsWith('\u0648')) break;
		group.push(mark);
	}

	return group;
};

/** Whether a side stands free, not behind a preposition. */
const isFree = (text: MarkedText, lexicon: Lexicon, mark: ActorMark): boolean =>
	mark.prefix === '' &&
	!(lexicon.connectors.at(text.tokens, mark.begin - 1)?.meanings.includes('preposition') ?? false);

const isPassive = (source: string, text: MarkedText, begin: number): boolean => {
	const [from, to] = text.tokens[begin]?.span ?? [0, 0];
	const surface = source.slice(from, to);
	const at = surface.indexOf(damma);
	return at > 0 && at <= 3;
};

/**
 * Who does it to whom, by Arabic order: verb–subject–object, subject–verb–object, the construct state after a verbal noun, "by" phrases,
 * and the subject carried over from the clause before.
 *
 * @param carried the side that acted last in the sentence, or [].
 * @param sides the two sides that the text is about, for fighting that names one or none.
 */
export const assignRoles = (
	source: string,
	text: MarkedText,
	lexicon: Lexicon,
	window: Window,
	counts: readonly CountMark[],
	carried: readonly ActorId[],
	sides: readonly ActorId[],
): Roles => {
	const {trigger, left, right} = window;
	const {rule, kind, pronoun} = trigger.meaning;
	const before = inside(text.actors, left, trigger.begin);
	const after = inside(text.actors, trigger.end, right);
	const result = (
		actorMarks: ActorMark[],
		targetMarks: ActorMark[],
		found: Roles['found'],
		actors = idsOf(actorMarks),
	): Roles => {
		const targets = idsOf(targetMarks).filter(id => !actors.includes(id));
		return {actors: unique(actors), targets, actorMarks, targetMarks, found};
	};

	if (rule.mutual) {
		const marks = [
			...before.filter(mark => isFree(text, lexicon, mark) || mark.rule === 'actor.sides'),
			...after,
		];
		const between = connectorIn(text, lexicon, 'between', trigger.end, right);
		const used = between ? inside(text.actors, between.begin, right) : marks;
		const known = idsOf(used).filter(id => lexicon.world.actors.get(id)?.camp !== 'civilian');
		if (known.length >= 2) return result(used, [], 'both-sides', known);
		const own = known.length === 1 ? known : [];
		const camp = lexicon.world.actors.get(own[0] as ActorId)?.camp;
		const other = sides.filter(id => !own.includes(id) && lexicon.world.actors.get(id)?.camp !== camp);
		return result(used, [], 'both-sides', own.length === 1 ? [...own, ...other.slice(0, 1)] : [...sides]);
	}

	const agent = connectorIn(text, lexicon, 'agent', trigger.end, right);
	const agentMark = agent ? inside(text.actors, agent.end, right)[0] : undefined;
	const against = connectorIn(text, lexicon, 'against', trigger.end, right);
	const againstMarks = against ? inside(text.actors, against.end, right).slice(0, 1) : [];
	const isCounted = (mark: ActorMark): boolean =>
		counts.some(count => mark.begin < count.end && count.begin < mark.end);
	const others = (used: readonly ActorMark[], marks: readonly ActorMark[]): ActorMark[] =>
		marks.filter(mark => !used.includes(mark));

	if (agentMark) {
		const group = withJoined(text, text.actors, agentMark).filter(mark => mark.end <= right);
		return result(
			group,
			others(group, [...before.filter(mark => isFree(text, lexicon, mark)), ...after]),
			'agent',
		);
	}

	const subjectIsTarget = rule.subject === 'target' || isPassive(source, text, trigger.begin);
	const leftMark = before.filter(mark => isFree(text, lexicon, mark)).at(-1);
	const first = after[0];
	const near = first && first.begin - trigger.end <= 3 ? first : undefined;
	const carriedOver = (targets: ActorMark[], mayCarry: boolean): Roles =>
		result([], targets, mayCarry && carried.length > 0 ? 'carried' : 'none', mayCarry ? [...carried] : []);

	if (subjectIsTarget) {
		const first = near ?? leftMark;
		const targets = first ? withJoined(text, [...before, ...after], first) : after.slice(0, 1);
		return result([], targets, 'none', []);
	}

	if (rule.subject === 'none' || rule.subject === 'place') {
		if (rule.genitive === 'actor' && first) return result(withJoined(text, after, first), [], 'after');
		return result([], rule.genitive === 'target' ? after : [], 'none', []);
	}

	const isVerb =
		kind === 'perfect' || kind === 'imperfect' || (kind === 'phrase' && rule.genitive === 'actor');
	if (leftMark && !isCounted(leftMark)) {
		const group = withJoined(
			text,
			before,
			before.find(mark => isFree(text, lexicon, mark) && withJoined(text, before, mark).includes(leftMark)) ??
				leftMark,
		);
		return result(group, others(group, againstMarks.length > 0 ? againstMarks : after), 'before');
	}

	if (isVerb && near && isFree(text, lexicon, near) && !isCounted(near)) {
		const group = withJoined(text, after, near);
		return result(group, others(group, againstMarks.length > 0 ? againstMarks : after), 'after');
	}

	if (!isVerb && near && !isCounted(near)) {
		const group = withJoined(text, after, near);
		const last = group.at(-1) as ActorMark;
		// "the siege by the army of the hospital": a verbal noun whose object follows with ل has its subject before it.
		const objectFollows = [
			...inside(text.places, last.end, right),
			...inside(text.actors, last.end, right),
		].some(mark => text.tokens[mark.begin]?.form.startsWith('\u0644'));
		if (rule.genitive === 'actor' || objectFollows || near.prefix === '\u0644')
			return result(group, others(group, againstMarks.length > 0 ? againstMarks : after), 'after');
	}

	const fromMark = after.find(
		mark => text.tokens[mark.begin - 1]?.form === '\u0645\u0646' && !isCounted(mark),
	);
	if (!isVerb && fromMark && rule.genitive !== 'target' && fromMark.begin - trigger.end <= 4)
		return result([fromMark], others([fromMark], after), 'after');
	return carriedOver(after, isVerb || pronoun || trigger.meaning.kind === 'noun' || kind === 'phrase');
};
