import type {PlaceId} from '../../../model/ids.ts';
import type {Window} from '../../events/days.ts';
import {actorName, placeName} from '../../events/names.ts';
import {dayInWords, saying, sourcesInWords, spanInWords} from '../in-words.ts';
import {type Act, isPriorState, type Stance, stancesOn} from '../stance.ts';
import type {Corpus, Draft, Finder, Statement} from '../statement.ts';

/** A change of hands later than this is another chapter: nobody would take the two for a contradiction. */
const sameChapterDays = 14;
/** A taking told again within two days may be the same one. */
const sameTakingDays = 2;

const phrases: Readonly<Record<Act, string>> = {
	took: 'took it',
	left: 'left it',
	holds: 'holds it',
	besieges: 'surrounds it',
	entered: 'attacked or entered it',
	tries: 'advances towards it or tries to take it',
	fights: 'fighting there',
	'holds-out': 'its defenders still hold out inside',
};

/** The timeline of one place. */
type Place = {id: PlaceId; stances: readonly Stance[]; corpus: Corpus};

const statementsIn = (stances: readonly Stance[]): Statement[] => [
	...new Set(stances.map(one => one.statement)),
];

const sideName = (place: Place, side: string): string => {
	for (const {statement} of place.stances)
		for (const actor of statement.claim.actors) {
			const camp = place.corpus.world.actors.get(actor)?.camp;
			if (actor === side || camp === side) return actorName(place.corpus.world, actor);
		}

	return side;
};

const valueOf = (place: Place, group: readonly Stance[]): string => {
	const [first] = group;
	if (!first) return '';
	if (first.act === 'fights' || first.act === 'holds-out') return phrases[first.act];
	const acts = new Set(group.map(one => one.act));
	const phrase = acts.has('took') && acts.has('holds') ? 'took or holds it' : phrases[first.act];
	const partial = group.every(one => one.partial);
	return `${sideName(place, first.side)} ${partial ? phrase.replace(/\bit$/, 'part of it') : phrase}`;
};

const draftOf = (
	place: Place,
	kind: Draft['kind'],
	groups: readonly (readonly Stance[])[],
	why: string,
): Draft => {
	const {world} = place.corpus;
	const told = groups.map(group => {
		const statements = statementsIn(group);
		return `${sourcesInWords(world, statements)} ${saying(statements)} "${valueOf(place, group)}" (${spanInWords(statements)})`;
	});
	return {
		about: {place: place.id},
		facet: 'control',
		kind,
		positions: groups.map(group => ({statements: statementsIn(group), value: valueOf(place, group)})),
		reason: `${placeName(world, place.id)}: ${told.join('; ')}; ${why}.`,
	};
};

const isSingleDay = (stance: Stance): boolean =>
	stance.statement.window?.from === stance.statement.window?.to;

/** Stances of one kind on one day; with `around`, also those whose longer windows hold the day. */
const on = (place: Place, day: number, acts: readonly Act[], around = true): Stance[] =>
	place.stances.filter(({statement: {window}, act, statement}) => {
		if (!window || !acts.includes(act) || isPriorState(statement)) return false;
		return around ? window.from <= day && day <= window.to : window.from === day && window.to === day;
	});

const bySide = (stances: readonly Stance[]): Map<string, Stance[]> => {
	const map = new Map<string, Stance[]>();
	for (const stance of stances) map.set(stance.side, [...(map.get(stance.side) ?? []), stance]);
	return map;
};

const otherVoices = (stances: readonly Stance[], than: readonly Stance[]): Stance[] => {
	const voices = new Set(than.map(one => one.statement.voice));
	return stances.filter(one => !voices.has(one.statement.voice));
};

/** Taken, and yet the other side holds out in it; or held by both whole. */
const clashes = (place: Place, day: number): Draft[] => {
	const drafts: Draft[] = [];
	const took = on(place, day, ['took'], false).filter(one => !one.partial);
	for (const [side, takers] of bySide(took)) {
		const inside = on(place, day, ['holds-out'], false);
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
		const again = [...first, ...second].some(one => one.retaken);
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
const harmless = (place: Place, day: number): Draft[] => {
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
const change = (place: Place, day: number): Draft[] => {
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

const between = (window: Window | null, from: number, to: number): boolean =>
	window !== null && window.to >= from && window.from <= to;

/** Said to be taken twice by one side, and nobody tells that it was lost in between. */
const takenTwice = (place: Place, day: number, nextDay: number): Draft[] => {
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

const timeline = (corpus: Corpus, id: PlaceId, statements: readonly Statement[]): Draft[] => {
	const stances = statements.flatMap(statement => stancesOn(corpus, id, statement));
	if (stances.length < 2) return [];
	const outcomes = stances.filter(one => ['took', 'holds', 'besieges'].includes(one.act) && isSingleDay(one));
	const days = [...new Set(outcomes.map(one => one.statement.window?.to))]
		.filter(day => day !== undefined)
		.sort((a, b) => a - b);
	const takings = days.filter(day =>
		outcomes.some(one => one.act === 'took' && one.statement.window?.to === day),
	);
	// Each day sees only what is told of the days around it.
	const near = (from: number, to: number): Place => ({
		id,
		corpus,
		stances: stances.filter(one => between(one.statement.window, from, to)),
	});
	return [
		...days.flatMap(day => {
			const place = near(day, day + sameChapterDays);
			return [...clashes(place, day), ...harmless(place, day), ...change(place, day)];
		}),
		...takings.slice(1).flatMap((day, index) => {
			const before = takings[index] as number;
			return takenTwice(near(before, day), before, day);
		}),
	];
};

/** Who is said to hold, take, lose or surround a place, day by day. A city is shared by both sides, so only its parts are compared. */
export const control: Finder = corpus =>
	[...corpus.byPlace]
		.filter(([place]) => !corpus.geography.isBroad(place))
		.flatMap(([place, statements]) => timeline(corpus, place, statements));
