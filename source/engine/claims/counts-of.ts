import type {ClaimType} from '../../model/claim.ts';
import {and, joiner} from '../text/particles.ts';
import {carries} from './carries.ts';
import {strikes} from './claim-groups.ts';
import type {CountMark, MarkedText, TriggerMark} from './marks.ts';
import {firstFrom, inside, type Window} from './window.ts';

const comma = /^[\u060c,;\u061b]$/;

/** "hit the quarter, under the control of X, with several shells": what a word told in between cannot carry goes on with the word before it. */
const resumed = (text: MarkedText, {clause, right}: Window): CountMark[] => {
	const counts = inside(text.counts, right, clause.end);
	if (counts.length === 0) return counts;
	const later = inside(text.triggers, right, clause.end);
	return counts.filter(
		mark =>
			!later.some(trigger => trigger.begin < mark.begin && carries(trigger.meaning.rule.type, mark, trigger)),
	);
};

/** "killed and captured ten soldiers": two words of harm side by side share the figure behind the second. */
const shared = (text: MarkedText, {trigger}: Window): CountMark[] => {
	const next = text.triggers[firstFrom(text.triggers, trigger.end)];
	const {counts: what} = trigger.meaning.rule;
	if (!what || !next?.meaning.rule.counts || next.begin - trigger.end > 1) return [];
	if (!joiner.test(next.prefix) && text.tokens[trigger.end]?.form !== and) return [];
	return inside(text.counts, next.end, next.end + 2)
		.slice(0, 1)
		.map(mark => ({...mark, count: {...mark.count, what}}));
};

/** The figure that another is a part of, where both count the same thing; null for a figure of its own. */
const wholeOf = (text: MarkedText, mark: CountMark): CountMark | null => {
	const {counts} = text;
	if (!mark.part) return null;
	let at = firstFrom(counts, mark.begin) - 1;
	while (counts[at]?.part) at--;
	const whole = counts[at];
	return whole?.count.what === mark.count.what && !ownVerb(text, mark, whole) && !ownAttack(text, mark)
		? whole
		: null;
};

/** "57 were killed in five days, among them 29 who died in the raid on X": a part in a clause of its own, right before the verb that tells of it alone. */
const ownVerb = ({clauses, clauseOf, triggers}: MarkedText, mark: CountMark, whole: CountMark): boolean => {
	const verb = triggers[firstFrom(triggers, mark.end)];
	return (
		verb?.begin === mark.end &&
		verb.meaning.verbal &&
		verb.meaning.rule.counts === mark.count.what &&
		clauseOf[mark.begin] === clauseOf[verb.begin] &&
		clauseOf[mark.begin] !== clauseOf[whole.begin] &&
		(clauses[clauseOf[verb.begin] as number]?.relative ?? true) === false
	);
};

/** "42 were killed, among them 19 in the raid on X": a part that an attack behind it tells of alone. */
const ownAttack = ({clauses, clauseOf, triggers}: MarkedText, mark: CountMark): boolean => {
	const attack = triggers[firstFrom(triggers, mark.end)];
	const clause = attack && clauses[clauseOf[attack.begin] as number];
	return (
		attack !== undefined &&
		mark.part &&
		// "Among them 16 children in a raid": the noun goes on with those who were counted.
		mark.noun === 'unknown' &&
		attack.meaning.kind === 'noun' &&
		strikes.has(attack.meaning.rule.type) &&
		attack.begin - mark.end === 1 &&
		clause?.begin === mark.end
	);
};

/** A part goes with its whole, whatever is told between them: "50 dead in a blast, among them six of X". */
const withParts = (text: MarkedText, own: readonly CountMark[]): CountMark[] => {
	const {counts} = text;
	const all: CountMark[] = [];
	for (const mark of own) {
		if (wholeOf(text, mark)) continue;
		all.push(mark);
		let at = firstFrom(counts, mark.begin) + 1;
		for (let part = counts[at]; part && wholeOf(text, part) === mark; part = counts[++at]) all.push(part);
	}

	return all;
};

/** "Freed more than 800 prisoners": people of whom only the event tells what befell them. */
const taken = (mark: CountMark): CountMark =>
	mark.count.what === 'other' && mark.noun === 'people'
		? {...mark, count: {...mark.count, what: 'captured'}}
		: mark;

/** People of whom nothing is told but the event are counted by it only in the same breath: not behind a comma. */
const isReached = ({tokens}: MarkedText, {count, noun, begin}: CountMark, {end}: TriggerMark): boolean => {
	if (count.what !== 'other' || noun !== 'people') return true;
	for (let at = end; at < begin; at++) if (comma.test(tokens[at]?.form ?? '')) return false;
	return true;
};

/** "Killed in a raid were ten": how far behind its verb the raid may stand, in words. */
const insertedReach = 1;

/** Whether an attack stands between a verb of harm and those whom it counts. */
const isInserted = (verb: TriggerMark | undefined, attack: TriggerMark | undefined): boolean =>
	verb !== undefined &&
	attack !== undefined &&
	verb.meaning.kind === 'perfect' &&
	verb.meaning.rule.counts !== undefined &&
	attack.meaning.kind === 'noun' &&
	attack.begin - verb.end <= insertedReach;

/**
 * The figures of what a trigger tells. Deaths may stand before their verb; a figure before another word belongs to what was told there,
 * unless it runs into the word itself ("15 raids").
 */
export const countsOf = (text: MarkedText, window: Window, type: ClaimType): CountMark[] => {
	const {clause, left, right, trigger} = window;
	if (text.counts.length === 0) return [];
	// "the death of ten and injury of five": the ten are of the noun before.
	const isJoined = joiner.test(trigger.prefix) && left > clause.begin;
	const reachesBack = (type === 'killing' || type === 'capture') && !isJoined;
	// "15 raids", but not "three dead by a mine".
	const from = trigger.prefix === '' ? trigger.begin : trigger.end;
	const at = firstFrom(text.triggers, trigger.begin);
	const isBetween = isInserted(text.triggers[at - 1], trigger);
	const next = text.triggers[at + 1];
	const until = isInserted(trigger, next) ? (text.triggers[at + 2]?.begin ?? clause.end) : right;
	const own = inside(text.counts, left, Math.min(until, clause.end)).filter(
		mark =>
			(reachesBack || mark.end >= from || mark.count.what === 'percent') &&
			!(isBetween && carries('killing', mark, trigger)) &&
			!ownAttack(text, mark),
	);
	// "27 civilians who were killed": what a relative clause tells happened to those counted right before it.
	let before = firstFrom(text.counts, clause.begin) - 1;
	// "18, among them six children, the number of those who died"
	while (text.counts[before]?.part && text.counts[before]?.end !== clause.begin) before--;
	const antecedent = text.counts[before];
	const isAntecedent = clause.relative && reachesBack && left === clause.begin;
	if (isAntecedent && antecedent?.end === clause.begin) own.unshift(antecedent);
	const last = text.counts[firstFrom(text.counts, clause.begin) - 1];
	if (last && last.end === clause.begin && trigger.begin - last.end === 1 && ownAttack(text, last))
		own.unshift(last);
	for (const mark of resumed(text, window)) own.push(mark);
	const told = withParts(text, own)
		.map(mark => (type === 'capture' ? taken(mark) : mark))
		.filter(mark => carries(type, mark, trigger) && isReached(text, mark, trigger));
	return told.length > 0 ? told : shared(text, window).filter(mark => carries(type, mark, trigger));
};
