import type {Disagreement, Facet} from '../../model/disagreement.ts';
import type {ClaimId, PlaceId} from '../../model/ids.ts';
import type {Said} from './said.ts';

const facets: ReadonlySet<Facet> = new Set<Facet>(['control', 'extent', 'modality']);

/** The conflicts and denials that may be over who has a place, by each claim that takes part. */
export type Contests = ReadonlyMap<ClaimId, readonly Disagreement[]>;

/** @param disagreements worst first. */
export const contestsByClaim = (disagreements: readonly Disagreement[]): Contests => {
	const found = new Map<ClaimId, Disagreement[]>();
	for (const disagreement of disagreements) {
		const {kind, facet, positions} = disagreement;
		if ((kind !== 'conflict' && kind !== 'denial') || !facets.has(facet)) continue;
		for (const claim of new Set(positions.flatMap(position => position.claims))) {
			const list = found.get(claim);
			if (list) list.push(disagreement);
			else found.set(claim, [disagreement]);
		}
	}

	return found;
};

/** A contest over one place, with what is said of that place at either side. */
export type Contest = {disagreement: Disagreement; positions: Said[][]};

/**
 * The contests over one place. One about an event of several places ("took A and B"; "did not take A") is over those alone of which both sides
 * speak.
 */
export const contestsOver = (contests: Contests, place: PlaceId, said: readonly Said[]): Contest[] => {
	const byClaim = new Map<ClaimId, Said[]>();
	const found = new Set<Disagreement>();
	for (const one of said) {
		const {id} = one.statement.claim;
		byClaim.set(id, [...(byClaim.get(id) ?? []), one]);
		for (const disagreement of contests.get(id) ?? [])
			if (!('place' in disagreement.about) || disagreement.about.place === place) found.add(disagreement);
	}

	return [...found]
		.map(disagreement => ({
			disagreement,
			positions: disagreement.positions
				.map(position => position.claims.flatMap(claim => byClaim.get(claim) ?? []))
				.filter(position => position.length > 0),
		}))
		.filter(({positions}) => positions.length > 1)
		.sort(
			(a, b) => b.disagreement.rank - a.disagreement.rank || (a.disagreement.id < b.disagreement.id ? -1 : 1),
		);
};
