import type {Extent} from '../../model/claim.ts';
import type {PlaceId} from '../../model/ids.ts';
import {fold} from '../text/fold.ts';
import type {Corpus, Statement} from './statement.ts';

/** "Parts of the district of X": an extent word stands this close before the name it limits, a cue word and an article between. */
const reach = 22;

/** Where a folded text names a place first after an offset, by any of its Arabic names; -1 for nowhere. */
const nameAfter = (corpus: Corpus, words: string, place: PlaceId, from: number): number => {
	const entry = corpus.world.places.get(place);
	if (!entry) return -1;
	const found = [entry.name_ar, ...entry.aliases_ar]
		.map(name => words.indexOf(corpus.wording.withoutArticle(fold(name)), from))
		.filter(at => at !== -1);
	return found.length === 0 ? -1 : Math.min(...found);
};

/**
 * How much of a place a statement speaks of: what the claim says, where the place is its only one; else the extent word that stands before
 * the place's name ("most of A and a part of B"), or before the only place of the claim. Null: no limit given.
 */
export const extentAt = (corpus: Corpus, statement: Statement, place: PlaceId): Extent | null => {
	const {claim} = statement;
	if (claim.extent && claim.places.length === 1) return claim.extent;
	const marks = statement.extents;
	if (marks.length === 0) return claim.extent ?? null;
	const {words} = statement;
	for (const mark of marks) {
		const at = nameAfter(corpus, words, place, mark.end);
		if (at === -1 || at - mark.end > reach) continue;
		const nearer = claim.places.some(other => {
			const otherAt = other === place ? -1 : nameAfter(corpus, words, other, mark.end);
			return otherAt !== -1 && otherAt < at;
		});
		if (!nearer || mark.extent === 'whole') return mark.extent;
	}

	return null;
};
