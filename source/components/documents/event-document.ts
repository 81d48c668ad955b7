import {placeName} from '../../engine/events/names.ts';
import {dateWords} from '../../export/date-words.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from '../state/dataset.ts';
import {stateMarks, typeName} from '../words/event-words.ts';
import {counted, intervalText, tollText} from '../words/figures.ts';
import {alignedName, frontName, sourceName} from '../words/names.ts';
import {claimLines} from './claim-lines.ts';
import {type DocumentLine, emptyLine, labelled, paragraph, ruled} from './document-line.ts';
import {positionsDocument} from './positions-document.ts';

const stateLine = (event: TriagedEvent): DocumentLine => {
	const {mark, word, style} = stateMarks[event.state];
	return [
		{text: `${mark} ${word}`, style},
		...(event.flag ? [{text: '   * Flagged', style: {colour: 'yellow'} as const}] : []),
		...(event.tags.length > 0 ? [{text: `   Tags: ${event.tags.join(', ')}`}] : []),
	];
};

const killedText = ({world}: Dataset, event: TriagedEvent): string => {
	if (!event.killed) return '';
	const said = event.killed.positions.map(
		({sources, min, max}) =>
			`${intervalText(min, max)} ${sources.map(id => sourceName(world, id)).join(', ')}`,
	);
	return `${tollText(event.killed)}, best ${event.killed.best}  (${said.join(' · ')})`;
};

const facts = (data: Dataset, event: TriagedEvent, width: number): DocumentLine[] => {
	const {world} = data;
	const names = (ids: TriagedEvent['origins']): string => ids.map(id => alignedName(world, id)).join(', ');
	const outlets = event.outlets.map(id => sourceName(world, id)).join(', ');
	return [
		...labelled('Type', typeName(event.type), width),
		...labelled('Date', dateWords(event.date) || 'not dated', width),
		...labelled('Places', event.places.map(id => placeName(world, id)).join(', '), width),
		...labelled('Front', event.front ? frontName(world, event.front) : '', width),
		...labelled('Killed', killedText(data, event), width),
		...labelled('Said by', `${counted(event.origins.length, 'origin')}: ${names(event.origins)}`, width),
		...labelled('Told in', outlets, width),
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

/** The page of one event. */
export type EventDocument = {
	lines: DocumentLine[];
	/** Where each claim begins in it. */
	claims: number[];
};

const made = new WeakMap<TriagedEvent, EventDocument & {width: number; why: boolean}>();

/**
 * Everything that is known of one event, as a page of the given width: triage, facts, disagreements, claims with their words.
 *
 * @param why whether each claim also tells by which words and rules its parts were read.
 */
export const eventDocument = (
	data: Dataset,
	event: TriagedEvent,
	{width, why}: {width: number; why: boolean},
): EventDocument => {
	const known = made.get(event);
	if (known?.width === width && known.why === why) return known;
	const lines: DocumentLine[] = [
		...paragraph(event.label, width, {bold: true}),
		stateLine(event),
		...labelled('Note', event.note, width),
		...facts(data, event, width),
		...disagreementLines(data, event, width),
		emptyLine,
		ruled(`Claims ${event.claims.length}`, width),
	];
	const claims: number[] = [];
	for (const [index, claim] of event.claims.entries()) {
		if (index > 0) lines.push(emptyLine);
		claims.push(lines.length);
		lines.push(...claimLines(data, claim, {ordinal: index + 1, width, why}));
	}

	const document = {lines, claims, width, why};
	made.set(event, document);
	return document;
};
