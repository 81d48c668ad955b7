import {claimColumns, type PlacedClaim} from '../export/claim-columns.ts';
import {dateWords} from '../export/date-words.ts';
import {quoteText} from '../export/quote.ts';
import type {Command} from './command.ts';
import {placedClaims} from './placed-claims.ts';
import {printList} from './print-list.ts';
import type {TableColumn} from './table.ts';
import {withAnalysis} from './with-analysis.ts';

/** Prints every claim with the event it belongs to. */
export const claims: Command = async context =>
	withAnalysis(context, context.input, async view => {
		const rows = placedClaims(view);
		const table: readonly TableColumn<PlacedClaim>[] = [
			{title: 'id', value: claim => claim.id.slice(0, 10), leaves: 5},
			{title: 'outlet', value: claim => view.reports.get(claim.report)?.outlet ?? '', least: 10, leaves: 3},
			{title: 'said by', value: claim => claim.attribution[0] ?? '', least: 10},
			{title: 'date', value: claim => dateWords(claim.date), leaves: 4},
			{title: 'type', value: claim => claim.type},
			{title: 'places', value: claim => claim.places.join(', '), least: 12, leaves: 2},
			{title: 'words', value: claim => quoteText(view.reports, claim), least: 24},
		];
		await printList(context, rows, {
			record: claim => claim,
			csv: {rows, columns: claimColumns(view.reports)},
			table: {rows, columns: table},
			empty: 'No claim matches.',
		});
		return 0;
	});
