import {dayNumber, type Window} from '../../engine/events/days.ts';
import type {DateRange} from '../../model/claim.ts';
import {firstDay, lastDay} from '../day-range.ts';

/** The days of a filter as numbers; an open end is endless. */
export const dayLimits = ({from, to}: DateRange): Window => ({
	from: from === firstDay ? Number.NEGATIVE_INFINITY : dayNumber(from),
	to: to === lastDay ? Number.POSITIVE_INFINITY : dayNumber(to),
});
