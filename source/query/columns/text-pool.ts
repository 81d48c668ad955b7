import type {TextPool} from './event-columns.ts';

/** Puts texts into one. */
export const poolOf = (texts: readonly string[]): TextPool => {
	const starts = new Uint32Array(texts.length + 1);
	let at = 0;
	for (const [index, text] of texts.entries()) {
		at += text.length + 1;
		starts[index + 1] = at;
	}

	return {text: texts.length === 0 ? '' : texts.join('\n') + '\n', starts};
};

export const poolSize = ({starts}: TextPool): number => starts.length - 1;

/** One text of a pool; empty where there is none at the position. */
export const textAt = ({text, starts}: TextPool, index: number): string =>
	text.slice(starts[index] ?? 0, (starts[index + 1] ?? 1) - 1);

const known = new WeakMap<TextPool, readonly string[]>();

/** All texts of a small pool, such as the ids of a column: cut apart once. */
export const textsOf = (pool: TextPool): readonly string[] => {
	const found = known.get(pool);
	if (found) return found;
	const texts = Array.from({length: poolSize(pool)}, (_, index) => textAt(pool, index));
	known.set(pool, texts);
	return texts;
};
