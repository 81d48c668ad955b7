/**
 * The letters and words of the closed class that Arabic grammar itself is made of, folded: what may be written onto a word, and what binds one
 * word to the next. All other words live in `data/`.
 */

/** و, "and". */
export const and = '\u0648';
/** ل, "to" or "for". */
export const lam = '\u0644';
/** ال, "the". */
export const article = '\u0627\u0644';
/** لل, "to the" or "for the". */
export const forThe = '\u0644\u0644';
/** من, "from" or "of". */
export const from = '\u0645\u0646';
/** عن, "about" or "from". */
export const about = '\u0639\u0646';
/** إلى, "to". */
export const to = '\u0627\u0644\u064a';
/** على, "on" or "against". */
export const on = '\u0639\u0644\u064a';
/** في, "in". */
export const inParticle = '\u0641\u064a';
/** أن, "that". */
export const that = '\u0627\u0646';
/** قد before a perfect: it had happened. */
export const had = '\u0642\u062f';

/** "And" or "then" (و ف) is written onto the front of a word, or begins what is. */
export const joiner = /^[\u0648\u0641]/;
