/** Edits (letters added, lost, changed, or two swapped) that turn one word into the other. */
const distance = (a: string, b: string): number => {
	const rows: number[][] = [Array.from({length: b.length + 1}, (_, index) => index)];
	const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		rows.push(row);
		for (let j = 1; j <= b.length; j++) {
			const changed = a[i - 1] === b[j - 1] ? 0 : 1;
			const swapped =
				a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
			row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + changed, swapped));
		}
	}

	return at(a.length, b.length);
};

/** The name that was probably meant, or null where none is near: at most a third of its letters apart, or begun right. */
export const nearest = (word: string, names: readonly string[]): string | null => {
	const ranked = names
		.map(name => ({name, edits: word.length > 2 && name.startsWith(word) ? 0 : distance(word, name)}))
		.sort((a, b) => a.edits - b.edits);
	const [best] = ranked;
	return best && best.edits <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null;
};
