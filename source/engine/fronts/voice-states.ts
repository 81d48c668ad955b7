import type {Extent} from '../../model/claim.ts';
import type {Said} from './said.ts';

/** Who has how much of a place as one voice tells it, and the words that say so. */
export type Held = {extent: Extent | null; said: readonly Said[]};

/** What one voice has said of a place up to a day. */
export type VoiceState = {
	/** The day it comes to say so, and the last day on which it says the same. */
	from: number;
	to: number;
	/** The day on which it tells the end of that; null where it does not. */
	end: number | null;
	held: ReadonlyMap<string, Held>;
	/** Sides that it says do not have it, or no longer. */
	gone: ReadonlyMap<string, readonly Said[]>;
};

/** How much of a place each extent means; one told without a limit is meant mainly whole, but not to the last house. */
const share = {part: 0.3, most: 0.6, unstated: 0.65, whole: 1} as const;

/** Whether two sides cannot have as much of one place. */
export const leavesNoRoom = (one: Extent | null, other: Extent | null): boolean =>
	share[one ?? 'unstated'] + share[other ?? 'unstated'] > 1;

type Draft = {held: Map<string, Held>; gone: Map<string, readonly Said[]>};

const isPartial = (extent: Extent | null): boolean => extent === 'part' || extent === 'most';

const lose = ({held, gone}: Draft, one: Said): void => {
	const before = held.get(one.side);
	// Who leaves most of it is still in the rest.
	if (isPartial(one.extent) && one.act === 'left') {
		held.set(one.side, {extent: 'part', said: [one]});
		return;
	}

	if (before) held.delete(one.side);
	gone.set(one.side, [...(before ? [] : (gone.get(one.side) ?? [])), one]);
};

const gain = ({held, gone}: Draft, one: Said): void => {
	const before = held.get(one.side);
	// To take a part of it adds to what one has; to hold a part of it says that it is no more.
	const same = before && (before.extent === one.extent || (one.act !== 'holds' && isPartial(one.extent)));
	held.set(one.side, same ? {...before, said: [...before.said, one]} : {extent: one.extent, said: [one]});
	gone.delete(one.side);
	const extent = held.get(one.side)?.extent ?? null;
	for (const [side, other] of held) {
		if (side === one.side) continue;
		// A part taken from a side that had it leaves that side a part.
		const taken = one.act === 'took' && isPartial(extent) && !isPartial(other.extent);
		const noRoom = leavesNoRoom(extent, other.extent);
		if (taken || (noRoom && isPartial(extent))) held.set(side, {...other, extent: 'part'});
		else if (noRoom) held.delete(side);
	}
};

const apply = (draft: Draft, one: Said): void => {
	switch (one.act) {
		case 'took':
		case 'holds':
		case 'not-left':
			gain(draft, one);
			break;
		case 'holds-out':
			gain(draft, {...one, extent: 'part'});
			break;
		case 'left':
		case 'not-took':
		case 'not-holds':
			lose(draft, one);
			break;
		default:
	}
};

/** What a voice said longer ago than this it is not taken to mean still: within a month a place told twice is one story. */
const sameStoryDays = 31;

/** Whether an act tells who has the place. */
export const bears = ({act}: Pick<Said, 'act'>): boolean =>
	act === 'took' ||
	act === 'holds' ||
	act === 'holds-out' ||
	act === 'left' ||
	act === 'not-took' ||
	act === 'not-left' ||
	act === 'not-holds';

const describe = ({held, gone}: Pick<VoiceState, 'held' | 'gone'>): string =>
	[
		...[...held].map(([side, {extent}]) => `${side} ${extent}`).sort(),
		...[...gone.keys()].map(side => `not ${side}`).sort(),
	].join(', ');

/**
 * What one voice says of who has the place, as states that follow one another. A change told for several days counts from the last of them:
 * by then it had happened; who "held it from May to March" holds it on the first and on the last day.
 *
 * @param said of one voice, dated, bearing on possession, in the order of the days.
 */
export const statesOf = (said: readonly Said[]): VoiceState[] => {
	const days = new Map<number, Said[]>();
	const add = (day: number, one: Said): void => {
		days.set(day, [...(days.get(day) ?? []), one]);
	};
	for (const one of said) {
		const {from, to} = one.window ?? {from: Infinity, to: Infinity};
		if (one.act === 'holds' && from < to) add(from, one);
		add(to, one);
	}

	const states: VoiceState[] = [];
	let draft: Draft = {held: new Map(), gone: new Map()};
	for (const [day, list] of [...days].sort(([a], [b]) => a - b)) {
		const before = states.at(-1);
		const follows =
			before !== undefined &&
			(day - before.to <= sameStoryDays || list.some(({window}) => window && window.from <= before.to));
		if (!follows) draft = {held: new Map(), gone: new Map()};
		for (const one of list) apply(draft, one);
		const state = {from: day, to: day, end: null, held: new Map(draft.held), gone: new Map(draft.gone)};
		if (follows && describe(before) === describe(state)) {
			states[states.length - 1] = {...state, from: before.from};
			continue;
		}

		const turned = list.some(({act}) => act === 'took' || act === 'left');
		if (follows && turned) states[states.length - 1] = {...before, end: day};
		states.push(state);
	}

	return states;
};
