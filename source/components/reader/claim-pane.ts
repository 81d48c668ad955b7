import {correctedWords} from '../../export/corrected-words.ts';
import {dateWords} from '../../export/date-words.ts';
import {whyOf} from '../../export/why.ts';
import type {Claim} from '../../model/claim.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Segment} from '../../terminal/style.ts';
import {whyLines} from '../../terminal/why-lines.ts';
import {assertionText, speakerText} from '../documents/claim-lines.ts';
import {type DocumentLine, labelled, paragraph} from '../documents/document-line.ts';
import type {Dataset} from '../state/dataset.ts';
import {stateMarks, typeName} from '../words/event-words.ts';
import {roleStyles} from './role-styles.ts';

const leastColumn = 7;

/** The kinds of words that are lit, each as it is lit: what the styles mean. */
const legend = (claim: Claim, column: number): DocumentLine => {
	const roles = [...new Set(claim.evidence.filter(({span}) => span[1] > span[0]).map(({role}) => role))];
	if (roles.length < 2) return [];
	return [
		{text: 'Lit'.padEnd(column), style: {dim: true}},
		...roles.flatMap((role, index): Segment[] => [
			...(index > 0 ? [{text: ' '}] : []),
			{text: role, style: roleStyles[role]},
		]),
	];
};

const eventLines = (
	event: TriagedEvent | undefined,
	claim: Claim,
	width: number,
	column: number,
): DocumentLine[] => {
	if (event) {
		const {mark, word} = stateMarks[event.state];
		return labelled('Event', `${mark} ${word}: ${event.label}`, width, column);
	}

	const why =
		claim.type === 'control'
			? 'none: it tells who holds a place'
			: claim.background
				? 'none: it is old context'
				: 'none';
	return labelled('Event', why, width, column);
};

/** What the current claim of a report says, who says so, and what has become of it; with `why`, by which words and rules. */
export const claimPane = (
	data: Pick<Dataset, 'world' | 'reports' | 'explain'>,
	{claim, event, ordinal, of}: {claim: Claim; event: TriagedEvent | undefined; ordinal: number; of: number},
	{width, why}: {width: number; why: boolean},
): DocumentLine[] => {
	const standing = [
		claim.modality === 'asserted' ? '' : claim.modality.toUpperCase(),
		claim.background ? 'background' : '',
	].filter(word => word !== '');
	const head = [typeName(claim.type), dateWords(claim.date) || 'not dated', ...standing].join(' · ');
	const number = `${ordinal} of ${of}`;
	const column = Math.max(leastColumn, number.length + 1);
	const text = data.reports.get(claim.report)?.text ?? '';
	return [
		...labelled(number, head, width, column),
		// First what was asked for: a small screen has no room for all.
		...(why
			? claim.evidence.length === 0
				? paragraph('This claim came along with its report: no rule of this program made it.', width, {
						dim: true,
					})
				: whyLines(whyOf(claim, text, data.explain), width)
			: []),
		...labelled('What', assertionText(data, claim), width, column),
		...labelled('Says', speakerText(data, claim), width, column),
		...eventLines(event, claim, width, column),
		...correctedWords(claim).flatMap(words => paragraph(words, width, {colour: 'yellow'})),
		...[legend(claim, column)].filter(line => line.length > 0),
	];
};
