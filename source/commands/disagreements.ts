import {placeName, sourceName} from '../engine/events/names.ts';
import {disagreementColumns, type PositionRow, positionRows} from '../export/disagreement-columns.ts';
import {quoteText} from '../export/quote.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {Command} from './command.ts';
import {passingDisagreement} from './passing.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';
import {type View, withAnalysis} from './with-analysis.ts';

const tableOf = (view: View): readonly TableColumn<PositionRow>[] => {
	const {world} = view.lexicon;
	const labels = new Map(view.events.map(event => [event.id, event.label]));
	const about = ({about}: Disagreement): string =>
		'event' in about ? (labels.get(about.event) ?? about.event) : placeName(world, about.place);
	const once = (value: (disagreement: Disagreement) => string) => (row: PositionRow) =>
		row.number === 1 ? value(row.disagreement) : '';
	return [
		{title: 'kind', value: once(({kind}) => kind)},
		{title: 'facet', value: once(({facet}) => facet), leaves: 2},
		{title: 'about', value: once(about), least: 16, leaves: 1},
		{
			title: 'says',
			value: ({position}) => position.sources.map(id => sourceName(world, id)).join(', '),
			least: 10,
		},
		{title: 'that', value: ({position}) => position.value, least: 8},
		{
			title: 'words',
			value: ({position: {quotes}}) => (quotes[0] ? quoteText(view.reports, quotes[0]) : ''),
			least: 20,
			leaves: 3,
		},
	];
};

/** Prints where the sources differ, worst first; in the flat formats a row for each position. */
export const disagreements: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const items = context.options.filter
			? view.analysis.disagreements.filter(passingDisagreement(view))
			: view.analysis.disagreements;
		const rows = positionRows(items);
		await printList(context, items, {
			record: item => item,
			csv: {rows, columns: disagreementColumns(view.reports)},
			table: {rows, columns: tableOf(view)},
			empty: 'No disagreement matches.',
		});
		return 0;
	});
