import type {PlaceId} from '../../model/ids.ts';
import type {World} from '../lexicon/entities.ts';
import type {MarkedText, PlaceMark} from './marks.ts';
import {inside, type Window} from './window.ts';

const isAncestor = (world: World, ancestor: PlaceId, of: PlaceId): boolean => {
	for (
		let place = world.places.get(of)?.parent ?? null, steps = 0;
		place && steps < 8;
		place = world.places.get(place)?.parent ?? null, steps++
	) {
		if (place === ancestor) return true;
	}

	return false;
};

/** Leaves out what only locates another place: "near X", and the city of a quarter that is named too (contract, section 1). */
export const sharpest = (world: World, marks: readonly PlaceMark[]): PlaceMark[] => {
	const own = marks.filter(mark => !mark.locates);
	const kept = own.length > 0 ? own : marks;
	const ids = kept.flatMap(mark => mark.ids);
	return kept.filter(
		mark =>
			!mark.ids.every(
				id =>
					world.places.get(id)?.kind === 'country' ||
					ids.some(other => other !== id && isAncestor(world, id, other)),
			) || ids.length === mark.ids.length,
	);
};

/** The run of places that ends right before a token: what a relative pronoun speaks of. */
const antecedents = (text: MarkedText, world: World, at: number): PlaceMark[] => {
	const run: PlaceMark[] = [];
	const {begin, end} = {begin: Math.max(0, at - 40), end: at};
	let next = at;
	for (const mark of inside(text.places, begin, end).reverse()) {
		if (
			mark.end > next ||
			next - mark.end > (run.length === 0 ? 3 : 2) ||
			text.tokens[mark.begin]?.sentence !== text.tokens[at]?.sentence
		)
			break;
		run.unshift(mark);
		next = mark.begin;
		// Cue words and articles may stand between the members of a list.
		while (
			next > 0 &&
			inside(text.places, next - 1, next).length === 0 &&
			text.tokens[next - 1]?.kind === 'word' &&
			at - next < 2
		)
			next--;
	}

	return sharpest(world, run);
};

/** The places of what a trigger tells, as far as its own clause names them; [] where it does not. */
export const placesOf = (text: MarkedText, world: World, window: Window): PlaceMark[] => {
	const {trigger, clause, left, right} = window;
	const pointsBack =
		clause.relative || (trigger.meaning.kind === 'phrase' && trigger.meaning.rule.subject === 'place');
	if (pointsBack) {
		const before = antecedents(text, world, clause.relative ? clause.begin : trigger.begin);
		if (before.length > 0) return before;
	}

	const after = sharpest(world, inside(text.places, trigger.end, right));
	if (after.length > 0) return after;
	return sharpest(
		world,
		inside(text.places, left, trigger.begin).filter(mark => mark.begin >= clause.begin),
	);
};

/** The place that stands for a text as a whole: the city or governorate it names most, else null. */
export const topicPlace = (text: MarkedText, world: World): PlaceId | null => {
	const tally = new Map<PlaceId, number>();
	for (const mark of text.places) {
		for (const id of mark.ids) {
			for (
				let place: PlaceId | null = id, steps = 0;
				place && steps < 8;
				place = world.places.get(place)?.parent ?? null, steps++
			) {
				if (world.places.get(place)?.kind === 'city' || world.places.get(place)?.kind === 'town') {
					tally.set(place, (tally.get(place) ?? 0) + 1);
					break;
				}
			}
		}
	}

	const [best] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return best ? best[0] : null;
};
