import {summariseSources} from '../engine/sources/summarise-sources.ts';
import type {Column} from '../export/column.ts';
import {type Grade, ungraded} from '../model/grade.ts';
import type {SourceSummary} from '../model/source-summary.ts';
import type {Command} from './command.ts';
import {placedClaims} from './placed-claims.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';
import {type View, withAnalysis} from './with-analysis.ts';

const figures = ['claims', 'reports', 'events', 'alone', 'contradicted', 'revised'] as const;
const shown = ['id', 'name', 'alignment', 'grade', ...figures] as const;
type SourceRow = Pick<SourceSummary, 'id' | 'name' | 'alignment' | (typeof figures)[number]> & {grade: Grade};

/** What each source says in the claims that pass the filter. */
export const sourcesOf = (view: View): SourceSummary[] => {
	const claims = placedClaims(view);
	const passing = new Set<string>(claims.map(claim => claim.id));
	const {reports, analysis, lexicon} = view;
	return summariseSources(
		{
			claims,
			reports,
			events: view.events,
			disagreements: analysis.disagreements,
			counts: claim => passing.has(claim.id),
		},
		lexicon.world,
	);
};

const columns: readonly Column<SourceRow>[] = shown.map(name => ({name, value: row => row[name]}));

const table: readonly TableColumn<SourceRow>[] = [
	{title: 'source', value: row => row.name, least: 12},
	{title: 'alignment', value: row => row.alignment, leaves: 2},
	{title: 'grade', value: row => row.grade},
	...figures.map(
		(name): TableColumn<SourceRow> => ({
			title: name,
			value: row => String(row[name] || ''),
			side: 'right',
			leaves: name === 'claims' ? 0 : 1,
		}),
	),
];

const rowsOf = (view: View): SourceRow[] => {
	const grades = view.store.grades();
	return sourcesOf(view).map(row => ({...row, grade: grades.get(row.id)?.grade ?? ungraded}));
};

/** Prints who says how much, how often alone, how often against others. Most claims first. */
export const sources: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const rows = rowsOf(view);
		await printList(context, rows, {
			record: row => Object.fromEntries(shown.map(name => [name, row[name]])),
			csv: {rows, columns},
			table: {rows, columns: table},
			empty: 'No source says anything that matches.',
		});
		return 0;
	});
