import type {Claim} from '../model/claim.ts';
import {dateWords} from './date-words.ts';

/** "territory-gained: isis > syrian-government at panorama-checkpoint, 14 May 2016, denied". */
export const claimWords = ({type, actors, targets, places, date, modality, background}: Claim): string => {
	const sides = [actors.join(', '), targets.join(', ')];
	const parts = [
		targets.length > 0 ? sides.join(' > ').trim() : sides[0],
		places.length > 0 ? `at ${places.join(', ')}` : '',
		dateWords(date),
		modality === 'asserted' ? '' : modality,
		background ? 'background' : '',
	];
	return `${type}: ${parts.filter(part => part !== '').join('; ')}`;
};
