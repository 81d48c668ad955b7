import type {ClaimType, DateRange} from '../../model/claim.ts';
import type {Disagreement} from '../../model/disagreement.ts';
import type {Event, Toll} from '../../model/event.ts';
import type {ControlChange, FrontSummary} from '../../model/front.ts';
import type {Rule} from '../../model/rule.ts';
import {windowOf} from '../events/days.ts';
import {figureInWords} from '../events/figures.ts';
import {distinctOrigins} from '../events/origin-of.ts';
import {tollUnder} from '../events/toll-under-rule.ts';
import type {World} from '../lexicon/entities.ts';
import {listInWords, windowInWords} from '../statements/in-words.ts';
import {isCumulative} from './cumulative.ts';
import type {FrontSources} from './describe-front.ts';
import {originsInWords} from './statement-words.ts';

/** Of one event, and of several. */
const typeNouns: Readonly<Record<ClaimType, readonly [one: string, several: string]>> = {
	assault: ['assault', 'assaults'],
	'armed-clash': ['clash', 'clashes'],
	'territory-gained': ['gain of ground', 'gains of ground'],
	'territory-left': ['withdrawal', 'withdrawals'],
	siege: ['siege', 'sieges'],
	'air-strike': ['air strike', 'air strikes'],
	shelling: ['shelling', 'shellings'],
	bombing: ['bombing', 'bombings'],
	mines: ['event with mines', 'events with mines'],
	killing: ['killing', 'killings'],
	capture: ['capture', 'captures'],
	reinforcement: ['reinforcement', 'reinforcements'],
	agreement: ['agreement', 'agreements'],
	access: ['opening or cutting of access', 'openings or cuttings of access'],
	control: ['statement of control', 'statements of control'],
	looting: ['seizure or destruction of goods', 'seizures or destructions of goods'],
};

const counted = (count: number, one: string, several = `${one}s`): string =>
	`${count} ${count === 1 ? one : several}`;

const shownTypes = 3;
const shownPlaces = 3;
/** Changes of hands that a paragraph has room for: the latest. */
const shownChanges = 5;

const daysInWords = (date: DateRange | null): string => windowInWords(windowOf(date));

/** "2 to 5 May 2016: 23 events: 9 air strikes, 6 assaults, 4 clashes and 4 of other types." */
const eventsInWords = ({date, events, byType}: Pick<FrontSummary, 'date' | 'events' | 'byType'>): string => {
	const types = Object.entries(byType).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)) as [
		ClaimType,
		number,
	][];
	const shown = types.slice(0, types.length === shownTypes + 1 ? shownTypes + 1 : shownTypes);
	const rest = events.length - shown.reduce((sum, [, count]) => sum + count, 0);
	const names = shown.map(([type, count]) => counted(count, ...typeNouns[type]));
	const all = [...names, ...(rest > 0 ? [`${rest} of other types`] : [])];
	const when = date === null ? 'No day told' : daysInWords(date);
	if (events.length === 0) return `${when}: no event.`;
	return types.length === 1
		? `${when}: ${all.join()}.`
		: `${when}: ${counted(events.length, 'event')}: ${listInWords(all, shownTypes + 2)}.`;
};

/** "al-Assad Hospital (4 origins; contested by SANA)". */
const placeInWords = (
	world: World,
	{placeName, extent, origins, contestedBy, repeated}: ControlChange,
): string => {
	const amount = extent === 'part' || extent === 'most' ? `${extent === 'part' ? 'part' : 'most'} of ` : '';
	const notes = [
		counted(origins.length, 'origin'),
		...(contestedBy.length > 0 ? [`contested by ${originsInWords(world, contestedBy)}`] : []),
		...(repeated ? ['told twice'] : []),
	];
	return `${amount}${placeName} (${notes.join('; ')})`;
};

const union = <Value>(one: readonly Value[], other: readonly Value[]): Value[] => [
	...new Set([...one, ...other]),
];

/** A place once, though some tell that most of it was taken and others give no limit. */
const byPlace = (group: readonly ControlChange[]): ControlChange[] => {
	const places = new Map<string, ControlChange>();
	for (const change of group) {
		const before = places.get(change.place);
		places.set(
			change.place,
			before
				? {
						...before,
						extent: before.extent === change.extent ? before.extent : null,
						origins: union(before.origins, change.origins),
						disagreements: union(before.disagreements, change.disagreements),
						contestedBy: union(before.contestedBy, change.contestedBy),
						repeated: before.repeated || change.repeated,
					}
				: change,
		);
	}

	return [...places.values()];
};

const changeInWords = (world: World, group: readonly [ControlChange, ...ControlChange[]]): string => {
	const [{name, act, date}] = group;
	const ordered = byPlace(group).sort(
		(a, b) => b.disagreements.length - a.disagreements.length || b.origins.length - a.origins.length,
	);
	const places = listInWords(
		ordered.map(change => placeInWords(world, change)),
		shownPlaces,
	);
	return `${name} ${act} ${places} ${date.from === date.to ? 'on' : 'within'} ${daysInWords(date)}.`;
};

const changesInWords = (world: World, changes: readonly ControlChange[]): string[] => {
	const groups = new Map<string, [ControlChange, ...ControlChange[]]>();
	for (const change of changes) {
		const key = [change.date.from, change.date.to, change.act, change.name].join('|');
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}

	const all = [...groups.values()];
	const hidden = all.slice(0, -shownChanges).flat();
	return [
		...(hidden.length > 0 ? [`${counted(hidden.length, 'earlier change')} of hands told.`] : []),
		...all.slice(-shownChanges).map(group => changeInWords(world, group)),
	];
};

/** "35 (told: 20 to 40)". */
const tollInWords = (toll: Toll, rule: Rule): string => {
	const {min, max, tied} = tollUnder(toll, rule);
	const figure = `${figureInWords({min, max})}${tied ? ', tied' : ''}`;
	const sure = toll.low === toll.best && toll.high === toll.best;
	return rule === 'best' && !sure
		? `${figure} (told: ${figureInWords({min: toll.low, max: toll.high})})`
		: figure;
};

const deathsInWords = (
	{killed, apart, rule}: Pick<FrontSummary, 'killed' | 'apart' | 'rule'>,
	world: World,
	events: readonly Event[],
): string[] => {
	if (!killed) return ['No deaths told in figures.'];
	const figured = events.filter(event => event.killed);
	const summed = figured.filter(event => !isCumulative(event));
	const origins = distinctOrigins(
		world,
		killed.positions.flatMap(position => position.sources),
	);
	const over =
		summed.length > 0
			? `over ${counted(summed.length, 'event')}`
			: 'one toll over several days, no sum of days';
	const notAdded = apart.map(one => `${tollInWords(one.killed, rule)} for ${daysInWords(one.date)}`);
	return [
		`Killed, rule "${rule}": ${tollInWords(killed, rule)}, ${over}, ${counted(origins.length, 'origin')}.`,
		...(notAdded.length > 0
			? [`Not added, being tolls over several days that may count the same dead: ${listInWords(notAdded)}.`]
			: []),
	];
};

const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/** The reason of what differs about a place names it; about an event it does not. */
const aboutWhat = ({about}: Disagreement, labels: ReadonlyMap<string, string>): string => {
	const label = 'event' in about ? labels.get(about.event) : undefined;
	return label === undefined ? '' : `${label}: `;
};

/** A front in a short paragraph: what happened when, which places changed hands, the dead, the sharpest difference, who tells it, what came last. */
export const frontInWords = (
	summary: Omit<FrontSummary, 'words'>,
	{world, disagreements}: Pick<FrontSources, 'world' | 'disagreements'>,
	events: readonly Event[],
): string => {
	const sharpest = summary.sharpest && disagreements.get(summary.sharpest);
	const labels = new Map(events.map(event => [event.id as string, event.label]));
	const {last} = summary;
	return [
		eventsInWords(summary),
		...changesInWords(world, summary.changes),
		...deathsInWords(summary, world, events),
		...(sharpest ? [`Sharpest difference: ${aboutWhat(sharpest, labels)}${ended(sharpest.reason)}`] : []),
		`Events told by ${counted(summary.origins.length, 'origin')} in ${counted(summary.outlets.length, 'outlet')}.`,
		...(last ? [`Last, ${daysInWords(last.date)}: ${ended(last.label)}`] : []),
	].join(' ');
};
