import type {PlaceId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {World} from '../lexicon/entities.ts';
import type {MarkedText, PlaceMark} from './marks.ts';
import {inside, type Window} from './window.ts';

const deepest = 8;

/** A place and what it lies in, nearest first. */
const chain = (world: World, id: PlaceId): PlaceId[] => {
	const found: PlaceId[] = [];
	for (
		let place: PlaceId | null = id;
		place && found.length < deepest;
		place = world.places.get(place)?.parent ?? null
	)
		found.push(place);
	return found;
};

/** Leaves out the city of a quarter that is named too, and a country beside anything in it (contract, section 1). */
const withoutWholes = (world: World, marks: readonly PlaceMark[]): PlaceMark[] => {
	const ids = marks.flatMap(mark => mark.ids);
	const wholes = new Set(ids.flatMap(id => chain(world, id).slice(1)));
	const isWhole = (mark: PlaceMark): boolean =>
		mark.ids.every(
			id => wholes.has(id) || (world.places.get(id)?.kind === 'country' && ids.length > mark.ids.length),
		);
	return marks.filter(mark => !isWhole(mark));
};

/** Leaves out what only locates another place, too: "near the checkpoint"; but "in the city, near the checkpoint" is at the checkpoint. */
const sharpest = (world: World, marks: readonly PlaceMark[]): PlaceMark[] => {
	const wholes = new Set(marks.filter(mark => !mark.locates).flatMap(mark => mark.ids));
	const isWithin = (mark: PlaceMark): boolean =>
		mark.ids.some(id =>
			chain(world, id)
				.slice(1)
				.some(whole => wholes.has(whole)),
		);
	const own = marks.filter(mark => !mark.locates || isWithin(mark));
	return withoutWholes(world, own.length > 0 ? own : marks);
};

/** The run of places that ends right before a token: what a relative pronoun speaks of. */
export const antecedents = (text: MarkedText, world: World, at: number): PlaceMark[] => {
	const run: PlaceMark[] = [];
	let next = at;
	for (const mark of inside(text.places, Math.max(0, at - 60), at).reverse()) {
		const gap = text.tokens.slice(mark.end, next).filter(token => token.kind === 'word').length;
		if (mark.end > next || gap > 2 || text.tokens[mark.begin]?.sentence !== text.tokens[at]?.sentence) break;
		run.unshift(mark);
		if (mark.locates) break;
		next = mark.begin;
	}

	return withoutWholes(world, run);
};

/** The places of what a trigger tells, as far as its own clause names them; [] where it does not. */
export const placesOf = (text: MarkedText, lexicon: Lexicon, window: Window): PlaceMark[] => {
	const {world} = lexicon;
	const {trigger, clause, left, right} = window;
	const {rule, kind} = trigger.meaning;
	const pointsBack = clause.relative || (kind === 'phrase' && rule.subject === 'place');
	if (pointsBack) {
		const before = antecedents(text, world, clause.relative ? clause.begin : trigger.begin);
		if (before.length > 0) return before;
	}

	// A place may begin inside the trigger: "cutting the road between …" where the road has a name.
	const named = inside(text.places, trigger.begin, right).filter(mark => mark.end > trigger.end);
	// Who withdraws from X to Y leaves X.
	const isGoal = (mark: PlaceMark): boolean =>
		[1, 2].some(back => lexicon.connectors.at(text.tokens, mark.begin - back)?.meanings.includes('toward'));
	const start = rule.type === 'territory-left' ? named.filter(mark => !isGoal(mark)) : named;
	const after = sharpest(world, start.length > 0 ? start : named);
	if (after.length > 0) return after;
	return sharpest(world, inside(text.places, Math.max(left, clause.begin), trigger.begin));
};

/** The place that stands for a text as a whole: the city or town it names most, itself or by what lies in it; else null. */
export const topicPlace = (text: MarkedText, world: World): PlaceId | null => {
	const tally = new Map<PlaceId, number>();
	for (const id of text.places.flatMap(mark => mark.ids)) {
		const settled = chain(world, id).find(place =>
			['city', 'town'].includes(world.places.get(place)?.kind ?? ''),
		);
		if (settled) tally.set(settled, (tally.get(settled) ?? 0) + 1);
	}

	const [best] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return best ? best[0] : null;
};
