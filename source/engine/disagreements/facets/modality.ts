import {sourcesInWords, verb} from '../../statements/in-words.ts';
import {hasSeveral, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Finder} from '../draft.ts';

/** Done, says one; only tried, says another. */
export const modality: Finder = {
	of: 'event',
	find(corpus, event) {
		if (event.type !== 'territory-gained' || !hasSeveral(event)) return [];
		const own = statementsOf(corpus, event).filter(({claim}) => claim.type === event.type);
		const tried = own.filter(({claim}) => claim.modality === 'attempted' || claim.modality === 'intended');
		const voices = voicesOf(tried);
		const done = own.filter(
			one =>
				one.claim.modality === 'asserted' &&
				!voices.has(one.voice) &&
				// An advance towards a place is no taking of it.
				!corpus.wording.says(one.words, 'toward'),
		);
		if (tried.length === 0 || done.length === 0) return [];
		return [
			{
				about: {event: event.id},
				facet: 'modality',
				kind: 'compatible',
				positions: [
					{statements: done, value: 'done'},
					{statements: tried, value: 'tried or intended'},
				],
				reason: `${sourcesInWords(corpus.world, done)} ${verb(done, 'tells', 'tell')} it as done, ${sourcesInWords(corpus.world, tried)} only as tried: the try may come before or after.`,
			},
		];
	},
};
