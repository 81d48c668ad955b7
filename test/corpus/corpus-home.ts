import path from 'node:path';
import {clear} from '../../source/corpus/cipher.ts';
import type {CorpusHome} from '../../source/corpus/corpus-home.ts';

/** The corpus of a home that is not encrypted. */
export const corpusHomeAt = (folder: string): CorpusHome => ({
	corpus: path.join(folder, 'corpus'),
	key: path.join(folder, 'key.json'),
	cipher: clear,
});
