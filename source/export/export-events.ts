import type {World} from '../engine/lexicon/entities.ts';
import type {Report} from '../model/report.ts';
import type {Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {type Column, flatRecord} from './column.ts';
import {csvLines} from './csv.ts';
import {eventColumns} from './event-columns.ts';
import {jsonText} from './json-text.ts';
import {ruleWords} from './rule-words.ts';

/** What a reader of the export must know to judge it. */
export type Provenance = {
	program: string;
	version: string;
	/** As typed; empty: everything. */
	filter: string;
	/** By which tolls are summed up. */
	rule: Rule;
};

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The events as a file for other tools, one row an event, piece by piece.
 *
 * Filter and rule come along. In JSON Lines they are the first record, `{"export": {…}}`. CSV has no place for a note
 * that every reader would skip, so there the filter is among the last columns of each row, and the rule beside the figure: the file stays plain RFC 4180,
 * and a row still says where it comes from when it is sorted into another table.
 */
export function* exportEvents(
	events: readonly TriagedEvent[],
	format: ExportFormat,
	from: {world: World; reports: ReadonlyMap<string, Report>; provenance: Provenance},
): Generator<string> {
	const {program, version, filter, rule} = from.provenance;
	const columns = eventColumns(from.world, from.reports, rule);
	if (format === 'jsonl') {
		yield `${jsonText({export: {program, version, filter, rule, killed: ruleWords[rule], events: events.length}})}\n`;
		for (const event of events) yield `${jsonText(flatRecord(columns, event))}\n`;
		return;
	}

	const provenance: Column<TriagedEvent>[] = [
		{name: 'filter', value: () => filter},
		{name: 'exported_by', value: () => `${program} ${version}`},
	];
	yield* csvLines([...columns, ...provenance], events);
}
