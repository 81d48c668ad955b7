import {NotUnderstood} from './not-understood.ts';

/**
 * A list as it was written, each value once; `none` stands for an empty one.
 *
 * @throws NotUnderstood where "none" stands among others, and what `read` throws.
 */
export const readList = <Value>(texts: readonly string[], read: (text: string) => Value): Value[] => {
	if (!texts.includes('none')) {
		const values = texts.map(read);
		return values.filter(
			(value, index) => values.findIndex(one => JSON.stringify(one) === JSON.stringify(value)) === index,
		);
	}

	if (texts.length > 1) throw new NotUnderstood('none stands alone.');
	return [];
};
