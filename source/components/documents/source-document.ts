import {gradeWords} from '../../export/grade-words.ts';
import {signatureWords} from '../../export/signature-words.ts';
import type {Relay, SourceSummary} from '../../model/source-summary.ts';
import type {Dataset} from '../state/dataset.ts';
import {gradeOf} from '../state/grade.ts';
import type {State} from '../state/state.ts';
import {facetWord} from '../words/disagreement-words.ts';
import {counted} from '../words/figures.ts';
import {alignedName, frontName} from '../words/names.ts';
import {claimLines} from './claim-lines.ts';
import {type DocumentLine, emptyLine, labelled, paragraph, ruled} from './document-line.ts';
import {positionsDocument} from './positions-document.ts';
import {printedIn, sentenceLines} from './quote-lines.ts';

/** What the page of a source leads to: the events of a filter, or a disagreement by its position. */
export type SourceLink = {field: string; what: string} | {disagreement: number};

export type SourceDocument = {
	lines: readonly DocumentLine[];
	/** In which line each thing that it leads to stands. */
	links: readonly {line: number; to: SourceLink}[];
};

const label = 12;
/** So many disagreements are told in full; the view of disagreements has the rest. */
const mostDisagreements = 30;

/** "SANA (government) 3 (control, killed)", the most first, and how many more. */
const listed = (parts: readonly string[], most: number): string =>
	parts.length > most
		? `${parts.slice(0, most).join(', ')}, and ${parts.length - most} more`
		: parts.join(', ');

const relayed = (data: Dataset, relays: readonly Relay[], most: number): string =>
	listed(
		relays.map(({source, claims}) => `${alignedName(data.world, source)} ${claims}`),
		most,
	);

const daysOf = ({first, last}: SourceSummary): string => {
	if (first === null || last === null) return 'not dated';
	return first === last ? first : `${first} to ${last}`;
};

const saidWords = (source: SourceSummary): string =>
	`${counted(source.claims, 'claim')} in ${counted(source.reports, 'report')}, ${daysOf(source)}; ${counted(source.events, 'event')}, of ${source.alone} nobody else tells`;

const againstWords = (data: Dataset, {against, contradicted}: SourceSummary, most: number): string =>
	contradicted === 0
		? ''
		: `${counted(contradicted, 'time')}: ${listed(
				against.map(
					({source, disagreements, facets}) =>
						`${alignedName(data.world, source)} ${disagreements} (${facets.map(facetWord).join(', ')})`,
				),
				most,
			)}`;

const gradeLine = (state: State, {id}: SourceSummary): string => {
	const grade = state.grades.get(id);
	return grade ? `${gradeWords(grade.grade)} (${signatureWords(grade)})` : gradeWords(gradeOf(state, id));
};

const conflictLines = (state: State, {id}: SourceSummary, width: number): DocumentLine[] =>
	(state.grades.get(id)?.conflicts ?? []).flatMap(conflict =>
		paragraph(
			`Conflict: ${conflict.grade} (${signatureWords(conflict)}) stands against it; e and the same grade again settles it.`,
			width,
			{colour: 'red'},
		),
	);

type Fact = [label: string, words: string];

/** `most`: how many names of each kind. */
const factsOf = (state: State, source: SourceSummary, most: number): Fact[] => {
	const {data} = state;
	const {revised, denied, fronts, relays, relayedBy} = source;
	return [
		['Grade', gradeLine(state, source)],
		['Said', saidWords(source)],
		['Against', againstWords(data, source, most)],
		['Denies', denied === 0 ? '' : counted(denied, 'time')],
		['Figure anew', revised === 0 ? '' : counted(revised, 'time')],
		['Relays', relayed(data, relays, most)],
		['Relayed by', relayed(data, relayedBy, most)],
		[
			'Fronts',
			listed(
				fronts.map(({id, events}) => `${frontName(data.world, id)} ${events}`),
				most,
			),
		],
	];
};

/** The same for the clipboard. */
export const sourceFacts = (state: State, source: SourceSummary): string[] =>
	factsOf(state, source, 5).flatMap(([name, words]) => (words === '' ? [] : [`${name}: ${words}`]));

const headLines = (state: State, source: SourceSummary, width: number, most: number): DocumentLine[] => {
	const kind = source.kind === null || source.kind === 'own voice' ? '' : ` · ${source.kind}`;
	return [
		...paragraph(`${alignedName(state.data.world, source.id)}${kind}`, width, {bold: true}),
		...factsOf(state, source, most).flatMap(([name, words]) => labelled(name, words, width, label)),
		...conflictLines(state, source, width),
	];
};

type Made<Of> = {data: Dataset; grades: State['grades']; width: number; why: boolean; made: Of};
const words = new WeakMap<SourceSummary, Made<DocumentLine[]>>();
const pages = new WeakMap<SourceSummary, Made<SourceDocument>>();

/** What was made of a source before, where it would be the same. */
const once = <Of>(
	known: WeakMap<SourceSummary, Made<Of>>,
	{data, grades, why}: State,
	source: SourceSummary,
	width: number,
	make: () => Of,
): Of => {
	const before = known.get(source);
	if (before?.data === data && before.grades === grades && before.width === width && before.why === why)
		return before.made;
	const made = make();
	known.set(source, {data, grades, width, why, made});
	return made;
};

/** A source in words, for the page under its list: figures, who says otherwise, whom it passes on, and what it said last. */
export const sourceInWords = (state: State, source: SourceSummary, width: number): DocumentLine[] =>
	once(words, state, source, width, () => {
		const {data} = state;
		const said = source.latest.flatMap(id => data.claimOf(id) ?? []).slice(0, 2);
		return [
			...headLines(state, source, width, 3),
			...said.flatMap(({report, span}) => [
				...paragraph(printedIn(data, {report, span}), width, {dim: true}),
				...sentenceLines(data, {report, span}, width, 0),
			]),
		];
	});

const link = (text: string, width: number): DocumentLine =>
	paragraph(`→ ${text}`, width, {colour: 'cyan'}, 0)[0] ?? emptyLine;

/** Everything that is known of one source, and where each thing stands that is behind it. */
export const sourceDocument = (state: State, source: SourceSummary, width: number): SourceDocument =>
	once(pages, state, source, width, () => {
		const {data} = state;
		const {id, name} = source;
		const lines: DocumentLine[] = [...headLines(state, source, width, 12)];
		const links: {line: number; to: SourceLink}[] = [];
		const leads = (text: string, to: SourceLink): void => {
			links.push({line: lines.length, to});
			lines.push(link(text, width));
		};
		lines.push(emptyLine);
		if (source.events > 0) leads('Events that it tells of or passes on', {field: `source:${id}`, what: name});
		if (source.alone > 0)
			leads('Those of them that only one origin tells', {
				field: `source:${id} is:alone`,
				what: name,
			});
		const told = [...source.contradictions, ...source.revisions].sort((a, b) => a - b);
		if (told.length > 0) lines.push(emptyLine, ruled(`Disagreements ${told.length}`, width));
		for (const position of told.slice(0, mostDisagreements)) {
			const disagreement = data.disagreements.at(position);
			if (!disagreement) continue;
			leads('Show it among the disagreements', {disagreement: position});
			lines.push(...positionsDocument(data, disagreement, width), emptyLine);
		}

		if (told.length > mostDisagreements)
			lines.push(
				...paragraph(
					`${told.length - mostDisagreements} more are in the view of disagreements, under the filter source:${id}.`,
					width,
					{dim: true},
				),
			);
		if (source.latest.length > 0) lines.push(emptyLine, ruled('What it said last', width));
		for (const [index, claimId] of source.latest.entries()) {
			const claim = data.claimOf(claimId);
			if (!claim) continue;
			if (index > 0) lines.push(emptyLine);
			lines.push(...claimLines(data, claim, {ordinal: index + 1, width, why: state.why}));
		}

		return {lines, links};
	});
