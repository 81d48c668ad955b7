import {NotUnderstood} from './not-understood.ts';

/**
 * One of a few words.
 *
 * @throws NotUnderstood for any other, with all that it could be.
 */
export const readWord = <Word extends string>(text: string, words: readonly Word[]): Word => {
	const found = words.find(word => word === text);
	if (found !== undefined) return found;
	throw new NotUnderstood(`"${text}" is none of ${words.join(', ')}.`);
};
