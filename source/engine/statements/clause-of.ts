import {type Claim, isFetched, type Span} from '../../model/claim.ts';

/** Ends what one breath says. */
export const sentenceEnd = /[.!?؟\n]/;

/** The end of the last claim before one, and the beginning of the first after it, among the claims of a report in reading order. */
export const betweenOf = (ordered: readonly Claim[], index: number): Span => {
	const [begin, end] = (ordered[index] as Claim).span;
	let [left, right] = [0, Infinity];
	for (let at = index - 1; at >= 0 && left === 0; at--) {
		const other = (ordered[at] as Claim).span[1];
		if (other <= begin) left = other;
	}

	for (let at = index + 1; at < ordered.length && right === Infinity; at++) {
		const other = (ordered[at] as Claim).span[0];
		if (other >= end) right = other;
	}

	return [left, right];
};

/**
 * The words that belong to a claim. Made by hand its span is the whole clause; our own extraction marks a few words, and what it leaves
 * between them and the claims on either side, within the sentence, tells the hour, the manner and how much.
 */
export const clauseOf = (claim: Claim, text: string, [left, right]: Span): Span => {
	if (claim.evidence.length === 0) return claim.span;
	let [begin, end] = claim.span;
	while (begin > left && !sentenceEnd.test(text[begin - 1] as string)) begin--;
	while (end < Math.min(right, text.length) && !sentenceEnd.test(text[end] as string)) end++;
	return [begin, end];
};

/** The words of its sentence before a claim: the deal, the order or the pressure that it is told to follow from. */
export const leadOf = (claim: Claim, text: string): Span => {
	let [begin] = claim.span;
	while (begin > 0 && !sentenceEnd.test(text[begin - 1] as string)) begin--;
	return [begin, claim.span[0]];
};

const inOneSentence = (text: string, [a, b]: Span, [c, d]: Span): boolean =>
	!sentenceEnd.test(text.slice(Math.min(b, d), Math.max(a, c)));

/**
 * Whether a claim's own sentence names its place: one that a rule fetched from elsewhere is a guess. A claim without evidence was made
 * by hand, and is believed.
 */
export const isFirm = (claim: Claim, text: string): boolean =>
	claim.evidence.length === 0 ||
	claim.evidence.some(
		one => one.role === 'place' && !isFetched(one) && inOneSentence(text, one.span, claim.span),
	);
