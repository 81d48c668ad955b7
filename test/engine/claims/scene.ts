import {readLexicon} from '../../../source/corpus/read-data.ts';
import {spanOf} from '../../../source/engine/claims/draft.ts';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import {markText} from '../../../source/engine/claims/mark-text.ts';
import type {MarkedText, Range} from '../../../source/engine/claims/marks.ts';
import type {Claim, ClaimType} from '../../../source/model/claim.ts';
import type {Day, SourceId} from '../../../source/model/ids.ts';
import {reportOf} from './phenomena.ts';

export const lexicon = readLexicon();
/** A Saturday. */
export const published = '2016-05-14' as Day;

/** A text of no known outlet, published on that Saturday, with everything marked in it. */
export const marked = (text: string, day: Day | null = published): MarkedText =>
	markText(reportOf(text, day, null), lexicon);

/** The words of the report under a mark. */
export const wordsOf = (text: string, scene: MarkedText, range: Range): string =>
	text.slice(...spanOf(scene, range));

/** The claims of a text of no known outlet. */
export const claimsOf = (text: string, day: Day | null = published, outlet: string | null = null): Claim[] =>
	extractClaims(reportOf(text, day, outlet as SourceId | null), lexicon);

/** The first claim of a type; fails the test where there is none. */
export const claimOf = (text: string, type: ClaimType, day: Day | null = published): Claim => {
	const claims = claimsOf(text, day);
	const claim = claims.find(candidate => candidate.type === type);
	if (!claim)
		throw new Error(`no ${type} in "${text}", but ${claims.map(one => one.type).join(', ') || 'nothing'}`);
	return claim;
};
