import type {ClaimType, Count} from '../../model/claim.ts';
import type {ActorId, PlaceId} from '../../model/ids.ts';
import type {World} from '../lexicon/entities.ts';
import {byFrequency} from './by-frequency.ts';
import {figureInWords} from './figures.ts';
import type {Group} from './mention.ts';
import {actorName, placeName} from './names.ts';

/** A row of the table has room for two places. */
const shownPlaces = 2;

/** One actor, several actors, none named. */
const verbs: Readonly<Partial<Record<ClaimType, readonly [one: string, several: string, none: string]>>> = {
	assault: ['attacks', 'attack', 'Attack on'],
	'territory-gained': ['takes', 'take', 'Advance in'],
	'territory-left': ['leaves', 'leave', 'Withdrawal from'],
	siege: ['surrounds', 'surround', 'Siege of'],
	'air-strike': ['air strikes on', 'air strikes on', 'Air strikes on'],
	shelling: ['shells', 'shell', 'Shelling of'],
	bombing: ['bombing in', 'bombing in', 'Bombing in'],
	mines: ['lays mines in', 'lay mines in', 'Mines in'],
	capture: ['takes captives in', 'take captives in', 'Captives taken in'],
	reinforcement: ['reinforces', 'reinforce', 'Reinforcements to'],
	looting: ['seizes or destroys goods in', 'seize or destroy goods in', 'Goods seized or destroyed in'],
};

const listed = (names: readonly string[], most: number): string => {
	const shown = names.slice(0, most).join(', ');
	return names.length > most ? `${shown} +${names.length - most}` : shown;
};

const actorsOf = (group: Group, role: 'actors' | 'targets', world: World): string =>
	byFrequency(group.flatMap(mention => mention.claim[role]))
		.slice(0, 2)
		.map(actor => actorName(world, actor as ActorId))
		.join(' and ');

/** The figure most often told of each group, of the dead, else of dead and wounded together: "Syrian Government 20, ISIS 6 killed". */
const tollOf = (group: Group, world: World): string | null => {
	const counts = group.flatMap(mention => mention.claim.counts);
	for (const [what, words] of [
		['killed', 'killed'],
		['casualties', 'dead or wounded'],
		['wounded', 'wounded'],
	] as const) {
		const told = counts.filter((count: Count) => count.what === what);
		if (told.length === 0) continue;
		const groups = byFrequency(told.map(count => count.who));
		const named = groups.filter(who => who !== null);
		const figures = (named.length > 0 ? named : [null]).map(who => {
			const own = told.filter(count => count.who === who);
			const exact = own.filter(count => count.min > 2 || count.max !== null);
			const [figure] = byFrequency((exact.length > 0 ? exact : own).map(count => figureInWords(count)));
			return who ? `${actorName(world, who)} ${figure}` : `${figure}`;
		});
		return `${figures.slice(0, 2).join(', ')} ${words}`;
	}

	return null;
};

const withHedge = (group: Group, label: string): string => {
	const [most] = byFrequency(group.map(mention => mention.claim.modality));
	return most === 'asserted' ? label : `${label} (${most})`;
};

/** A short English title from type, actors and places: "ISIS takes Assad Hospital, University Housing +4". */
export const labelOf = (group: Group, type: ClaimType, places: readonly PlaceId[], world: World): string => {
	const main = group.filter(mention => mention.claim.type === type) as unknown as Group;
	const where =
		listed(
			places.map(place => placeName(world, place)),
			shownPlaces,
		) || 'place not told';
	const actors = actorsOf(main, 'actors', world);
	const targets = actorsOf(main, 'targets', world);
	if (type === 'killing') {
		const toll = tollOf(main, world) ?? (targets ? `${targets}: deaths` : 'Deaths');
		return withHedge(main, `${toll}, ${where}`);
	}

	if (type === 'armed-clash') return withHedge(main, `Clashes${actors ? ` of ${actors}` : ''}, ${where}`);
	if (type === 'agreement') return withHedge(main, `Agreement${actors ? ` of ${actors}` : ''}, ${where}`);
	if (type === 'access')
		return withHedge(main, `Access or supply${actors ? `, by ${actors}` : ''}: ${where}`);
	if (type === 'control') return withHedge(main, `Control of ${where}`);
	const [one, several, none] = verbs[type] ?? ['acts in', 'act in', 'Events in'];
	const verb = actors.includes(' and ') ? several : one;
	if (type === 'capture' && actors && targets)
		return withHedge(main, `${actors} ${verb.split(' ')[0]} captive ${targets}, ${where}`);
	return withHedge(main, actors ? `${actors} ${verb} ${where}` : `${none} ${where}`);
};
