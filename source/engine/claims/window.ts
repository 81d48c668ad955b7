import type {ClaimType} from '../../model/claim.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {needsInWords} from '../lexicon/rule-sentences.ts';
import {strikes} from './claim-groups.ts';
import type {Clause, MarkedText, Range, Speech, TriggerMark} from './marks.ts';
import type {Trace} from './trace.ts';

/** A clause without any punctuation may be a whole text: nothing tells across so many words. */
const farthest = 60;
const deadlyTypes: ReadonlySet<ClaimType> = new Set([...strikes, 'armed-clash']);

/** How long a phrase that only borrows a word may be, in words. */
const longestFigure = 4;

/** A trigger with the stretch of its clause that is its own: from the trigger before to the one after. */
export type Window = {trigger: TriggerMark; clause: Clause; left: number; right: number};

/** A noun stands so far before its relative pronoun, or before "and blew it up", in words. */
const antecedentReach = 2;

/** How far before its window what a verb points back at may stand: "dug a tunnel and blew it up". */
export const objectBack = ({trigger, clause, left}: Window): number => {
	const isFirst = left === clause.begin && trigger.begin - clause.begin <= 1;
	return isFirst && trigger.meaning.pronoun && !clause.relative ? Math.max(0, left - antecedentReach) : left;
};

/** The same, and what a relative clause is told of: "the aircraft that bombed X". */
export const lookBack = (window: Window): number =>
	window.clause.relative && window.left === window.clause.begin
		? Math.max(0, window.left - antecedentReach)
		: objectBack(window);

/** The index of the first range that begins at or after a token. Marks are in text order: halving keeps long texts linear. */
export const firstFrom = (marks: readonly Range[], begin: number): number => {
	let low = 0;
	let high = marks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((marks[middle] as Range).begin < begin) low = middle + 1;
		else high = middle;
	}

	return low;
};

/** The speech that covers a word, or null: speeches hardly overlap, so it is among the last few that began before it. */
export const speechAt = (speeches: readonly Speech[], at: number): Speech | null => {
	const last = firstFrom(speeches, at + 1) - 1;
	for (let index = last; index >= Math.max(0, last - 4); index--) {
		const speech = speeches[index] as Speech;
		if (speech.begin <= at && at < speech.end) return speech;
	}

	return null;
};

/** Ranges that begin inside `[begin, end)`. */
export const inside = <Mark extends Range>(marks: readonly Mark[], begin: number, end: number): Mark[] => {
	const found: Mark[] = [];
	for (
		let index = firstFrom(marks, begin);
		index < marks.length && (marks[index] as Mark).begin < end;
		index++
	)
		found.push(marks[index] as Mark);
	return found;
};

/** Whether a range begins inside `[begin, end)`. */
export const anyInside = (marks: readonly Range[], begin: number, end: number): boolean => {
	const first = marks[firstFrom(marks, begin)];
	return first !== undefined && first.begin < end;
};

/** The first word of a class in a stretch, or null. */
export const classIn = (
	text: MarkedText,
	lexicon: Lexicon,
	name: string,
	begin: number,
	end: number,
): Range | null => {
	const {tokens} = text;
	for (let from = begin; from < end; ) {
		const match = lexicon.classes.first(tokens, name, from, end);
		if (!match) return null;
		// Inside a phrase that means something else, no word counts by itself: "weather" holds "aerial" in Arabic.
		const figure = lexicon.classes.first(tokens, 'figurative', match.begin - longestFigure, match.begin);
		if (!figure || figure.end <= match.begin) return match;
		from = match.end;
	}

	return null;
};

/** Whether a word of a class stands in a stretch. */
export const hasClass = (
	text: MarkedText,
	lexicon: Lexicon,
	name: string,
	begin: number,
	end: number,
): boolean => classIn(text, lexicon, name, begin, end) !== null;

/** The first match of a connector kind in a stretch, or null. */
export const connectorIn = (
	text: MarkedText,
	lexicon: Lexicon,
	kind: Parameters<Lexicon['connectors']['add']>[1],
	begin: number,
	end: number,
): Range | null => lexicon.connectors.first(text.tokens, kind, begin, end);

/** How far behind a sum its event may stand, and how far behind "was killed" the fighting, in words. */
export const sumReach = 6;
const diedInReach = 2;
/** How far behind an attack "which X carried out" may stand, in words: behind an adjective or two. */
const doerReach = 4;

/** "The toll of the ambush at X rose to ten", "killed in the fighting were ten": the noun only says in what they died. */
const onlySaysWherefrom = (
	{tokens}: MarkedText,
	lexicon: Lexicon,
	host: TriggerMark | undefined,
	{begin, meaning, prefix}: TriggerMark,
): boolean => {
	if (meaning.kind !== 'noun' || !deadlyTypes.has(meaning.rule.type)) return false;
	// "fighting that followed the attack"
	if (meaning.definite && lexicon.classes.at(tokens, begin - 1)?.meanings.includes('followed')) return true;
	if (!host) return false;
	const gap = begin - host.end;
	if (host.meaning.rule.sums) return gap <= sumReach;
	const isWithin =
		prefix !== '' || lexicon.connectors.at(tokens, begin - 1)?.meanings.includes('adjunct') === true;
	const isDeath = host.meaning.rule.type === 'killing' && host.meaning.kind === 'perfect';
	// "Killed in the attack which X carried out on Y": told here with its doer, it is a claim of its own.
	if (lexicon.connectors.first(tokens, 'performed', begin, begin + doerReach)) return false;
	return isDeath && isWithin && meaning.definite && !meaning.pronoun && gap < diedInReach;
};

/**
 * The windows of all triggers, in text order. "Raids that hit X" is one trigger, and so is "attacked with a car bomb": the verb that carries
 * on an attack, and the means of one, stand in its window.
 *
 * @param mayTell whether a trigger can tell anything in its clause at all.
 */
export const windowsOf = (
	text: MarkedText,
	lexicon: Lexicon,
	mayTell: (window: Window) => boolean,
	trace: Trace = null,
): Window[] => {
	const clauseAt = (at: number): Clause => text.clauses[text.clauseOf[at] as number] as Clause;
	const hosts: TriggerMark[] = [];
	const isHosted = ({begin}: TriggerMark): boolean =>
		hosts
			.slice(-3)
			.some(host => clauseAt(host.begin) === clauseAt(begin) && strikes.has(host.meaning.rule.type));
	for (const trigger of text.triggers) {
		const {rule} = trigger.meaning;
		if ((rule.carrier || rule.instrument) && isHosted(trigger)) {
			trace?.(text.tokens, trigger, rule.rule, 'left.carried-on');
			continue;
		}

		const clause = clauseAt(trigger.begin);
		const last = hosts.at(-1);
		const before = last && clauseAt(last.begin) === clause ? last : undefined;
		if (onlySaysWherefrom(text, lexicon, before, trigger)) {
			trace?.(text.tokens, trigger, rule.rule, 'left.points-back');
			continue;
		}

		// What its clause cannot fulfil bounds nothing either.
		const left = Math.max(clause.begin, trigger.begin - farthest);
		const right = Math.min(clause.end, trigger.end + farthest);
		// Nearly always it means what it means first: copies are made of the others only.
		const tells = (host: TriggerMark): boolean => mayTell({trigger: host, clause, left, right});
		const host = tells(trigger)
			? trigger
			: trigger.others.map(meaning => ({...trigger, meaning})).find(tells);
		if (host) hosts.push(host);
		else trace?.(text.tokens, trigger, rule.rule, 'left.needs', needsInWords(rule.needs));
	}

	return hosts.map((trigger, index) => {
		const clause = clauseAt(trigger.begin);
		const before = hosts[index - 1];
		const after = hosts[index + 1];
		return {
			trigger,
			clause,
			left: before && before.end > clause.begin ? before.end : clause.begin,
			right: after && after.begin < clause.end ? after.begin : clause.end,
		};
	});
};
