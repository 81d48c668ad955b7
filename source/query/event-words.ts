import {fold} from '../engine/text/normalise.ts';
import type {Claim} from '../model/claim.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';

/** What a filter looks at again and again: worked out once an event. */
export type EventWords = {
	label: string;
	foldedLabel: string;
	actors: readonly string[];
	/** Outlets, origins and everybody named on the way. */
	sources: readonly string[];
};

// By the event's list of claims, which stays the same object when a decision makes a new row of it.
const known = new WeakMap<readonly Claim[], EventWords>();

/** The words of an event that never change by triage. */
export const eventWords = (event: TriagedEvent): EventWords => {
	const found = known.get(event.claims);
	if (found && found.label === event.label) return found;
	const actors = new Set<string>();
	const sources = new Set<string>([...event.outlets, ...event.origins]);
	for (const claim of event.claims) {
		for (const actor of claim.actors) actors.add(actor);
		for (const target of claim.targets) actors.add(target);
		for (const source of claim.attribution) if (source !== 'outlet') sources.add(source);
	}

	const made = {
		label: event.label,
		foldedLabel: fold(event.label),
		actors: [...actors],
		sources: [...sources],
	};
	known.set(event.claims, made);
	return made;
};
