/** A figure with its hedge kept: `max` null is open above (contract, section 2). */
export type Interval = {min: number; max: number | null};

/** In words: "24", "20–99", "at least 21". */
export const figureInWords = ({min, max}: Interval): string => {
	if (max === null) return min === 2 ? 'several' : `at least ${min}`;
	if (min === max) return String(min);
	return min === 0 ? `at most ${max}` : `${min}–${max}`;
};

/** Whether both can be true. */
export const compatible = (a: Interval, b: Interval): boolean =>
	a.min <= (b.max ?? Infinity) && b.min <= (a.max ?? Infinity);

export const sameFigure = (a: Interval, b: Interval): boolean => a.min === b.min && a.max === b.max;

/** "Several": a floor, no figure. */
export const isVague = ({min, max}: Interval): boolean => max === null && min <= 2;

/** Both together; open above where either is. */
export const plus = (a: Interval, b: Interval): Interval => ({
	min: a.min + b.min,
	max: a.max === null || b.max === null ? null : a.max + b.max,
});
