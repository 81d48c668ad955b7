import type {ClaimType, Count, Modality} from '../../model/claim.ts';
import type {ActorId, PlaceId} from '../../model/ids.ts';
import type {World} from '../lexicon/entities.ts';
import {byFrequency} from './by-frequency.ts';
import {figureInWords} from './figures.ts';
import type {Geography} from './geography.ts';
import type {Group, Mention} from './mention.ts';
import {actorName, placeName} from './names.ts';
import {protectedSide, sideOf} from './sides.ts';
import {type Wording, wordsUnder} from './wording.ts';

/** A row of the table has room for so much. */
const roomy = 60;
const shownPlaces = 2;

type Verb = {one: string; several: string; none: string};

/** One actor; several, and after "to"; none named. */
const verbs: Readonly<Partial<Record<ClaimType, Verb>>> = {
	assault: {one: 'attacks', several: 'attack', none: 'Attack on'},
	'territory-gained': {one: 'takes', several: 'take', none: 'Advance in'},
	'territory-left': {one: 'leaves', several: 'leave', none: 'Withdrawal from'},
	siege: {one: 'surrounds', several: 'surround', none: 'Siege of'},
	'air-strike': {one: 'bombs', several: 'bomb', none: 'Air strikes on'},
	shelling: {one: 'shells', several: 'shell', none: 'Shelling of'},
	bombing: {one: 'sets off a bomb in', several: 'set off a bomb in', none: 'Bombing in'},
	mines: {one: 'lays mines in', several: 'lay mines in', none: 'Mines in'},
	capture: {one: 'takes captives in', several: 'take captives in', none: 'Captives taken in'},
	reinforcement: {one: 'reinforces', several: 'reinforce', none: 'Reinforcements to'},
	access: {
		one: 'opens or cuts access to',
		several: 'open or cut access to',
		none: 'Access opened or cut:',
	},
	looting: {
		one: 'seizes or destroys goods in',
		several: 'seize or destroy goods in',
		none: 'Goods seized or destroyed in',
	},
};

/** Of a whole city nobody says that it was taken when quarters of it were. */
const inCity: Readonly<Partial<Record<ClaimType, Verb>>> = {
	'territory-gained': {one: 'gains ground in', several: 'gain ground in', none: 'Advance in'},
	'territory-left': {one: 'gives up ground in', several: 'give up ground in', none: 'Withdrawal in'},
};

const takesPart: Verb = {one: 'takes part of', several: 'take part of', none: 'Advance in'};

/** How what did not plainly happen is told, by its actor and without one. */
const hedges: Readonly<
	Record<Exclude<Modality, 'asserted'>, readonly [one: string, several: string, none: string]>
> = {
	attempted: ['tries to', 'try to', 'Attempted'],
	intended: ['plans to', 'plan to', 'Planned'],
	denied: ['said not to', 'said not to', 'Denied'],
	unknown: ['reportedly', 'reportedly', 'Not confirmed'],
};

/** "Syrian Democratic Forces leave", "ISIS leaves". */
const isPlural = (name: string): boolean =>
	/(?:forces|units|groups|fighters|factions|militias|civilians|residents)$/i.test(name);

/** Groups of people without a name of their own are written small: "medical staff". */
const groupName = (world: World, who: ActorId): string =>
	sideOf(world, who) === protectedSide ? actorName(world, who).toLowerCase() : actorName(world, who);

type Parties = {names: string[]; plural: boolean};

/** Who acts: the side named most often, or for a fight one of each side. Whom the law protects neither attacks nor takes captives. */
const partiesOf = (group: readonly Mention[], type: ClaimType, world: World): Parties => {
	const bySide = new Map<string, ActorId>();
	for (const actor of byFrequency(group.flatMap(mention => mention.claim.actors))) {
		const side = sideOf(world, actor);
		if (side !== protectedSide && !bySide.has(side)) bySide.set(side, actor);
	}

	// Whose aircraft they were is what sources quarrel about: the label takes no side.
	if (type === 'air-strike' && bySide.size > 1) return {names: [], plural: false};
	const twoSided = type === 'armed-clash' || type === 'agreement';
	const named = [...bySide.values()].slice(0, twoSided ? 2 : 1).map(actor => actorName(world, actor));
	const names = named.sort();
	return {names, plural: names.length > 1 || names.some(isPlural)};
};

/** Those hurt or taken. In captures whom the law protects may come out as an actor, which they cannot be. */
const victimsOf = (group: readonly Mention[], world: World): string =>
	byFrequency(
		group.flatMap(({claim}) => [
			...claim.targets,
			...(claim.type === 'capture'
				? claim.actors.filter(actor => sideOf(world, actor) === protectedSide)
				: []),
		]),
	)
		.slice(0, 2)
		.map(actor => groupName(world, actor))
		.join(' and ');

/** What is told, from the lowest figure to the highest: "35", "34–65", "at least 20", "34–53+"; "several" only where nobody counts. */
const rangeInWords = (told: readonly Count[]): string => {
	const exact = told.filter(count => count.min > 2 || count.max !== null);
	const counts = exact.length > 0 ? exact : told;
	const words = new Set(counts.map(count => figureInWords(count)));
	if (words.size === 1) return [...words].join('');
	const low = Math.min(...counts.map(({min}) => min));
	const top = Math.max(...counts.map(({min, max}) => max ?? min));
	const isOpen = counts.some(({min, max}) => max === null && min >= top);
	return low === top
		? figureInWords({min: low, max: isOpen ? null : top})
		: `${low}–${top}${isOpen ? '+' : ''}`;
};

/** The figures told of each group, of the dead, else of dead and wounded together: "20 killed (Syrian Government), 6 (ISIS)". */
const tollOf = (group: readonly Mention[], world: World): string | null => {
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
		// "135 killed, 85 of them civilians": what is told of all stands before what is told of some.
		const least = (over: readonly Count[]): number => Math.max(0, ...over.map(({min}) => min));
		const all = told.filter(({who}) => who === null);
		const isWhole = least(all) > least(told.filter(({who}) => who !== null));
		const shown = named.length === 0 || isWhole ? [null, ...named] : named;
		const figures = shown.map((who, index) => {
			const figure = rangeInWords(told.filter(count => count.who === who));
			return [figure, index === 0 ? words : '', who ? `(${groupName(world, who)})` : '']
				.filter(part => part !== '')
				.join(' ');
		});
		return figures.slice(0, 2).join(', ');
	}

	return null;
};

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const uncapitalised = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const verbFor = (group: readonly Mention[], type: ClaimType, isBroad: boolean): Verb => {
	const extents = group.map(mention => mention.claim.extent);
	if (isBroad && !extents.includes('whole') && inCity[type]) return inCity[type];
	if (type === 'territory-gained' && extents.every(extent => extent === 'part')) return takesPart;
	return verbs[type] ?? {one: 'acts in', several: 'act in', none: 'Events in'};
};

/** Who is taken, or let go. */
const captureVerb = (victims: string, release: boolean): Verb => {
	if (victims === '')
		return release
			? {one: 'frees captives in', several: 'free captives in', none: 'Captives freed in'}
			: (verbs.capture as Verb);
	return release
		? {one: `frees ${victims},`, several: `free ${victims},`, none: `Captives freed (${victims}),`}
		: {
				one: `takes captive ${victims},`,
				several: `take captive ${victims},`,
				none: `Captives taken (${victims}),`,
			};
};

/** As most tell it; of equals, as those do who say that it happened. */
const modalityOf = (group: readonly Mention[]): Modality => {
	const told = group.map(({claim}) => claim.modality);
	const asserted = told.filter(modality => modality === 'asserted').length;
	return asserted * 2 >= told.length ? 'asserted' : (byFrequency(told)[0] ?? 'asserted');
};

/** Whether those taken are told to be free again by most. */
const isRelease = (group: readonly Mention[], wording: Wording): boolean =>
	group.filter(({claim, report}) => wording.says(wordsUnder(report, claim.span), 'freed')).length * 2 >
	group.length;

/** What happened, up to the places. */
const headOf = (
	group: readonly Mention[],
	type: ClaimType,
	isBroad: boolean,
	world: World,
	wording: Wording,
): string => {
	const modality = modalityOf(group);
	const hedge = modality === 'asserted' ? null : hedges[modality];
	const withHedge = (text: string): string => (hedge ? `${hedge[2]}: ${uncapitalised(text)}` : text);
	const {names, plural} = partiesOf(group, type, world);
	const who = names.join(' and ');
	const victims = victimsOf(group, world);
	if (type === 'killing')
		return withHedge(`${tollOf(group, world) ?? (victims ? `Deaths (${victims})` : 'Deaths')},`);
	if (type === 'armed-clash') return withHedge(`Clashes${who ? ` of ${who}` : ''},`);
	if (type === 'agreement') return withHedge(`Agreement${who ? ` of ${who}` : ''},`);
	if (type === 'control') return withHedge('Control of');
	const verb =
		type === 'capture' ? captureVerb(victims, isRelease(group, wording)) : verbFor(group, type, isBroad);
	if (!who) return withHedge(verb.none);
	if (hedge)
		return `${who} ${plural ? hedge[1] : hedge[0]} ${modality === 'unknown' && !plural ? verb.one : verb.several}`;
	return `${who} ${plural ? verb.several : verb.one}`;
};

/** The places a reader needs: a city goes without saying beside its quarter. */
const tellingPlaces = (places: readonly PlaceId[], geography: Geography): readonly PlaceId[] => {
	if (places.length < 2) return places;
	const sharp = places.filter(place => !geography.isBroad(place));
	const holders = new Set(sharp.flatMap(place => geography.ancestorsOf(place)));
	const own = sharp.filter(place => !holders.has(place));
	return own.length > 0 ? own : places.slice(0, 1);
};

/**
 * A short English title from type, actors and places: "ISIS takes Assad Hospital, University Housing +4", "ISIS tries to take Assad Hospital".
 * One place is named instead of two where that keeps it short.
 */
export const labelOf = (
	group: Group,
	type: ClaimType,
	places: readonly PlaceId[],
	world: World,
	geography: Geography,
	wording: Wording,
): string => {
	const main = group.filter(mention => mention.claim.type === type);
	const names = tellingPlaces(places, geography).map(place => placeName(world, place));
	const isBroad = places.every(place => geography.isBroad(place));
	const head = capitalised(headOf(main, type, isBroad, world, wording));
	const labelled = (shown: number): string => {
		if (names.length === 0) return `${head.replace(/[,:]$/, '')} (place not told)`;
		const rest = names.length > shown ? ` +${names.length - shown}` : '';
		return `${head} ${names.slice(0, shown).join(', ')}${rest}`;
	};
	const full = labelled(shownPlaces);
	return full.length <= roomy ? full : labelled(1);
};
