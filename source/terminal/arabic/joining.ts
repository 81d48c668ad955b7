import data from '../../../data/unicode/arabic-shaping.json' with {type: 'json'};

/** The letter forms of the Unicode standard, section 9.2: alone, at the end, at the beginning and in the middle of a joined group. */
export type Position = 'isolated' | 'final' | 'initial' | 'medial';

const positions: readonly Position[] = ['isolated', 'final', 'initial', 'medial'];

/** A hexadecimal code of the data as a character. */
const characterAt = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16));

const lettersOf = (type: keyof typeof data.joining): ReadonlySet<string> =>
	new Set(data.joining[type].map(characterAt));

/** Letters that join on both sides, those that join only to the letter before them, and what joins without changing (tatweel). */
const [dual, right, causing] = [lettersOf('D'), lettersOf('R'), lettersOf('C')];

/** Whether a letter joins to the one that follows it, in reading order. */
export const joinsNext = (letter: string): boolean => dual.has(letter) || causing.has(letter);

/** Whether a letter joins to the one before it. */
export const joinsBefore = (letter: string): boolean => joinsNext(letter) || right.has(letter);

const forms: ReadonlyMap<string, readonly (string | null)[]> = new Map(
	Object.entries(data.forms).map(([letter, codes]) => [
		characterAt(letter),
		codes.map(hex => (hex ? characterAt(hex) : null)),
	]),
);

/**
 * The presentation form of a letter in a position; the letter itself where it has but one look (hamza), and where Unicode has no forms of it
 * (Kurdish, African letters).
 */
export const formOf = (letter: string, position: Position): string =>
	(joinsBefore(letter) && forms.get(letter)?.[positions.indexOf(position)]) || letter;

export const lam = characterAt('0644');

const ligatures: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(data.lam_alef).map(([alef, codes]) => [characterAt(alef), codes.map(characterAt)]),
);

/** The one form that a lam with this alef after it takes, alone or at the end of a joined group; null where the letter is no alef. */
export const lamAlef = (alef: string, position: 'isolated' | 'final'): string | null =>
	ligatures.get(alef)?.[position === 'isolated' ? 0 : 1] ?? null;
