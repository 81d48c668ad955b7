import type {PlaceId} from '../../model/ids.ts';
import type {ControlParts, ControlStatement, Timeline} from '../../model/timeline.ts';
import {dayNumber} from '../events/days.ts';
import type {World} from '../lexicon/entities.ts';
import {dayInWords, listInWords, placesInWords} from '../statements/in-words.ts';
import {amountInWords} from './entry-words.ts';
import {originsInWords} from './statement-words.ts';

/** How the places within a wider one stand, by what is told of each. */
export const partsOf = (timelines: readonly Timeline[]): ControlParts => {
	const held = new Map<string, {side: string; name: string; places: PlaceId[]}>();
	const parts: ControlParts = {held: [], shared: [], contested: [], open: []};
	for (const {place, current} of timelines) {
		const [holder, other] = current.holders;
		if (current.status === 'contested' || current.status === 'tie') parts.contested.push(place);
		else if (current.status !== 'held' || !holder) parts.open.push(place);
		else if (other || holder.extent === 'part' || holder.extent === 'most') parts.shared.push(place);
		else {
			const own = held.get(holder.side) ?? {side: holder.side, name: holder.name, places: []};
			own.places.push(place);
			held.set(holder.side, own);
		}
	}

	return {...parts, held: [...held.values()].sort((a, b) => b.places.length - a.places.length)};
};

/** The shares told of a wider place, and a count of how its parts stand. */
export const partsInWords = (
	world: World,
	{holders, around, day}: Pick<ControlStatement, 'holders' | 'around' | 'day'>,
	parts: ControlParts,
): string => {
	const shares = holders.map(
		holder =>
			`${holder.name} holds ${amountInWords(null, holder.share)} (${originsInWords(world, holder.origins)})`,
	);
	const told = [
		...parts.held.map(({name, places}) => ({title: `held by ${name}`, places})),
		{title: 'told in part or of both', places: parts.shared},
		{title: 'contested', places: parts.contested},
		{title: 'held by nobody named', places: parts.open},
	].filter(({places}) => places.length > 0);
	const count = told.reduce((sum, {places}) => sum + places.length, 0);
	const lists = told.map(
		({title, places}) => `${places.length} ${title} (${placesInWords(world, places, 6)})`,
	);
	return [
		...(shares.length > 0
			? [`${day === null ? '' : `${dayInWords(dayNumber(day))}: `}${listInWords(shares, 9)}.`]
			: []),
		...(count > 0 ? [`Of ${count} of its places, each as last told: ${lists.join('; ')}.`] : []),
		...around.map(
			one =>
				`${one.words} (${originsInWords(world, one.origins)}${one.day === null ? '' : `, ${dayInWords(dayNumber(one.day))}`}).`,
		),
		...(shares.length + count === 0 ? ['Nobody says who has which part of it.'] : []),
	].join(' ');
};
