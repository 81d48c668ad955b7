import {fold} from '../engine/text/normalise.ts';
import type {Claim} from '../model/claim.ts';
import type {Event} from '../model/event.ts';

/** Who acts in it and who is acted on, each once. */
export const actorsOf = ({claims}: Pick<Event, 'claims'>): string[] => {
	const actors = new Set<string>();
	for (const claim of claims) {
		for (const actor of claim.actors) actors.add(actor);
		for (const target of claim.targets) actors.add(target);
	}

	return [...actors];
};

/** Outlets, origins and everybody named on the way, each once. */
export const sourcesOf = ({
	outlets,
	origins,
	claims,
}: Pick<Event, 'outlets' | 'origins' | 'claims'>): string[] => {
	const sources = new Set<string>([...outlets, ...origins]);
	for (const {attribution} of claims)
		for (const source of attribution) if (source !== 'outlet') sources.add(source);
	return [...sources];
};

/** Some claim denies it. */
export const isDenied = ({claims}: Pick<Event, 'claims'>): boolean =>
	claims.some(({modality}) => modality === 'denied');

/** All that is told of it is old context. */
export const isBackground = ({claims}: Pick<Event, 'claims'>): boolean =>
	claims.length > 0 && claims.every(({background}) => background);

/** What a filter looks at again and again: worked out once an event. */
export type EventWords = {
	label: string;
	foldedLabel: string;
	actors: readonly string[];
	sources: readonly string[];
};

// By the event's list of claims, which stays the same object when a decision makes a new row of it.
const known = new WeakMap<readonly Claim[], EventWords>();

/** The words of an event that never change by triage. */
export const eventWords = (event: Event): EventWords => {
	const found = known.get(event.claims);
	if (found && found.label === event.label) return found;
	const made = {
		label: event.label,
		foldedLabel: fold(event.label),
		actors: actorsOf(event),
		sources: sourcesOf(event),
	};
	known.set(event.claims, made);
	return made;
};
