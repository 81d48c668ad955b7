import bidiJs from 'bidi-js';
import type {Glyph} from './glyphs.ts';

// CommonJS, whose types speak of an ES module: the default import is the factory itself.
const bidi = (bidiJs as unknown as typeof bidiJs.default)();

/** Anything that is read from right to left. */
export const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Glyphs as they stand on the screen, from the left; `level` is odd where the text runs from right to left. */
export type Ordered = {glyph: Glyph; level: number};

/**
 * Puts the glyphs of one line into the order in which they stand from left to right (UAX #9), brackets mirrored where the text runs from
 * right to left. A cluster is one unit of it, so that marks stay with their letters.
 *
 * @param base the direction of the line; `auto` takes that of its first strong letter.
 */
export const visualOrder = (glyphs: readonly Glyph[], base: 'auto' | 'ltr' | 'rtl'): Ordered[] => {
	const keys = glyphs.map(glyph => glyph.key).join('');
	if (base !== 'rtl' && !rightToLeft.test(keys)) return glyphs.map(glyph => ({glyph, level: 0}));
	const embedding = bidi.getEmbeddingLevels(keys, base);
	const mirrored = bidi.getMirroredCharactersMap(keys, embedding.levels);
	return bidi.getReorderedIndices(keys, embedding).map(index => {
		const glyph = glyphs[index] as Glyph;
		const other = mirrored.get(index);
		return {
			glyph: other ? {...glyph, text: other, shaped: other} : glyph,
			level: embedding.levels[index] ?? 0,
		};
	});
};
