import type {ClaimType} from '../../../model/claim.ts';
import type {Draft} from '../draft.ts';
import {topicPlace} from '../where.ts';
import type {Refiner} from './refiners.ts';

/** What follows from an event happens where the event does. */
const followers: ReadonlySet<ClaimType> = new Set([
	'killing',
	'capture',
	'looting',
	'reinforcement',
	'territory-left',
	'armed-clash',
	'air-strike',
	'shelling',
	'territory-gained',
	'siege',
	'assault',
]);

/**
 * A claim whose clause names no place happens where the claim before it in the sentence does, and failing that in the city or town that the
 * text is about.
 */
export const fillPlaces: Refiner = (drafts, {text, lexicon}) => {
	const topic = topicPlace(text, lexicon.world);
	let last: Draft | null = null;
	return drafts.map(draft => {
		let {places} = draft;
		if (places.length === 0) {
			const sentence = text.tokens[draft.range.begin]?.sentence;
			const lastSentence = last ? text.tokens[last.range.begin]?.sentence : undefined;
			if (
				last &&
				sentence === lastSentence &&
				followers.has(draft.type) &&
				last.places.length > 0 &&
				!last.background
			)
				places = last.places;
			else if (topic && draft.type !== 'agreement') places = [topic];
		}

		const filled = {...draft, places};
		if (draft.placesNamed) last = filled;
		else if (!last || text.tokens[last.range.begin]?.sentence !== text.tokens[draft.range.begin]?.sentence)
			last = filled;
		return filled;
	});
};
