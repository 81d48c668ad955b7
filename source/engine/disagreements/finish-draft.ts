import type {Disagreement, Position} from '../../model/disagreement.ts';
import type {DisagreementId, EventId} from '../../model/ids.ts';
import {type Corpus, voicesOf} from '../statements/statement.ts';
import {stableId} from '../text/hash.ts';
import type {Draft} from './draft.ts';
import {rankOf} from './rank.ts';

/** A disagreement, and the events that it touches: the one it is about, and those of its claims. */
export type Finished = {disagreement: Disagreement; events: ReadonlySet<EventId>};

/** A position as the contract prints it. */
const toPosition = ({statements, value}: Draft['positions'][number]): Position => ({
	sources: [...new Set(statements.map(one => one.origin))].sort(),
	claims: statements.map(one => one.claim.id),
	value,
	quotes: statements.map(one => ({report: one.report.id, span: one.claim.span})),
});

/** Gives a draft its id, which what it is about, its facet and its claims make, and its rank. */
export const finish = (corpus: Corpus, draft: Draft): Finished => {
	const statements = draft.positions.flatMap(position => position.statements);
	const about = 'event' in draft.about ? draft.about.event : draft.about.place;
	const claims = draft.positions
		.map(position =>
			position.statements
				.map(one => one.claim.id)
				.toSorted()
				.join(','),
		)
		.toSorted();
	const events = new Set(statements.flatMap(one => corpus.eventOf.get(one) ?? []));
	if ('event' in draft.about) events.add(draft.about.event);
	return {
		disagreement: {
			id: stableId('d', about, draft.facet, ...claims) as DisagreementId,
			about: draft.about,
			facet: draft.facet,
			kind: draft.kind,
			positions: draft.positions.map(toPosition),
			reason: draft.reason,
			rank: rankOf(draft.kind, draft.facet, voicesOf(statements).size),
		},
		events,
	};
};
