import {type Mention, placeOverlap} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {type Join, type Refiner, sameDays} from './refiner.ts';

const isAsked = ({claim, leaving}: Mention): boolean =>
	claim.modality === 'asserted' && (claim.type === 'territory-gained' || leaving === 'lost');

const takes = (taken: Mention, lost: Mention): boolean =>
	taken.claim.type === 'territory-gained' &&
	taken.actors.size > 0 &&
	!mayBeSame(taken.actors, lost.actors) &&
	sameDays(taken, lost) &&
	placeOverlap(lost.sharp, taken.sharp) >= 0.5;

/** Who lost a place lost it to whoever took it that day: one change of hands told from both ends. Who withdraws does a thing of his own. */
export const lostAndTaken: Refiner = {
	unitsOf: mention =>
		mention.standing === 'event' && mention.window && isAsked(mention)
			? mention.sharp.map(place => `${place}|${mention.window?.to}`)
			: [],
	joinsIn: (told, {groupOf}) =>
		told.flatMap((lost): Join[] => {
			if (lost.leaving !== 'lost' || lost.actors.size === 0) return [];
			const hosts = told.filter(taken => takes(taken, lost));
			return hosts[0] && new Set(hosts.map(groupOf)).size === 1 ? [[hosts[0], lost]] : [];
		}),
};
