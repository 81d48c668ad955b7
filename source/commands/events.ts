import {eventColumns} from '../export/event-columns.ts';
import {ruleLine} from '../export/rule-words.ts';
import {ruledRecord} from '../export/ruled-record.ts';
import type {Command} from './command.ts';
import {eventTable} from './event-table.ts';
import {printList} from './print-list.ts';
import {withAnalysis} from './with-analysis.ts';

/** Prints the events with their decisions. */
export const events: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const rows = view.events.filter(view.matches);
		const {world} = view.lexicon;
		await printList(context, rows, {
			record: event => ({...ruledRecord(event, view.rule), silences: view.silencesOf(event)}),
			csv: {rows, columns: eventColumns(world, view.reports, view.rule)},
			table: {rows, columns: eventTable(world, view.rule), note: ruleLine(view.rule)},
			empty: 'No event matches.',
		});
		return 0;
	});
