import {describe, expect, it} from 'vitest';
import {compileLexicon} from '../../../source/engine/lexicon/compile-lexicon.ts';
import {DataError} from '../../../source/engine/lexicon/data-error.ts';
import type {DataFile} from '../../../source/engine/lexicon/parse-data.ts';
import {changed, shipped, withText} from './data.ts';

const refusal = (files: readonly DataFile[]): DataError => {
	try {
		compileLexicon(files);
	} catch (error) {
		if (error instanceof DataError) return error;
		throw error;
	}

	throw new Error('the data was accepted');
};

type Entry = Record<string, unknown>;
type Names = {names: Record<string, Entry>};
const actor = {id: 'a', name_en: 'A', camp: 'isis', names_ar: []};
const withActors = (...actors: unknown[]): DataFile[] => withText('actors.json', JSON.stringify(actors));

describe('data that cannot be used', () => {
	it.each(shipped.map(({name}) => name))('is a missing %s', name => {
		const error = refusal(shipped.filter(file => file.name !== name));
		expect(error.file).toBe(name);
		expect(error.message).toBe(`${name}: the whole file: is missing. Restore the shipped file.`);
	});

	it.each(shipped.map(({name}) => name))('is a %s that is not JSON', name => {
		const error = refusal(withText(name, '{nope'));
		expect(error.file).toBe(name);
		expect(error.message).toMatch(
			/: the whole file: is not JSON \(.+\)\. Correct it or restore the shipped file\.$/,
		);
	});

	it.each(shipped.map(({name}) => name))('is a %s of another shape', name => {
		const error = refusal(withText(name, '7'));
		expect(error.message.startsWith(`${name}: the whole file: `)).toBe(true);
		expect(error.message).toMatch(/\. Correct the entry or restore the shipped file\.$/);
	});

	it.each([
		['an id that is none', {...actor, id: 'A b'}, 'entry 0 "A b", id: is not a kebab-case id.'],
		['a camp that is none', {...actor, camp: 'martian'}, 'entry 0 "a", camp: '],
		['a name that is no text', {...actor, names_ar: ['ا', 3]}, 'entry 0 "a", names_ar.1: '],
		['an empty name', {...actor, names_ar: ['']}, 'entry 0 "a", names_ar.0: '],
		['a field that is not there', {id: 'a', camp: 'isis', names_ar: []}, 'entry 0 "a", name_en: '],
	])('is an actor with %s', (_, entry, place) => {
		expect(refusal(withActors(entry)).message.startsWith(`actors.json: ${place}`)).toBe(true);
	});

	it.each([
		['an unknown type', {rule: 'x', type: 'peace'}, 'entry 0, type: '],
		['a misspelt field', {rule: 'x', type: 'killing', verb: ['ا/ب']}, 'entry 0, verb: '],
		['no rule', {type: 'killing'}, 'entry 0, rule: '],
	])('is a trigger with %s', (_, entry, place) => {
		const {message} = refusal(withText('lexicon/ar/triggers.json', JSON.stringify([entry])));
		expect(message.startsWith(`lexicon/ar/triggers.json: ${place}`)).toBe(true);
	});

	it.each([
		[
			'counts and omits at once',
			{counts: ['civilian'], omits: ['isis'], source: 's'},
			'method: must have either',
		],
		['says neither', {source: 's'}, 'method: must have either'],
		['names nobody', {counts: [], source: 's'}, 'method.counts: names nobody'],
		['names no camp', {omits: ['martian'], source: 's'}, 'method.omits.0: '],
		['says not where it is said', {counts: ['civilian']}, 'method.source: '],
		['has a field that nobody reads', {counts: ['civilian'], source: 's', only: true}, 'method.only: '],
	])('is a source whose method %s', (_, method, problem) => {
		const files = changed<Entry[]>('sources.json', entries => {
			(entries[0] as Entry).method = method;
		});
		expect(refusal(files).message).toMatch(`sources.json: entry 0 "outlet", ${problem}`);
	});

	it('is a list of words that is no list', () => {
		const files = changed<Entry>('lexicon/ar/connectors.json', value => {
			value.clause = 'و';
		});
		expect(refusal(files).message).toMatch(/^lexicon\/ar\/connectors\.json: entry clause: /);
	});

	it('is an id that stands twice', () => {
		expect(refusal(withActors(actor, actor)).message).toBe(
			'actors.json: entry 1 "a": this id stands there twice. Give one of the two another id or delete it.',
		);
	});

	it.each(['gazetteer.json', 'sources.json', 'fronts.json'])('is an id that stands twice in %s', name => {
		const files = changed<Entry[]>(name, entries => entries.push(entries[0] as Entry));
		expect(refusal(files).message).toMatch(/this id stands there twice/);
	});

	it('is a place in a parent that does not exist', () => {
		const files = changed<Entry[]>('gazetteer.json', places => {
			(places[2] as Entry).parent = 'atlantis';
		});
		expect(refusal(files).message).toBe(
			'gazetteer.json: entry "deir-ez-zor": parent "atlantis" is not in the gazetteer. Add the parent or correct the place.',
		);
	});

	it.each(['front', 'front_given'])('is a place on a %s that does not exist', field => {
		const files = changed<Entry[]>('gazetteer.json', places => {
			Object.assign(places[2] as Entry, {front: null, front_given: null, [field]: 'atlantis'});
		});
		expect(refusal(files).message).toBe(
			'gazetteer.json: entry "deir-ez-zor": front "atlantis" is not in fronts.json. Add the front there or correct the place.',
		);
	});

	it.each([
		['lat', 91],
		['lon', -181],
	])('is a place off the globe: %s %d', (field, value) => {
		const files = changed<Entry[]>('gazetteer.json', places => {
			(places[2] as Entry)[field] = value;
		});
		expect(refusal(files).message).toMatch(
			new RegExp(`^gazetteer\\.json: entry 2 "deir-ez-zor", ${field}: `),
		);
	});

	it('is an ambiguous name of a place that does not exist', () => {
		const files = changed<Names>('ambiguous.json', ({names}) => {
			names.الحي = {ids: ['atlantis'], rule: 'x'};
		});
		expect(refusal(files).message).toBe(
			'ambiguous.json: name "الحي": "atlantis" is not in the gazetteer. Correct the id.',
		);
	});

	it('is told in one line', () => {
		expect(refusal(withText('actors.json', '[\n\t{"id": nope')).message).not.toMatch(/[\n\t]/);
	});

	it('is a place that lies in itself', () => {
		const files = changed<Entry[]>('gazetteer.json', places => {
			(places[2] as Entry).parent = (places[2] as Entry).id;
		});
		expect(refusal(files).message).toMatch(/parent/);
	});

	it('is an ambiguous name that chooses a place that does not exist', () => {
		const files = changed<Names>('ambiguous.json', ({names}) => {
			names.الحي = {ids: ['mayadin'], rule: 'x', choose: [{near: ['قرب'], id: 'atlantis'}]};
		});
		expect(refusal(files).message).toMatch(/atlantis/);
	});

	it('is a trigger that needs a class that does not exist', () => {
		const entry = {rule: 'x', type: 'killing', nouns: ['قتل'], needs: ['klass']};
		expect(refusal(withText('lexicon/ar/triggers.json', JSON.stringify([entry]))).message).toMatch(/klass/);
	});

	it.each([
		{needs: ['actor']},
		{needs: ['place&actors']},
		{unless: ['klass']},
		{never: ['klass']},
		{retype: {toString: 'killing'}},
	])('is a trigger whose field names no class: %j', field => {
		const entry = {rule: 'x', type: 'killing', nouns: ['قتل'], ...field};
		expect(refusal(withText('lexicon/ar/triggers.json', JSON.stringify([entry]))).message).toMatch(
			/rule "x": "\w+" is no class of words/,
		);
	});

	it('are people of an actor that does not exist', () => {
		const entry = {who: 'martians', words: ['مريخي']};
		expect(refusal(withText('lexicon/ar/people.json', JSON.stringify([entry]))).message).toMatch(/martians/);
	});

	it('is a channel to a source that does not exist', () => {
		const files = changed<{channels: Record<string, string>}>('lexicon/ar/reporting.json', ({channels}) => {
			channels.isis = 'radio-mars';
		});
		expect(refusal(files).message).toMatch(/radio-mars/);
	});
});
