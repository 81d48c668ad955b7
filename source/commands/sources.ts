import {sourceName} from '../engine/events/names.ts';
import {originOf} from '../engine/events/origin-of.ts';
import type {Column} from '../export/column.ts';
import type {SourceId} from '../model/ids.ts';
import type {Command} from './command.ts';
import {placedClaims} from './placed-claims.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';
import {type View, withAnalysis} from './with-analysis.ts';

/** What one source said, as far as the reports tell. */
type SourceRow = {
	id: SourceId;
	name: string;
	alignment: string;
	/** Claims of which it is the nearest speaker. */
	claims: number;
	reports: number;
	events: number;
	/** Events that nobody else tells of. */
	alone: number;
	/** Conflicts and denials in which it takes a position. */
	contradicted: number;
};

const summarise = (view: View): SourceRow[] => {
	const rows = new Map<SourceId, SourceRow & {seen: {reports: Set<string>; events: Set<string>}}>();
	const rowOf = (id: SourceId) => {
		const known = rows.get(id);
		if (known) return known;
		const {world} = view.lexicon;
		const counts = {claims: 0, reports: 0, events: 0, alone: 0, contradicted: 0};
		const seen = {reports: new Set<string>(), events: new Set<string>()};
		const made = {
			id,
			name: sourceName(world, id),
			alignment: world.sources.get(id)?.alignment ?? 'unknown',
			...counts,
			seen,
		};
		rows.set(id, made);
		return made;
	};

	for (const claim of placedClaims(view)) {
		const report = view.reports.get(claim.report);
		if (!report) continue;
		const row = rowOf(originOf(claim, report));
		row.claims++;
		row.seen.reports.add(claim.report);
		if (claim.event) row.seen.events.add(claim.event);
	}

	for (const event of view.events) {
		const [only, second] = event.origins;
		const row = only && !second ? rows.get(only) : undefined;
		if (row?.seen.events.has(event.id)) row.alone++;
	}

	for (const {kind, positions} of view.analysis.disagreements) {
		if (kind !== 'conflict' && kind !== 'denial') continue;
		for (const id of new Set(positions.flatMap(position => position.sources))) {
			const row = rows.get(id);
			if (row) row.contradicted++;
		}
	}

	return [...rows.values()]
		.map(({seen, ...row}) => ({...row, reports: seen.reports.size, events: seen.events.size}))
		.sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
};

const columns: readonly Column<SourceRow>[] = (
	['id', 'name', 'alignment', 'claims', 'reports', 'events', 'alone', 'contradicted'] as const
).map(name => ({name, value: row => row[name]}));

const figure = (
	name: 'claims' | 'reports' | 'events' | 'alone' | 'contradicted',
): TableColumn<SourceRow> => ({
	title: name,
	value: row => String(row[name] || ''),
	side: 'right',
	leaves: name === 'claims' ? 0 : 1,
});
const table: readonly TableColumn<SourceRow>[] = [
	{title: 'source', value: row => row.name, least: 12},
	{title: 'alignment', value: row => row.alignment, leaves: 2},
	figure('claims'),
	figure('reports'),
	figure('events'),
	figure('alone'),
	figure('contradicted'),
];

/** Prints who says how much, how often alone, how often against others. Most claims first. */
export const sources: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const rows = summarise(view);
		await printList(context, rows, {
			record: row => row,
			csv: {rows, columns},
			table: {rows, columns: table},
			empty: 'No source says anything that matches.',
		});
		return 0;
	});
