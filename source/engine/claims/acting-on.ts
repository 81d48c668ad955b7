import type {ClaimType} from '../../model/claim.ts';
import type {ActorId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {TriggerRule} from '../lexicon/word-files.ts';
import {and, joiner} from '../text/particles.ts';
import type {Token} from '../text/tokens.ts';
import {canPrecede, verbForm} from './agreement.ts';
import {type ActorMark, idsOf, type MarkedText, type TriggerMark} from './marks.ts';
import type {Roles} from './roles/scene.ts';
import {antecedentOf, ownerBefore, subjectBeforeClause} from './roles/subject-before.ts';
import {anyInside, hasClass, inside, type Window} from './window.ts';

/** A side that acts on, and where it was named. */
export type Subject = {ids: ActorId[]; marks: readonly ActorMark[]};
/** The side that acted last, and where. */
type Acted = Subject & {sentence: number; paragraph: number};

/** What attackers do. */
const ofAttackers: ReadonlySet<ClaimType> = new Set(['assault', 'bombing', 'territory-gained']);
/** How far back a side named before the clause may act on, in words. */
const subjectReach = 60;
const nobody: Subject = {ids: [], marks: []};
const nowhere: Acted = {...nobody, sentence: -1, paragraph: -1};

/** "… and opened": a verb, "and" written onto it or before it. */
const isJoinedVerb = (tokens: readonly Token[], {begin, meaning, prefix}: TriggerMark): boolean =>
	meaning.verbal && (joiner.test(prefix) || tokens[begin - 1]?.form === and);

/** "… after the withdrawal of Y": an event told as a noun behind a word like "after", beside the verb of the sentence. */
const isAside = ({tokens}: MarkedText, {connectors}: Lexicon, {trigger, clause}: Window): boolean => {
	const isAdjunct = (at: number): boolean => connectors.at(tokens, at)?.meanings.includes('adjunct') ?? false;
	return trigger.meaning.kind === 'noun' && (isAdjunct(clause.begin) || isAdjunct(trigger.begin - 1));
};

/** Who repelled an attack goes on, not who attacked. */
const isDefence = ({absorbs, subject}: TriggerRule): boolean => absorbs !== undefined && subject === 'target';

/** Who acts on, from one claim of a text to the next. */
export class ActingOn {
	readonly #text: MarkedText;
	readonly #lexicon: Lexicon;
	#last = nowhere;
	/** Who acted last in a verb: "X entered A after the withdrawal of Y, and opened …" goes on with X. */
	#main = nowhere;
	/** Who attacked last. */
	#attackers: ActorId[] = [];

	constructor(text: MarkedText, lexicon: Lexicon) {
		this.#text = text;
		this.#lexicon = lexicon;
	}

	/** "The attackers" are who attacked last: known only now, when the attack has been read. */
	nameAttackers({left, right}: Window): void {
		if (this.#attackers.length === 0) return;
		for (const mark of inside(this.#text.actors, left, right))
			if (
				mark.rule === 'actor.anaphor' &&
				hasClass(this.#text, this.#lexicon, 'attackers', mark.begin, mark.end)
			)
				mark.ids = this.#attackers;
	}

	/** Who acts on where a window names nobody: the last side that acted here, else the last side named before it. */
	into(window: Window): Subject {
		const {trigger, clause, left} = window;
		const {tokens, actors} = this.#text;
		const known = {text: this.#text, lexicon: this.#lexicon};
		const antecedent = antecedentOf(this.#text, window) ?? ownerBefore(known, trigger);
		if (antecedent) return {ids: antecedent.ids, marks: [antecedent]};
		const {sentence, paragraph} = tokens[trigger.begin] as Token;
		const {sentence: last, paragraph: lastParagraph} = this.#last;
		if (last === sentence && this.#goesOnWithMain(trigger, sentence)) return this.#main;
		if (last === sentence || (lastParagraph === paragraph && sentence - last <= 1)) return this.#last;
		// "X regained today the control of Y": who stands before the other event word acts in this one too.
		const end = anyInside(actors, left, trigger.begin) ? clause.begin : left;
		if (end === clause.begin && anyInside(actors, clause.begin, trigger.begin)) return nobody;
		const named = inside(actors, Math.max(0, trigger.begin - subjectReach), end);
		const subjects = subjectBeforeClause(
			known,
			named.filter(mark => tokens[mark.begin]?.sentence === sentence),
			trigger,
		);
		return {ids: idsOf(subjects), marks: subjects};
	}

	/** Whether a verb joined by "and" has the subject of the verb before it, not that of a noun told aside between the two. */
	#goesOnWithMain(trigger: TriggerMark, sentence: number): boolean {
		const {tokens} = this.#text;
		if (this.#main.sentence !== sentence || !isJoinedVerb(tokens, trigger)) return false;
		const form = verbForm(tokens, trigger);
		const fits = (mark: ActorMark): boolean =>
			!form || canPrecede({tokens, lexicon: this.#lexicon}, form, mark);
		return this.#main.marks.length > 0 && this.#main.marks.some(fits);
	}

	/**
	 * Notes who acted in a claim.
	 *
	 * @param into who acted on into its window, and where they were named.
	 */
	note(window: Window, type: ClaimType, roles: Roles, into: Subject): void {
		const {trigger, clause} = window;
		const {rule} = trigger.meaning;
		const ids = isDefence(rule) ? roles.targets : roles.actors;
		// Who laid the mines that are cleared does not act on.
		const acts = ids.length > 0 && !rule.mutual && roles.found !== 'laid';
		if (acts && !clause.relative) {
			const {sentence, paragraph} = this.#text.tokens[trigger.begin] as Token;
			const own = isDefence(rule) ? roles.targetMarks : roles.actorMarks;
			this.#last = {ids, marks: own.length > 0 ? own : into.marks, sentence, paragraph};
			if (!isAside(this.#text, this.#lexicon, window)) this.#main = this.#last;
		}

		if (ofAttackers.has(type) && roles.actors.length > 0) this.#attackers = roles.actors;
	}
}
