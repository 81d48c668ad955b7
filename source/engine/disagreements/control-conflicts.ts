import type {Window} from '../events/days.ts';
import {dayInWords} from '../statements/in-words.ts';
import {excludes, isPriorState, isRetaking, type Stance} from '../statements/stance.ts';
import type {Draft} from './draft.ts';
import {
	bySide,
	draftOf,
	isBorne,
	isSingleDay,
	on,
	otherVoices,
	type Place,
	unlimited,
} from './place-timeline.ts';

/** A taking told again within two days may be the same one. */
const sameTakingDays = 2;

/** A taking told twice a month apart is another one: towns change hands more often than reports say. */
export const sameStoryDays = 31;
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
	const wonBack = (group: readonly Stance[]): boolean => group.some(one => isRetaking(place.corpus, one));
	const inOrder = wonBack(first) && !wonBack(second) ? [second, first] : [first, second];
	// One voice that tells of both differs with nobody.
	if (new Set(inOrder.flat().map(one => one.statement.voice)).size < 2) return [];
	// "Won back" says that it was lost before; and a voice that tells of both takings sees a sequence, no contradiction.
	const inSequence =
		inOrder.some(group => wonBack(group)) || otherVoices(second, first).length < second.length;
	return inSequence
		? [draftOf(place, 'update', inOrder, 'it changed hands within the day')]
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

/** One report that tells a taking, and that the other side has all of it as it is written, and of no taking back in between. */
const contradictsItself = (place: Place, takers: readonly Stance[], holding: readonly Stance[]): Draft[] => {
	const isOneMouth = (taker: Stance, holder: Stance): boolean =>
		taker.statement.voice === holder.statement.voice && taker.statement.report === holder.statement.report;
	const held = holding.filter(holder =>
		takers.some(taker => isOneMouth(taker, holder) && excludes(place.corpus, place.id, taker, holder)),
	);
	const took = takers.filter(taker => held.some(holder => isOneMouth(taker, holder)));
	const [holder] = held;
	const isTakenBack = place.stances.some(
		one =>
			one.act === 'took' &&
			one.side === holder?.side &&
			one.statement.report === holder.statement.report &&
			took.some(taker => (one.statement.window?.from ?? 0) >= (taker.statement.window?.to ?? 0)),
	);
	const why = 'one report says both of one day, and no taking back in between';
	return isTakenBack ? [] : conflict(place, [took, held], why);
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
					...contradictsItself(place, group, holding),
				);
	const [one, other] = [...held.values()];
	if (one && other)
		drafts.push(...conflict(place, irreconcilable(place, one, other), 'both cannot hold it on one day'));
	return drafts;
};

/** Told as taken, and within days denied by others; where the two stand in one event, the denial is told there. */
export const denials = (place: Place, day: number): Draft[] =>
	[...bySide(on(place, day, ['took'], false))].flatMap(([side, takers]) => {
		const later = place.stances.filter(
			one =>
				one.act === 'not-took' &&
				one.side === side &&
				!takers.some(
					taker => place.corpus.eventOf.get(taker.statement) === place.corpus.eventOf.get(one.statement),
				) &&
				between(one.statement.window, day + 1, day + denialDays),
		);
		const why = 'what one tells as done is denied by the other';
		return conflict(place, [takers, otherVoices(later, takers)], why, 'denial');
	});

/** One voice that tells how a side won it back, and within days that it was never lost: what was not lost cannot be won back. */
export const neverLost = (place: Place, day: number): Draft[] =>
	[...bySide(on(place, day, ['took'], false))].flatMap(([side, takers]) => {
		const back = takers.filter(one => isRetaking(place.corpus, one));
		const never = place.stances.filter(
			one =>
				one.act === 'not-took' && one.side !== side && between(one.statement.window, day, day + denialDays),
		);
		const voices = new Set(back.map(one => one.statement.voice));
		const own = never.filter(one => voices.has(one.statement.voice));
		const why = 'what was not lost cannot be won back';
		return conflict(place, [back, own], why);
	});

/** Told as taken, and within days as held by the other side, with no change of hands told in between. */
export const stillHeld = (place: Place, day: number): Draft[] =>
	[...bySide(on(place, day, ['took'], false))].flatMap(([side, takers]) => {
		const later = place.stances.filter(
			one =>
				one.act === 'holds' &&
				one.side !== side &&
				!isPriorState(one.statement) &&
				isSingleDay(one) &&
				between(one.statement.window, day + 1, day + denialDays),
		);
		return [...bySide(later)].flatMap(([holder, holding]) => {
			const last = Math.max(...holding.map(one => one.statement.window?.to ?? day));
			const turned = place.stances.some(
				one =>
					between(one.statement.window, day, last) &&
					((one.act === 'took' && one.side === holder) || (one.act === 'left' && one.side === side)),
			);
			const why = 'nobody tells that it changed hands in between';
			return turned ? [] : conflict(place, irreconcilable(place, takers, holding), why);
		});
	});

/** Whether a window touches the days from one to another. */
export const between = (window: Window | null, from: number, to: number): boolean =>
	window !== null && window.to >= from && window.from <= to;

/** Whether takings of two days are neither one taking told twice nor two chapters. */
export const mayBeTwice = (day: number, nextDay: number): boolean =>
	nextDay - day > sameTakingDays && nextDay - day <= sameStoryDays;

/** Said to be taken twice by one side, and nobody tells that it was lost in between. */
export const takenTwice = (place: Place, day: number, nextDay: number): Draft[] => {
	const whole = (at: number) => bySide(unlimited(place, on(place, at, ['took'], false)));
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
