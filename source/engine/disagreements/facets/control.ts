import type {PlaceId} from '../../../model/ids.ts';
import {lengthOf, type Window} from '../../events/days.ts';
import {type Stance, stancesOn} from '../../statements/stance.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import {change, harmless, sameChapterDays} from '../control-changes.ts';
import {clashes, denials, stillHeld, takenTwice} from '../control-conflicts.ts';
import type {Draft, Finder} from '../draft.ts';
import {isSingleDay, type Place} from '../place-timeline.ts';

/** "Held for ten months" contradicts nothing that is told of a day. */
const longestDays = 31;

type Dated = {stance: Stance; window: Window};

/** The stances whose days touch a range, found by their first days: each day of a place sees only what is told around it. */
const around = (dated: readonly Dated[], from: number, to: number): Stance[] => {
	let [low, high] = [0, dated.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((dated[middle] as Dated).window.from < from - longestDays) low = middle + 1;
		else high = middle;
	}

	const found: Stance[] = [];
	for (let index = low; index < dated.length && (dated[index] as Dated).window.from <= to; index++) {
		const {stance, window} = dated[index] as Dated;
		if (window.to >= from) found.push(stance);
	}

	return found;
};

const timeline = (corpus: Corpus, id: PlaceId, statements: readonly Statement[]): Draft[] => {
	const dated = statements
		.flatMap(statement => {
			const {window} = statement;
			if (!window || lengthOf(window) > longestDays) return [];
			return stancesOn(corpus, statement).map((stance): Dated => ({stance, window}));
		})
		.sort((a, b) => a.window.from - b.window.from);
	if (dated.length < 2) return [];
	const days = new Set<number>();
	const takings = new Set<number>();
	for (const {stance, window} of dated) {
		if (!isSingleDay(stance)) continue;
		if (stance.act === 'took' || stance.act === 'holds' || stance.act === 'besieges') days.add(window.to);
		if (stance.act === 'took') takings.add(window.to);
	}

	const near = (from: number, to: number): Place => ({id, corpus, stances: around(dated, from, to)});
	const taken = [...takings];
	return [
		...[...days].flatMap(day => {
			const place = near(day, day + sameChapterDays);
			return place.stances.length < 2
				? []
				: [
						...clashes(place, day),
						...denials(place, day),
						...stillHeld(place, day),
						...harmless(place, day),
						...change(place, day),
					];
		}),
		...taken.slice(1).flatMap((day, index) => {
			const before = taken[index] as number;
			return takenTwice(near(before, day), before, day);
		}),
	];
};

/** Who is said to hold, take, lose or surround a place, day by day. A city is shared by both sides, so only its parts are compared. */
export const control: Finder = corpus =>
	[...corpus.byPlace]
		.filter(([place]) => !corpus.geography.isBroad(place))
		.flatMap(([place, statements]) => timeline(corpus, place, statements));
