import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {claimTypes} from '../../source/model/claim.ts';
import {compileFilter} from '../../source/query/filter.ts';
import {wordTests} from '../../source/query/name-test.ts';
import {nameKinds, namesOf, spellingsOf} from '../../source/query/world-names.ts';
import {makeClaim, makeEvent, world} from './make-event.ts';

/** What a filter must not find. */
const bare = {label: 'x', places: [], front: null, claims: [], outlets: [], origins: []};
const finds = (query: string, change: Record<string, unknown>): boolean =>
	compileFilter(query, world).matches(makeEvent({...bare, ...change}));

describe('a word does not find', () => {
	it.each([
		// Letters that only look alike.
		['joura', {places: ['al-jafra']}],
		['tahtouh', {places: ['al-tibni']}],
		['مطار', {places: ['al-baghiliya']}],
		// A spelling in the middle of a word.
		['dayn', {places: ['mayadin']}],
		['ghiliyeh', {places: ['al-baghiliya']}],
		// Too short to be one.
		['qo', {places: ['al-qusour']}],
		// The article alone.
		['ez', {places: ['al-baghiliya']}],
		// Another name of somebody else.
		['داعش', {claims: [makeClaim({actors: ['russia'], targets: [], attribution: []})]}],
		['Isis', {label: 'ISIS attacks'}],
		// The id of an event is found by its beginning, and "e" is a letter.
		['e', {}],
		['e-', {}],
		['00aa', {}],
	] as const)('%s in %o', (query, change) => {
		expect(finds(query, change)).toBe(false);
	});

	it('places whose names sound like the words of labels and types', () => {
		// Verbs and nouns of labels: who filters by "attacks" wants no place that begins with something like it.
		const source = readFileSync(new URL('../../source/engine/events/label.ts', import.meta.url), 'utf8');
		const inLabels = [...source.matchAll(/(?:one|several|none): '(?<words>[^']+)'/g)].flatMap(
			match => match.groups?.words?.toLowerCase().match(/[a-z]{3,}/g) ?? [],
		);
		const words = new Set([
			...inLabels,
			...claimTypes.flatMap(type => type.split('-')),
			'killed',
			'wounded',
			'army',
		]);
		expect(words.size).toBeGreaterThan(40);
		const wrong: string[] = [];
		for (const word of words) {
			const test = wordTests(world, word, false)('places');
			for (const place of world.places.keys())
				if (test(place) && !namesOf(world, 'places', place).folded.includes(word))
					wrong.push(`${word} finds ${place}`);
		}

		// Takiyya street, on the way to "takeya".
		expect(wrong).toEqual(['take finds takaya-street']);
	});

	it('more than a handful of names by any spelling of one', () => {
		const crowded: string[] = [];
		for (const kind of nameKinds)
			for (const id of world[kind].keys()) {
				const own = spellingsOf(namesOf(world, kind, id));
				const others = [...world[kind].keys()].filter(
					other => other !== id && spellingsOf(namesOf(world, kind, other)).some(name => own.includes(name)),
				);
				if (others.length > 3) crowded.push(`${id}: ${others.join(' ')}`);
			}

		expect(crowded).toEqual([]);
	});
});
