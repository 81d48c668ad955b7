import type {EventColumns} from './event-columns.ts';
import {textsOf} from './text-pool.ts';

/** The label of the event at a position. */
export const labelAt = (
	{label: {list, starts, values, ids}}: Pick<EventColumns, 'label'>,
	index: number,
): string => {
	const words = textsOf(ids);
	const at = list[index] ?? 0;
	return Array.from(values.subarray(starts[at], starts[at + 1]), value => words[value]).join(' ');
};
