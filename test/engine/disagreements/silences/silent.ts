import {analyse} from '../../../../source/engine/analyse.ts';
import {createSilences} from '../../../../source/engine/disagreements/silences/silences-of.ts';
import type {World} from '../../../../source/engine/lexicon/entities.ts';
import type {Silence} from '../../../../source/model/silence.ts';
import {type Item, type Told, world} from '../../story.ts';

/** Every silence that some reports give, event by event. */
export const silencesIn = (items: readonly Item[], known: World = world): Silence[] => {
	const analysis = analyse(items, known);
	const silencesOf = createSilences(analysis, known);
	return analysis.events.flatMap(event => silencesOf(event));
};

/** Thirty soldiers dead in a quarter. */
export const soldiersDead = (words: string, more: Partial<Told> = {}): Told => ({
	words,
	type: 'killing',
	targets: ['syrian-government'],
	places: ['al-joura'],
	counts: [['killed', 'syrian-government', 30, 30]],
	...more,
});

/** Thirty civilians dead in a quarter. */
export const civiliansDead = (words: string, more: Partial<Told> = {}): Told =>
	soldiersDead(words, {targets: ['civilians'], counts: [['killed', 'civilians', 30, 30]], ...more});

/** Fighting in a quarter. */
export const clashes = (words: string, more: Partial<Told> = {}): Told => ({
	words,
	type: 'armed-clash',
	actors: ['isis', 'syrian-government'],
	places: ['al-joura'],
	...more,
});

/** A quarter taken. */
export const taken = (words: string, more: Partial<Told> = {}): Told => ({
	words,
	type: 'territory-gained',
	actors: ['isis'],
	places: ['al-joura'],
	...more,
});
