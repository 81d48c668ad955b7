import type {Window} from '../events/days.ts';
import {dayInWords} from './in-words.ts';
import {bySide, draftOf, on, otherVoices, type Place} from './place-timeline.ts';
import {isPriorState, type Stance} from './stance.ts';
import type {Draft} from './statement.ts';

/** A change of hands later than this is another chapter: nobody would take the two for a contradiction. */
export const sameChapterDays = 14;
/** A taking told again within two days may be the same one. */
const sameTakingDays = 2;

/** Taken, and yet the other side holds out in it; or held by both whole. */
export const clashes = (place: Place, day: number): Draft[] => {
	const drafts: Draft[] = [];
	const took = on(place, day, ['took'], false).filter(one => !one.partial);
	for (const [side, takers] of bySide(took)) {
		const inside = on(place, day, ['holds-out'], false).filter(one => one.side !== side);
		if (inside.length > 0)
			drafts.push(
				draftOf(
					place,
					'conflict',
					[takers, inside],
					'a place is not taken while the other side holds out in it',
				),
			);
		const holders = on(place, day, ['holds'], false).filter(one => one.side !== side && !one.partial);
		for (const group of bySide(otherVoices(holders, takers)).values())
			drafts.push(draftOf(place, 'conflict', [takers, group], 'both cannot have it on one day'));
	}

	const [first, second] = [...bySide(took).values()];
	if (first && second) {
		// "Won back" says that it was lost before; and a voice that tells of both takings sees a sequence, no contradiction.
		const again =
			[...first, ...second].some(one => one.retaken) || otherVoices(second, first).length < second.length;
		drafts.push(
			draftOf(
				place,
				again ? 'update' : 'conflict',
				[first, second],
				again
					? 'it changed hands within the day'
					: 'both say it fell to them on one day, and neither that it was won back',
			),
		);
	}

	const held = bySide(on(place, day, ['holds'], false).filter(one => !one.partial));
	const [one, other] = [...held.values()];
	if (one && other) drafts.push(draftOf(place, 'conflict', [one, other], 'both cannot hold it on one day'));
	return drafts;
};

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
	if (nextDay - day <= sameTakingDays) return [];
	const whole = (at: number): Map<string, Stance[]> =>
		bySide(on(place, at, ['took'], false).filter(one => !one.partial));
	const [first, second] = [whole(day), whole(nextDay)];
	return [...first].flatMap(([side, takers]) => {
		const again = second.get(side);
		if (!again || again.some(one => one.retaken)) return [];
		const lost = place.stances.some(
			one =>
				between(one.statement.window, day, nextDay) &&
				((one.act === 'left' && one.side === side) ||
					((one.act === 'took' || one.act === 'holds') && one.side !== side && !isPriorState(one.statement))),
		);
		const why = `told as taken on ${dayInWords(day)} and again on ${dayInWords(nextDay)}, with no loss in between`;
		return lost ? [] : [draftOf(place, 'conflict', [takers, again], why)];
	});
};
