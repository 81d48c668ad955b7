/** A hedged figure: "24", "≥21", "20–99", "≤30". */
export const intervalText = (min: number, max: number | null): string => {
	if (max === null) return `≥${min}`;
	if (min === max) return String(min);
	return min === 0 ? `≤${max}` : `${min}–${max}`;
};
