import {describe, expect, it} from 'vitest';
import {compileFilter} from '../../source/query/filter.ts';
import {foldSpelling} from '../../source/query/spelling.ts';
import {makeEvent, world} from './make-event.ts';

/** Several ways of writing one name. */
const alike: readonly (readonly string[])[] = [
	['Baghiliya', 'al-Baghiliyah', 'el Bagheeliyya', 'Baghilia', 'Baghiliyeh'],
	['Tahtouh', 'Tahtuh', 'al-Tahtooh', 'Takhtouh'],
	['Deir ez-Zor', 'Dayr az-Zawr', 'Deir al-Zour', 'Der Zor', 'Dair al Zaur'],
	['Mayadin', 'Mayadeen', 'al-Meyadin'],
	['al-Joura', 'Jourah', 'Djoura', 'Jura'],
	['al-Qusour', 'Kusur', 'Qosour'],
	['Rawwad', 'Ruwad', 'ar-Rawad'],
	['Hawija', 'Howeijeh', 'Huwayjah'],
	['Ayyash', '‘Ayyāsh', "'Ayash", 'Aiyach'],
	['Abu Dawud', 'Abou Daoud', 'Abu Daud', 'Abu Dawood'],
	['Khasham', 'Hasham'],
	['Shuhayl', 'Chouheil', 'al-Shuheil'],
];

/** Names that are not one another, however like they look. */
const different: readonly (readonly [string, string])[] = [
	['Joura', 'Jafra'],
	['Tahtouh', 'Tibni'],
	['Mayadin', 'Madan'],
	['Hatla', 'Hajin'],
	['Muhasan', 'Hasaka'],
	['Kabajib', 'Kabaj'],
];

describe('spellings', () => {
	it.each(alike)('of %s fold to one', (first, ...rest) => {
		for (const name of rest) expect(foldSpelling(name), name).toBe(foldSpelling(first));
	});

	it.each(different)('%s is not %s', (one, other) => {
		expect(foldSpelling(one)).not.toBe(foldSpelling(other));
	});

	it('fold once and for all', () => {
		for (const name of alike.flat()) expect(foldSpelling(foldSpelling(name))).toBe(foldSpelling(name));
	});

	it('are of Latin letters alone', () => {
		expect(foldSpelling('البغيلية')).toBe('');
	});
});

const bare = {label: 'x', places: [], front: null, claims: [], outlets: [], origins: []};
const finds = (query: string, change: Record<string, unknown>): boolean =>
	compileFilter(query, world).matches(makeEvent({...bare, ...change}));

describe('Latin finds Arabic', () => {
	it.each([
		['baghiliya', 'al-baghiliya'],
		['baghiliyeh', 'al-baghiliya'],
		['tahtouh', 'al-tahtouh'],
		['tahtooh', 'al-tahtouh'],
		['Panorama', 'panorama-checkpoint'],
		['mayadeen', 'mayadin'],
		['Mayadine', 'mayadin'],
		['jourah', 'al-joura'],
		['kusur', 'al-qusour'],
	])('%s finds %s, by word and by field', (query, place) => {
		expect(finds(query, {places: [place]})).toBe(true);
		expect(finds(`place:${query}`, {places: [place]})).toBe(true);
	});

	it('at every letter from the third on', () => {
		for (const name of ['baghiliya', 'bagheeliyya', 'baghiliyeh'])
			for (let end = 3; end <= name.length; end++)
				expect(finds(name.slice(0, end), {places: ['al-baghiliya']}), name.slice(0, end)).toBe(true);
	});

	it('also a person whom no list knows', () => {
		expect(finds('"abou daoud"', {origins: ['abu-dawud-al-deiri']})).toBe(true);
	});

	it('and a whole name alone where that is one', () => {
		expect(finds('place:deir-ez-zor', {places: ['deir-ez-zor']})).toBe(true);
		for (const place of ['deir-ez-zor-governorate', 'deir-ez-zor-airport'])
			expect(finds('place:deir-ez-zor', {places: [place]}), place).toBe(false);
	});
});

describe('Arabic finds an actor by any of its names', () => {
	it.each(['داعش', 'التنظيم', 'تنظيم الدولة', '"جنود الخلافة"', 'actor:داعش'])('%s', query => {
		const claims = makeEvent().claims.map(claim => ({...claim, actors: ['isis'], targets: []}));
		expect(finds(query, {claims})).toBe(true);
		expect(finds(query, {})).toBe(false);
	});
});
