const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the letters of a word come in this order in a text. */
const inOrder = (word: string, text: string): boolean => {
	let at = 0;
	for (const letter of word) {
		at = text.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}

	return true;
};

/**
 * How well what somebody types finds an action: 0 is best, null not at all. Each word typed begins a word of the id or of the words, or
 * stands in them; else its letters come in their order in the id ("vdis" finds view-disagreements). A key finds its action.
 */
export const findAction = (
	query: string,
	action: {id: string; words: string; keys: readonly string[]},
): number | null => {
	const typed = query.trim();
	if (typed === '' || action.keys.includes(typed)) return 0;
	const id = action.id.toLowerCase();
	const words = action.words.toLowerCase();
	const named = tokens(id);
	const said = tokens(words);
	let worst = 0;
	for (const word of typed.toLowerCase().split(/\s+/u)) {
		const rank = [
			id.startsWith(word),
			named.some(one => one.startsWith(word)),
			said.some(one => one.startsWith(word)),
			id.includes(word) || words.includes(word),
			inOrder(word, id),
		].indexOf(true);
		if (rank < 0) return null;
		worst = Math.max(worst, rank + 1);
	}

	return worst;
};
