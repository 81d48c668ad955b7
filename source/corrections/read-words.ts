import {countOf} from '../engine/claims/draft.ts';
import {extractClaims} from '../engine/claims/extract-claims.ts';
import {markText} from '../engine/claims/mark-text.ts';
import {idsOf} from '../engine/claims/marks.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import type {Claim, Span} from '../model/claim.ts';
import {type ClaimParts, editableParts} from '../model/edit.ts';
import type {ActorId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import {bareParts} from './add-edit.ts';

const sentenceEnd = /[.!?\u061F\n]/u;

/** The claim that stands nearest before the words or around them, in the same sentence: who speaks there, and of which day. */
const neighbour = (text: string, [begin, end]: Span, claims: readonly Claim[]): Claim | undefined =>
	claims
		.filter(
			({span}) => span[0] < end && !sentenceEnd.test(text.slice(Math.min(span[1], begin), begin).trimEnd()),
		)
		.filter(({span}) => span[1] > begin || span[1] > begin - 400)
		.sort((one, other) => one.span[1] - other.span[1])
		.at(-1);

/** What the recognisers find in the words, where no trigger makes a claim of them. */
const marked = (report: Report, lexicon: Lexicon): ClaimParts => {
	const text = markText(report, lexicon);
	const actors = idsOf(text.actors);
	const [trigger] = text.triggers;
	const [time] = text.times;
	const [first, ...others] = actors;
	const sides: {actors: ActorId[]; targets: ActorId[]} = {actors: first ? [first] : [], targets: others};
	return {
		...(trigger ? {type: trigger.meaning.rule.type} : {}),
		...sides,
		places: idsOf(text.places),
		...(time?.date ? {date: time.date} : {}),
		counts: text.counts.map(mark => countOf(mark, sides, report.text, text)),
	};
};

/**
 * What the engine reads from words alone, for an analyst who adds the claim that they carry: the first claim that it would make of them, else what
 * its recognisers know in them. Who speaks, and when, is that of the claim around or before them in the same sentence, where the words do not say.
 *
 * @param span in UTF-16 units of the report's text.
 * @param claims those of the report that are known.
 * @returns every part but the type, which is left out where nothing in the words tells it.
 */
export const readWords = (
	lexicon: Lexicon,
	report: Report,
	span: Span,
	claims: readonly Claim[],
): ClaimParts => {
	const alone: Report = {...report, text: report.text.slice(...span)};
	const around = neighbour(report.text, span, claims);
	const [claim] = extractClaims(alone, lexicon);
	const read: ClaimParts = claim
		? Object.fromEntries(editableParts.map(part => [part, claim[part]]))
		: marked(alone, lexicon);
	const speaks = read.attribution && read.attribution.join() !== 'outlet';
	const dated = claim?.evidence.some(({role, span: words}) => role === 'date' && words[1] > words[0]);
	return {
		...bareParts(report),
		...read,
		...(around && !speaks ? {attribution: around.attribution} : {}),
		...(around && !(dated ?? read.date) ? {date: around.date} : {}),
	};
};
