import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, world} from '../story.ts';

/** A toll over everybody, of one strike. */
const toll = (outlet: string, by: string, dead: number): Item =>
	reported(outlet, '2017-11-26', [
		{
			words: `قتل ${dead} في القصف كما قال ${by}`,
			type: 'air-strike',
			actors: ['russia'],
			places: ['al-joura'],
			by,
			counts: [['killed', null, dead, dead]],
		},
	]);

const tolls = (...items: Item[]) =>
	analyse(items, world)
		.disagreements.filter(({facet}) => facet === 'killed')
		.map(({kind, positions, reason}) => ({kind, values: positions.map(({value}) => value).sort(), reason}));

describe('the figure of who counts civilians only', () => {
	it('is a part of what others count, and is told as one', () => {
		const [found, ...rest] = tolls(toll('reuters', 'sohr', 53), toll('dpa', 'snhr', 34));
		expect(rest).toEqual([]);
		expect(found).toMatchObject({
			kind: 'compatible',
			values: ['34 killed (counts civilians only)', '53 killed'],
		});
		expect(found?.reason).toContain('SNHR: 34 killed (counts civilians only)');
	});

	it('cannot be more than the whole', () => {
		expect(tolls(toll('reuters', 'sohr', 20), toll('dpa', 'snhr', 34))).toMatchObject([{kind: 'conflict'}]);
	});

	it('is compared as it stands with another of the same method', () => {
		expect(tolls(toll('reuters', 'airwars', 53), toll('dpa', 'snhr', 34))).toMatchObject([
			{kind: 'conflict'},
		]);
	});

	it('is still revised by a later one of the same origin', () => {
		const later = toll('dpa', 'snhr', 34);
		const found = tolls(toll('reuters', 'snhr', 20), {
			...later,
			report: {...later.report, published: '2017-11-27' as typeof later.report.published},
		});
		expect(found).toMatchObject([{kind: 'revision'}]);
	});

	it('leaves figures of a source without such a method in conflict', () => {
		expect(tolls(toll('reuters', 'sohr', 53), toll('dpa', 'sana', 34))).toMatchObject([{kind: 'conflict'}]);
	});
});
