import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {eventWords} from './event-words.ts';
import {type NameKind, namesOf} from './world-names.ts';

export type Predicate = (event: TriagedEvent) => boolean;

/** Remembers the answer for every id, so that a name is searched once and not once an event. */
const remember = (test: (id: string) => boolean): ((id: string) => boolean) => {
	const answers = new Map<string, boolean>();
	return id => {
		const known = answers.get(id);
		if (known !== undefined) return known;
		const answer = test(id);
		answers.set(id, answer);
		return answer;
	};
};

/**
 * Does an id answer to this name? One whole name or id wins over parts of names, so that `place:deir-ez-zor` is the
 * city and not also its airport, while `place:deir` is all of them.
 */
export const idTest = (world: World, kind: NameKind, value: string): ((id: string) => boolean) => {
	const folded = fold(value);
	const exact = [...world[kind].keys()].some(id => namesOf(world, kind, id).whole.has(folded));
	return remember(id => {
		const names = namesOf(world, kind, id);
		return exact ? names.whole.has(folded) : names.folded.includes(folded);
	});
};

/**
 * A bare word: found in what the row of the event shows or means: label, type, id, and every name, Arabic or Latin, of
 * its places, front, actors and sources; tags and note. A capital letter makes Latin words count letter for letter.
 */
export const compileWord = (text: string, world: World): Predicate => {
	const folded = fold(text);
	const exactCase = /\p{Lu}/u.test(text) && !/\p{Script=Arabic}/u.test(text);
	const test = (kind: NameKind) =>
		remember(id => {
			const names = namesOf(world, kind, id);
			return exactCase ? names.raw.includes(text) : names.folded.includes(folded);
		});
	const place = test('places');
	const actor = test('actors');
	const source = test('sources');
	const front = test('fronts');
	const within = (words: string) => (exactCase ? words.includes(text) : fold(words).includes(folded));
	return event => {
		const words = eventWords(event);
		return (
			(exactCase ? words.label.includes(text) : words.foldedLabel.includes(folded)) ||
			event.type.includes(folded) ||
			event.places.some(place) ||
			words.actors.some(actor) ||
			words.sources.some(source) ||
			(event.front !== null && front(event.front)) ||
			event.id.startsWith(folded) ||
			event.tags.some(within) ||
			(event.note !== '' && within(event.note))
		);
	};
};
