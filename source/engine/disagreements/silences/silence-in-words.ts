import {type ClaimType, claimTypes} from '../../../model/claim.ts';
import type {Event} from '../../../model/event.ts';
import type {ActorId, SourceId} from '../../../model/ids.ts';
import type {SilenceTopic} from '../../../model/silence.ts';
import {dayNumber} from '../../events/days.ts';
import {placeName, sourceName} from '../../events/names.ts';
import {campOf} from '../../lexicon/camps.ts';
import {countsOnly, deadOf} from '../../lexicon/counting.ts';
import type {World} from '../../lexicon/entities.ts';
import {listInWords, windowInWords} from '../../statements/in-words.ts';
import type {Camp, Covering} from './coverage.ts';
import type {Expected} from './expected.ts';
import type {Stake} from './stake.ts';
import type {Subject} from './subject.ts';

/** Parties to the war, whose media speak as one. */
const parties: Readonly<Partial<Record<Camp, string>>> = {
	isis: 'ISIS media say',
	government: 'Government media say',
	russia: 'Russian media say',
	sdf: 'SDF media say',
	coalition: 'The coalition says',
};

const missed: Readonly<Record<SilenceTopic, string>> = {
	deaths: 'these deaths',
	captures: 'these captives',
	ground: 'this change of hands',
};

const stakes: Readonly<Record<Stake, Readonly<Record<SilenceTopic, string>>>> = {
	loss: {
		deaths: 'The dead are of their own side.',
		captures: 'The captives are of their own side.',
		ground: 'It is told as a loss of their own side.',
	},
	gain: {
		deaths: 'It would be a success of their own side.',
		captures: 'It would be a success of their own side.',
		ground: 'It would be a gain of their own side.',
	},
	blame: {
		deaths: 'The deaths are laid to their own side.',
		captures: 'It is laid to their own side.',
		ground: '',
	},
	none: {deaths: '', captures: '', ground: ''},
};

/** In the order in which they are told; what comes after the third goes without saying. */
const happenings: Readonly<Record<ClaimType, string>> = {
	assault: 'an attack',
	'armed-clash': 'clashes',
	'territory-gained': 'ground taken',
	'territory-left': 'ground left',
	siege: 'a siege',
	'air-strike': 'air strikes',
	shelling: 'shelling',
	bombing: 'a bomb',
	mines: 'mines',
	killing: 'deaths',
	capture: 'captives',
	reinforcement: 'reinforcements',
	agreement: 'an agreement',
	access: 'roads or supplies',
	control: 'who holds what',
	looting: 'goods seized or destroyed',
};

const publishedOn = (reports: readonly Covering[]): string => {
	const days = reports.flatMap(({report}) => report.published ?? []).sort();
	const [first, last] = [days[0], days.at(-1)];
	return first && last ? windowInWords({from: dayNumber(first), to: dayNumber(last)}) : 'an unknown day';
};

/** Of which the silent reports tell: the place itself, its sector, its city. */
const areaOf = (world: World, {sharp, broad, front}: Subject, near: Expected['near']): string => {
	if (near === 'front') return `in the sector ${(front && world.fronts.get(front)?.name_en) ?? front}`;
	const [place] = near === 'place' ? sharp : broad;
	return place ? `at ${placeName(world, place)}` : 'there';
};

const namesOf = (world: World, sources: readonly SourceId[]): string =>
	listInWords(sources.map(source => sourceName(world, source)));

const deadInWords = (world: World, groups: readonly ActorId[]): string =>
	listInWords([...new Set(groups.map(group => deadOf(campOf({world}, group))))].sort());

/**
 * "Government media say nothing of these deaths, though 3 reports of SANA published on 14 May 2016 tell of clashes at al-Assad Hospital.
 * The dead are of their own side."
 */
export const omissionInWords = (
	world: World,
	subject: Subject,
	camp: Camp | null,
	{reports, outlets, near, types}: Expected,
	stake: Stake,
): string => {
	const [topic] = subject.topics;
	const told = listInWords(
		claimTypes
			.filter(type => types.includes(type))
			.slice(0, 3)
			.map(type => happenings[type]),
	);
	const names = namesOf(world, outlets);
	const several = reports.length > 1;
	const party = camp && parties[camp];
	const speaker = party ?? `${names} ${outlets.length > 1 ? 'say' : 'says'}`;
	const number = several ? `${reports.length} reports` : 'a report';
	return [
		`${speaker} nothing of ${missed[topic]},`,
		`though ${number}${party ? ` of ${names}` : ''} published on ${publishedOn(reports)}`,
		`${several ? 'tell' : 'tells'} of ${told} ${areaOf(world, subject, near)}.`,
		stakes[stake][topic],
	]
		.join(' ')
		.trimEnd();
};

/** "Al Mayadeen counts the enemy's dead and says nothing of the government's dead, whom SOHR counts." */
export const ownDeadInWords = (
	world: World,
	event: Event,
	sources: readonly SourceId[],
	own: readonly ActorId[],
): string => {
	const several = sources.length > 1;
	const others = event.origins.filter(origin => !sources.includes(origin));
	return [
		`${namesOf(world, sources)} ${several ? 'count' : 'counts'} the enemy's dead`,
		`and ${several ? 'say' : 'says'} nothing of ${deadInWords(world, own)},`,
		`whom others count (${namesOf(world, others)}).`,
	].join(' ');
};

/** "SNHR counts civilians only: that it gives no figure of the government's dead means nothing." */
export const methodInWords = (world: World, source: SourceId, groups: readonly ActorId[]): string => {
	const dead = deadInWords(world, groups);
	const only = countsOnly(world.sources.get(source));
	const method = only
		? `counts ${only}: that it gives no figure of ${dead}`
		: `does not publish ${dead}: that it gives no figure of them`;
	return `${sourceName(world, source)} ${method} means nothing.`;
};
