import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {compileLexicon} from '../../../source/engine/lexicon/compile-lexicon.ts';
import {frontOf} from '../../../source/engine/lexicon/entities.ts';
import {structuralNeeds} from '../../../source/engine/lexicon/needs.ts';
import {fold} from '../../../source/engine/text/normalise.ts';
import {phraseWords} from '../../../source/engine/text/phrase-text.ts';
import type {ActorId, FrontId, PlaceId, SourceId} from '../../../source/model/ids.ts';
import {changed, shipped, shippedJson} from './data.ts';

const lexicon = compileLexicon(shipped);
const {world} = lexicon;
const ar = <Shape>(name: string): Shape => shippedJson<Shape>(`lexicon/ar/${name}.json`);

type Rule = {
	rule: string;
	verbs?: string[];
	nouns?: string[];
	phrases?: string[];
	needs?: string[];
	unless?: string[];
	never?: string[];
	retype?: object;
};
type Reporting = {
	channels: Record<string, string>;
	generic: string;
	hearsay: {source: string}[];
};
const rules = ar<Rule[]>('triggers');
const extent = ar<Record<string, object>>('extent');
const classes = new Set([
	...Object.keys(ar<object>('classes')),
	...['extent', 'manner', 'weapon'].flatMap(field =>
		Object.keys(extent[field] ?? {}).map(name => `${field}.${name}`),
	),
]);

const claims = path.join(import.meta.dirname, '../../../source/engine/claims');

/** The source of a module of the claims layer: what its rules name is read from there. */
const code = (name: string): string => readFileSync(path.join(claims, name), 'utf8');

describe('the shipped data', () => {
	it('compiles', () => {
		expect(world.places.size).toBeGreaterThan(200);
		expect(world.actors.size).toBeGreaterThan(10);
		expect(lexicon.hash).toMatch(/^[0-9a-f]{64}$/);
	});

	it('has one hash in whatever order its files come, and another when any file changes', () => {
		expect(compileLexicon([...shipped].reverse()).hash).toBe(lexicon.hash);
		const other = changed<{stop: string[]}>('lexicon/ar/boilerplate.json', ({stop}) => stop.push('خاتمة'));
		expect(compileLexicon(other).hash).not.toBe(lexicon.hash);
	});

	it('knows the front of a place, the given one first, and of none where there is none', () => {
		expect(frontOf(world, 'deir-ez-zor' as PlaceId)).toBe('city');
		expect(frontOf(world, 'atlantis' as PlaceId)).toBeNull();
		for (const {id, front, front_given} of world.places.values())
			expect(frontOf(world, id)).toBe(front_given ?? front);
	});

	it('puts every place on a front that exists, and in places that end somewhere, never in a ring', () => {
		for (const place of world.places.values()) {
			const front = frontOf(world, place.id);
			if (front) expect(world.fronts.has(front as FrontId), place.id).toBe(true);
			let top = place;
			for (let depth = 0; top.parent && depth < 10; depth++)
				top = world.places.get(top.parent) as typeof place;
			expect(top.parent, place.id).toBeNull();
		}
	});
});

describe('every id named', () => {
	it('by the channels of belligerents is an actor and a source', () => {
		for (const [actor, source] of Object.entries(ar<Reporting>('reporting').channels)) {
			expect(world.actors.has(actor as ActorId), actor).toBe(true);
			expect(world.sources.has(source as SourceId), source).toBe(true);
		}
	});

	it('by the words for people is an actor', () => {
		const ids = ar<{who: string | null}[]>('people').map(({who}) => who);
		const unknown = ids.filter(
			who => who !== null && who !== 'fighters' && who !== 'attackers' && !world.actors.has(who as ActorId),
		);
		expect(unknown).toEqual([]);
	});

	it('by hearsay and by "the sources" is a source', () => {
		const {hearsay, generic} = ar<Reporting>('reporting');
		for (const id of [generic, ...hearsay.map(({source}) => source), 'outlet', 'correspondent'])
			expect(world.sources.has(id as SourceId), id).toBe(true);
	});

	it('by an ambiguous name is a place that bears it or is chosen by a neighbour', () => {
		const {names} = shippedJson<{names: Record<string, {ids: string[]; choose?: {id: string | null}[]}>}>(
			'ambiguous.json',
		);
		for (const [name, {ids, choose = []}] of Object.entries(names))
			for (const id of [...ids, ...choose.map(choice => choice.id)])
				expect(id === null || world.places.has(id as PlaceId), `${name}: ${id}`).toBe(true);
	});

	it('by "the hospital", "the airport" … is a kind of place that the gazetteer has', () => {
		const kinds = new Set<string>([...world.places.values()].map(({kind}) => kind));
		const named = ar<{anaphors: {kinds: string[]}[]}>('places').anaphors.flatMap(anaphor => anaphor.kinds);
		expect(named.filter(kind => !kinds.has(kind))).toEqual([]);
	});
});

describe('every class named', () => {
	const structural = [...code('needs.ts').matchAll(/case '([^']+)':/g)].map(([, need]) => need as string);

	it('by the structure of the text is answered by the code, and no other is', () => {
		expect(new Set(structural)).toEqual(structuralNeeds);
	});

	it('in the data is named by a rule or by the code', () => {
		const sources = readdirSync(claims, {recursive: true, encoding: 'utf8'})
			.filter(name => name.endsWith('.ts'))
			.map(code);
		const byCode = sources.flatMap(text => [...text.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name));
		const byRules = rules.flatMap(({needs = [], retype = {}, unless = [], never = []}) => [
			...needs.flatMap(need => need.split('&').map(name => name.replace(/^>/, ''))),
			...Object.keys(retype),
			...unless,
			...never,
		]);
		const named = new Set([...byCode, ...byRules]);
		expect(Object.keys(ar<object>('classes')).filter(name => !named.has(name))).toEqual([]);
	});

	it('by the needs of a trigger exists, unless the code itself answers it or it is a preposition', () => {
		expect(structural).toContain('military');
		const known = (need: string): boolean =>
			structural.includes(need) || classes.has(need.replace(/^>/, '')) || /^\p{Script=Arabic}+$/u.test(need);
		const unknown = rules.flatMap(({rule, needs = []}) =>
			needs.filter(need => !known(need) && !need.split('&').every(known)).map(need => `${rule}: ${need}`),
		);
		expect(unknown).toEqual([]);
	});

	it('by the retyping of a trigger exists', () => {
		const unknown = rules.flatMap(({rule, retype = {}}) =>
			Object.keys(retype)
				.filter(name => !classes.has(name))
				.map(name => `${rule}: ${name}`),
		);
		expect(unknown).toEqual([]);
	});

	it('by the code exists', () => {
		const files = readdirSync(claims, {recursive: true, encoding: 'utf8'}).filter(name =>
			name.endsWith('.ts'),
		);
		const named = files.flatMap(file =>
			[...code(file).matchAll(/hasClass\(\s*text,\s*lexicon,\s*'([a-z-]+)'/g)].map(
				([, name]) => name as string,
			),
		);
		expect(named.length).toBeGreaterThan(4);
		expect(named.filter(name => !classes.has(name))).toEqual([]);
	});
});

describe('the words of the language', () => {
	it('name every rule of a trigger once', () => {
		const names = rules.map(({rule}) => rule);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('give every trigger something to be found by', () => {
		const silent = rules.filter(
			({verbs = [], nouns = [], phrases = []}) => [...verbs, ...nouns, ...phrases].length === 0,
		);
		expect(silent).toEqual([]);
	});

	it.each([
		['actors', [...world.actors.values()]],
		['sources', [...world.sources.values()]],
	])('give no two %s one name', (_, entries) => {
		const owners = new Map<string, string>();
		const shared: string[] = [];
		for (const {id, names_ar} of entries)
			for (const name of names_ar) {
				const key = phraseWords(name).join(' ');
				const owner = owners.get(key);
				if (owner && owner !== id) shared.push(`${name}: ${owner}, ${id}`);
				owners.set(key, id);
			}

		expect(shared).toEqual([]);
	});

	it('give no two places one name but those that ambiguous.json tells apart', () => {
		const told = new Set(Object.keys(shippedJson<{names: object}>('ambiguous.json').names).map(fold));
		const owners = new Map<string, string>();
		const shared: string[] = [];
		for (const {id, name_ar, aliases_ar} of world.places.values())
			for (const name of [name_ar, ...aliases_ar].map(fold)) {
				const owner = owners.get(name);
				if (owner && owner !== id && !told.has(name)) shared.push(`${name}: ${owner}, ${id}`);
				owners.set(name, id);
			}

		expect(shared).toEqual([]);
	});

	it('have weekdays and months from first to last, and figures that grow', () => {
		const {weekdays, months} = ar<{weekdays: Record<string, number>; months: Record<string, number>}>('time');
		expect(new Set(Object.values(weekdays))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
		expect(new Set(Object.values(months))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
		for (const {min, max} of ar<{indefinite: {min: number; max: number | null}[]}>('figures').indefinite)
			expect(max === null || min <= max).toBe(true);
		for (const {from, to} of ar<{relative: {from: number; to: number}[]}>('time').relative)
			expect(from).toBeLessThanOrEqual(to);
	});
});
