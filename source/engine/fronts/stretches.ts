import type {ControlStretch} from '../../model/timeline.ts';
import {dayFromNumber} from '../events/days.ts';
import type {World} from '../lexicon/entities.ts';
import type {Contest} from './contests.ts';
import type {Said} from './said.ts';
import type {SideNames} from './side-names.ts';
import {holderOf, type Voice} from './spans.ts';
import {type Held, leavesNoRoom} from './voice-states.ts';

/** A stretch of days with what one voice tells of it. */
type Told = {from: number; to: number; held: ReadonlyMap<string, Held>};
type Contested = {from: number; to: number; contest: Contest};

/** The days that a contest is about: from the first to the last day that its positions name. */
const daysOf = (contest: Contest): Contested[] => {
	const windows = contest.positions
		.flatMap(position => position.map(one => one.window))
		.filter(window => window !== null);
	if (windows.length === 0) return [];
	return [
		{
			contest,
			from: Math.min(...windows.map(window => window.from)),
			to: Math.max(...windows.map(window => window.to)),
		},
	];
};

/** What meets on one day may follow one another on it: whether that is a contradiction, the disagreements tell. */
const meetForDays = (one: Told, other: Told): boolean =>
	Math.min(one.to, other.to) > Math.max(one.from, other.from);

/** Whether two voices leave no room for each other. */
const clash = (told: readonly Told[]): boolean =>
	told.some((one, index) =>
		told
			.slice(index + 1)
			.some(
				other =>
					meetForDays(one, other) &&
					[...one.held].some(([side, own]) =>
						[...other.held].some(
							([rival, theirs]) => rival !== side && leavesNoRoom(own.extent, theirs.extent),
						),
					),
			),
	);

/** The days at which anything begins or has ended. */
const cutsOf = (spans: readonly {from: number; to: number}[]): number[] =>
	[...new Set(spans.flatMap(({from, to}) => [from, to + 1]))].sort((a, b) => a - b);

/** On a day of change both sides are told, one after the other: those whose span ends there make room for those whose span begins. */
const ofDays = (told: readonly Told[], from: number, to: number): Told[] => {
	const within = told.filter(one => one.from <= from && one.to >= to);
	if (from < to) return within;
	const begun = within.filter(one => one.from === from);
	const ended = within.filter(one => one.to === from && one.from < from);
	return begun.length > 0 ? within.filter(one => !ended.includes(one)) : within;
};

/** Days within which nothing begins or ends; several once they are joined. */
type Piece = {status: ControlStretch['status']; from: number; to: number; told: Told[]; over: Contested[]};

const sidesIn = (told: readonly Told[]): string =>
	[...new Set(told.flatMap(({held}) => [...held].map(([side, {extent}]) => `${side} ${extent}`)))]
		.sort()
		.join();

/** Contested days that follow one another are one stretch, whoever is told to hold the place in the course of it. */
const goesOn = (before: Piece, piece: Piece): boolean =>
	before.status === piece.status && (piece.status !== 'told' || sidesIn(before.told) === sidesIn(piece.told));

const add = <Value>(list: Value[], values: readonly Value[]): void => {
	for (const value of values) if (!list.includes(value)) list.push(value);
};

const piecesOf = (told: readonly Told[], contested: readonly Contested[]): Piece[] => {
	const cuts = cutsOf([...told, ...contested]);
	const pieces: Piece[] = [];
	for (const [index, from] of cuts.slice(0, -1).entries()) {
		const to = (cuts[index + 1] as number) - 1;
		const own = ofDays(told, from, to);
		const over = contested.filter(one => one.from <= from && one.to >= to);
		const status = over.length > 0 || clash(own) ? 'contested' : own.length > 0 ? 'told' : 'gap';
		const piece: Piece = {status, from, to, told: own, over};
		const before = pieces.at(-1);
		if (before && goesOn(before, piece)) {
			before.to = to;
			add(before.told, own);
			add(before.over, over);
		} else pieces.push(piece);
	}

	return pieces;
};

/** What all voices together say of some days; of a side to which they give different parts, none in particular. */
const together = (told: readonly Told[]): Map<string, Held> => {
	const sides = new Map<string, {extent: Held['extent']; said: Said[]}>();
	for (const {held} of told)
		for (const [side, own] of held) {
			const before = sides.get(side);
			if (before) {
				before.said.push(...own.said);
				if (before.extent !== own.extent) before.extent = null;
			} else sides.set(side, {extent: own.extent, said: [...own.said]});
		}

	return sides;
};

/**
 * The days from the first to the last that anybody tells, cut where something changes: told alike, contested, or told by nobody. Contested are
 * the days of the conflicts and denials over it, and those on which what two voices tell through the days leaves no room for each other.
 */
export const stretchesOf = (
	world: World,
	voices: readonly Voice[],
	contests: readonly Contest[],
	names: SideNames,
): ControlStretch[] => {
	const told = voices.flatMap(({states}) =>
		states
			.filter(state => state.held.size > 0 && Number.isFinite(state.from))
			.map(({from, to, end, held}): Told => ({from, to: end ?? to, held})),
	);
	return piecesOf(told, contests.flatMap(daysOf)).map(({status, from, to, told: own, over}) => ({
		status,
		from: dayFromNumber(from),
		to: dayFromNumber(to),
		holders: [...together(own)].map(([side, held]) => holderOf(world, names, side, held)),
		disagreements: [...new Set(over.map(({contest}) => contest.disagreement.id))],
	}));
};
