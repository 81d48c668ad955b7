/** Letters of the languages that reports around Deir ez-Zor are written in, Latin, digits of both kinds and signs. */
const arabic = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگ'];
const latin = [...'abcXYZ'];
const digits = [...'0123456789'];
const arabicDigits = [...'٠١٢٣٤٥٦٧٨٩'];
const signs = [...' .,:;()[]"-/«»،؛؟%'];

/** The same numbers at every run: a linear congruence (Numerical Recipes, 1664525 and 1013904223). */
export const seeded = (seed: number): ((below: number) => number) => {
	let state = seed >>> 0;
	return below => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
};

/** Lines of mixed words as a report may hold them; no marks, which other programs drop or reorder each in its own way. */
export const inventedLines = (count: number, seed: number): string[] => {
	const random = seeded(seed);
	const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
	const word = (): string => {
		const kind = random(12);
		const letters = kind < 7 ? arabic : kind < 9 ? latin : kind < 11 ? digits : arabicDigits;
		const text = Array.from({length: 1 + random(7)}, () => pick(letters)).join('');
		return kind < 7 && random(4) === 0 ? `ال${text}` : text;
	};
	return Array.from({length: count}, () =>
		Array.from({length: 1 + random(9)}, () => word() + (random(3) > 0 ? ' ' : pick(signs)))
			.join('')
			.trim(),
	);
};
