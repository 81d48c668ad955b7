/** How one script is written in Latin letters: from `transliteration.json`. */
export type Transliteration = {
	letters: Readonly<Record<string, string>>;
	/** Letters that stand for a vowel between consonants or at the end of a word. */
	vowels: Readonly<Record<string, string>>;
	article: string;
	words: Readonly<Record<string, string>>;
	/** Words that take the article of the next into themselves: "abdul-". */
	compounds: Readonly<Record<string, string>>;
	/** Whole names of people whom the world writes in a way of their own. */
	names: Readonly<Record<string, string>>;
};

/** What a text says is looked up only among what the data says: an object has a `constructor` as well. */
const of = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined;

const word = (text: string, script: Transliteration): string => {
	const known = of(script.words, text);
	if (known !== undefined) return known;
	const isVowel = (letter: string | undefined): boolean =>
		letter !== undefined && (Object.hasOwn(script.vowels, letter) || of(script.letters, letter) === 'a');
	let out = '';
	for (let index = 0; index < text.length; index++) {
		const letter = text[index] as string;
		const vowel = of(script.vowels, letter);
		const asVowel =
			vowel !== undefined && index > 0 && !isVowel(text[index - 1]) && !isVowel(text[index + 1]);
		out += asVowel
			? vowel
			: (of(script.letters, letter) ?? (/[a-z]/i.test(letter) ? letter.toLowerCase() : ''));
	}

	return out;
};

/** A name in kebab-case Latin letters, the article split off: the id of a person whom no list knows. */
export const transliterate = (words: readonly string[], script: Transliteration): string => {
	const known = of(script.names, words.join(' '));
	if (known !== undefined) return known;
	const parts: string[] = [];
	for (let index = 0; index < words.length; index++) {
		const text = words[index] as string;
		const next = words[index + 1] ?? '';
		const compound = of(script.compounds, text);
		if (compound !== undefined && next.startsWith(script.article)) {
			parts.push(
				of(script.words, `${text} ${next}`) ??
					`${compound}-${word(next.slice(script.article.length), script)}`,
			);
			index++;
		} else if (
			of(script.words, text) === undefined &&
			text.startsWith(script.article) &&
			text.length > script.article.length + 2
		) {
			parts.push('al', word(text.slice(script.article.length), script));
		} else {
			parts.push(word(text, script));
		}
	}

	return parts.filter(Boolean).join('-');
};
