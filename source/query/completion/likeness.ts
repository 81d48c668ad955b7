import {fold} from '../../engine/text/normalise.ts';
import {foldBeginnings} from '../spelling.ts';
import {type Names, spellingsOf} from '../world-names.ts';

/** How well something fits what is typed: 0 begins with it, 1 has it within or is another spelling; null: not at all. */
export type Likeness = 0 | 1 | null;

const shortest = 4;

/** How well texts that are folded fit. */
export const likenessOf = (typed: string): ((folded: Iterable<string>) => Likeness) => {
	const words = fold(typed);
	return texts => {
		let best: Likeness = null;
		for (const text of texts) {
			const at = text.indexOf(words);
			// The beginning of any word will do, so that the article need not be typed.
			if (at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(text.charAt(at - 1)))) return 0;
			if (at > 0) best = 1;
		}

		return best;
	};
};

/** How well names fit, in any of their spellings. */
export const nameLikeness = (typed: string): ((names: Names) => Likeness) => {
	const likeness = likenessOf(typed);
	const begun = foldBeginnings(typed)
		.filter(one => one.length >= shortest)
		.map(one => ` ${one}`);
	return names => {
		const written = likeness(names.whole);
		if (written !== null) return written;
		return spellingsOf(names).some(name => begun.some(one => name.includes(one))) ? 1 : null;
	};
};
