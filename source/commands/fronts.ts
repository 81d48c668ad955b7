import {describeFront} from '../engine/fronts/describe-front.ts';
import {summariseFronts} from '../engine/fronts/summarise-fronts.ts';
import {createTimelines} from '../engine/fronts/timelines.ts';
import {dateWords} from '../export/date-words.ts';
import {frontColumns} from '../export/front-columns.ts';
import {ruleLine} from '../export/rule-words.ts';
import {ruledRecord} from '../export/ruled-record.ts';
import {tollWords} from '../export/toll-words.ts';
import type {Front, FrontSummary} from '../model/front.ts';
import type {Rule} from '../model/rule.ts';
import {sanitise} from '../terminal/sanitise.ts';
import {wrap} from '../terminal/wrap.ts';
import type {Command} from './command.ts';
import {passingDisagreement, passingWithEvent} from './passing.ts';
import {printList} from './print-list.ts';
import {type TableColumn, tableLines} from './table.ts';
import {type View, withAnalysis} from './with-analysis.ts';

/** Where nothing limits the line. */
const widest = 160;

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

/** The table, and under it each front in words. */
const drawn = (rows: readonly FrontSummary[], view: View, filter: string, width: number | null): string[] => [
	...tableLines(tableOf(view.rule), rows, width),
	...rows.flatMap(front => [
		'',
		front.name,
		...wrap(front.words, (width ?? widest) - 2).map(line => `  ${line}`),
	]),
	'',
	ruleLine(view.rule),
	...(filter === '' ? [] : [`Filter: ${sanitise(filter)}`]),
];

/** Prints the fronts, in figures and in words; with a filter, as summed up over the events and disagreements that pass. */
export const fronts: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const {analysis, lexicon, rule} = view;
		const {world} = lexicon;
		const filter = context.options.filter ?? '';
		const filtered = filter.trim() !== '';
		const told = filtered ? analysis.disagreements.filter(passingDisagreement(view)) : analysis.disagreements;
		const sums = filtered ? summariseFronts(view.events.filter(view.matches), told, world) : analysis.fronts;
		const sources = {
			world,
			rule,
			events: new Map(analysis.events.map(event => [event.id as string, event])),
			disagreements: new Map(told.map(one => [one.id as string, one])),
			timelines: createTimelines({...analysis, disagreements: told}, world).under(
				rule,
				filtered ? passingWithEvent(view) : undefined,
			),
		};
		const rows = sums.map(front => describeFront(front, sources));
		await printList(context, rows, {
			record: front => ruledRecord(front, rule),
			csv: {rows, columns: frontColumns(rule, world, filter)},
			lines: width => drawn(rows, view, filter, width),
			empty: 'No front has an event that matches.',
		});
		return 0;
	});
