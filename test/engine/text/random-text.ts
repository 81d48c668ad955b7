import {type Random, randomOf} from '../../store/random.ts';

const range = (first: number, last: number): string[] =>
	Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index));

/** What real posts are made of, and what nobody should write: letters, marks, digits, spaces, breakers, ligatures, half a surrogate pair. */
const alphabet: readonly (readonly string[])[] = [
	range(0x0621, 0x064a),
	range(0x064b, 0x065f),
	range(0x0660, 0x0669),
	range(0x06a0, 0x06d5),
	range(0x06f0, 0x06f9),
	range(0xfb50, 0xfbb1),
	range(0xfdf0, 0xfdfc),
	range(0xfe70, 0xfefc),
	range(0x2000, 0x200f),
	range(0x202a, 0x202e),
	range(0x20, 0x7e),
	[...' \n\t\r.ـ_*·•،؛؟!…"«»()-/%'],
	['\u00a0', '\ufeff', '\u061c', '\u0670', 'İ', 'É', 'ß', '\ud83d\ude00', '\ud800', '\u0301', '\u{1d400}'],
];

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;

/** A text of up to `length` characters that follows no rule at all, the same for the same seed. */
export const randomText = (seed: number, length = 60): string => {
	const random = randomOf(seed);
	let text = '';
	for (let left = random(length + 1); left > 0; left--)
		text += pick(random(3) === 0 ? pick(alphabet, random) : (alphabet[0] as readonly string[]), random);
	return text;
};

/** Numbers to begin random texts with. */
export const seeds = (count: number): number[] => Array.from({length: count}, (_, index) => index + 1);
