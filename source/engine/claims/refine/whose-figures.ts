import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {blocOf, campOf, hasArmy, isCivilian} from '../../lexicon/camps.ts';
import type {Draft} from '../draft.ts';
import {type CountMark, isOpenGroup, type Range} from '../marks.ts';
import {inside} from '../window.ts';
import type {Refiner, Scene} from './refiners.ts';

/** How far back those whom a figure counts may be named, in words. */
const reach = 60;
/** Those who are counted here are the actor's own. */
const ownMen: ReadonlySet<ClaimType> = new Set([
	'reinforcement',
	'territory-left',
	'territory-gained',
	'control',
]);
const attacks: ReadonlySet<ClaimType> = new Set(['assault', 'bombing', 'shelling', 'armed-clash']);

/** Finds whom figures count whose own words leave it open. */
class Finder {
	readonly #scene: Scene;
	/** Who attacked last, as the text goes on. */
	#attackers: readonly ActorId[] = [];
	/** The attack told last. */
	#last: Draft | null = null;

	constructor(scene: Scene) {
		this.#scene = scene;
	}

	#camp(id: ActorId): string {
		return campOf(this.#scene.lexicon, id);
	}

	#isCivilian(id: ActorId): boolean {
		return isCivilian(this.#scene.lexicon, id);
	}

	/** The side or group named last before a figure, in its paragraph, but for those who act. */
	#namedBefore(at: Range, {type, actors}: Draft, fits: (id: ActorId) => boolean): ActorId | null {
		const {text} = this.#scene;
		const isMutual = type === 'armed-clash';
		const acting = new Set(isMutual ? [] : actors.map(id => this.#camp(id)));
		const paragraph = text.tokens[at.begin]?.paragraph;
		const marks = inside(text.actors, Math.max(0, at.begin - reach), at.begin);
		for (const {begin, ids} of marks.reverse()) {
			if (text.tokens[begin]?.paragraph !== paragraph) return null;
			const found = ids.find(id => fits(id) && !acting.has(this.#camp(id)));
			if (found) return found;
		}

		return null;
	}

	#fighters(mark: CountMark, draft: Draft): ActorId | null {
		const {type, actors, targets} = draft;
		if (ownMen.has(type)) return actors.length === 1 ? (actors[0] as ActorId) : mark.otherwise;
		const {otherwise} = mark;
		const [target] = targets;
		const sole = targets.length === 1 && target && !this.#isCivilian(target) ? target : null;
		// A soldier is the army's, or that of a state that has come to this war.
		if (sole && (otherwise === null || hasArmy(this.#scene.lexicon, sole))) return sole;
		if (otherwise && (sole || !actors.includes(otherwise))) return otherwise;
		if (sole) return sole;
		if (actors.length === 0) return this.#attacked(draft);
		const isFighting = (id: ActorId): boolean => !this.#isCivilian(id);
		return this.#namedBefore(mark, draft, isFighting) ?? this.#opponent(actors);
	}

	/** Whom the attack told before in the sentence hit. */
	#attacked({window}: Draft): ActorId | null {
		const {tokens} = this.#scene.text;
		const before = this.#last;
		const isHere =
			before && tokens[before.window.trigger.begin]?.sentence === tokens[window.trigger.begin]?.sentence;
		const [target] = isHere && before.targets.length === 1 ? before.targets : [];
		return target && !this.#isCivilian(target) ? target : null;
	}

	/** Of the two sides that the text is about the other one. */
	#opponent(actors: readonly ActorId[]): ActorId | null {
		const {lexicon, text} = this.#scene;
		const acting = new Set(actors.map(id => blocOf(lexicon, id)));
		const others = text.sides.filter(id => !acting.has(blocOf(lexicon, id)));
		return others.length === 1 ? (others[0] as ActorId) : null;
	}

	sideOf(mark: CountMark, draft: Draft): ActorId | null {
		switch (mark.group) {
			case 'them':
				return this.#namedBefore(mark, draft, () => true);
			case 'attackers':
				return attacks.has(draft.type) && draft.actors.length === 1
					? (draft.actors[0] as ActorId)
					: (this.#attackers[0] ?? null);
			default:
				return this.#fighters(mark, draft);
		}
	}

	told(draft: Draft): void {
		if (!attacks.has(draft.type) || draft.type === 'armed-clash') return;
		this.#last = draft;
		if (draft.actors.length > 0) this.#attackers = draft.actors;
	}
}

/** Says of every figure over fighters, attackers or "of them" whose they are: what was told before, and who suffers, tell it. */
export const whoseFigures: Refiner = (drafts, scene) => {
	const finder = new Finder(scene);
	return drafts.map(draft => {
		finder.told(draft);
		const counts = draft.counts.map(mark =>
			mark.side === null && isOpenGroup(mark.group) ? {...mark, side: finder.sideOf(mark, draft)} : mark,
		);
		return {...draft, counts};
	});
};
