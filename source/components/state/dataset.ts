import {inMemory} from '../../cache/in-memory.ts';
import {createSilences, type SilencesOf} from '../../engine/disagreements/silences/silences-of.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {Claim, Span} from '../../model/claim.ts';
import {untouched} from '../../model/decision.ts';
import type {Disagreement, Quote} from '../../model/disagreement.ts';
import type {ClaimParts} from '../../model/edit.ts';
import type {Event} from '../../model/event.ts';
import type {Front} from '../../model/front.ts';
import type {ClaimId, EventId, FrontId, PlaceId, ReportId} from '../../model/ids.ts';
import type {Judgement} from '../../model/judgement.ts';
import type {Report} from '../../model/report.ts';
import type {Rule} from '../../model/rule.ts';
import {type TriagedEvent, triaged} from '../../model/triaged-event.ts';
import {columnsOf} from '../../query/columns/columns-of.ts';
import type {EventColumns} from '../../query/columns/event-columns.ts';
import {orderOfDays} from '../../query/order-of-days.ts';
import {frontWords} from '../documents/front-words.ts';
import {type Control, controlOf} from '../pictures/control.ts';

/** A long list of which single things are taken: none is held as a whole. */
export type Pieces<Piece> = {readonly length: number; at(index: number): Piece | undefined};

/** What a filter lets through, as positions; null where there is no filter. */
export type Listed = {events: readonly number[]; disagreements: readonly number[]} | null;

/** A compiled filter. */
export type Filter = {
	/** Whether the event at this position passes, decided so. */
	passes(event: number, judgement: Judgement | undefined): boolean;
	error: {at: number; message: string} | null;
};

/** What the dashboard shows: an analysis, of which it takes piece by piece what a screen needs. Another analysis is another dataset. */
export type Dataset = {
	world: World;
	events: Pieces<Event>;
	/** Worst first. */
	disagreements: Pieces<Disagreement>;
	fronts: readonly Front[];
	reports: {readonly size: number; get(id: ReportId): Report | undefined};
	claimOf(id: ClaimId): Claim | undefined;
	/** All claims of a report. */
	claimsOf(report: ReportId): readonly Claim[];
	/** The event that a claim is part of, as a position; undefined for a claim of none. */
	eventOfClaim(id: ClaimId): number | undefined;
	/** What the engine reads from words of a report alone: every part of a claim, but the type only where the words tell one. */
	readWords(report: Report, span: Span): ClaimParts;
	/** Where an event stands in `events`. */
	indexOf(id: EventId): number | undefined;
	/** The event that a disagreement is about, as a position; null for one about a place. */
	eventOf(disagreement: number): number | null;
	/** The place that a disagreement is about; null for one about an event. */
	placeOf(disagreement: number): PlaceId | null;
	/** Where the disagreement stands in `disagreements`. */
	indexOfDisagreement(id: Disagreement['id']): number | undefined;
	/** The positions of disagreements about the same event or place. */
	aboutSame(disagreement: number): readonly number[];
	/** All places and fronts of these events. */
	placesOf(events: readonly number[]): ReadonlySet<PlaceId>;
	frontsOf(events: readonly number[]): ReadonlySet<FrontId>;
	/** Who says nothing of an event, where that means something. */
	silencesOf: SilencesOf;
	/** A front in words, under a rule. */
	frontWords(front: Front, rule: Rule, listed: Listed): string;
	/** The positions of the events in the order of the days; what is not dated comes last. */
	byDate: readonly number[];
	/** The year that all dated events lie in; null where they lie in several. */
	year: string | null;
	compile(query: string, rule: Rule): Filter;
	/** What a rule reads, in a sentence; null for one that is not of this program. */
	explain(rule: string): string | null;
	/** What counting asks of the events, at the same positions. */
	readonly columns: EventColumns;
	/** Who is told to have which place. */
	control: Control;
};

const oneYear = (events: readonly Event[]): string | null => {
	const years = new Set<string>();
	for (const {date} of events) if (date) years.add(date.from.slice(0, 4)).add(date.to.slice(0, 4));
	const [year = null] = years;
	return years.size === 1 ? year : null;
};

const subjectId = ({about}: Disagreement): string => ('event' in about ? about.event : about.place);

const bySubject = (disagreements: readonly Disagreement[]): Map<string, number[]> => {
	const found = new Map<string, number[]>();
	for (const [index, disagreement] of disagreements.entries()) {
		const id = subjectId(disagreement);
		const known = found.get(id);
		if (known) known.push(index);
		else found.set(id, [index]);
	}

	return found;
};

/** An analysis in pieces has its events in the order of the days. */
const inOwnOrder = (control: Control, order: readonly number[]): Control => ({
	statementOf: control.statementOf,
	changeAt: control.changeAt,
	get changes() {
		return control.changes;
	},
	eventsOf: index => control.eventsOf(index).flatMap(position => order[position] ?? []),
});

const claimsByReport = (claims: readonly Claim[]): Map<ReportId, Claim[]> => {
	const found = new Map<ReportId, Claim[]>();
	for (const claim of claims) {
		const known = found.get(claim.report);
		if (known) known.push(claim);
		else found.set(claim.report, [claim]);
	}

	return found;
};

/** A dataset over an analysis that is in memory as a whole. */
export const createDataset = (
	analysis: Analysis,
	world: World,
	{
		compile,
		explain,
		readWords,
	}: {
		compile(
			query: string,
			rule: Rule,
		): {matches(event: TriagedEvent): boolean; error: {at: number; message: string} | null};
		explain: Dataset['explain'];
		readWords: Dataset['readWords'];
	},
): Dataset => {
	const {events, disagreements} = analysis;
	let claims: Map<ClaimId, Claim> | null = null;
	let columns: EventColumns | null = null;
	let byReport: Map<ReportId, Claim[]> | null = null;
	let eventOfClaim: Map<ClaimId, number> | null = null;
	let same: Map<string, number[]> | null = null;
	const indexes = new Map(events.map((event, index) => [event.id, index]));
	const places = new Map(disagreements.map(({id}, index) => [id, index]));
	return {
		world,
		events,
		disagreements,
		get fronts() {
			return analysis.fronts;
		},
		reports: new Map(analysis.reports.map(report => [report.id, report])),
		claimOf(id) {
			// With the first question: the events, which come first on the screen, ask none.
			claims ??= new Map(analysis.claims.map(claim => [claim.id, claim]));
			return claims.get(id);
		},
		claimsOf(report) {
			byReport ??= claimsByReport(analysis.claims);
			return byReport.get(report) ?? [];
		},
		eventOfClaim(id) {
			eventOfClaim ??= new Map(events.flatMap(({claims: own}, index) => own.map(claim => [claim.id, index])));
			return eventOfClaim.get(id);
		},
		readWords,
		indexOf: id => indexes.get(id),
		eventOf(index) {
			const about = disagreements[index]?.about;
			return about && 'event' in about ? (indexes.get(about.event) ?? null) : null;
		},
		placeOf(index) {
			const about = disagreements[index]?.about;
			return about && 'place' in about ? about.place : null;
		},
		indexOfDisagreement: id => places.get(id),
		aboutSame(index) {
			same ??= bySubject(disagreements);
			const disagreement = disagreements[index];
			return (disagreement && same.get(subjectId(disagreement))) ?? [];
		},
		placesOf: rows => new Set(rows.flatMap(row => events[row]?.places ?? [])),
		frontsOf: rows => new Set(rows.flatMap(row => events[row]?.front ?? [])),
		silencesOf: createSilences(analysis, world),
		frontWords: frontWords(analysis, world),
		byDate: orderOfDays(events),
		year: oneYear(events),
		compile(query, rule) {
			const {matches, error} = compile(query, rule);
			return {
				passes(index, judgement) {
					const event = events[index];
					return event !== undefined && matches(triaged(event, judgement ?? untouched));
				},
				error,
			};
		},
		explain,
		get columns() {
			columns ??= columnsOf(events);
			return columns;
		},
		control: inOwnOrder(controlOf(inMemory(analysis, world)), orderOfDays(events)),
	};
};

/** The words that a quote points at; empty where its report is not here. */
export const quotedWords = (data: Dataset, {report, span}: Quote): string =>
	data.reports.get(report)?.text.slice(span[0], span[1]) ?? '';
