import {explainRule} from '../engine/claims/explain-rule.ts';
import {figureInWords} from '../engine/events/figures.ts';
import {actorName, placeName, sourceName} from '../engine/events/names.ts';
import {viaWhom} from '../engine/events/via-whom.ts';
import {supportOf, whyNotConfirmed} from '../engine/sources/confirmed.ts';
import {changedWords} from '../export/changed-words.ts';
import {claimWords} from '../export/claim-words.ts';
import {conflictWords} from '../export/conflict-words.ts';
import {correctedWords} from '../export/corrected-words.ts';
import {corroboration} from '../export/corroboration.ts';
import {dateWords} from '../export/date-words.ts';
import {credibilityWords} from '../export/grade-words.ts';
import {quoteText} from '../export/quote.ts';
import {ruleLine} from '../export/rule-words.ts';
import {signatureWords} from '../export/signature-words.ts';
import {tollWords} from '../export/toll-words.ts';
import {whyOf} from '../export/why.ts';
import type {Claim} from '../model/claim.ts';
import type {Disagreement, Position} from '../model/disagreement.ts';
import type {SourceId} from '../model/ids.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {whyLines} from '../terminal/why-lines.ts';
import {whoCorrected, whoGrouped} from './who-edited.ts';
import type {View} from './with-analysis.ts';

/** Which words and which rule gave each part of a claim. */
const groundLines = ({lexicon, reports}: View, claim: Claim, width: number): string[] =>
	whyLines(
		whyOf(claim, reports.get(claim.report)?.text ?? '', rule => explainRule(lexicon, rule)),
		width,
	).map(segments =>
		segments
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);

/** "new since": what came or is read otherwise since the event was decided on. */
const newsOf = ({changed}: TriagedEvent, {id}: Claim): string[] => {
	if (changed?.came.includes(id)) return ['new since'];
	return changed?.reread.includes(id) ? ['read otherwise since'] : [];
};

const claimLines = (view: View, event: TriagedEvent, claim: Claim, width: number): string[] => {
	const nameOf = (id: SourceId): string => sourceName(view.lexicon.world, id);
	const report = view.reports.get(claim.report);
	const outlet = report?.outlet ? nameOf(report.outlet) : 'an unknown outlet';
	const who = claim.corrected || claim.added ? whoCorrected(view.store.edits(), view.names, claim) : null;
	const analyst = who === null ? undefined : `the analyst (${who})`;
	const said = claim.attribution
		.map(id => (id === 'outlet' ? 'in its own voice' : nameOf(id)))
		.join(', via ');
	const marks = [
		claim.date ? dateWords(claim.date) : 'undated',
		...(claim.modality === 'asserted' ? [] : [claim.modality]),
		...(claim.background ? ['background'] : []),
		...claim.counts.map(count => `${count.what} ${figureInWords(count)}`),
		...newsOf(event, claim),
	];
	return [
		`  ${claim.id.slice(0, 10)}  ${outlet}, ${report?.published ?? 'undated'} (${claim.report.slice(0, 10)}): ${said} · ${marks.join(', ')}`,
		`    ${claimWords({...claim, date: null, modality: 'asserted', background: false})}`,
		`    «${quoteText(view.reports, claim)}»`,
		...correctedWords(claim, analyst).map(words => `    ${words}`),
		...(claim.evidence.length > 0 ? ['    why'] : []),
		...groundLines(view, claim, width - 4).map(line => `    ${line}`),
	];
};

const positionLines = (view: View, position: Position, nameOf: (id: SourceId) => string): string[] => [
	`    ${position.value}: ${position.sources.map(nameOf).join(', ')}`,
	...position.quotes.map(quote => `      «${quoteText(view.reports, quote)}»`),
];

/** Who says so, each with the grade that an analyst gave. */
const saidBy = (view: View, event: TriagedEvent, nameOf: (id: SourceId) => string): string => {
	const via = viaWhom(event);
	const grades = view.store.grades();
	const graded = (id: SourceId): string => [nameOf(id), grades.get(id)?.grade ?? ''].join(' ').trimEnd();
	return event.origins
		.map(id => [graded(id), ...(via.get(id) ?? []).map(channel => `via ${nameOf(channel)}`)].join(' '))
		.join(', ');
};

/** Each figure of the dead, who tells it, and the claims it can be traced to. */
const tollLines = (view: View, event: TriagedEvent, nameOf: (id: SourceId) => string): string[] =>
	event.killed
		? [
				'',
				ruleLine(view.rule),
				...event.killed.positions.map(({min, max, groups, sources, claims}) => {
					const counted = groups.map(id => actorName(view.lexicon.world, id)).join(' and ');
					const figure = `${figureInWords({min, max})}${counted && ` (${counted})`}`;
					return `  ${figure}: ${sources.map(nameOf).join(', ')}, in ${claims.map(id => id.slice(0, 10)).join(', ')}`;
				}),
			]
		: [];

/** "2: probably true"; of a 1 also where nothing confirms it any more. */
const credibilityLine = ({reports, lexicon}: View, {credibility, ...event}: TriagedEvent): string => {
	if (credibility === undefined) return '';
	const support = supportOf(event, reports, lexicon.world);
	const lost = credibility === 1 ? whyNotConfirmed(support, lexicon.world) : null;
	return [`${credibility}: ${credibilityWords[credibility]}`, lost].filter(Boolean).join('. But ');
};

/** What there is to say about what was decided: what changed since, and which decisions were overruled. */
const judgementLines = ({lexicon}: View, {changed, conflicts}: TriagedEvent): string[] => {
	const lines = [
		...(changed
			? [`Changed since ${signatureWords(changed.since)}: ${changedWords(changed, lexicon.world)}`]
			: []),
		...(conflicts ?? []).map(conflict => `Conflict: ${conflictWords(conflict)}`),
	];
	return lines.length === 0 ? [] : ['', ...lines];
};

/** An event as lines for people: what, where, when, who says so in which words, why it was read so, and where they differ. Not yet sanitised. */
export const eventLines = (
	view: View,
	event: TriagedEvent,
	disagreements: readonly Disagreement[],
	width: number,
): string[] => {
	const {world} = view.lexicon;
	const nameOf = (id: SourceId): string => sourceName(world, id);
	const decided = [event.state, ...(event.flag ? ['flagged'] : []), ...event.tags.map(tag => `#${tag}`)];
	const silences = view.silencesOf(event);
	const grouping = event.regrouped ? whoGrouped(view.store.edits(), view.names, event) : [];
	const facts: [string, string][] = [
		['type', event.type],
		['date', dateWords(event.date) || 'undated'],
		['places', event.places.map(id => placeName(world, id)).join(', ')],
		['front', event.front ? (world.fronts.get(event.front)?.name_en ?? event.front) : ''],
		['killed', tollWords(event.killed, view.rule)],
		['told by', corroboration(event)],
		['said by', saidBy(view, event, nameOf)],
		['published by', event.outlets.map(nameOf).join(', ')],
		['decided', decided.join(', ')],
		['note', event.note],
		['credibility', credibilityLine(view, event)],
		['grouped', event.regrouped ? ['by the analyst', ...grouping].join('; ') : ''],
	];
	return [
		event.label,
		event.id,
		...judgementLines(view, event),
		'',
		...facts.filter(([, value]) => value !== '').map(([name, value]) => `${name.padEnd(13)} ${value}`),
		...tollLines(view, event, nameOf),
		'',
		`Claims (${event.claims.length})`,
		...event.claims.flatMap(claim => claimLines(view, event, claim, width)),
		...(disagreements.length > 0 ? ['', `Where the sources differ (${disagreements.length})`] : []),
		...disagreements.flatMap(({facet, kind, reason, positions}) => [
			`  ${facet}, ${kind}: ${reason}`,
			...positions.flatMap(position => positionLines(view, position, nameOf)),
		]),
		...(silences.length > 0 ? ['', `Who says nothing (${silences.length})`] : []),
		...silences.map(({reason}) => `  ${reason}`),
	];
};
