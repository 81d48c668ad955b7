import type {Disagreement, Position} from '../model/disagreement.ts';
import type {Report} from '../model/report.ts';
import type {Column} from './column.ts';
import {quoteText} from './quote.ts';

/** One position of one disagreement: what the flat formats have a row for. */
export type PositionRow = {disagreement: Disagreement; position: Position; number: number};

/** Every position of every disagreement, in order. */
export const positionRows = (disagreements: readonly Disagreement[]): PositionRow[] =>
	disagreements.flatMap(disagreement =>
		disagreement.positions.map((position, index) => ({disagreement, position, number: index + 1})),
	);

export const disagreementColumns = (reports: ReadonlyMap<string, Report>): readonly Column<PositionRow>[] => [
	{name: 'id', value: ({disagreement}) => disagreement.id},
	{name: 'event', value: ({disagreement: {about}}) => ('event' in about ? about.event : null)},
	{name: 'place', value: ({disagreement: {about}}) => ('place' in about ? about.place : null)},
	{name: 'facet', value: ({disagreement}) => disagreement.facet},
	{name: 'kind', value: ({disagreement}) => disagreement.kind},
	{name: 'rank', value: ({disagreement}) => disagreement.rank},
	{name: 'position', value: ({number}) => number},
	{name: 'value', value: ({position}) => position.value},
	{name: 'sources', value: ({position}) => position.sources},
	{name: 'claims', value: ({position}) => position.claims},
	{name: 'quotes', value: ({position}) => position.quotes.map(quote => quoteText(reports, quote))},
	{name: 'reason', value: ({disagreement}) => disagreement.reason},
];
