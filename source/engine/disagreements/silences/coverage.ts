import type {Claim} from '../../../model/claim.ts';
import type {ReportId, SourceId} from '../../../model/ids.ts';
import type {Report} from '../../../model/report.ts';
import type {SilenceTopic} from '../../../model/silence.ts';
import {dayNumber, type Window, windowOf} from '../../events/days.ts';
import {file} from '../../events/filed.ts';
import type {Geography} from '../../events/geography.ts';
import {isOwnVoice} from '../../events/origin-of.ts';
import type {Source, World} from '../../lexicon/entities.ts';
import {createLooks, type Look} from './look.ts';
import {topicsOf} from './subject.ts';

/** Who stands together: an alignment of `sources.json`. */
export type Camp = Source['alignment'];

/** Who is heard in a claim. */
export type Voices = {
	/** Who says it and who relays it: the outlet where it speaks itself. */
	speakers: readonly SourceId[];
	/** The same, and who prints it. */
	sources: readonly SourceId[];
	/** The camps of all of these. */
	camps: readonly Camp[];
};

/** A claim with all that is asked of it. */
export type Told = {
	claim: Claim;
	voices: Voices;
	topics: readonly SilenceTopic[];
	window: Window | null;
	look: Look;
};

/** A report of an outlet that stands for a camp, with what it tells. */
export type Covering = {report: Report; outlet: SourceId; camp: Camp; told: readonly Told[]};

/** What was published on one day. */
export type Day = {
	reports: readonly Covering[];
	/** By camp, what it is heard with on deaths, captives and ground: as speaker, as relay or as outlet, in whosever report. */
	heard: ReadonlyMap<Camp, readonly Told[]>;
};

/** The reports of a corpus by the day of publication. */
export type Coverage = {
	/** From one day to another; days without reports are left out. */
	days(from: number, to: number): Day[];
	voicesIn(claim: Claim): Voices;
};

const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];

/** Who is heard in the claims of these reports; outlets and sources of unknown alignment are of no camp. */
const createVoices = (reports: readonly Report[], world: World): Coverage['voicesIn'] => {
	const outlets = new Map(reports.map(report => [report.id, report.outlet]));
	// Few outlets print few mouths, and each over and over.
	const known = new Map<string, Voices>();
	return ({report, attribution}) => {
		const outlet = outlets.get(report) ?? null;
		const key = `${outlet} ${attribution.join(' ')}`;
		let voices = known.get(key);
		if (!voices) {
			const speakers = attribution.flatMap(source => (isOwnVoice(source) ? (outlet ?? []) : source));
			const sources = unique([...speakers, outlet ?? []].flat());
			const camps = unique(sources.map(source => world.sources.get(source)?.alignment ?? 'unknown'));
			voices = {speakers, sources, camps: camps.filter(camp => camp !== 'unknown')};
			known.set(key, voices);
		}

		return voices;
	};
};

/**
 * Files reports by day, once for all events: linear in claims. What they tell is read when the first event of their days is asked for.
 */
export const createCoverage = (
	reports: readonly Report[],
	claims: readonly Claim[],
	world: World,
	geography: Geography,
): Coverage => {
	const voicesIn = createVoices(reports, world);
	const lookOf = createLooks(geography);
	const claimsOf = new Map<ReportId, Claim[]>();
	for (const claim of claims) file(claimsOf, claim.report, claim);
	const filed = new Map<number, Report[]>();
	for (const report of reports) if (report.published) file(filed, dayNumber(report.published), report);

	const read = (claim: Claim): Told => ({
		claim,
		voices: voicesIn(claim),
		topics: topicsOf(claim),
		window: windowOf(claim.date),
		look: lookOf(claim.places),
	});
	const dayOf = (published: readonly Report[]): Day => {
		const covering: Covering[] = [];
		const heard = new Map<Camp, Told[]>();
		for (const report of published) {
			const told = (claimsOf.get(report.id) ?? []).map(read);
			for (const one of told)
				if (one.topics.length > 0) for (const camp of one.voices.camps) file(heard, camp, one);
			const {outlet} = report;
			const camp = outlet && world.sources.get(outlet)?.alignment;
			if (outlet && camp && camp !== 'unknown') covering.push({report, outlet, camp, told});
		}

		return {reports: covering, heard};
	};
	const known = new Map<number, Day>();
	return {
		voicesIn,
		days(from, to) {
			const days: Day[] = [];
			for (let number = from; number <= to; number++) {
				const published = filed.get(number);
				if (!published) continue;
				const day = known.get(number) ?? dayOf(published);
				known.set(number, day);
				days.push(day);
			}

			return days;
		},
	};
};
