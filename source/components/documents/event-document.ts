import {placeName} from '../../engine/events/names.ts';
import {viaWhom} from '../../engine/events/via-whom.ts';
import {corroboration} from '../../export/corroboration.ts';
import {dateWords} from '../../export/date-words.ts';
import type {Rule} from '../../model/rule.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from '../state/dataset.ts';
import {stateMarks, typeName} from '../words/event-words.ts';
import {alignedName, frontName, sourceName} from '../words/names.ts';
import {claimLines} from './claim-lines.ts';
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

const facts = (data: Dataset, event: TriagedEvent, {rule, width}: EventPage): DocumentLine[] => {
	const {world} = data;
	const via = viaWhom(event);
	const names = event.origins.map(id =>
		[alignedName(world, id), ...(via.get(id) ?? []).map(channel => `via ${sourceName(world, channel)}`)].join(
			' ',
		),
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
		...labelled('Told in', outlets, width),
		...labelled('Grouped', event.regrouped ? 'by the analyst' : '', width),
	];
};

const disagreementLines = (data: Dataset, event: TriagedEvent, width: number): DocumentLine[] => {
	const ids = new Set(event.disagreements);
	const found = data.analysis.disagreements.filter(disagreement => ids.has(disagreement.id));
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
	const found = data.silencesOf(event);
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
};

/** The page of one event. */
export type EventDocument = {
	lines: DocumentLine[];
	/** Where each claim begins in it. */
	claims: number[];
};

const made = new WeakMap<TriagedEvent, EventDocument & EventPage>();

/**
 * Everything that is known of one event, as a page of the given width: triage, facts, disagreements, who says
 * nothing, claims with their words.
 */
export const eventDocument = (data: Dataset, event: TriagedEvent, page: EventPage): EventDocument => {
	const {width, why, rule} = page;
	const known = made.get(event);
	if (known?.width === width && known.why === why && known.rule === rule) return known;
	const lines: DocumentLine[] = [
		...paragraph(event.label, width, {bold: true}),
		stateLine(event),
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
		lines.push(...claimLines(data, claim, {ordinal: index + 1, width, why}));
	}

	const document = {lines, claims, width, why, rule};
	made.set(event, document);
	return document;
};
