import type {ClaimType} from '../../../model/claim.ts';
import type {Draft} from '../draft.ts';
import type {PlaceMark} from '../marks.ts';
import {inside} from '../window.ts';
import type {Refiner} from './refiners.ts';

const listed: ReadonlySet<ClaimType> = new Set([
	'territory-gained',
	'territory-left',
	'control',
	'assault',
	'air-strike',
	'shelling',
]);

/**
 * "… took X after clashes, in addition to Y and Z": the list that is added belongs to the first claim of the sentence that has a list of
 * places of its own, not to the clause that happens to stand before it.
 */
export const addPlaces: Refiner = (drafts, {text}) => {
	const hosts = new Map<number, Draft>();
	for (const draft of drafts) {
		const {sentence, relative} = draft.window.clause;
		if (listed.has(draft.type) && draft.placesNamed && !relative && !hosts.has(sentence))
			hosts.set(sentence, draft);
	}

	const more = new Map<Draft, PlaceMark[]>();
	for (const {additive, sentence, begin, end} of text.clauses) {
		const host = additive ? hosts.get(sentence) : undefined;
		if (host && host.range.end <= begin)
			more.set(host, [...(more.get(host) ?? []), ...inside(text.places, begin, end)]);
	}

	return drafts.map(draft => {
		const added = more.get(draft);
		if (!added) return draft;
		return {
			...draft,
			places: [...new Set([...draft.places, ...added.flatMap(mark => mark.ids)])],
			evidence: [
				...draft.evidence,
				...added.map(range => ({role: 'place', range, rule: 'place.added'}) as const),
			],
		};
	});
};
