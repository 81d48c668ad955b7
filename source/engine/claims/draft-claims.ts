import type {ClaimType} from '../../model/claim.ts';
import type {ActorId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {isCivilian} from '../lexicon/camps.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {needsInWords} from '../lexicon/rule-sentences.ts';
import type {TriggerRule} from '../lexicon/word-files.ts';
import {ActingOn} from './acting-on.ts';
import {backgroundOf} from './background.ts';
import {circumstancesOf} from './circumstances.ts';
import {countsOf} from './counts-of.ts';
import type {Draft} from './draft.ts';
import {groundsOf} from './grounds.ts';
import {type CountMark, idsOf, type MarkedText, type Range, type Speech} from './marks.ts';
import {modalityOf} from './modality.ts';
import {needsMet} from './needs.ts';
import type {Roles} from './roles/scene.ts';
import {assignRoles} from './roles.ts';
import type {Trace} from './trace.ts';
import {
	fromTheAir,
	isDescription,
	isEcho,
	isFromTheAir,
	isMeasure,
	tellsShare,
	typeOf,
} from './trigger-reading.ts';
import {PassageDay} from './when.ts';
import {placesOf} from './where.ts';
import {speechAt, type Window, windowsOf} from './window.ts';

/** What civilians suffer and never do. */
const violent: ReadonlySet<ClaimType> = new Set([
	'assault',
	'armed-clash',
	'territory-gained',
	'siege',
	'air-strike',
	'shelling',
	'bombing',
	'killing',
	'capture',
	'control',
	'looting',
]);
/** How far on a word may tell what kind of event a trigger means, in words. */
const kindReach = 7;
const outlet = 'outlet' as SourceId;
/** The words that carry a claim: its trigger and what was found for it, within its clause and window. */
const rangeOf = ({tokens}: MarkedText, {trigger, clause, right}: Window, marks: readonly Range[]): Range => {
	let {begin, end} = trigger;
	for (const mark of marks) {
		if (tokens[mark.begin]?.sentence !== tokens[trigger.begin]?.sentence) continue;
		begin = Math.min(begin, mark.begin);
		end = Math.max(end, mark.end);
	}

	return {begin: Math.max(begin, clause.begin), end: Math.min(end, Math.max(right, trigger.end))};
};

/** Makes drafts of one text, in text order: who acts in one claim may act on in the next. */
class Drafter {
	readonly #report: Report;
	readonly #text: MarkedText;
	readonly #lexicon: Lexicon;
	readonly #trace: Trace;
	readonly #days: PassageDay;
	readonly #actingOn: ActingOn;

	constructor(report: Report, text: MarkedText, lexicon: Lexicon, trace: Trace) {
		this.#trace = trace;
		this.#report = report;
		this.#text = text;
		this.#lexicon = lexicon;
		this.#days = new PassageDay(text, lexicon, report.published);
		this.#actingOn = new ActingOn(text, lexicon);
	}

	/** Roles with civilians where they belong: they suffer violence and do none. */
	#roles(
		window: Window,
		type: ClaimType,
		counts: readonly CountMark[],
		carried: ActorId[],
		speech: Speech | null,
	): Roles {
		const roles = assignRoles({
			text: this.#text,
			lexicon: this.#lexicon,
			window,
			type,
			counts,
			carried,
			announced: speech?.announced ?? null,
			sides: this.#text.sides,
			ours: this.#text.speakers.ours(window.trigger.begin),
		});
		const isProtected = (id: ActorId): boolean => isCivilian(this.#lexicon, id);
		if (!violent.has(type) || roles.actors.length === 0 || !roles.actors.every(isProtected)) return roles;
		return {
			actors: carried.filter(id => !isProtected(id)),
			actorMarks: [],
			targets: [...new Set([...roles.actors, ...roles.targets])].filter(id => !carried.includes(id)),
			targetMarks: [...roles.actorMarks, ...roles.targetMarks],
			found: 'carried',
		};
	}

	/** Why a trigger tells of no event here; null where it does. */
	#whyNot(window: Window, carried: readonly ActorId[]): string | null {
		if (isEcho(this.#text, this.#lexicon, window)) return 'left.points-back';
		if (isDescription(this.#text, this.#lexicon, window)) return 'left.only-describes';
		if (isMeasure(this.#text, this.#lexicon, window))
			return tellsShare(this.#text, window) ? null : 'left.only-measures';
		return needsMet(this.#text, this.#lexicon, window, carried.length > 0) ? null : 'left.needs';
	}

	/** "Targeted with a car bomb", "repelled an attack": the event told right behind is the same one. */
	#absorbs(rule: TriggerRule, type: ClaimType, next: Window, isNear: boolean): boolean {
		const nextType = next.trigger.meaning.rule.type;
		if (isNear && type !== rule.type && nextType === type) return true;
		if (rule.absorbs === undefined) return false;
		return rule.absorbs === typeOf(this.#text, this.#lexicon, next, next.right).type;
	}

	/**
	 * The draft of one window, or null where it tells nothing, and whether the window after it is told with it: "targeted with a car bomb",
	 * "repelled an attack".
	 */
	draft(window: Window, next: Window | undefined): {draft: Draft | null; absorbsNext: boolean} {
		const {trigger, clause} = window;
		const {rule} = trigger.meaning;
		this.#actingOn.nameAttackers(window);
		const subject = this.#actingOn.into(window);
		const carried = subject.ids;
		const whyNot = this.#whyNot(window, carried);
		if (whyNot !== null) {
			this.#trace?.(
				this.#text.tokens,
				trigger,
				rule.rule,
				whyNot,
				whyNot === 'left.needs' ? needsInWords(rule.needs) : '',
			);
			return {draft: null, absorbsNext: false};
		}

		const follows = next !== undefined && next.clause === clause;
		const isNear = follows && next.trigger.begin - trigger.end <= kindReach;
		const reach = isNear ? next.trigger.end : window.right;
		const found = typeOf(this.#text, this.#lexicon, window, reach);
		const absorbsNext = follows && this.#absorbs(rule, found.type, next, isNear);
		const whole = absorbsNext && next ? {...window, right: next.right} : window;

		const speech = speechAt(this.#text.speeches, trigger.begin);
		const foundCounts = countsOf(this.#text, whole, found.type);
		const roles = this.#roles(whole, found.type, foundCounts, carried, speech);
		const told = isFromTheAir(this.#text, this.#lexicon, whole, found.type, roles)
			? fromTheAir(trigger)
			: found;
		const {type} = told;
		const counts = type === found.type ? foundCounts : countsOf(this.#text, whole, type);
		const {marks: places, elsewhere, onWay} = placesOf(this.#text, this.#lexicon, whole, type);
		const when = this.#days.of(whole, type);
		const modality = modalityOf(this.#text, this.#lexicon, whole, speech);
		const {grounds, weapon, extent, manner} = circumstancesOf(this.#text, this.#lexicon, whole, type, reach);
		const background = backgroundOf(this.#text, this.#lexicon, whole, type, when, this.#report.published);
		this.#actingOn.note(whole, type, roles, subject);
		if (background) grounds.push(background);
		const draft: Draft = {
			window: whole,
			range: rangeOf(this.#text, whole, [...roles.actorMarks, ...roles.targetMarks, ...places, ...counts]),
			type,
			actors: roles.actors,
			actorsNamed: roles.actorMarks.length > 0,
			targets: roles.targets,
			places: idsOf(places),
			placesNamed: places.length > 0,
			elsewhere,
			onWay,
			date: when.date,
			counts,
			modality: modality.modality,
			attribution: speech && speech.speakers.length > 0 ? [...speech.speakers] : [outlet],
			background: background !== null,
			extent,
			weapon,
			manner,
			evidence: groundsOf({
				trigger,
				absorbed: absorbsNext && next ? next.trigger : null,
				type: told,
				roles,
				carriedFrom: subject.marks,
				places,
				counts,
				when,
				speech,
				modality,
				more: grounds,
			}),
		};
		return {draft, absorbsNext};
	}
}

/** Makes a draft of every trigger whose surroundings fit it, in text order. */
export const draftClaims = (
	report: Report,
	text: MarkedText,
	lexicon: Lexicon,
	trace: Trace = null,
): Draft[] => {
	const drafter = new Drafter(report, text, lexicon, trace);
	const mayTell = (window: Window): boolean =>
		isMeasure(text, lexicon, window) ? tellsShare(text, window) : needsMet(text, lexicon, window, true);
	const windows = windowsOf(text, lexicon, mayTell, trace);
	const drafts: Draft[] = [];
	for (let index = 0; index < windows.length; index++) {
		const {draft, absorbsNext} = drafter.draft(windows[index] as Window, windows[index + 1]);
		if (draft) drafts.push(draft);
		if (!absorbsNext) continue;
		index++;
		const {trigger} = windows[index] as Window;
		trace?.(text.tokens, trigger, trigger.meaning.rule.rule, 'left.told-with-the-one-before');
	}

	return drafts;
};
