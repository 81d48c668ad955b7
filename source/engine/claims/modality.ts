import type {Modality} from '../../model/claim.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {ModalityCue} from '../lexicon/word-files.ts';
import {joiner} from '../text/particles.ts';
import {isFuture} from './future.ts';
import type {MarkedText, Range, Speech, TriggerMark} from './marks.ts';
import {anyInside, firstFrom, type Window} from './window.ts';

export type ModalityFound = {modality: Modality; range: Range | null; rule: string};

/** No cue reaches further, in words. */
const farthest = 16;
const fa = '\u0641';
/** "and", "so", written onto the event that a cue reaches together with the one before. */
/** "foiled an attempt to": so far behind the word that stopped it the cue may stand, in words. */
const stoppedReach = 4;

/** "foiled an attempt to …": the attempt stands behind the word for its failure, which tells the event. */
const tellsWhatWasStopped = (trigger: TriggerMark, cue: ModalityCue, at: number): boolean =>
	trigger.meaning.rule.absorbs !== undefined &&
	cue.modality === 'attempted' &&
	at - trigger.end <= stoppedReach;

/** Whether somebody begins to speak between two tokens: "denied that, and said …" denies only what stands before. */
const speaksAnew = ({speeches}: MarkedText, begin: number, end: number): boolean =>
	anyInside(speeches, begin, end);

/** The cue that begins at a token, if it reaches the trigger of a window, and how far off it stands. */
const cueAt = (
	text: MarkedText,
	lexicon: Lexicon,
	{trigger, clause}: Window,
	at: number,
): {distance: number; found: ModalityFound} | null => {
	const match = lexicon.modality.at(text.tokens, at);
	const cue = match?.meanings[0];
	if (!match || !cue) return null;
	if (match.begin >= trigger.end && cue.side !== 'any' && !tellsWhatWasStopped(trigger, cue, match.begin))
		return null;
	// "Led to no fall of victims": the cue may end in the words that open the phrase for what did not happen.
	const gap = match.begin < trigger.begin ? trigger.begin - match.end : match.begin - trigger.end;
	const distance = match.begin < trigger.begin && match.end < trigger.end ? Math.max(0, gap) : gap;
	if (distance < 0 || distance > cue.reach || (cue.before && cue.before !== trigger.meaning.kind))
		return null;
	// "Without a shot": the words of one event tell nothing of another.
	const own = text.triggers[firstFrom(text.triggers, match.begin + 1) - 1];
	if (own && own.begin !== trigger.begin && own.end > match.begin) return null;
	// A cue belongs to the first event behind it, and in its clause to those joined to that one by "and".
	const isFirst = !anyInside(text.triggers, match.end, trigger.begin);
	const form = text.tokens[trigger.begin]?.form ?? '';
	const isJoined = match.begin >= clause.begin && joiner.test(form);
	// "if it falls, then …": what follows is as unsure as the condition.
	const answers = cue.modality === 'unknown' && form.startsWith(fa);
	if (cue.modality === 'denied' && speaksAnew(text, match.end, trigger.begin)) return null;
	return isFirst || isJoined || answers
		? {distance, found: {modality: cue.modality, range: match, rule: `modality.${cue.rule}`}}
		: null;
};

/** How sure the text is: the nearest cue that reaches the trigger, else what the word itself or the announcement says, else asserted. */
export const modalityOf = (
	text: MarkedText,
	lexicon: Lexicon,
	window: Window,
	speech: Speech | null,
): ModalityFound => {
	const {trigger, clause} = window;
	const {kind, rule} = trigger.meaning;
	const {form, sentence} = text.tokens[trigger.begin] ?? {form: '', sentence: -1};
	let best: ReturnType<typeof cueAt> = null;
	for (
		let index = Math.max(0, trigger.begin - farthest);
		index < Math.min(clause.end, trigger.end + farthest);
		index++
	) {
		const cue = text.tokens[index]?.sentence === sentence ? cueAt(text, lexicon, window, index) : null;
		if (cue && (!best || cue.distance < best.distance)) best = cue;
	}

	if (best) return best.found;
	if (rule.modality) return {modality: rule.modality, range: trigger, rule: 'modality.in-the-word'};
	if (kind === 'imperfect' && isFuture(form))
		return {modality: 'intended', range: trigger, rule: 'modality.future'};
	if (speech?.modality && speech.modality !== 'asserted')
		return {modality: speech.modality, range: speech.announced, rule: 'modality.hearsay'};
	return {modality: 'asserted', range: null, rule: ''};
};
