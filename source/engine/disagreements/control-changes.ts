import {isPriorState} from '../statements/stance.ts';
import type {Draft} from './draft.ts';
import {bySide, draftOf, on, otherVoices, type Place} from './place-timeline.ts';

/** A change of hands later than this is another chapter: nobody would take the two for a contradiction. */
export const sameChapterDays = 14;

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
	const takers = on(place, day, ['took'], false);
	const [first] = takers;
	if (!first || bySide(takers).size !== 1) return [];
	const {side} = first;
	const before = on(place, day, ['took', 'holds'], false).filter(one => one.side === side);
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
