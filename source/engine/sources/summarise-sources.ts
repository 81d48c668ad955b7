import type {Claim} from '../../model/claim.ts';
import type {Disagreement, Facet} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {ClaimId, FrontId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {latestClaims, type Relay, type SourceSummary} from '../../model/source-summary.ts';
import {sourceName} from '../events/names.ts';
import {isOwnVoice, originOf, outletOf, voiceOf} from '../events/origin-of.ts';
import type {World} from '../lexicon/entities.ts';

/** What sources are summed up over; a part of an analysis where only a part counts. */
export type ToldBySources = {
	/** In the order of the analysis: the claims of one report stand together. */
	claims: Iterable<Claim>;
	reports: {get(id: Report['id']): Report | undefined};
	events: Iterable<Event>;
	disagreements: Iterable<Disagreement>;
	/** Whether a claim of these events counts; absent: all do. */
	counts?: (claim: Claim) => boolean;
};

/** A row while it is added up. */
type Row = {
	summary: SourceSummary;
	/** The report last counted. */
	report: string;
	fronts: Map<FrontId, number>;
	against: Map<SourceId, {disagreements: number; facets: Map<Facet, number>}>;
	relays: Map<SourceId, number>;
	relayedBy: Map<SourceId, number>;
};

const more = <Key>(counts: Map<Key, number>, key: Key): unknown =>
	counts.set(key, (counts.get(key) ?? 0) + 1);

const mostFirst = <Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] =>
	[...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

const relaysOf = (counts: ReadonlyMap<SourceId, number>): Relay[] =>
	mostFirst(counts).map(([source, claims]) => ({source, claims}));

const newRow = (world: World, id: SourceId): Row => {
	const entry = world.sources.get(id);
	return {
		summary: {
			id,
			name: sourceName(world, id),
			alignment: entry?.alignment ?? 'unknown',
			kind: entry?.kind ?? null,
			claims: 0,
			reports: 0,
			events: 0,
			alone: 0,
			contradicted: 0,
			revised: 0,
			denied: 0,
			first: null,
			last: null,
			fronts: [],
			against: [],
			relays: [],
			relayedBy: [],
			contradictions: [],
			revisions: [],
			latest: [],
		},
		report: '',
		fronts: new Map(),
		against: new Map(),
		relays: new Map(),
		relayedBy: new Map(),
	};
};

const addClaim = ({summary}: Row, claim: Claim, {published}: Report): void => {
	summary.claims++;
	if (!claim.background) {
		summary.latest.unshift(claim.id);
		if (summary.latest.length > latestClaims) summary.latest.pop();
	}

	if (published === null) return;
	if (summary.first === null || published < summary.first) summary.first = published;
	if (summary.last === null || published > summary.last) summary.last = published;
};

/** Who passed on what the nearest speaker of a claim said: those after it in the chain, and the outlet. */
const passedOnBy = (claim: Claim, report: Report, origin: SourceId): SourceId[] => {
	const chain = claim.attribution.slice(1).filter(id => !isOwnVoice(id));
	const outlet = outletOf(report);
	return [...new Set(isOwnVoice(outlet) ? chain : [...chain, outlet])].filter(id => id !== origin);
};

const addDisagreement = (
	rows: ReadonlyMap<SourceId, Row>,
	{kind, facet, positions}: Disagreement,
	at: number,
	denials: ReadonlySet<ClaimId>,
	world: World,
): void => {
	if (kind === 'update' || kind === 'compatible') return;
	const sources = new Set(positions.flatMap(position => position.sources));
	for (const id of sources) {
		const row = rows.get(id);
		if (!row) continue;
		const {summary, against} = row;
		if (kind === 'revision') {
			summary.revised++;
			summary.revisions.push(at);
			continue;
		}

		summary.contradicted++;
		summary.contradictions.push(at);
		const [own, others] = [
			positions.filter(one => one.sources.includes(id)),
			positions.filter(one => !one.sources.includes(id)),
		];
		if (kind === 'denial' && own.some(one => one.claims.some(claim => denials.has(claim)))) summary.denied++;
		const voice = voiceOf(world, id);
		for (const other of new Set(others.flatMap(one => one.sources))) {
			if (voiceOf(world, other) === voice) continue;
			const met = against.get(other) ?? {disagreements: 0, facets: new Map()};
			against.set(other, met);
			met.disagreements++;
			more(met.facets, facet);
		}
	}
};

const finish = ({summary, fronts, against, relays, relayedBy}: Row): SourceSummary => ({
	...summary,
	fronts: mostFirst(fronts).map(([id, events]) => ({id, events})),
	against: [...against]
		.sort(([a, x], [b, y]) => y.disagreements - x.disagreements || (a < b ? -1 : 1))
		.map(([source, {disagreements, facets}]) => ({
			source,
			disagreements,
			facets: mostFirst(facets).map(([facet]) => facet),
		})),
	relays: relaysOf(relays),
	relayedBy: relaysOf(relayedBy),
});

/**
 * What each source said, how often alone, contradicted, revised; most claims first. Linear in claims, events and positions. Who only passes on
 * the words of others has no row of its own.
 */
export const summariseSources = (told: ToldBySources, world: World): SourceSummary[] => {
	const rows = new Map<SourceId, Row>();
	const passedOn: {origin: SourceId; by: SourceId}[] = [];
	const denials = new Set<ClaimId>();
	for (const claim of told.claims) {
		const report = told.reports.get(claim.report);
		if (!report) continue;
		const origin = originOf(claim, report);
		const row = rows.get(origin) ?? newRow(world, origin);
		rows.set(origin, row);
		addClaim(row, claim, report);
		if (row.report !== claim.report) row.summary.reports++;
		row.report = claim.report;
		if (claim.modality === 'denied') denials.add(claim.id);
		for (const by of passedOnBy(claim, report, origin)) passedOn.push({origin, by});
	}

	for (const {origin, by} of passedOn) {
		more((rows.get(origin) as Row).relayedBy, by);
		const relayer = rows.get(by);
		if (relayer) more(relayer.relays, origin);
	}

	for (const event of told.events) {
		const origins = new Set<SourceId>();
		for (const claim of event.claims) {
			const report = told.reports.get(claim.report);
			if (report && (told.counts?.(claim) ?? true)) origins.add(originOf(claim, report));
		}

		for (const origin of origins) {
			const row = rows.get(origin);
			if (!row) continue;
			row.summary.events++;
			if (event.origins.length === 1) row.summary.alone++;
			if (event.front !== null) more(row.fronts, event.front);
		}
	}

	let position = 0;
	for (const disagreement of told.disagreements)
		addDisagreement(rows, disagreement, position++, denials, world);
	return [...rows.values()].map(finish).sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
};
