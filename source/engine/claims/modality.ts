import type {Modality} from '../../model/claim.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {MarkedText, Range, Speech} from './marks.ts';
import {inside, type Window} from './window.ts';

export type ModalityFound = {modality: Modality; range: Range | null; rule: string};

/** How sure the text is: the nearest cue whose reach covers the trigger, else what the announcement says, else asserted. */
export const modalityOf = (
	text: MarkedText,
	lexicon: Lexicon,
	window: Window,
	speech: Speech | null,
): ModalityFound => {
	const {trigger, clause} = window;
	const sentence = text.tokens[trigger.begin]?.sentence;
	let best: {distance: number; found: ModalityFound} | null = null;
	const consider = (index: number): void => {
		const match = lexicon.modality.at(text.tokens, index);
		const cue = match?.meanings[0];
		if (!match || !cue || match.begin >= trigger.end) {
			if (!match || cue?.side !== 'any') return;
		}

		const distance = match.begin < trigger.begin ? trigger.begin - match.end : match.begin - trigger.end;
		if (!cue || distance > cue.reach || distance < 0 || (cue.before && cue.before !== trigger.meaning.kind))
			return;
		// A cue belongs to the first event behind it, and in its clause to those joined to that one by "and".
		const isFirst = inside(text.triggers, match.end, trigger.begin).length === 0;
		const isJoined =
			match.begin >= clause.begin && text.tokens[trigger.begin]?.form.startsWith('\u0648') === true;
		if (!isFirst && !isJoined) return;
		if (!best || distance < best.distance)
			best = {distance, found: {modality: cue.modality, range: match, rule: `modality.${cue.rule}`}};
	};

	for (let index = Math.max(0, trigger.begin - 10); index < trigger.begin; index++)
		if (text.tokens[index]?.sentence === sentence) consider(index);
	for (let index = trigger.begin; index < Math.min(clause.end, trigger.end + 10); index++) consider(index);
	if (best === null && trigger.meaning.rule.modality)
		return {
			modality: trigger.meaning.rule.modality,
			range: trigger,
			rule: `modality.${trigger.meaning.rule.rule}`,
		};
	// The future is written onto the imperfect.
	if (
		best === null &&
		trigger.meaning.kind === 'imperfect' &&
		/^[\u0648\u0641]?\u0633[\u064a\u062a]/.test(text.tokens[trigger.begin]?.form ?? '')
	)
		return {modality: 'intended', range: trigger, rule: 'modality.future'};
	if (best) return (best as {found: ModalityFound}).found;
	if (speech?.modality && speech.modality !== 'asserted')
		return {modality: speech.modality, range: speech.announced, rule: speech.rule};
	return {modality: 'asserted', range: null, rule: ''};
};
