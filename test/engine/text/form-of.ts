import type {Form} from '../../../source/engine/text/word-forms.ts';

/** A form of a stem, written out: what reading a word takes apart. */
export const formOf = (stem: string, {prefix, suffix, dropped, sign}: Form): string =>
	prefix + stem.slice(sign.length, stem.length - dropped.length) + suffix;
