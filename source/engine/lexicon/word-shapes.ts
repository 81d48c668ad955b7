import * as v from 'valibot';

/** A word or phrase, as a dictionary has it. */
export const word = v.pipe(v.string(), v.nonEmpty());
export const words = v.array(word);
export const wholeNumber = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
