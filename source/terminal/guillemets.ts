import type {Lit} from './draw-words.ts';

/** The guillemets that the interface puts around words: the first and the last sign of them. */
export const guillemets = (words: string): Lit[] =>
	[0, words.length + 1].map(begin => ({begin, end: begin + 1, style: {}, own: true}));
