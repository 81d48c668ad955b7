import type {Keep} from '../engine/fronts/said.ts';
import {frontOf} from '../engine/lexicon/entities.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {claimEvent} from '../query/claim-event.ts';
import type {View} from './with-analysis.ts';

/** A disagreement passes the filter with its event, or, where it is about a place, with any of the claims that take part. */
export const passingDisagreement = (view: View): ((disagreement: Disagreement) => boolean) => {
	const events = new Map(view.events.map(event => [event.id, event]));
	const claims = new Map(view.analysis.claims.map(claim => [claim.id, claim]));
	return ({about, positions}) => {
		if ('event' in about) {
			const event = events.get(about.event);
			return event !== undefined && view.matches(event);
		}

		return positions.some(position =>
			position.claims.some(id => {
				const claim = claims.get(id);
				const report = claim && view.reports.get(claim.report);
				return (
					report !== undefined && view.matches(claimEvent(claim as never, report, null, view.lexicon.world))
				);
			}),
		);
	};
};

const eventsByClaim = (view: View): Map<string, TriagedEvent> => {
	const eventOf = new Map<string, TriagedEvent>();
	for (const event of view.events) for (const claim of event.claims) eventOf.set(claim.id, event);
	return eventOf;
};

/** A statement passes for one place as a claim about that place alone: `place:` picks places, not whoever else is named beside them. */
export const passingStatement = (view: View): Keep => {
	const {world} = view.lexicon;
	const eventOf = eventsByClaim(view);
	return ({claim, report}, place) =>
		view.matches({
			...claimEvent(claim, report, eventOf.get(claim.id) ?? null, world),
			places: [place],
			front: frontOf(world, place),
		});
};

/** Where events are asked for, a statement passes with its event; one that belongs to none as a claim about the place. */
export const passingWithEvent = (view: View): Keep => {
	const eventOf = eventsByClaim(view);
	const alone = passingStatement(view);
	const known = new Map<string, boolean>();
	return (statement, place) => {
		const event = eventOf.get(statement.claim.id);
		if (!event) return alone(statement, place);
		const passes = known.get(event.id) ?? view.matches(event);
		known.set(event.id, passes);
		return passes;
	};
};
