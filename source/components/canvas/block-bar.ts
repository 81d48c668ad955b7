/** Eighths of a cell from the left, and from below. */
const across = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const upward = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar from the left of at most so many columns: `value` of `most`. What is not nothing is seen. */
export const barAcross = (value: number, most: number, columns: number, ascii: boolean): string => {
	if (value <= 0 || most <= 0 || columns <= 0) return '';
	const eighths = Math.max(1, Math.round(Math.min(1, value / most) * columns * 8));
	if (ascii) return '#'.repeat(Math.max(1, Math.round(eighths / 8)));
	return '█'.repeat(Math.floor(eighths / 8)) + (across[eighths % 8] ?? '');
};

/**
 * Columns of a chart that is so many lines high, from the top line down, one character a value. In ASCII a single line of digits: tenths of the
 * highest, 1 at the least where there is anything.
 */
export const barsUp = (values: readonly number[], rows: number, ascii: boolean): string[] => {
	const most = Math.max(1, ...values);
	const level = (value: number, steps: number): number =>
		value <= 0 ? 0 : Math.max(1, Math.round((value / most) * steps));
	if (ascii) return [values.map(value => (value <= 0 ? ' ' : String(level(value, 9)))).join('')];
	return Array.from({length: rows}, (_, line) => {
		const below = (rows - 1 - line) * 8;
		return values
			.map(value => upward[Math.max(0, Math.min(8, level(value, rows * 8) - below))] ?? ' ')
			.join('');
	});
};
