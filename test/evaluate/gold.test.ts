import {expect, it} from 'vitest';
import {parseGold} from '../../source/evaluate/gold.ts';

const claim = {span: [0, 4], type: 'assault'};

it('fills what a gold claim may leave out', () => {
	const gold = parseGold('a.json', JSON.stringify({claims: [claim]}));
	expect(gold.outlet).toBeNull();
	expect(gold.claims[0]).toMatchObject({
		modality: 'asserted',
		hard: false,
		places: [],
		counts: [],
		date: null,
	});
});

it.each([
	['not JSON', '{', /^a\.json: is not JSON/],
	['no claims', '{}', /^a\.json: claims: /],
	['an unknown type', JSON.stringify({claims: [{...claim, type: 'party'}]}), /^a\.json: claims\.0\.type: /],
	[
		'a span that ends before it begins',
		JSON.stringify({claims: [{...claim, span: [4, 4]}]}),
		/claims\.0\.span: ends before/,
	],
	['an impossible day', JSON.stringify({published: '14 May', claims: []}), /published: is not a day/],
])('refuses gold with %s, naming file and place', (_, text, message) => {
	expect(() => parseGold('a.json', text)).toThrow(message);
});
