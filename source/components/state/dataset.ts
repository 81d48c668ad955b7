import type {Analysed} from '../../cache/analysed.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import {
	countSpoken,
	noSpeakers,
	packedSpeakers,
	type Speakers,
	type Spoken,
} from '../../engine/sources/speakers.ts';
import type {Span} from '../../model/claim.ts';
import type {Quote} from '../../model/disagreement.ts';
import type {ClaimParts} from '../../model/edit.ts';
import type {FrontId, PlaceId} from '../../model/ids.ts';
import type {Judgement} from '../../model/judgement.ts';
import type {Report} from '../../model/report.ts';
import type {Rule} from '../../model/rule.ts';
import type {SourceSummary} from '../../model/source-summary.ts';
import type {EventColumns} from '../../query/columns/event-columns.ts';
import {textsOf} from '../../query/columns/text-pool.ts';
import {compileFilter} from '../../query/filter.ts';
import {type Control, controlOf} from '../pictures/control.ts';

/** A compiled filter. */
export type Filter = {
	/** The positions of the events that pass, in their order. */
	rows(judgements: readonly (Judgement | undefined)[]): number[];
	error: {at: number; message: string} | null;
};

/** What the dashboard shows: an analysis, of which it takes piece by piece what a screen needs, and what it means. Another analysis is another dataset. */
export type Dataset = Analysed & {
	world: World;
	/** The event that a disagreement is about, as a position; null for one about a place. */
	eventOf(disagreement: number): number | null;
	/** The place that a disagreement is about; null for one about an event. */
	placeOf(disagreement: number): PlaceId | null;
	/** The positions of disagreements about the same event or place as this one. */
	aboutSame(disagreement: number): readonly number[];
	/** What each source said, most claims first. */
	readonly sources: readonly SourceSummary[];
	/** How many of these events each source tells of, and how many of them alone, by its position. */
	spoken(events: readonly number[]): Spoken;
	/** All places and fronts of these events. */
	placesOf(events: readonly number[]): ReadonlySet<PlaceId>;
	frontsOf(events: readonly number[]): ReadonlySet<FrontId>;
	/** Every position, in the order of the days; what is not dated comes last. */
	readonly byDate: readonly number[];
	/** The year that all dated events lie in; null where they lie in several. */
	year: string | null;
	compile(query: string, rule: Rule): Filter;
	/** What a rule reads, in a sentence; null for one that is not of this program. */
	explain(rule: string): string | null;
	/** What the engine reads from words of a report alone: every part of a claim, but the type only where the words tell one. */
	readWords(report: Report, span: Span): ClaimParts;
	/** Who is told to have which place. */
	control: Control;
};

/** The different ids that a column has in these rows. */
const idsIn = (
	columns: EventColumns,
	name: 'places' | 'front',
	rows: readonly number[],
): ReadonlySet<string> => {
	const {list, starts, values, ids} = columns[name];
	const lists = new Set<number>();
	for (const row of rows) lists.add(list[row] as number);
	const found = new Set<number>();
	for (const one of lists)
		for (let at = starts[one] as number; at < (starts[one + 1] as number); at++)
			found.add(values[at] as number);
	const all = textsOf(ids);
	return new Set([...found].flatMap(at => all[at] ?? []));
};

export const createDataset = (
	analysed: Analysed,
	world: World,
	{explain, readWords}: Pick<Dataset, 'explain' | 'readWords'>,
): Dataset => {
	const {columns} = analysed;
	const eventOf = (index: number): number | null => {
		const event = analysed.disagreementColumns.event[index] ?? -1;
		return event < 0 ? null : event;
	};
	const placeOf = (index: number): PlaceId | null => {
		const {place, places} = analysed.disagreementColumns;
		return places[place[index] ?? -1] ?? null;
	};
	let sources: readonly SourceSummary[] | null = null;
	let speakers: Speakers | null = null;
	const sourcesTold = (): readonly SourceSummary[] => {
		sources ??= analysed.summary('sources') ?? [];
		return sources;
	};
	const own: Omit<Dataset, keyof Analysed> = {
		world,
		eventOf,
		placeOf,
		aboutSame(index) {
			const event = eventOf(index);
			if (event !== null) return analysed.disagreementsOf(event);
			const place = placeOf(index);
			return place === null ? [] : analysed.disagreementsOfPlace(place);
		},
		get sources() {
			return sourcesTold();
		},
		spoken(rows) {
			speakers ??= packedSpeakers(analysed.summary('speakers') ?? noSpeakers);
			return countSpoken(speakers, rows, sourcesTold().length);
		},
		placesOf: rows => idsIn(columns, 'places', rows) as ReadonlySet<PlaceId>,
		frontsOf: rows => idsIn(columns, 'front', rows) as ReadonlySet<FrontId>,
		byDate: Array.from({length: analysed.events.length}, (_, index) => index),
		year: analysed.summary('year') ?? null,
		compile(query, rule) {
			const {mask, error} = compileFilter(query, world, rule);
			return {
				rows(judgements) {
					const passing = mask(columns, judgements);
					const rows: number[] = [];
					for (let row = 0; row < passing.length; row++) if (passing[row] === 1) rows.push(row);
					return rows;
				},
				error,
			};
		},
		explain,
		readWords,
		control: controlOf(analysed),
	};
	// With its getters: what is kept of an analysis is read when it is asked for.
	return Object.defineProperties(own, Object.getOwnPropertyDescriptors(analysed)) as Dataset;
};

/** The words that a quote points at; empty where its report is not here. */
export const quotedWords = (data: Dataset, {report, span}: Quote): string =>
	data.reports.get(report)?.text.slice(span[0], span[1]) ?? '';
