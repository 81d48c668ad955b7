import {originOf} from '../../engine/events/origin-of.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from '../state/dataset.ts';
import {alignedName} from '../words/names.ts';
import {type DocumentLine, labelled, paragraph} from './document-line.ts';
import {printedIn, quoteLines} from './quote-lines.ts';

/** More than these nobody sees below a table. */
const mostClaims = 3;

type Made = {data: Dataset; width: number; lines: readonly DocumentLine[]};

// Every frame asks.
const made = new WeakMap<TriagedEvent, Made>();

const make = (data: Dataset, event: TriagedEvent, width: number): readonly DocumentLine[] => {
	const [first] = event.disagreements;
	const at = first === undefined ? undefined : data.disagreementIndexOf(first);
	const reason = at === undefined ? '' : (data.disagreements.at(at)?.reason ?? '');
	const quoted = event.claims.slice(0, mostClaims).flatMap((claim): DocumentLine[] => {
		const report = data.reports.get(claim.report);
		if (!report) return [];
		const who = alignedName(data.world, originOf(claim, report));
		return [
			...paragraph(`${who} · ${printedIn(data, claim)}`, width, {dim: true}),
			...quoteLines(data, claim, width),
		];
	});
	return [
		...paragraph(event.label, width, {bold: true}),
		...labelled('Tags', event.tags.join(', '), width),
		...labelled('Note', event.note.replaceAll('\n', ' '), width),
		...labelled('Differ', reason, width),
		...quoted,
	];
};

/** What tells most of an event in few lines: tags and note, why sources differ, then who says it in which words. */
export const previewDocument = (
	data: Dataset,
	event: TriagedEvent,
	width: number,
): readonly DocumentLine[] => {
	const known = made.get(event);
	if (known?.data === data && known.width === width) return known.lines;
	const lines = make(data, event, width);
	made.set(event, {data, width, lines});
	return lines;
};
