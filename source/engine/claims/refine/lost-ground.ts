import type {Draft} from '../draft.ts';
import type {Refiner, Scene} from './refiners.ts';

const reach = 8;

/** "Won back the villages that it had lost around X": the loss says only where the villages are. */
const isGroundOf = (loss: Draft, gain: Draft, {text}: Scene): boolean =>
	gain.type === 'territory-gained' &&
	loss.type === 'territory-left' &&
	loss.window.trigger.meaning.kind !== 'noun' &&
	loss.window.clause.relative &&
	!gain.placesNamed &&
	loss.window.clause.begin - gain.window.trigger.end <= reach &&
	text.tokens[loss.window.trigger.begin]?.sentence === text.tokens[gain.window.trigger.begin]?.sentence;

/** Gives the place of lost ground to the claim that wins it back, and leaves the loss out. */
export const lostGround: Refiner = (drafts, scene) => {
	const kept: Draft[] = [];
	for (const draft of drafts) {
		const last = kept.at(-1);
		if (!last || !isGroundOf(draft, last, scene)) {
			kept.push(draft);
			continue;
		}

		last.places = draft.places;
		last.placesNamed = draft.placesNamed;
		last.range = {begin: last.range.begin, end: Math.max(last.range.end, draft.range.end)};
		last.evidence.push(...draft.evidence.filter(({role}) => role === 'place'));
	}

	return kept;
};
