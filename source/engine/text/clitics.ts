/** A word without what is written onto its front. */
export type Reading = {form: string; prefix: string};

/**
 * The readings of a folded word, whole word first: conjunction (و ف), then one preposition (ب ل ك) or لل for ل + ال.
 * The caller looks each up and stops at the first that its dictionary knows, so nothing is cut off by guess.
 */
export const readings = (word: string): Reading[] => {
	const found: Reading[] = [{form: word, prefix: ''}];
	const add = (form: string, prefix: string): void => {
		if (form.length >= 2) found.push({form, prefix});
	};

	const withoutPreposition = (form: string, prefix: string): void => {
		const first = form[0];
		if (first === '\u0644' && form[1] === '\u0644') add(`\u0627${form.slice(1)}`, `${prefix}\u0644`);
		if ((first === '\u0628' || first === '\u0644' || first === '\u0643') && form.length > 3)
			add(form.slice(1), prefix + first);
	};

	withoutPreposition(word, '');
	const first = word[0];
	if ((first === '\u0648' || first === '\u0641') && word.length > 2) {
		add(word.slice(1), first);
		withoutPreposition(word.slice(1), first);
	}

	return found;
};
