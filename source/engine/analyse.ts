import type {Analysis} from '../model/analysis.ts';
import type {Claim} from '../model/claim.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {Event} from '../model/event.ts';
import type {Front} from '../model/front.ts';
import type {Report} from '../model/report.ts';
import {worstFirst} from './disagreements/board.ts';
import {createDisagreements} from './disagreements/find-disagreements.ts';
import {Readers} from './disagreements/readers.ts';
import type {Grouping} from './edits/apply-edits.ts';
import {createEvents} from './events/events.ts';
import {createGeography} from './events/geography.ts';
import {createGrouper} from './events/group-events.ts';
import {byPublication, inReadingOrder} from './events/reading-order.ts';
import {revised} from './events/sorted.ts';
import {createWording, type Wording} from './events/wording.ts';
import {createFronts, type Fronts} from './fronts/summarise-fronts.ts';
import type {World} from './lexicon/entities.ts';
import {createCorpusIndex} from './statements/corpus-index.ts';

/** One report with what it claims; ids of claims are those of one report only. */
type Item = {report: Report; claims: readonly Claim[]};

export type AnalyseOptions = {
	/** The words under a claim's span that tell how much, how and with what; the shipped ones by default. */
	wording?: Wording;
	/** What an analyst decided about which claims stand together, as `applyEdits` gives it. */
	grouping?: readonly Grouping[];
};

/** An analysis that grows. It is a value of whoever made it: nothing is shared between two of them. */
export type GrowingAnalysis = {
	/**
	 * Adds reports; those already there, by id, change nothing. The analysis given is what one of all reports together would be, byte for byte;
	 * what it has in common with the one before is shared, and neither is ever altered.
	 */
	add(items: readonly Item[]): Analysis;
};

/** A claim given twice is one claim. */
const inOrder = (claims: readonly Claim[]): Claim[] => {
	const ordered = [...claims].sort(inReadingOrder);
	const ids = new Set(ordered.map(claim => claim.id));
	if (ids.size === ordered.length) return ordered;
	return ordered.filter(claim => ids.delete(claim.id));
};

const claimsOf = (items: readonly Item[]): Claim[] => {
	// Made as long as it will be: a list that grows is copied over and over.
	const all = new Array<Claim>(items.reduce((sum, {claims}) => sum + claims.length, 0));
	let at = 0;
	for (const {claims} of items) for (const claim of claims) all[at++] = claim;
	return all;
};

/** Made here, where nothing else is in sight: what an analysis remembers would keep the whole engine in memory with it. */
const analysisOf = (
	told: readonly Item[],
	events: Event[],
	differ: readonly Disagreement[],
	fronts: Fronts,
): Analysis => {
	let summed: Front[] | null = null;
	return {
		reports: told.map(item => item.report),
		claims: claimsOf(told),
		events,
		// Summed up when somebody asks: most reports that come in are not followed by a look at every sector.
		get fronts() {
			summed ??= fronts(events, differ);
			return summed;
		},
		disagreements: [...differ],
	};
};

/** @param grows whether more than one portion of reports will be added. */
const begin = (
	world: World,
	{wording = createWording(), grouping = []}: AnalyseOptions,
	grows: boolean,
): GrowingAnalysis => {
	const geography = createGeography(world);
	const readers = new Readers(grows);
	const index = createCorpusIndex(world, geography, wording, grows ? what => readers.note(what) : undefined);
	const grouper = createGrouper(world, geography, wording, grouping);
	const events = createEvents(world, geography, wording, grouper, worstFirst);
	const disagreements = createDisagreements(index, readers);
	const fronts = createFronts(world);
	const known = new Set<string>();
	let told: readonly Item[] = [];
	return {
		add(items) {
			const fresh: Item[] = [];
			for (const {report, claims} of items) {
				if (known.has(report.id)) continue;
				known.add(report.id);
				fresh.push({report, claims: inOrder(claims)});
			}

			const byReport = (a: Item, b: Item): number => byPublication(a.report, b.report);
			// In order from here on: what is filed in order is filed at the end.
			fresh.sort(byReport);
			told = revised(told, new Set(), fresh, byReport);
			const added = fresh.map(({report, claims}) => index.add(report, claims));
			const change = events.regroup(grouper.add(fresh));
			const moved = index.regroup(change.gone, change.come);
			for (const {changed} of added) for (const what of changed) moved.add(what);
			const settled = disagreements.update({
				...change,
				statements: added.flatMap(one => one.statements),
				changed: grows ? moved : [],
			});
			events.settle(settled.gone, settled.come);
			return analysisOf(told, events.list(), disagreements.list(), fronts);
		},
	};
};

/**
 * Begins an analysis without reports. What each new report changes goes through the same stages as everything at once: claims join into
 * groups, groups become events, their statements are compared, sectors summed up; and each stage makes anew only what the one before
 * changed.
 */
export const createAnalysis = (world: World, options: AnalyseOptions = {}): GrowingAnalysis =>
	begin(world, options, true);

/**
 * All that the engine makes of a set of reports: events, the toll of each, disagreements, fronts. Pure: the same reports give the same
 * analysis, byte for byte, in whatever order they come; a report that comes twice changes nothing.
 */
export const analyse = (items: readonly Item[], world: World, options: AnalyseOptions = {}): Analysis =>
	begin(world, options, false).add(items);
