import type {Window} from '../events/days.ts';
import {dayInWords} from './in-words.ts';
import {bySide, draftOf, isBorne, on, otherVoices, type Place, unlimited} from './place-timeline.ts';
import {excludes, isPriorState, isRetaking, type Stance} from './stance.ts';
import type {Draft} from './statement.ts';

/** A change of hands later than this is another chapter: nobody would take the two for a contradiction. */
export const sameChapterDays = 14;
/** A taking told again within two days may be the same one. */
const sameTakingDays = 2;

/** A taking told twice a month apart is another one: towns change hands more often than reports say. */
const sameStoryDays = 31;
/** A denial follows what it denies within so many days. */
const denialDays = 3;

/** A conflict, where both sides of it can bear one. */
const conflict = (
	place: Place,
	groups: readonly (readonly Stance[])[],
	why: string,
	kind: Draft['kind'] = 'conflict',
): Draft[] =>
	groups.every(group => group.length > 0 && isBorne(group)) ? [draftOf(place, kind, groups, why)] : [];

/** Two sides are said to have taken it on one day. */
const bothTook = (place: Place, [first, second]: readonly (readonly Stance[])[]): Draft[] => {
	if (!first || !second) return [];
	// "Won back" says that it was lost before; and a voice that tells of both takings sees a sequence, no contradiction.
	const inSequence =
		[...first, ...second].some(one => isRetaking(place.corpus, one)) ||
		otherVoices(second, first).length < second.length;
	return inSequence
		? [draftOf(place, 'update', [first, second], 'it changed hands within the day')]
		: conflict(
				place,
				[first, second],
				'each side is said to have taken it on that day, and nobody says that it was won back',
			);
};

/** Those of two groups of stances that leave no room for each other, by other voices. */
const irreconcilable = (
	place: Place,
	first: readonly Stance[],
	second: readonly Stance[],
): [Stance[], Stance[]] => {
	const against = (one: Stance, others: readonly Stance[]): boolean =>
		others.some(
			other => other.statement.voice !== one.statement.voice && excludes(place.corpus, place.id, one, other),
		);
	return [first.filter(one => against(one, second)), second.filter(one => against(one, first))];
};

/** Taken, and yet the other side holds out in it; or taken or held by both. */
export const clashes = (place: Place, day: number): Draft[] => {
	const took = on(place, day, ['took'], false);
	const held = bySide(on(place, day, ['holds'], false));
	const inside = on(place, day, ['holds-out'], false);
	if (took.length + held.size + inside.length < 2) return [];
	const takers = bySide(unlimited(place, took));
	const drafts = bothTook(place, [...takers.values()]);
	for (const [side, group] of takers)
		drafts.push(
			...conflict(
				place,
				[
					group,
					otherVoices(
						inside.filter(one => one.side !== side),
						group,
					),
				],
				'a place is not taken while the other side holds out in it',
			),
		);
	for (const [side, group] of bySide(took))
		for (const [holder, holding] of held)
			if (holder !== side)
				drafts.push(
					...conflict(place, irreconcilable(place, group, holding), 'both cannot have it on one day'),
				);
	const [one, other] = [...held.values()];
	if (one && other)
		drafts.push(...conflict(place, irreconcilable(place, one, other), 'both cannot hold it on one day'));
	return drafts;
};

/** Told as taken, and within days denied by others: where the two stand in one event, the denial is told there. */
export const denials = (place: Place, day: number): Draft[] =>
	[...bySide(on(place, day, ['took'], false))].flatMap(([side, takers]) => {
		const later = place.stances.filter(
			one =>
				one.act === 'not-took' &&
				one.side === side &&
				between(one.statement.window, day + 1, day + denialDays),
		);
		const why = 'what one tells as done is denied by the other';
		return conflict(place, [takers, otherVoices(later, takers)], why, 'denial');
	});

/** What sounds like a contradiction and is none: the ring around it and the side within, the attack and what it brought. */
export const harmless = (place: Place, day: number): Draft[] => {
	const drafts: Draft[] = [];
	const besiegers = bySide(on(place, day, ['besieges']));
	for (const [side, ring] of besiegers) {
		const within = on(place, day, ['holds']).filter(one => one.side !== side);
		if (within.length > 0)
			drafts.push(
				draftOf(
					place,
					'compatible',
					[ring, within],
					'a ring around it concedes that the other side is inside',
				),
			);
		const attack = otherVoices(
			on(place, day, ['entered']).filter(one => one.side === side),
			ring,
		);
		if (attack.length > 0)
			drafts.push(
				draftOf(place, 'compatible', [ring, attack], 'one tells the attack only, the other what it brought'),
			);
	}

	for (const [side, takers] of bySide(on(place, day, ['took'], false))) {
		const attack = otherVoices(
			on(place, day, ['entered']).filter(one => one.side === side),
			takers,
		);
		if (attack.length > 0)
			drafts.push(
				draftOf(
					place,
					'compatible',
					[takers, attack],
					'an attack does not exclude that the place fell; nobody denies it',
				),
			);
		const fight = otherVoices(on(place, day, ['fights']), takers);
		if (fight.length > 0)
			drafts.push(
				draftOf(
					place,
					'compatible',
					[takers, fight],
					'fighting there does not exclude its fall on that day; nobody denies it',
				),
			);
	}

	return drafts;
};

/** Taken or held by one on a day, left by it or taken by another later: the world changed, nobody contradicts. */
export const change = (place: Place, day: number): Draft[] => {
	const before = on(place, day, ['took', 'holds'], false);
	if (bySide(before).size !== 1 || before.every(one => one.act !== 'took')) return [];
	const [{side}] = before as [Stance];
	const later = place.stances.filter(one => {
		const {window} = one.statement;
		if (!window || isPriorState(one.statement) || window.to <= day || window.to > day + sameChapterDays)
			return false;
		return (one.act === 'left' && one.side === side) || (one.act === 'took' && one.side !== side);
	});
	const nextDay = Math.min(...later.map(one => one.statement.window?.to ?? Infinity));
	const next = later.filter(one => one.statement.window?.to === nextDay);
	if (next.length === 0) return [];
	const groups = [
		before,
		next.filter(one => one.act === 'left'),
		next.filter(one => one.act === 'took'),
	].filter(group => group.length > 0);
	return [draftOf(place, 'update', groups, 'the place changed hands in between')];
};

/** Whether a window touches the days from one to another. */
export const between = (window: Window | null, from: number, to: number): boolean =>
	window !== null && window.to >= from && window.from <= to;

/** Said to be taken twice by one side, and nobody tells that it was lost in between. */
export const takenTwice = (place: Place, day: number, nextDay: number): Draft[] => {
	if (nextDay - day <= sameTakingDays || nextDay - day > sameStoryDays) return [];
	const whole = (at: number): Map<string, Stance[]> =>
		bySide(unlimited(place, on(place, at, ['took'], false)));
	const [first, second] = [whole(day), whole(nextDay)];
	return [...first].flatMap(([side, takers]) => {
		const again = second.get(side);
		if (!again || again.some(one => isRetaking(place.corpus, one))) return [];
		const lost = place.stances.some(
			one =>
				between(one.statement.window, day, nextDay) &&
				((one.act === 'left' && one.side === side) ||
					((one.act === 'took' || one.act === 'holds') && one.side !== side && !isPriorState(one.statement))),
		);
		const why = `told as taken on ${dayInWords(day)} and again on ${dayInWords(nextDay)}, with no loss in between`;
		return lost ? [] : conflict(place, [takers, again], why);
	});
};
