import {describe, expect, it} from 'vitest';
import {compileLexicon, type Lexicon} from '../../../../source/engine/lexicon/compile-lexicon.ts';
import {dataShapes} from '../../../../source/engine/lexicon/own/data-shapes.ts';
import {extendData} from '../../../../source/engine/lexicon/own/extend-data.ts';
import {describeOwnFault} from '../../../../source/engine/lexicon/own/own-fault.ts';
import {normalise} from '../../../../source/engine/text/normalise.ts';
import {tokenise} from '../../../../source/engine/text/tokens.ts';
import type {ActorId, PlaceId, SourceId} from '../../../../source/model/ids.ts';
import {shipped} from '../data.ts';

type Own = Record<string, unknown>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const extend = (own: Own) =>
	extendData(
		shipped,
		Object.entries(own).map(([name, value]) => ({name, text: textOf(value)})),
	);
const lines = (own: Own): string[] => extend(own).faults.map(describeOwnFault);
const lexicon = (own: Own): Lexicon => {
	expect(lines(own)).toEqual([]);
	return compileLexicon(extend(own).files);
};

const actor = {id: 'ababil', name_en: 'Ababil', camp: 'opposition', names_ar: ['سرايا أبابيل']};
const place = {id: 'al-nasim', name_en: 'Nasim', name_ar: 'حي النسيم', kind: 'neighbourhood'};
const group = (...words: string[]) => ({words, from: -1, to: 0});

describe('a lexicon of the user’s own', () => {
	it('that says nothing leaves the data as it is', () => {
		expect(extend({}).files).toEqual(shipped);
	});

	it('may extend every file, and each fits its own shape as it ships', () => {
		expect([...dataShapes.keys()].sort()).toEqual(shipped.map(({name}) => name).sort());
		const nothing = shipped.map(({name, text}) => [name, Array.isArray(JSON.parse(text)) ? [] : {}]);
		expect(lexicon(Object.fromEntries(nothing)).world).toEqual(compileLexicon(shipped).world);
	});

	it('tells how a source counts, and corrects it', () => {
		const {sources} = lexicon({
			'sources.json': [
				{
					id: 'counter',
					name_en: 'Counter',
					alignment: 'monitor',
					kind: 'monitor',
					method: {counts: ['civilian'], source: 's'},
				},
				{id: 'sana', method: {without: ['omits'], counts: ['civilian'], source: 's'}},
			],
		}).world;
		const methods = ['counter', 'sana'].map(id => sources.get(id as SourceId)?.method);
		expect(methods).toEqual([
			{counts: ['civilian'], source: 's'},
			{counts: ['civilian'], source: 's'},
		]);
		expect(lines({'sources.json': [{id: 'sana', method: {counts: ['civilian']}}]})).toEqual([
			expect.stringContaining('must have either "counts" or "omits"'),
		]);
	});

	it('adds what it brings, with what it leaves out filled in', () => {
		const {world} = lexicon({'actors.json': [actor], 'gazetteer.json': [place]});
		expect(world.actors.get('ababil' as ActorId)).toMatchObject({camp: 'opposition'});
		expect(world.places.get('al-nasim' as PlaceId)).toMatchObject({
			aliases_ar: [],
			parent: null,
			front: null,
			lat: null,
			precision: 'unknown',
			needs_cue: false,
		});
		expect(world.actors.size).toBe(compileLexicon(shipped).world.actors.size + 1);
	});

	it('has another hash than the shipped one, and the same whenever it is the same', () => {
		const own = {'actors.json': [actor]};
		expect(lexicon(own).hash).toBe(lexicon(own).hash);
		expect(lexicon(own).hash).not.toBe(compileLexicon(shipped).hash);
	});

	it('may refer from one of its files to another', () => {
		const {world} = lexicon({
			'fronts.json': [{id: 'steppe', name_en: 'Steppe', name_ar: 'البادية'}],
			'gazetteer.json': [{...place, front: 'steppe'}],
			'actors.json': [actor],
			'lexicon/ar/people.json': [{who: 'ababil', words: ['أبابيلي']}],
			'lexicon/ar/classes.json': {drones: ['مسيرة']},
			'lexicon/ar/triggers.json': [
				{
					rule: 'drone.hit',
					type: 'air-strike',
					phrases: ['سقطت مسيرة'],
					needs: ['drones'],
					retype: {drones: 'shelling'},
				},
			],
		});
		expect(world.fronts.size).toBe(compileLexicon(shipped).world.fronts.size + 1);
	});

	it('takes over a name by saying which places may bear it', () => {
		const own = {
			'gazetteer.json': [{...place, id: 'my-duwayr', name_ar: 'الدوير'}],
			'ambiguous.json': {names: {الدوير: {ids: {only: ['my-duwayr']}}}},
		};
		const match = lexicon(own).places.at(tokenise(normalise('الدوير')), 0);
		expect(match?.meanings.map(({ids}) => ids)).toEqual([['my-duwayr']]);
	});
});

describe('a fault', () => {
	it.each<[string, Own, RegExp[]]>([
		[
			'in JSON',
			{'actors.json': '[\n {"id": "a",}\n]'},
			[/^actors\.json: line 2, column 13: this is no JSON: /],
		],
		[
			'of an empty file',
			{'actors.json': ' \r\n'},
			[/^actors\.json: line 1, column 1: the file is empty\. .*delete it/],
		],
		['of a file of another shape', {'actors.json': {id: 'a'}}, [/must be a list \[…\], not an object/]],
		[
			'in several entries is told in each',
			{'actors.json': '[{"id": "Isis 2", "name_en": "", "camp": "mars"},\n{"id": "b", "name": "B"}]'},
			[
				/line 1, column 9: "Isis 2", id: is not a kebab-case id\. Write small/,
				/line 1, column 30: "Isis 2", name_en: is empty/,
				/line 1, column 42: "Isis 2", camp: must be one of isis, .*, not "mars"/,
				/line 2, column 1: "b": "name_en" is missing\. Add it/,
				/line 2, column 1: "b": "camp" is missing/,
				/line 2, column 21: "b": there is no field "name"/,
			],
		],
		[
			'of a field given twice',
			{'actors.json': '[{"id": "isis", "camp": "isis", "camp": "sdf"}]'},
			[/"camp" stands here twice/],
		],
		['of an entry given twice', {'actors.json': [actor, actor]}, [/"ababil" stands here twice/]],
		[
			'of taking away what is not there',
			{'actors.json': {without: ['mars']}},
			[/column 13: "mars" cannot be taken away/],
		],
		[
			'of taking away what others name, told once',
			{'gazetteer.json': {without: ['deir-ez-zor']}},
			[
				/column 13: "deir-ez-zor" cannot be taken away: it is named in gazetteer\.json, entry ".+" and \d+ more\./,
			],
		],
		[
			'of naming what does not exist, in every file at once',
			{
				'gazetteer.json': [{...place, parent: 'atlantis', front: 'mars'}],
				'ambiguous.json': {names: {'حي النسيم': {ids: ['al-nasim', 'nowhere']}}},
				'lexicon/ar/people.json': [{who: 'martians', words: ['مريخي']}],
				'lexicon/ar/triggers.json': [{rule: 'x', type: 'killing', nouns: ['زز'], needs: ['klass']}],
				'lexicon/ar/reporting.json': {generic: 'nobody', channels: {martians: 'radio-mars'}},
			},
			[
				/^gazetteer\.json: line 1, column \d+: .*front "mars"/,
				/^gazetteer\.json: .*parent "atlantis"/,
				/^ambiguous\.json: .*"nowhere" is not in the gazetteer/,
				/^lexicon\/ar\/triggers\.json: .*"klass" is no class/,
				/^lexicon\/ar\/people\.json: .*"martians" is not in actors\.json/,
				/^lexicon\/ar\/reporting\.json: .*"radio-mars" is not in sources\.json/,
				/^lexicon\/ar\/reporting\.json: .*"nobody" is not in sources\.json/,
				/^lexicon\/ar\/reporting\.json: .*"martians" is not in actors\.json/,
			],
		],
		[
			'of places that lie in one another, told at each',
			{
				'gazetteer.json': [
					{...place, parent: 'b'},
					{...place, id: 'b', name_ar: 'قرية العنقاء', parent: 'al-nasim'},
				],
			},
			[/"al-nasim": lies in itself/, /"b": lies in itself/],
		],
		[
			'of a name that another place bears',
			{'gazetteer.json': [{...place, aliases_ar: ['الجورة']}]},
			[
				/"al-nasim": "الجورة" is a name of "al-joura" too\. Say in ambiguous\.json .*"ids": \["al-nasim","al-joura"\]/,
			],
		],
		[
			'of a name that ambiguous.json gives to others',
			{'gazetteer.json': [{...place, aliases_ar: ['الدوير']}]},
			[/"الدوير" is a name of "al-duwayr" too/],
		],
		[
			'of an ambiguous name that nobody bears',
			{'ambiguous.json': {names: {'قصر العنقاء': {ids: ['mayadin']}}}},
			[/no place bears this name\. Add it to the aliases_ar/],
		],
		[
			'of a name of two actors, with what to write',
			{'actors.json': [{...actor, names_ar: ['داعش']}]},
			[/"داعش" is a name of "isis" too\. .*{"id": "isis", "names_ar": {"without": \["داعش"\]}}/],
		],
		[
			'of a word in two groups',
			{'lexicon/ar/time.json': {relative: [group('أمس')]}},
			[/"أمس" is a name of another group too/],
		],
		['of a word without letters', {'actors.json': [{...actor, names_ar: ['…!']}]}, [/"…!" holds no letters/]],
		[
			'of a verb without stems',
			{'lexicon/ar/triggers.json': [{rule: 'x', type: 'killing', verbs: ['قتل']}]},
			[/is no verb: write two stems/],
		],
		[
			'of a noun of two words, which cannot be inflected',
			{'lexicon/ar/triggers.json': [{rule: 'x', type: 'killing', nouns: ['إطلاق نار']}]},
			[/line 1, column \d+: .*nouns.*is no single word: write it under "phrases"/],
		],
		[
			'of a trigger without words',
			{'lexicon/ar/triggers.json': [{rule: 'x', type: 'killing'}]},
			[/no verbs, nouns or phrases/],
		],
		['of half a coordinate', {'gazetteer.json': [{...place, lat: 35}]}, [/only one of lat and lon/]],
		[
			'of a point off the globe',
			{'gazetteer.json': [{...place, lat: 95, lon: 40}]},
			[/lat: 95 is out of range/],
		],
		[
			'of a day that is none',
			{'lexicon/ar/time.json': {weekdays: {الزينة: 7}}},
			[/weekdays, الزينة: 7 is out of range/],
		],
		[
			'of a number without end',
			{'lexicon/ar/time.json': '{"relative": [{"words": ["س"], "from": -1e999, "to": 0}]}'},
			[/from: .*not -Infinity/],
		],
		[
			'of what only the program may extend',
			{'lexicon/ar/extent.json': {hour: {night: ['ليلا']}}},
			[/there is no field "hour"/],
		],
	])('%s', (_, own, patterns) => {
		const told = lines(own);
		expect(told).toHaveLength(patterns.length);
		for (const [index, pattern] of patterns.entries()) expect(told[index]).toMatch(pattern);
		for (const line of told) expect(line).not.toMatch(/\n/);
	});

	it('gives none of the user’s data', () => {
		expect(extend({'actors.json': [actor], 'sources.json': '['}).files).toEqual(shipped);
	});

	it('in one file keeps what others name of it from being missed', () => {
		expect(
			lines({
				'actors.json': [{...actor, camp: 'mars'}],
				'lexicon/ar/people.json': [{who: 'ababil', words: ['أبابيلي']}],
			}),
		).toHaveLength(1);
	});

	it('in ten thousand entries is found in reasonable time', () => {
		const places = Array.from({length: 10_000}, (_, index) => ({
			...place,
			id: `p-${index}`,
			parent: 'atlantis',
		}));
		const began = performance.now();
		expect(lines({'gazetteer.json': places}).length).toBeGreaterThan(500);
		expect(performance.now() - began).toBeLessThan(20_000);
	});

	it('is none where ten thousand places lie in one another without a ring', () => {
		const places = Array.from({length: 10_000}, (_, index) => ({
			...place,
			id: `p-${index}`,
			name_ar: `قرية العنقاء ${index}`,
			parent: index === 0 ? null : `p-${index - 1}`,
		}));
		const began = performance.now();
		expect(lines({'gazetteer.json': places})).toEqual([]);
		expect(performance.now() - began).toBeLessThan(20_000);
	});
});
