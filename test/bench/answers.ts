import type {Analysis} from '../../source/model/analysis.ts';
import type {ClaimId} from '../../source/model/ids.ts';
import type {Telling} from './happenings.ts';
import type {InventedCorpus} from './invented-corpus.ts';

/** How much of what is known came out: events of exactly the right claims, relays counted as one origin, planted disagreements. */
export const answersIn = (
	{happenings, claimOf}: Pick<InventedCorpus, 'happenings' | 'claimOf'>,
	{events, disagreements}: Analysis,
): string => {
	const idsOf = (tellings: readonly Telling[]): ClaimId[] =>
		tellings.map(telling => claimOf.get(telling) as ClaimId);
	const known = new Map(
		happenings.map(({tellings, relayed}) => [idsOf(tellings).toSorted().join(' '), relayed] as const),
	);
	let [right, relays] = [0, 0];
	for (const event of events) {
		const relayed = known.get(
			event.claims
				.map(claim => claim.id)
				.toSorted()
				.join(' '),
		);
		if (relayed === undefined) continue;
		right++;
		if (relayed && event.origins.length === 1) relays++;
	}

	const holding = new Map<string, Set<ClaimId>[]>();
	for (const {facet, kind, positions} of disagreements) {
		const claims = new Set(positions.flatMap(position => position.claims));
		for (const claim of claims) {
			const key = `${facet} ${kind} ${claim}`;
			const list = holding.get(key);
			if (list) list.push(claims);
			else holding.set(key, [claims]);
		}
	}

	const planted = happenings.flatMap(happening => happening.planted);
	const found = planted.filter(({facet, kind, tellings}) => {
		const [first, ...rest] = idsOf(tellings);
		return holding.get(`${facet} ${kind} ${first}`)?.some(claims => rest.every(id => claims.has(id)));
	});
	return [
		`${right} of ${happenings.length} happenings are one event each (${events.length} events in all)`,
		`${relays} of ${happenings.filter(one => one.relayed).length} relays have one origin`,
		`${found.length} of ${planted.length} planted disagreements found (${disagreements.length} in all)`,
	].join(', ');
};
