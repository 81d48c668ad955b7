import type {ClaimType} from '../../../../model/claim.ts';
import type {PlaceId} from '../../../../model/ids.ts';
import type {World} from '../../../lexicon/entities.ts';
import {attacks, fire} from '../../claim-groups.ts';
import type {Draft} from '../../draft.ts';
import type {TriggerMark} from '../../marks.ts';
import {hasClass, inside} from '../../window.ts';
import type {Scene} from '../refiners.ts';
import {isEitherFire} from '../same-weapon.ts';

/** How far behind its own word a claim may take up an event, in words. */
const reach = 15;
/** What comes of attacks. */
const harm: ReadonlySet<ClaimType> = new Set(['killing', 'capture', 'looting']);
/** How many sentences on a text may still tell of the attack told last. */
const sentencesOn = 5;
/** Told as either: an attack is fought, and who fights attacks. */
const kin: ReadonlyMap<ClaimType, ClaimType> = new Map([['armed-clash', 'assault']]);
const kindOf = (type: ClaimType): ClaimType => kin.get(type) ?? type;

/** "The raids", "in the attack": an event word with the article, which a text uses for what it has told. */
const pointsBack = ({meaning}: TriggerMark): boolean =>
	meaning.kind === 'noun' && meaning.definite && !meaning.pronoun && attacks.has(meaning.rule.type);

/** The attacks of a text as far as it is read: what "the raids" or "the operation" take up. */
export class ToldEvents {
	readonly #last = new Map<ClaimType, Draft>();
	#lastOfAny: Draft | null = null;
	#lastFire: Draft | null = null;
	readonly #world: World;

	constructor(world: World) {
		this.#world = world;
	}

	/** The attack told last. */
	get last(): Draft | null {
		return this.#lastOfAny;
	}

	add(draft: Draft): void {
		const isCountry = (id: PlaceId): boolean => this.#world.places.get(id)?.kind === 'country';
		if (draft.places.every(isCountry) || draft.background) return;
		// "The toll of the bombing of X": the attack is told by its dead.
		if (draft.type === 'killing' && draft.window.trigger.meaning.rule.sums && draft.actors.length > 0) {
			this.#lastOfAny = draft;
			this.#lastFire = draft;
		}

		if (!attacks.has(draft.type)) return;
		this.#last.set(kindOf(draft.type), draft);
		this.#lastOfAny = draft;
		if (fire.has(draft.type)) this.#lastFire = draft;
	}

	/** The claim of the kind of a word told last; "the bombing" may be either kind. */
	#lastOf({meaning: {rule}}: TriggerMark): Draft | null {
		return isEitherFire(rule) ? this.#lastFire : (this.#last.get(kindOf(rule.type)) ?? null);
	}

	/**
	 * The claim that told last of the event that a draft takes up with a definite word beside its own; null where it takes none up.
	 *
	 * @param next the draft behind it: words from there on are that one's.
	 */
	takenUp({window}: Draft, next: Draft | undefined, {text, lexicon}: Scene): Draft | null {
		const {clause, trigger, left} = window;
		const from = Math.max(clause.begin, left);
		const last = Math.min(trigger.end + reach, next?.window.trigger.begin ?? text.tokens.length);
		const sentence = text.tokens[trigger.begin]?.sentence;
		let end = trigger.end;
		while (end < last && text.tokens[end]?.sentence === sentence) end++;
		for (const mark of inside(text.triggers, from, end).filter(pointsBack)) {
			const same = this.#lastOf(mark);
			if (same) return same;
		}

		// "Since the attack began on Saturday" is a time, and the attack in it one that was told.
		for (const time of inside(text.times, from, end)) {
			if (time.kind !== 'since') continue;
			for (let at = time.begin; at < time.end; at++) {
				const meaning = lexicon.triggers
					.at(text.tokens, at)
					?.meanings.find(({kind, definite}) => kind === 'noun' && definite);
				const same = meaning && this.#last.get(kindOf(meaning.rule.type));
				if (same) return same;
			}
		}

		return hasClass(text, lexicon, 'the-event', from, end) ? this.#lastOfAny : null;
	}

	/** The attack told last, some sentences before a claim of violence that says not where it happened. */
	lastBefore({type, window}: Draft, {text: {tokens}}: Scene): Draft | null {
		// Mines are laid and cleared elsewhere than where the fighting was.
		if (!this.#lastOfAny || type === 'mines' || !(attacks.has(type) || harm.has(type))) return null;
		const here = tokens[window.trigger.begin]?.sentence ?? 0;
		const there = tokens[this.#lastOfAny.window.trigger.begin]?.sentence ?? 0;
		return here - there <= sentencesOn ? this.#lastOfAny : null;
	}
}
