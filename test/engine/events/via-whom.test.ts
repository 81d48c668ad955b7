import {expect, it} from 'vitest';
import {viaWhom} from '../../../source/engine/events/via-whom.ts';
import type {Claim} from '../../../source/model/claim.ts';

const said = (...attribution: string[]): Claim => ({attribution}) as unknown as Claim;

it('names the channels of origins that are heard through others alone', () => {
	const claims = [
		said('abu-omar', 'river-news'),
		said('abu-omar', 'an-agency', 'hill-news'),
		said('a-doctor', 'river-news'),
		said('sohr'),
		said('sohr', 'river-news'),
		said('outlet'),
	];
	expect([...viaWhom({claims})]).toEqual([
		['abu-omar', ['hill-news', 'river-news']],
		['a-doctor', ['river-news']],
	]);
});
