import type {EventId} from '../../model/ids.ts';
import {textAt} from '../../query/columns/text-pool.ts';
import type {Dataset} from './dataset.ts';

/** The id of the event at a position, which need not be read for that. */
export const eventId = ({columns}: Dataset, index: number): EventId => textAt(columns.ids, index) as EventId;
