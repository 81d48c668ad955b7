import {listInWords, sourcesInWords} from '../../statements/in-words.ts';
import {groupBy, hasSeveral, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Finder} from '../draft.ts';

const opposite: Readonly<Record<string, string>> = {
	north: 'south',
	south: 'north',
	east: 'west',
	west: 'east',
};

/** One spot, put at the western entrance of the city by one and at the southern by another: opposite sides cannot both be right. */
export const direction: Finder = {
	of: 'event',
	find(corpus, event) {
		const {sharp} = corpus.geography.sharpen(event.places);
		if (!hasSeveral(event) || sharp.length !== 1) return [];
		// Who names two sides tells of two spots.
		const groups = groupBy(statementsOf(corpus, event), ({words}) => {
			const sides = corpus.wording.sidesIn(words);
			return sides.length === 1 ? (sides[0] ?? null) : null;
		});
		const told = [...groups.values()].flat();
		if (groups.size < 2 || new Set(told.map(one => one.report.id)).size < 2) return [];
		const isOpposed = [...groups.keys()].some(side => groups.has(opposite[side] ?? ''));
		const words = [...groups].map(([side, list]) => `${side} (${sourcesInWords(corpus.world, list)})`);
		return [
			{
				about: {event: event.id},
				facet: 'place',
				kind: isOpposed && voicesOf(told).size > 1 ? 'conflict' : 'compatible',
				positions: [...groups].map(([side, statements]) => ({statements, value: `on the ${side} side`})),
				reason: `One spot is put on different sides: ${listInWords(words, 4)}; ${isOpposed ? 'opposite sides cannot both be right' : 'neighbouring sides may be one corner'}.`,
			},
		];
	},
};
