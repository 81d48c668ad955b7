import type {TriggerRule} from '../../lexicon/word-files.ts';
import {fire} from '../claim-groups.ts';
import type {Draft} from '../draft.ts';
import {hasClass} from '../window.ts';
import type {Refiner, Scene} from './refiners.ts';

/** How many sentences on "the bombing" may still be the one told before. */
const sentencesOn = 3;

/** Whether a word may mean fire from guns or from the air: "the bombing". */
export const isEitherFire = (rule: TriggerRule): boolean =>
	rule.type === 'shelling' && rule.retype?.air === 'air-strike';

/** "The bombing", "its bombing": a noun for either kind of fire that names no weapon, and no place of its own unless a pronoun tells whose it is. */
const takesUp = ({type, window, placesNamed}: Draft, {text, lexicon}: Scene): boolean => {
	const {trigger, left, right} = window;
	const {kind, definite, pronoun, rule} = trigger.meaning;
	return (
		type === 'shelling' &&
		kind === 'noun' &&
		isEitherFire(rule) &&
		((pronoun && rule.genitive === 'actor') || (definite && !pronoun && !placesNamed)) &&
		!hasClass(text, lexicon, 'artillery', left, right)
	);
};

/** Arabic has one word for shelling and for bombing from the air: where it takes up a raid told just before, it is that raid. */
export const sameWeapon: Refiner = (drafts, scene) => {
	const {tokens} = scene.text;
	let last: Draft | undefined;
	return drafts.map(draft => {
		const {trigger} = draft.window;
		const sentence = tokens[trigger.begin]?.sentence ?? 0;
		const told =
			last && sentence - (tokens[last.window.trigger.begin]?.sentence ?? 0) <= sentencesOn ? last : null;
		const isSame = told?.type === 'air-strike' && takesUp(draft, scene);
		const found: Draft = isSame
			? {
					...draft,
					type: 'air-strike',
					evidence: [...draft.evidence, {role: 'trigger', range: trigger, rule: 'type.raid-taken-up'}],
				}
			: draft;
		if (fire.has(found.type)) last = found;
		return found;
	});
};
