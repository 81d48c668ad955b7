import type {Claim} from '../../../model/claim.ts';
import type {ReportId, SourceId} from '../../../model/ids.ts';
import type {Report} from '../../../model/report.ts';
import {dayNumber} from '../../events/days.ts';
import {isOwnVoice} from '../../events/origin-of.ts';
import type {Source, World} from '../../lexicon/entities.ts';
import {topicsOf} from './subject.ts';

/** Who stands together: an alignment of `sources.json`. */
export type Camp = Source['alignment'];

/** A report with what it claims, and who published it. */
export type Covering = {report: Report; outlet: SourceId; claims: readonly Claim[]};

type Day = {published: Map<Camp, Covering[]>; heard: Map<Camp, Claim[]>};

/** The reports of a corpus by the day of publication. */
export type Coverage = {
	/** The camps whose outlets published something from one day to another. */
	camps(from: number, to: number): Camp[];
	/** What the outlets of a camp published from one day to another. */
	published(camp: Camp, from: number, to: number): Covering[];
	/** What a camp is heard with in these days on deaths, captives and ground: as speaker, as relay or as outlet, in whosever report. */
	heard(camp: Camp, from: number, to: number): Claim[];
	/** The camps heard in a claim. */
	campsIn(claim: Claim): Camp[];
	/** Who says it and who relays it: the outlet where it speaks itself. */
	speakers(claim: Claim): SourceId[];
	/** The same, and who prints it. */
	sourcesIn(claim: Claim): SourceId[];
};

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
};

/** Indexes reports by day and camp, once for all events: linear in claims. Outlets and sources of unknown alignment are of no camp. */
export const createCoverage = (
	reports: readonly Report[],
	claims: readonly Claim[],
	world: World,
): Coverage => {
	const campOf = (source: SourceId | null): Camp[] => {
		const alignment = source === null ? undefined : world.sources.get(source)?.alignment;
		return alignment === undefined || alignment === 'unknown' ? [] : [alignment];
	};
	const outlets = new Map(reports.map(report => [report.id, report.outlet]));
	const campsIn = (claim: Claim): Camp[] => [
		...new Set([outlets.get(claim.report) ?? null, ...claim.attribution].flatMap(campOf)),
	];
	const claimsOf = new Map<ReportId, Claim[]>();
	for (const claim of claims) push(claimsOf, claim.report, claim);
	const days = new Map<number, Day>();
	for (const report of reports) {
		const own = claimsOf.get(report.id);
		if (!own || !report.published) continue;
		const number = dayNumber(report.published);
		const day = days.get(number) ?? {published: new Map(), heard: new Map()};
		days.set(number, day);
		for (const claim of own)
			if (topicsOf(claim).length > 0) for (const camp of campsIn(claim)) push(day.heard, camp, claim);
		const {outlet} = report;
		for (const camp of campOf(outlet)) if (outlet) push(day.published, camp, {report, outlet, claims: own});
	}

	const within = (from: number, to: number): Day[] =>
		Array.from({length: to - from + 1}, (_, index) => days.get(from + index)).filter(
			day => day !== undefined,
		);
	const speakers = (claim: Claim): SourceId[] => {
		const outlet = outlets.get(claim.report);
		return claim.attribution.flatMap(source => (isOwnVoice(source) ? (outlet ?? []) : source));
	};
	return {
		campsIn,
		speakers,
		sourcesIn: claim => [...speakers(claim), outlets.get(claim.report) ?? []].flat(),
		camps: (from, to) => [...new Set(within(from, to).flatMap(day => [...day.published.keys()]))].sort(),
		published: (camp, from, to) => within(from, to).flatMap(day => day.published.get(camp) ?? []),
		heard: (camp, from, to) => within(from, to).flatMap(day => day.heard.get(camp) ?? []),
	};
};
