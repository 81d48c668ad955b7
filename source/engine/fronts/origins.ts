import type {ClaimId, SourceId} from '../../model/ids.ts';
import {distinctOrigins, outletOf} from '../events/origin-of.ts';
import type {World} from '../lexicon/entities.ts';
import type {Statement} from '../statements/statement.ts';

/** Who says some things, in which claims: origins count, channels of one body once. */
export const witnesses = (
	world: World,
	statements: readonly Statement[],
): {origins: SourceId[]; claims: ClaimId[]} => ({
	origins: distinctOrigins(
		world,
		statements.map(one => one.origin),
	),
	claims: [...new Set(statements.map(one => one.claim.id))],
});

/** Who published them, sorted. */
export const outletsOf = (statements: readonly Statement[]): SourceId[] =>
	[...new Set(statements.map(one => outletOf(one.report)))].sort();
