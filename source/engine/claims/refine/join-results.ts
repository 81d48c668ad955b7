import type {ClaimType} from '../../../model/claim.ts';
import type {Draft} from '../draft.ts';
import {connectorIn} from '../window.ts';
import type {Refiner} from './refiners.ts';

const attacks: ReadonlySet<ClaimType> = new Set([
	'bombing',
	'air-strike',
	'shelling',
	'mines',
	'assault',
	'armed-clash',
]);

/** "The raid led to the death of ten": deaths told as the result of an attack are counts of that attack (contract, section 1). */
export const joinResults: Refiner = (drafts, {text, lexicon}) => {
	const kept: Draft[] = [];
	for (const draft of drafts) {
		const attack = kept.at(-1);
		const {trigger, clause} = draft.window;
		const sameSentence =
			attack && text.tokens[attack.range.begin]?.sentence === text.tokens[trigger.begin]?.sentence;
		const isResult =
			draft.type === 'killing' &&
			sameSentence &&
			attacks.has(attack.type) &&
			connectorIn(
				text,
				lexicon,
				'result',
				Math.max(attack.window.trigger.end, clause.begin - 4),
				trigger.begin,
			) !== null;
		if (!isResult || draft.counts.length === 0) {
			kept.push(draft);
			continue;
		}

		attack.counts = [...attack.counts, ...draft.counts.filter(count => !attack.counts.includes(count))];
		attack.targets = [
			...new Set([...attack.targets, ...draft.targets.filter(id => !attack.actors.includes(id))]),
		];
		attack.range = {begin: attack.range.begin, end: Math.max(attack.range.end, draft.range.end)};
		attack.evidence.push(...draft.evidence.filter(({role}) => role === 'count'));
	}

	return kept;
};
