import {actorName, placeName} from '../../engine/events/names.ts';
import {correctedWords} from '../../export/corrected-words.ts';
import {dateWords} from '../../export/date-words.ts';
import {whyOf} from '../../export/why.ts';
import type {Claim} from '../../model/claim.ts';
import type {Segment} from '../../terminal/style.ts';
import {whyLines} from '../../terminal/why-lines.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Dataset} from '../state/dataset.ts';
import {noticeMarks, typeName} from '../words/event-words.ts';
import {countText} from '../words/figures.ts';
import {alignedName, sourceName} from '../words/names.ts';
import {type DocumentLine, paragraph} from './document-line.ts';
import {printedIn, sentenceLines} from './quote-lines.ts';

const indent = 3;

/** "Amaq (isis) via Deir ez-Zor News": nearest speaker first; the report's own voice is its outlet. */
export const speakerText = (data: Pick<Dataset, 'world' | 'reports'>, claim: Claim): string => {
	const outlet = data.reports.get(claim.report)?.outlet ?? null;
	const [first, ...via] = claim.attribution.map(id => (id === 'outlet' && outlet ? outlet : id));
	if (first === undefined) return 'nobody named';
	return [
		alignedName(data.world, first),
		...via.filter(id => id !== 'outlet').map(id => `via ${sourceName(data.world, id)}`),
	].join(' ');
};

/** "ISIS > Syrian Government · at Assad hospital · killed ≥21 Syrian Government". */
export const assertionText = ({world}: Pick<Dataset, 'world'>, claim: Claim): string => {
	const actors = claim.actors.map(id => actorName(world, id)).join(', ');
	const targets = claim.targets.map(id => actorName(world, id)).join(', ');
	const places = claim.places.map(id => placeName(world, id)).join(', ');
	const counts = claim.counts.map(count =>
		count.who ? `${countText(count)} ${actorName(world, count.who)}` : countText(count),
	);
	return [
		targets ? `${actors || 'somebody'} > ${targets}` : actors,
		places ? `at ${places}` : '',
		...counts,
		claim.extent ? `${claim.extent} of it` : '',
		claim.weapon ? `by ${claim.weapon.replaceAll('-', ' ')}` : '',
		claim.manner?.replaceAll('-', ' ') ?? '',
	]
		.filter(part => part !== '')
		.join(' · ');
};

/** Which words and which rules gave the parts of a claim. */
const grounds = (data: Dataset, claim: Claim, width: number): DocumentLine[] => {
	if (claim.evidence.length === 0)
		return paragraph('This claim came along with its report: no rule of this program made it.', width, {
			dim: true,
		});
	const whys = whyOf(claim, data.reports.get(claim.report)?.text ?? '', data.explain);
	return whyLines(whys, width);
};

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** One claim: who says it, what, in which words; and if that is asked, why: by which words and rules each part was read. */
export const claimLines = (
	data: Dataset,
	claim: Claim,
	{ordinal, width, why, news}: {ordinal: number; width: number; why: boolean; news?: string},
): DocumentLine[] => {
	const quote = {report: claim.report, span: claim.span};
	const number = String(ordinal).padEnd(indent);
	const standing = [
		claim.modality === 'asserted' ? '' : claim.modality.toUpperCase(),
		claim.background ? 'background' : '',
	].filter(word => word !== '');
	const head = wrap(speakerText(data, claim), width - indent);
	const what = [dateWords(claim.date) || 'not dated', typeName(claim.type), ...standing].join(' · ');
	return [
		...head.map((text, index): Segment[] => [
			{text: index === 0 ? number : ' '.repeat(indent), style: {dim: true}},
			{text, style: {bold: true}},
		]),
		...(news === undefined
			? []
			: paragraph(`${noticeMarks.changed.mark} ${news}`, width, noticeMarks.changed.style, indent)),
		...paragraph(what, width, undefined, indent),
		...paragraph(assertionText(data, claim), width, undefined, indent).filter(line => line[1]?.text !== ''),
		...correctedWords(claim).flatMap(words =>
			paragraph(capitalised(words), width, {colour: 'yellow'}, indent),
		),
		...sentenceLines(data, quote, width, indent),
		...paragraph(printedIn(data, quote), width, {dim: true}, indent),
		...(why ? grounds(data, claim, width - indent) : []).map(
			(line): DocumentLine => [{text: ' '.repeat(indent)}, ...line],
		),
	];
};
