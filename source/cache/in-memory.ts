import {createSilences} from '../engine/disagreements/silences/silences-of.ts';
import type {Item} from '../engine/edits/item.ts';
import {createNames} from '../engine/edits/name-claims.ts';
import {file} from '../engine/events/filed.ts';
import {describeFront} from '../engine/fronts/describe-front.ts';
import {createTimelines, type Timelines} from '../engine/fronts/timelines.ts';
import type {World} from '../engine/lexicon/entities.ts';
import type {Analysis} from '../model/analysis.ts';
import type {Claim} from '../model/claim.ts';
import {type Disagreement, disagreementKinds, facets} from '../model/disagreement.ts';
import type {Event} from '../model/event.ts';
import type {ClaimId, EventId, PlaceId, ReportId} from '../model/ids.ts';
import type {Rule} from '../model/rule.ts';
import {columnsOf} from '../query/columns/columns-of.ts';
import {orderOfDays} from '../query/order-of-days.ts';
import type {Analysed, DisagreementColumns, Pieces} from './analysed.ts';
import {type Summary, type SummaryName, summaries} from './summaries.ts';

const positions = <Thing extends {id: string}>(things: readonly Thing[]): Map<Thing['id'], number> =>
	new Map(things.map(({id}, index) => [id, index]));

const piecesOf = <Thing>(things: readonly Thing[]): Pieces<Thing> => ({
	length: things.length,
	at: index => things[index],
});

const later = <Value>(make: () => Value): (() => Value) => {
	let made: {value: Value} | null = null;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
};

const disagreementColumnsOf = (
	disagreements: readonly Disagreement[],
	events: ReadonlyMap<EventId, number>,
): DisagreementColumns => {
	const places = new Map<PlaceId, number>();
	const placeAt = (place: PlaceId): number => {
		const known = places.get(place) ?? places.size;
		places.set(place, known);
		return known;
	};
	return {
		event: Int32Array.from(disagreements, ({about}) =>
			'event' in about ? (events.get(about.event) ?? -1) : -1,
		),
		place: Int32Array.from(disagreements, ({about}) => ('place' in about ? placeAt(about.place) : -1)),
		places: [...places.keys()],
		facet: Uint8Array.from(disagreements, ({facet}) => facets.indexOf(facet)),
		kind: Uint8Array.from(disagreements, ({kind}) => disagreementKinds.indexOf(kind)),
		rank: Float64Array.from(disagreements, ({rank}) => rank),
	};
};

/** What the engine tells of fronts, places and silences, each worked out when it is first asked for. */
const toldBy = (analysis: Analysis, events: readonly Event[], world: World) => {
	const silences = createSilences(analysis, world);
	const timelines = later(() => createTimelines(analysis, world));
	const under = new Map<Rule, Timelines>();
	const timelinesUnder = (rule: Rule): Timelines => {
		const known = under.get(rule) ?? timelines().under(rule);
		under.set(rule, known);
		return known;
	};
	const byId = later(() => ({
		events: new Map<string, Event>(events.map(event => [event.id, event])),
		disagreements: new Map<string, Disagreement>(analysis.disagreements.map(one => [one.id, one])),
	}));
	return {
		silences,
		timelinesUnder,
		frontWords(id: string, rule: Rule): string {
			const front = analysis.fronts.find(one => one.id === id);
			if (!front) return '';
			return describeFront(front, {...byId(), timelines: timelinesUnder(rule), rule, world}).words;
		},
	};
};

/** The claims by report and by id, and the events that they are part of. */
const filed = (analysis: Analysis, events: readonly Event[]) => {
	const claims = new Map<ClaimId, Claim>();
	const byReport = new Map<ReportId, Claim[]>();
	const eventOf = new Map<ClaimId, number>();
	const eventsOf = new Map<ReportId, number[]>();
	for (const claim of analysis.claims) {
		claims.set(claim.id, claim);
		file(byReport, claim.report, claim);
	}

	for (const [index, event] of events.entries()) {
		for (const claim of event.claims) eventOf.set(claim.id, index);
		for (const report of new Set(event.claims.map(claim => claim.report))) file(eventsOf, report, index);
	}

	return {claims, byReport, eventOf, eventsOf};
};

/** From what the analysis was made, beside its reports: what it is known by, and how the reports read before anything was edited. */
export type Origins = {
	key?: string | null;
	problems?: readonly string[];
	/** The reports with their claims before any was corrected or dropped; as analysed by default. */
	read?: readonly Item[];
};

/** Single things out of an analysis that is there as objects. */
export const inMemory = (
	analysis: Analysis,
	world: World,
	{key = null, problems = [], read}: Origins = {},
): Analysed => {
	const {reports, disagreements} = analysis;
	const order = orderOfDays(analysis.events);
	const events = order.flatMap(index => analysis.events[index] ?? []);
	const eventAt = positions(events);
	const disagreementAt = positions(disagreements);
	const reportAt = positions(reports);
	const columns = later(() => columnsOf(events));
	const disagreementColumns = later(() => disagreementColumnsOf(disagreements, eventAt));
	const told = toldBy(analysis, events, world);
	const claims = later(() => filed(analysis, events));
	const names = later(() => {
		const {byReport} = claims();
		return createNames(read ?? reports.map(report => ({report, claims: byReport.get(report.id) ?? []})));
	});
	const fronts = later(() =>
		analysis.fronts.map(front => ({
			...front,
			events: Uint32Array.from(front.events, id => eventAt.get(id) ?? 0).sort(),
			disagreements: Uint32Array.from(front.disagreements, id => disagreementAt.get(id) ?? 0),
		})),
	);
	const ofPlace = later(() => {
		const found = new Map<PlaceId, number[]>();
		for (const [index, {about}] of disagreements.entries())
			if ('place' in about) file(found, about.place, index);
		return found;
	});
	const silences = new Map<number, ReturnType<typeof told.silences>>();
	const summed = new Map<SummaryName, unknown>();
	return {
		key,
		problems,
		events: piecesOf(events),
		disagreements: piecesOf(disagreements),
		get columns() {
			return columns();
		},
		get disagreementColumns() {
			return disagreementColumns();
		},
		get fronts() {
			return fronts();
		},
		reports: {
			...piecesOf(reports),
			get: id => reports[reportAt.get(id) ?? -1],
			indexOf: id => reportAt.get(id),
			heads: {
				length: reports.length,
				at(index) {
					const report = reports[index];
					if (!report) return undefined;
					const {id, outlet, published, title} = report;
					return {id, outlet, published, title};
				},
			},
		},
		claimCount: analysis.claims.length,
		names: {claim: claim => names().claim(claim), event: event => names().event(event)},
		timelines: {
			get places() {
				return told.timelinesUnder('best').places;
			},
			of: (place, rule) => told.timelinesUnder(rule).of(place) ?? undefined,
		},
		indexOf: id => eventAt.get(id),
		disagreementIndexOf: id => disagreementAt.get(id),
		claimOf: id => claims().claims.get(id),
		eventOfClaim: id => claims().eventOf.get(id),
		claimsOf: report => claims().byReport.get(report) ?? [],
		eventsOfReport: report => claims().eventsOf.get(report) ?? [],
		disagreementsOf: event =>
			(events[event]?.disagreements ?? []).flatMap(id => disagreementAt.get(id) ?? []),
		disagreementsOfPlace: place => ofPlace().get(place) ?? [],
		silencesOf(index) {
			const event = events[index];
			const known = silences.get(index) ?? (event ? told.silences(event) : []);
			silences.set(index, known);
			return known;
		},
		frontWords: (front, rule) => told.frontWords(front, rule),
		summary<Name extends SummaryName>(name: Name): Summary<Name> {
			if (!summed.has(name)) {
				const {timelinesUnder} = told;
				const eventOf = (id: ClaimId) => claims().eventOf.get(id);
				summed.set(name, summaries[name](analysis, world, {timelinesUnder, eventOf}));
			}

			return summed.get(name) as Summary<Name>;
		},
		fault: null,
		close() {},
	};
};
