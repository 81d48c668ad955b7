import type {PlaceId} from '../../../../model/ids.ts';
import {type Draft, type Ground, wordless} from '../../draft.ts';
import type {PlaceMark, Range} from '../../marks.ts';
import type {Scene} from '../refiners.ts';
import type {ToldEvents} from './same-event.ts';

/** A claim whose clause names no place, and what stands around it. */
export type Asked = {
	draft: Draft;
	/** The claims before and behind it in the text. */
	last: Draft | null;
	next: Draft | undefined;
	/** The last claim that tells of more than a plan; null where a sentence ended since. */
	before: Draft | null;
	/** The attacks told so far. */
	told: ToldEvents;
	/** The places that the text is about. */
	topicOf: () => readonly PlaceId[];
	scene: Scene;
};

export type Found = {places: PlaceId[]; grounds: Ground[]};

/** Finds where a claim happened by one kind of words; `nowhere` where they say that no other place is meant, null where they are not there. */
export type PlaceReader = (asked: Asked) => Found | 'nowhere' | null;

/** The places of marks, each once, with the marks as the words that tell them. */
export const foundIn = (marks: readonly PlaceMark[], rule: string): Found => ({
	places: [...new Set(marks.flatMap(({ids}) => ids))],
	grounds: marks.map(range => ({role: 'place', range, rule})),
});

/** Places that one stretch of words tells. */
export const foundAt = (places: PlaceId[], range: Range, rule: string): Found => ({
	places,
	grounds: [{role: 'place', range, rule}],
});

/** The places of another claim, with the words that named them there. */
export const handedOn = (from: Draft, rule: string, {window}: Draft): Found => ({
	places: from.places,
	grounds: from.evidence
		.filter(({role}) => role === 'place')
		.map(ground =>
			ground.range.end > ground.range.begin
				? {...ground, rule}
				: {...ground, range: wordless(window.trigger)},
		),
});
