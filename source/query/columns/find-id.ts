import type {EventColumns} from './event-columns.ts';
import {textAt} from './text-pool.ts';

type Ids = Pick<EventColumns, 'length' | 'ids' | 'byId'>;

/** Where in `byId` the ids begin that do not come before a text. */
const firstFrom = ({length, ids, byId}: Ids, text: string): number => {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (textAt(ids, byId[middle] as number) < text) low = middle + 1;
		else high = middle;
	}

	return low;
};

/** The positions of the events whose ids begin so, in the order of the ids. */
export const positionsOf = (columns: Ids, prefix: string): Uint32Array => {
	const first = firstFrom(columns, prefix);
	const end = firstFrom(columns, prefix + '\uffff');
	return columns.byId.subarray(first, end);
};

/** Where an event stands; undefined where there is none of this id. */
export const indexOfEvent = (columns: Ids, id: string): number | undefined => {
	const index = columns.byId[firstFrom(columns, id)];
	return index !== undefined && textAt(columns.ids, index) === id ? index : undefined;
};
