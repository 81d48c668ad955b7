/**
 * How one character is folded for matching. Sources: the matching rules of the gazetteer (alef, ya, ta marbuta; hamza on waw and ya too, which posts drop), Unicode's
 * Arabic block for marks and Persian letters, and what real posts do to words (tatweel, direction marks, no-break spaces).
 */
const folded = new Map<string, string>();

const map = (from: string, to: string): void => {
	for (const character of from) folded.set(character, to);
};

const range = (first: number, last: number): string =>
	String.fromCodePoint(...Array.from({length: last - first + 1}, (_, index) => first + index));

// Marks and formatting characters carry no letter: harakat, Quranic signs, tatweel, zero-width and direction characters.
map(
	range(0x0610, 0x061a) +
		range(0x064b, 0x065f) +
		range(0x06d6, 0x06dc) +
		range(0x06df, 0x06e8) +
		range(0x06ea, 0x06ed),
	'',
);
map(
	'\u0670\u0640\u00ad\ufeff\u061c' +
		range(0x200b, 0x200f) +
		'\u2060\ufe0e\ufe0f' +
		range(0x202a, 0x202e) +
		range(0x2066, 0x2069),
	'',
);
map('\u0622\u0623\u0625\u0671', '\u0627');
map('\u0649\u06cc\u06d2', '\u064a');
map('\u0629\u06c1\u06d5', '\u0647');
map('\u0624', '\u0648');
map('\u0626', '\u064a');
map('\u06a9\u06aa', '\u0643');
map('\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\t\r' + range(0x2000, 0x200a), ' ');
for (let digit = 0; digit < 10; digit++) {
	folded.set(String.fromCodePoint(0x0660 + digit), String(digit));
	folded.set(String.fromCodePoint(0x06f0 + digit), String(digit));
}
folded.set('\u066a', '%');
folded.set('\u066b', '.');
folded.set('\u066c', ',');

const isPresentationForm = (code: number): boolean =>
	(code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);

const foldSlowly = (unit: string): string => {
	const known = folded.get(unit);
	if (known !== undefined) return known;
	const code = unit.charCodeAt(0);
	if (isPresentationForm(code)) {
		let out = '';
		for (const letter of unit.normalize('NFKC')) out += folded.get(letter) ?? letter;
		return out;
	}

	return code < 0x80 || (code > 0xbf && code < 0x250) ? unit.toLowerCase() : unit;
};

// Reports are Latin and Arabic: their letters are folded from a table, 0.1 MB of text in a millisecond or two.
const tableEnd = 0x700;
const table = Array.from({length: tableEnd}, (_, code) => foldSlowly(String.fromCharCode(code)));

/** The folded form of one UTF-16 unit: nothing, one character, or several for a ligature. */
export const foldUnit = (unit: string): string => table[unit.charCodeAt(0)] ?? foldSlowly(unit);

/** For each unit of the table its folded form where that is one unit, else -1. */
const codes = Int32Array.from(table, out => (out.length === 1 ? out.charCodeAt(0) : -1));

/** The same for a unit's code, where the folded form is one unit; -1 where `foldUnit` has to tell. */
export const foldCode = (code: number): number => (code < tableEnd ? (codes[code] as number) : -1);

/** All but what stays as it is in most words: the letters that are folded already, and ASCII but for capitals. */
const perhapsFolded = /[^\n -@[-~\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]/g;

/**
 * The folded form of a text, for searching and comparing: alef, ya and ta marbuta as one letter each, marks and tatweel gone, digits ASCII,
 * Latin in lower case. Folding twice gives the same as folding once.
 */
export const fold = (text: string): string => text.replace(perhapsFolded, unit => foldUnit(unit));

/** The letters that most words are folded for: an engine replaces many of one kind at once ten times as fast as it asks for each. */
const common: readonly (readonly [letters: RegExp, folded: string])[] = [
	[/[\u0622\u0623\u0625]/g, '\u0627'],
	[/[\u0626\u0649]/g, '\u064a'],
	[/\u0629/g, '\u0647'],
	[/\u0624/g, '\u0648'],
];

/** The folded forms of many texts. */
export const foldAll = (texts: readonly string[]): string[] => {
	let all = texts.join('\n');
	for (const [letters, letter] of common) all = all.replace(letters, letter);
	const folded = fold(all).split('\n');
	// None, or one with line ends in it: these are cut wrongly.
	return folded.length === texts.length ? folded : texts.map(fold);
};
