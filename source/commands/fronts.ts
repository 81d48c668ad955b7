import {summariseFronts} from '../engine/fronts/summarise-fronts.ts';
import {dateWords} from '../export/date-words.ts';
import {frontColumns} from '../export/front-columns.ts';
import {ruleLine} from '../export/rule-words.ts';
import {ruledRecord} from '../export/ruled-record.ts';
import {tollWords} from '../export/toll-words.ts';
import type {Front} from '../model/front.ts';
import type {Rule} from '../model/rule.ts';
import type {Command} from './command.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';
import {withAnalysis} from './with-analysis.ts';

const tableOf = (rule: Rule): readonly TableColumn<Front>[] => [
	{title: 'front', value: front => front.name, least: 12},
	{title: 'date', value: front => dateWords(front.date), leaves: 3},
	{title: 'events', value: front => String(front.events.length), side: 'right'},
	{
		title: 'types',
		value: front =>
			Object.entries(front.byType)
				.sort(([, a], [, b]) => b - a)
				.map(([type, count]) => `${type} ${count}`)
				.join(', '),
		least: 16,
		leaves: 4,
	},
	{title: 'killed', value: front => tollWords(front.killed, rule), side: 'right'},
	{title: 'outlets', value: front => String(front.outlets.length), side: 'right', leaves: 2},
	{title: 'origins', value: front => String(front.origins.length), side: 'right', leaves: 1},
	{title: 'differ', value: front => String(front.disagreements.length || ''), side: 'right'},
];

/** Prints the fronts; with a filter, as summed up over the events that pass. */
export const fronts: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const {analysis, lexicon} = view;
		const rows = context.options.filter
			? summariseFronts(view.events.filter(view.matches), analysis.disagreements, lexicon.world)
			: analysis.fronts;
		await printList(context, rows, {
			record: front => ruledRecord(front, view.rule),
			csv: {rows, columns: frontColumns(view.rule)},
			table: {rows, columns: tableOf(view.rule), note: ruleLine(view.rule)},
			empty: 'No front has an event that matches.',
		});
		return 0;
	});
