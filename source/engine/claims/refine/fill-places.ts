import type {ClaimType} from '../../../model/claim.ts';
import type {PlaceId} from '../../../model/ids.ts';
import type {Draft} from '../draft.ts';
import {topicPlace} from '../where.ts';
import {inside} from '../window.ts';
import type {Refiner, Scene} from './refiners.ts';

/** "Ten were killed in fighting at X": the deaths are where the fighting is that follows at once. */
const isWithin = (deaths: Draft, next: Draft, {text, lexicon}: Scene): boolean => {
	const {clause, trigger} = next.window;
	if (
		!next.placesNamed ||
		trigger.begin - deaths.range.end > 4 ||
		text.tokens[trigger.begin]?.sentence !== text.tokens[deaths.window.trigger.begin]?.sentence
	)
		return false;
	return (
		trigger.prefix !== '' ||
		(lexicon.connectors
			.at(text.tokens, Math.min(clause.begin, trigger.begin - 1))
			?.meanings.includes('adjunct') ??
			false) ||
		(lexicon.connectors.at(text.tokens, trigger.begin - 1)?.meanings.includes('adjunct') ?? false)
	);
};

const carried: ReadonlySet<ClaimType> = new Set([
	'armed-clash',
	'killing',
	'capture',
	'siege',
	'shelling',
	'air-strike',
	'looting',
	'bombing',
	'mines',
]);

/** The same speaker goes on about the same day in the next sentence of the paragraph. */
const followsOn = (last: Draft, draft: Draft, {text}: Scene): boolean => {
	const before = text.tokens[last.window.trigger.begin];
	const here = text.tokens[draft.window.trigger.begin];
	return (
		before !== undefined &&
		here !== undefined &&
		carried.has(draft.type) &&
		before.paragraph === here.paragraph &&
		here.sentence - before.sentence === 1 &&
		!last.background &&
		!draft.background &&
		last.attribution.join() === draft.attribution.join() &&
		draft.attribution[0] !== 'outlet'
	);
};

/**
 * A claim whose clause names no place happens where what was told before it in the sentence does, and failing that in the city or town that
 * the text is about.
 */
export const fillPlaces: Refiner = (drafts, scene) => {
	const {text, lexicon} = scene;
	const topic = topicPlace(text, lexicon.world);
	let last: {draft: Draft; places: PlaceId[]} | null = null;
	return drafts.map((draft, index) => {
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
			const next = drafts[index + 1];
			if (next && draft.type === 'killing' && isWithin(draft, next, scene)) places = next.places;
			else if (since) places = since.ids;
			else if (last && sameSentence) places = last.places;
			else if (last && followsOn(last.draft, draft, scene)) places = last.places;
			else if (topic && draft.type !== 'agreement') places = [topic];
		}

		last = {draft, places};
		return {...draft, places};
	});
};
