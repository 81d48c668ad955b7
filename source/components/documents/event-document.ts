import {placeName} from '../../engine/events/names.ts';
import {viaWhom} from '../../engine/events/via-whom.ts';
import {supportOf, whyNotConfirmed} from '../../engine/sources/confirmed.ts';
import {changedWords} from '../../export/changed-words.ts';
import {conflictWords} from '../../export/conflict-words.ts';
import {corroboration} from '../../export/corroboration.ts';
import {dateWords} from '../../export/date-words.ts';
import {credibilityWords} from '../../export/grade-words.ts';
import {signatureWords} from '../../export/signature-words.ts';
import type {Keymap} from '../../keymap/keymap.ts';
import type {Claim} from '../../model/claim.ts';
import type {SourceId} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import type {SourceGrades} from '../../model/source-grade.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from '../state/dataset.ts';
import {noticeMarks, stateMarks, typeName} from '../words/event-words.ts';
import {alignedName, frontName, sourceName} from '../words/names.ts';
import {claimLines} from './claim-lines.ts';
import {confirmWords} from './confirm-words.ts';
import {type DocumentLine, emptyLine, labelled, paragraph, ruled} from './document-line.ts';
import {positionsDocument} from './positions-document.ts';
import {tollLines} from './toll-lines.ts';

const stateLine = (event: TriagedEvent): DocumentLine => {
	const {mark, word, style} = stateMarks[event.state];
	return [
		{text: `${mark} ${word}`, style},
		...(event.flag ? [{text: '   * Flagged', style: {colour: 'yellow'} as const}] : []),
		...(event.tags.length > 0 ? [{text: `   Tags: ${event.tags.join(', ')}`}] : []),
	];
};

/** What there is to say about what was decided, before all else: what changed since, and who decided otherwise. */
const judgementLines = (data: Dataset, event: TriagedEvent, {width, keymap}: EventPage): DocumentLine[] => {
	const {changed, conflicts = [], state} = event;
	const {mark: other, style: red} = noticeMarks.conflict;
	const lines = [
		...(changed
			? paragraph(
					`${noticeMarks.changed.mark} Changed since ${signatureWords(changed.since)}: ${changedWords(changed, data.world)}.`,
					width,
					noticeMarks.changed.style,
				)
			: []),
		...conflicts.flatMap(conflict => paragraph(`${other} Conflict: ${conflictWords(conflict)}.`, width, red)),
	];
	if (lines.length === 0) return [];
	return [...lines, ...paragraph(`  ${confirmWords(keymap, state)}`, width, {dim: true})];
};

/** "2: probably true"; of a 1 also where nothing confirms it any more. */
const credibilityText = (data: Dataset, event: TriagedEvent): string => {
	const {credibility} = event;
	if (credibility === undefined) return '';
	const words = `${credibility}: ${credibilityWords[credibility]}`;
	const lost =
		credibility === 1 ? whyNotConfirmed(supportOf(event, data.reports, data.world), data.world) : null;
	return lost === null ? words : `${words}. But ${lost}`;
};

const facts = (data: Dataset, event: TriagedEvent, {rule, width, grades}: EventPage): DocumentLine[] => {
	const {world} = data;
	const via = viaWhom(event);
	const nameWithGrade = (id: SourceId): string =>
		[alignedName(world, id), grades.get(id)?.grade ?? ''].join(' ').trimEnd();
	const names = event.origins.map(id =>
		[nameWithGrade(id), ...(via.get(id) ?? []).map(channel => `via ${sourceName(world, channel)}`)].join(' '),
	);
	const saidBy = `${corroboration(event)}: ${names.join(', ')}`;
	const outlets = event.outlets.map(id => sourceName(world, id)).join(', ');
	return [
		...labelled('Type', typeName(event.type), width),
		...labelled('Date', dateWords(event.date) || 'not dated', width),
		...labelled('Places', event.places.map(id => placeName(world, id)).join(', '), width),
		...labelled('Front', event.front ? frontName(world, event.front) : '', width),
		...tollLines(data, event, rule, width),
		...labelled('Said by', saidBy, width),
		...labelled('Credible', credibilityText(data, event), width),
		...labelled('Told in', outlets, width),
		...labelled('Grouped', event.regrouped ? 'by the analyst' : '', width),
	];
};

const disagreementLines = (data: Dataset, event: TriagedEvent, width: number): DocumentLine[] => {
	const found = event.disagreements
		.flatMap(id => data.disagreementIndexOf(id) ?? [])
		.sort((a, b) => a - b)
		.flatMap(index => data.disagreements.at(index) ?? []);
	if (found.length === 0) return [];
	return [
		emptyLine,
		ruled(`Disagreements ${found.length}`, width),
		...found.flatMap((disagreement, index) => [
			...(index === 0 || disagreement.kind === 'compatible' ? [] : [emptyLine]),
			// What can be true together is told in a sentence: the claims below are what one reads on to.
			...(disagreement.kind === 'compatible'
				? paragraph(`· ${disagreement.reason}`, width, {dim: true})
				: positionsDocument(data, disagreement, width)),
		]),
	];
};

const silenceLines = (data: Dataset, event: TriagedEvent, width: number): DocumentLine[] => {
	const found = data.silencesOf(data.indexOf(event.id) ?? -1);
	if (found.length === 0) return [];
	return [
		emptyLine,
		ruled(`Who says nothing ${found.length}`, width),
		...found.flatMap(({kind, reason}) =>
			paragraph(`· ${reason}`, width, kind === 'method' ? {dim: true} : undefined),
		),
	];
};

/** How an event's page is drawn. */
export type EventPage = {
	/** Columns. */
	width: number;
	/** Whether each claim also tells by which words and rules its parts were read. */
	why: boolean;
	/** By which the dead are counted. */
	rule: Rule;
	/** Whose keys are named. */
	keymap: Keymap;
	/** How sources are graded: said with their names. */
	grades: SourceGrades;
};

/** The page of one event. */
export type EventDocument = {
	lines: DocumentLine[];
	/** Where each claim begins in it. */
	claims: number[];
};

/** What is new about a claim since its event was decided on. */
const newsOf = ({changed}: TriagedEvent, {id}: Claim): string | null => {
	if (changed?.came.includes(id)) return 'new since';
	return changed?.reread.includes(id) ? 'read otherwise since' : null;
};

const made = new WeakMap<TriagedEvent, EventDocument & EventPage>();

/**
 * Everything that is known of one event, as a page of the given width: triage, facts, disagreements, who says
 * nothing, claims with their words.
 */
export const eventDocument = (data: Dataset, event: TriagedEvent, page: EventPage): EventDocument => {
	const {width, why, rule, keymap, grades} = page;
	const known = made.get(event);
	const same = known?.width === width && known.why === why && known.rule === rule;
	if (known && same && known.keymap === keymap && known.grades === grades) return known;
	const lines: DocumentLine[] = [
		...paragraph(event.label, width, {bold: true}),
		stateLine(event),
		...judgementLines(data, event, page),
		...labelled('Note', event.note, width),
		...facts(data, event, page),
		...disagreementLines(data, event, width),
		...silenceLines(data, event, width),
		emptyLine,
		ruled(`Claims ${event.claims.length}`, width),
	];
	const claims: number[] = [];
	for (const [index, claim] of event.claims.entries()) {
		if (index > 0) lines.push(emptyLine);
		claims.push(lines.length);
		const news = newsOf(event, claim);
		lines.push(...claimLines(data, claim, {ordinal: index + 1, width, why, ...(news ? {news} : {})}));
	}

	const document = {lines, claims, width, why, rule, keymap, grades};
	made.set(event, document);
	return document;
};
