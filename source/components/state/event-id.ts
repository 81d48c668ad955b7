import type {EventId} from '../../model/ids.ts';
import type {Dataset} from './dataset.ts';

/** The id of the event at a position. */
export const eventId = (data: Dataset, index: number): EventId | undefined => data.events.at(index)?.id;
