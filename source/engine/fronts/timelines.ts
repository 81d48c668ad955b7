import type {Analysis} from '../../model/analysis.ts';
import type {Claim} from '../../model/claim.ts';
import type {PlaceId, ReportId} from '../../model/ids.ts';
import {defaultRule, type Rule} from '../../model/rule.ts';
import type {Timeline} from '../../model/timeline.ts';
import {createGeography, type Geography} from '../events/geography.ts';
import {createWording, type Wording} from '../events/wording.ts';
import type {World} from '../lexicon/entities.ts';
import {readCorpus, type WholeCorpus} from '../statements/read-corpus.ts';
import {mayTakeStance} from '../statements/stance.ts';
import type {Statement} from '../statements/statement.ts';
import {contestsByClaim} from './contests.ts';
import {partsInWords, partsOf} from './parts.ts';
import {type Keep, saidOf} from './said.ts';
import {type PlaceTold, placeTold, timelineUnder} from './timeline-of.ts';

/** The timelines of the places of an analysis, each made when it is asked for. */
export type Timelines = {
	/** Every place of whose control something is told, in the order of their names' ids. */
	places: readonly PlaceId[];
	/** Null where nothing is told of who has the place. */
	of(place: PlaceId): Timeline | null;
};

/** The reports that tell of who has one of these places, or one that lies in it. */
const reportsOn = (
	claims: readonly Claim[],
	places: ReadonlySet<PlaceId>,
	geography: Geography,
): Set<ReportId> => {
	const lies = (place: PlaceId): boolean =>
		places.has(place) || geography.ancestorsOf(place).some(holder => places.has(holder));
	return new Set(
		claims.filter(claim => mayTakeStance({claim}) && claim.places.some(lies)).map(claim => claim.report),
	);
};

/** A share of a city is told beside its quarters ("30 % of the city, such as A and B"), and is the city's. */
const byPlaceWithShares = (corpus: WholeCorpus): Map<PlaceId, readonly Statement[]> => {
	const found = new Map<PlaceId, readonly Statement[]>(corpus.byPlace);
	for (const statement of corpus.statements) {
		const {type, counts, places} = statement.claim;
		if (type !== 'control' || !counts.some(count => count.what === 'percent')) continue;
		const whole = places.find(place => corpus.geography.isBroad(place));
		if (!whole) continue;
		const list = found.get(whole) ?? [];
		if (!list.includes(statement)) found.set(whole, [...list, statement]);
	}

	return found;
};

export type TimelineOptions = {
	/** Only these places and what lies in them: reading all reports of a large corpus takes a second. */
	places?: ReadonlySet<PlaceId>;
	wording?: Wording;
};

/**
 * Reads who is told to have which place, and when. Pure; the order of reports changes nothing. Reading the claims costs time once, a place costs
 * time when it is asked for, and little under another rule.
 *
 * @param analysis with its disagreements, worst first.
 */
export const createTimelines = (
	analysis: Pick<Analysis, 'claims' | 'reports' | 'disagreements'>,
	world: World,
	{places: wanted, wording = createWording()}: TimelineOptions = {},
): {under(rule?: Rule, keep?: Keep): Timelines} => {
	const geography = createGeography(world);
	const own = wanted && reportsOn(analysis.claims, wanted, geography);
	const claims = own ? analysis.claims.filter(claim => own.has(claim.report)) : analysis.claims;
	const reports = own ? analysis.reports.filter(report => own.has(report.id)) : analysis.reports;
	const corpus = readCorpus(claims, reports, world, geography, wording);
	const byPlace = byPlaceWithShares(corpus);
	const contests = contestsByClaim(analysis.disagreements);
	const places = [...byPlace.keys()].sort();
	const readPlace = (place: PlaceId, only?: Keep): PlaceTold | null => {
		const said = saidOf(corpus, place, byPlace.get(place) ?? [], only);
		return said.length === 0 ? null : placeTold(corpus, place, said, contests);
	};
	const read = new Map<PlaceId, PlaceTold | null>();
	/** Of all that is said: read once, whatever rules are asked for. */
	const allOf = (place: PlaceId): PlaceTold | null => {
		const known = read.get(place);
		if (known !== undefined) return known;
		const told = readPlace(place);
		read.set(place, told);
		return told;
	};
	return {
		under(rule = defaultRule, keep) {
			const made = new Map<PlaceId, Timeline | null>();
			const make = (place: PlaceId, only?: Keep): Timeline | null => {
				const told = only ? readPlace(place, only) : allOf(place);
				return told && timelineUnder(world, rule, told);
			};
			const single = (place: PlaceId): Timeline | null => {
				const known = made.get(place);
				if (known !== undefined) return known;
				const timeline = make(place, keep);
				made.set(place, timeline);
				return timeline;
			};
			// The filter asks of the wider place, and its parts answer for it.
			const partOf = (whole: PlaceId, part: PlaceId): Timeline | null =>
				keep ? make(part, statement => keep(statement, whole)) : single(part);
			return {
				places,
				of(place) {
					const timeline = single(place);
					if (!timeline?.broad || timeline.parts) return timeline;
					const within = places.filter(
						part => !geography.isBroad(part) && geography.ancestorsOf(part).includes(place),
					);
					const parts = partsOf(within.flatMap(part => partOf(place, part) ?? []));
					const {current} = timeline;
					const filled = {
						...timeline,
						parts,
						current: {...current, words: partsInWords(world, current, parts)},
					};
					made.set(place, filled);
					return filled;
				},
			};
		},
	};
};
