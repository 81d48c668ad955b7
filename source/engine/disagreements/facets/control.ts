import type {PlaceId} from '../../../model/ids.ts';
import {between, change, clashes, harmless, sameChapterDays, takenTwice} from '../control-rules.ts';
import {isSingleDay, type Place} from '../place-timeline.ts';
import {stancesOn} from '../stance.ts';
import type {Corpus, Draft, Finder, Statement} from '../statement.ts';

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
