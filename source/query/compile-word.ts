import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import type {Ask, Plan} from './ask.ts';
import {wordTests} from './name-test.ts';
import {remember} from './remember.ts';

/** What may be the beginning of an event's id, and not just any word. */
const idStart = /^e-[0-9a-f]/;

/**
 * A bare word: found in what the row of the event shows or means: label, type, id, and every name, Arabic or Latin, of
 * its places, front, actors and sources; tags and note. A capital letter makes Latin words count letter for letter.
 */
export const compileWord = (text: string, world: World): Plan => {
	const folded = fold(text);
	const exact = /\p{Lu}/u.test(text) && !/\p{Script=Arabic}/u.test(text);
	const named = wordTests(world, text, exact);
	// Tags and notes are often the same.
	const within = remember(words => (exact ? words.includes(text) : fold(words).includes(folded)));
	const asks: Ask[] = [
		{of: 'type', test: type => type.includes(folded)},
		{of: 'places', test: named('places')},
		{of: 'actors', test: named('actors')},
		{of: 'sources', test: named('sources')},
		{of: 'front', test: named('fronts')},
		{of: 'label', words: exact ? text : folded, exact},
		{of: 'judgement', test: ({tags, note}) => tags.some(within) || (note !== '' && within(note))},
	];
	if (idStart.test(folded)) asks.push({of: 'id', prefix: folded});
	return {kind: 'or', parts: asks.map(ask => ({kind: 'ask', ask}))};
};
