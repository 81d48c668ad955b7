import type {PlaceId} from '../../../model/ids.ts';
import type {Draft} from '../draft.ts';
import {topicPlace} from '../where.ts';
import {inside} from '../window.ts';
import type {Refiner} from './refiners.ts';

/**
 * A claim whose clause names no place happens where what was told before it in the sentence does, and failing that in the city or town that
 * the text is about.
 */
export const fillPlaces: Refiner = (drafts, {text, lexicon}) => {
	const topic = topicPlace(text, lexicon.world);
	let last: {draft: Draft; places: PlaceId[]} | null = null;
	return drafts.map(draft => {
		const {begin} = draft.window.trigger;
		const sentence = text.tokens[begin]?.sentence;
		const sameSentence: boolean =
			last !== null && text.tokens[last.draft.window.trigger.begin]?.sentence === sentence;
		let {places} = draft;
		if (places.length === 0) {
			const after = last && sameSentence ? last.draft.range.end : begin;
			// A place named since then, in words that tell no event of their own.
			const since = inside(text.places, after, begin)
				.filter(mark => text.tokens[mark.begin]?.sentence === sentence && !mark.locates)
				.at(-1);
			if (since) places = since.ids;
			else if (last && sameSentence) places = last.places;
			else if (topic && draft.type !== 'agreement') places = [topic];
		}

		last = {draft, places};
		return {...draft, places};
	});
};
