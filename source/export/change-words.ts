import {sourceName} from '../engine/events/names.ts';
import type {World} from '../engine/lexicon/entities.ts';
import type {ControlChange} from '../model/front.ts';
import {dateWords} from './date-words.ts';

/** "2016-05-14: ISIS took al-Joura (SOHR, AFP)", with "contested by" where it is. */
export const changeWords = (
	{date, name, act, placeName, extent, origins, contestedBy}: ControlChange,
	world: World,
): string => {
	const told = origins.map(id => sourceName(world, id)).join(', ');
	const against = contestedBy.map(id => sourceName(world, id)).join(', ');
	const amount = extent === null ? '' : `${extent} of `;
	return `${dateWords(date)}: ${name} ${act} ${amount}${placeName} (${told})${against && `, contested by ${against}`}`;
};
