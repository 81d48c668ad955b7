import type {ClaimType} from '../../../model/claim.ts';
import type {Draft} from '../draft.ts';
import type {MarkedText} from '../marks.ts';
import {connectorIn, hasClass} from '../window.ts';
import type {Refiner, Scene} from './refiners.ts';

const attacks: ReadonlySet<ClaimType> = new Set([
	'bombing',
	'air-strike',
	'shelling',
	'mines',
	'assault',
	'armed-clash',
]);
const to = '\u0627\u0644\u064a';

const sentenceOf = (text: MarkedText, draft: Draft): number | undefined =>
	text.tokens[draft.window.trigger.begin]?.sentence;

/** "… led to the death of ten", "… leaving ten dead", also with the attack between the words: "the fighting led to …". */
const isResultOf = (attack: Draft, draft: Draft, {text, lexicon}: Scene): boolean => {
	const {trigger, clause} = draft.window;
	if (
		connectorIn(text, lexicon, 'result', Math.max(attack.window.trigger.end, clause.begin - 4), trigger.begin)
	)
		return true;
	return (
		text.tokens[trigger.begin - 1]?.form === to &&
		hasClass(text, lexicon, 'fell', attack.window.left, trigger.begin)
	);
};

/** Deaths told as the result of an attack are counts of that attack, injuries told beside deaths belong to them (contract, section 1). */
export const joinResults: Refiner = (drafts, scene) => {
	const kept: Draft[] = [];
	for (const draft of drafts) {
		const last = kept.at(-1);
		const sameSentence = last !== undefined && sentenceOf(scene.text, last) === sentenceOf(scene.text, draft);
		const isResult =
			sameSentence &&
			draft.type === 'killing' &&
			draft.counts.length > 0 &&
			attacks.has(last.type) &&
			isResultOf(last, draft, scene);
		const isBeside =
			sameSentence &&
			draft.window.trigger.meaning.rule.rule === 'kill.wound' &&
			(last.type === 'killing' || last.counts.length > 0) &&
			draft.window.trigger.begin - last.range.end <= 3 &&
			(!draft.placesNamed || !last.placesNamed);
		if (!isResult && !isBeside) {
			kept.push(draft);
			continue;
		}

		last.counts = [...new Set([...last.counts, ...draft.counts])];
		last.targets = [...new Set([...last.targets, ...draft.targets])].filter(id => !last.actors.includes(id));
		last.range = {begin: last.range.begin, end: Math.max(last.range.end, draft.range.end)};
		const takesPlaces = !last.placesNamed && draft.placesNamed;
		last.evidence.push(
			...draft.evidence.filter(
				({role}) =>
					role === 'trigger' || role === 'count' || role === 'target' || (takesPlaces && role === 'place'),
			),
		);
		if (takesPlaces) {
			last.places = draft.places;
			last.placesNamed = true;
		}
	}

	return kept;
};
