import {sha256} from '../text/hash.ts';
import type {PhraseTable} from '../text/phrase-lists.ts';
import {compileLexicon} from './compile-lexicon.ts';
import {dataShapes} from './own/data-shapes.ts';
import {type DataFile, parseData} from './parse-data.ts';

/** What is known of data files beforehand, as JSON can hold it. */
export type PreparedLexicon = {
	/** By name: the SHA-256 of the file's text, and what its schema makes of it. */
	files: Readonly<Record<string, {hash: string; value: unknown}>>;
	/** Of the phrases of all of them together. */
	table: PhraseTable;
};

/**
 * Does beforehand what takes longest when a lexicon is compiled: the check of the data, and the sorting of the phrases.
 *
 * @throws DataError where a file is missing or does not fit.
 */
export const prepareLexicon = (files: readonly DataFile[]): PreparedLexicon => ({
	files: Object.fromEntries(
		files.map(file => {
			const shape = dataShapes.get(file.name);
			if (!shape) throw new Error(`${file.name} has no shape`);
			return [file.name, {hash: sha256(file.text), value: parseData(file, shape.shipped)}];
		}),
	),
	table: compileLexicon(files).openings.table(),
});
