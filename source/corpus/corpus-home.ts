import type {Cipher} from './cipher.ts';

/** The part of a home that the corpus needs (`store/home.ts` has the whole). */
export type CorpusHome = {
	readonly corpus: string;
	readonly key: string;
	readonly cipher: Cipher;
	readonly foreign?: true;
};
