import type {ControlAct, ControlEntry, ControlStatement} from '../../model/timeline.ts';
import {dayNumber} from '../events/days.ts';

/** Who lay around a place a fortnight ago may be gone. */
const staleDays = 14;

const acts: readonly ControlAct[] = ['besieges', 'fights'];

/**
 * Who lies around a place or fights there at the time of the statement on who has it: not who has it by then, nor whose ring is told as broken.
 */
export const aroundOf = (
	entries: readonly ControlEntry[],
	{day, holders}: Pick<ControlStatement, 'day' | 'holders'>,
): ControlStatement['around'] => {
	const sides = new Set(holders.map(holder => holder.side));
	const since = day === null ? -Infinity : dayNumber(day);
	const endOf = ({date}: ControlEntry): number => (date ? dayNumber(date.to) : day === null ? 0 : -Infinity);
	const told = entries.filter(
		entry =>
			acts.includes(entry.act) &&
			!entry.background &&
			entry.modality === 'asserted' &&
			endOf(entry) >= since - staleDays,
	);
	const latest = new Map<string, ControlEntry>();
	for (const entry of told) latest.set(`${entry.act} ${entry.side}`, entry);
	const lastDay = Math.max(since, ...told.map(endOf));
	return [...latest.values()]
		.filter(entry => {
			const end = endOf(entry);
			if (entry.act === 'fights') return end === lastDay;
			const broken = entries.some(
				other => other.act === 'relieved' && other.side !== entry.side && endOf(other) >= end,
			);
			return !sides.has(entry.side) && !broken;
		})
		.map(({act, side, words, date, origins, claims}) => ({
			act,
			side,
			words,
			day: date?.to ?? null,
			origins,
			claims,
		}));
};
