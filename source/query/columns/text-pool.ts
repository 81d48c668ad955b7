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

/** For each text whether it has the words in it: one search over all of them, from hit to hit. */
export const textsWith = ({text, starts}: TextPool, words: string): Uint8Array => {
	const found = new Uint8Array(starts.length - 1);
	let index = 0;
	for (let hit = text.indexOf(words); hit >= 0; ) {
		while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= hit) index++;
		const end = starts[index + 1];
		if (end === undefined) break;
		// Words with a line feed in them could reach over an end.
		const isWithin = hit + words.length < end;
		if (isWithin) found[index] = 1;
		hit = text.indexOf(words, isWithin ? end : hit + 1);
	}

	return found;
};
