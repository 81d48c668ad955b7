/**
 * Latin spellings of Arabic names vary by who writes them: al-Baghiliya, Baghiliyah, el Bagheeliyya. Each is folded to one
 * that stands for all of them. The variants are those between ALA-LC and BGN/PCGN romanisation, of French and of English
 * newspapers, as the Latin aliases of the gazetteer have them: it is for finding names, never for telling them apart.
 */

/** The article as it is written before sun letters too, where a word follows. */
const articles = new Set([
	...['al', 'el', 'ul', 'ad', 'ed', 'an', 'en', 'ar', 'er', 'as', 'es', 'ash', 'esh', 'at', 'et', 'az', 'ez'],
	...['adh', 'edh', 'ath', 'eth'],
]);

/** Tried in this order at every letter. Long vowels, diphthongs and what stands for them are one of a, i, u. */
const letters: readonly (readonly [written: string, folded: string])[] = [
	['sch', 'sh'],
	['tch', 'sh'],
	['sh', 'sh'],
	['ch', 'sh'],
	['kh', 'h'],
	['gh', 'g'],
	['dh', 'd'],
	['th', 't'],
	['dj', 'j'],
	['ck', 'k'],
	['q', 'k'],
	['c', 'k'],
	['aou', 'u'],
	['ou', 'u'],
	['oo', 'u'],
	['au', 'u'],
	['aw', 'u'],
	['uw', 'u'],
	['ow', 'u'],
	['o', 'u'],
	['ee', 'i'],
	['ei', 'i'],
	['ey', 'i'],
	['ai', 'i'],
	['ay', 'i'],
	['ie', 'i'],
	['iy', 'i'],
	['e', 'i'],
	['y', 'i'],
];

const folded = new Map(letters);
const written = new RegExp(letters.map(([one]) => one).join('|'), 'g');
const doubled = /([a-z])\1+/g;
/** What ta marbuta is written as at the end of a word. */
const ending = /(?<=[a-z]{2})(?:ah|eh|e)$/;

const wordsOf = (text: string): string[] => {
	const words = text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}|['`\u02bb-\u02bf\u2018\u2019]/gu, '')
		.split(/[^a-z0-9]+/)
		.filter(word => word !== '');
	return words.filter((word, index) => index === words.length - 1 || !articles.has(word));
};

const foldWord = (word: string): string =>
	word
		.replace(doubled, '$1')
		.replace(written, one => folded.get(one) ?? one)
		.replace(doubled, '$1');

/** A Latin name as all its spellings are folded; empty for a text without Latin letters and digits. */
export const foldSpelling = (name: string): string =>
	wordsOf(name)
		.map(word => foldWord(word.replace(ending, 'a')))
		.join(' ');

/** What is typed as the beginning of a name, whose end may yet be missing; a last "e" may be mute. */
export const foldBeginnings = (text: string): string[] => {
	const [begun, mute] = [text, text.replace(/e$/i, '')].map(one => wordsOf(one).map(foldWord).join(' '));
	return [...new Set([begun ?? '', mute ?? ''])];
};
