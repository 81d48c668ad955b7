import type {Claim} from '../../model/claim.ts';
import type {PlaceId, ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {file} from '../events/filed.ts';
import type {Geography} from '../events/geography.ts';
import {byPublication, inReadingOrder} from '../events/reading-order.ts';
import type {Wording} from '../events/wording.ts';
import type {World} from '../lexicon/entities.ts';
import {createCorpusIndex} from './corpus-index.ts';
import type {Corpus, Statement} from './statement.ts';

/** A corpus read in one go, without events: all statements by publication, and where they stand. */
export type WholeCorpus = Corpus & {
	statements: readonly Statement[];
	/** Every statement that names the place itself; a city's do not include those of its quarters. */
	byPlace: ReadonlyMap<PlaceId, readonly Statement[]>;
};

/** Reads all claims as statements. */
export const readCorpus = (
	claims: readonly Claim[],
	reports: readonly Report[],
	world: World,
	geography: Geography,
	wording: Wording,
): WholeCorpus => {
	const index = createCorpusIndex(world, geography, wording);
	const claimsOf = new Map<ReportId, Claim[]>();
	for (const claim of claims) file(claimsOf, claim.report, claim);
	const byPlace = new Map<PlaceId, Statement[]>();
	const statements = [...reports].sort(byPublication).flatMap(report => {
		const ordered = (claimsOf.get(report.id) ?? []).sort(inReadingOrder);
		return index.add(report, ordered).statements;
	});
	for (const statement of statements) {
		const {sharp, broad} = geography.sharpen(statement.claim.places);
		for (const place of sharp.length > 0 ? sharp : broad ? [broad] : []) file(byPlace, place, statement);
	}

	return {...index.corpus, statements, byPlace};
};
