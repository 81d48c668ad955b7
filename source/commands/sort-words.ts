import {existsSync} from 'node:fs';
import {Failure, UsageError} from './errors.ts';

const nouns = {e: 'event', c: 'claim', r: 'report'} as const;
type Letter = keyof typeof nouns;

const called = (letter: Letter): string => `${letter === 'e' ? 'an' : 'a'} ${nouns[letter]}`;

/**
 * Tells the ids among the words after a verb from the paths to read in place.
 *
 * @param letters which ids the verb takes.
 * @throws Failure for a word that is neither; UsageError for an id of a thing that the verb does not take.
 */
export const sortWords = (
	words: readonly string[],
	letters: readonly Letter[],
): Record<Letter, string[]> & {paths: string[]} => {
	const sorted: Record<Letter, string[]> & {paths: string[]} = {e: [], c: [], r: [], paths: []};
	for (const word of words) {
		const letter = /^[ecr](?=-[0-9a-f]*$)/.exec(word)?.[0] as Letter | undefined;
		if (letter && letters.includes(letter)) sorted[letter].push(word);
		else if (word === '-' || existsSync(word)) sorted.paths.push(word);
		else if (letter) {
			const wanted = letters.map(one => `${nouns[one]}s, ${one}-…`).join(', and ');
			throw new UsageError(`"${word}" is the id of ${called(letter)}. Here stand ${wanted}.`);
		} else {
			const kinds = letters.map(one => `${called(one)} (${one}-…)`).join(' or ');
			throw new Failure(`"${word}" is neither the id of ${kinds} nor a file or folder.`);
		}
	}

	return sorted;
};
