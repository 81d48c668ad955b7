import type {PlaceId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {World} from '../lexicon/entities.ts';
import type {Token} from '../text/tokens.ts';
import type {MarkedText, PlaceMark} from './marks.ts';
import {hasClass, inside, type Window} from './window.ts';

const deepest = 8;
const and = '\u0648';
/** How far behind its event a pronoun for the place stands, in words. */
const pronounReach = 6;
/** "X and its surroundings": so close behind stands what is joined to it, in words. */
const joinedReach = 3;

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
const withoutWholes = ({tokens}: MarkedText, world: World, marks: readonly PlaceMark[]): PlaceMark[] => {
	if (marks.length < 2) return [...marks];
	const ids = marks.flatMap(mark => mark.ids);
	const wholes = new Set(ids.flatMap(id => chain(world, id).slice(1)));
	/** "X and the castle of X" are two. */
	const joins = (before: PlaceMark, after: PlaceMark): boolean =>
		after.begin >= before.end &&
		after.begin - before.end <= joinedReach &&
		(tokens[before.end] as Token).form.startsWith(and);
	const isJoined = (mark: PlaceMark): boolean =>
		marks.some(other => joins(mark, other) || joins(other, mark));
	const isCountry = (id: PlaceId): boolean => world.places.get(id)?.kind === 'country';
	const isWhole = (mark: PlaceMark): boolean =>
		(mark.ids.every(isCountry) && !ids.every(isCountry)) ||
		(mark.ids.length > 0 && !isJoined(mark) && mark.ids.every(id => wholes.has(id)));
	return marks.filter(mark => !isWhole(mark));
};

/** Leaves out what only locates another place, too: "near the checkpoint"; but "in the city, near the checkpoint" is at the checkpoint. */
const sharpest = (text: MarkedText, world: World, marks: readonly PlaceMark[]): PlaceMark[] => {
	if (marks.length < 2) return [...marks];
	const wholes = new Set(marks.filter(mark => !mark.locates).flatMap(mark => mark.ids));
	const isWithin = (mark: PlaceMark): boolean =>
		mark.ids.some(id =>
			chain(world, id)
				.slice(1)
				.some(whole => wholes.has(whole)),
		);
	const own = marks.filter(mark => !mark.locates || isWithin(mark));
	return withoutWholes(text, world, own.length > 0 ? own : marks);
};

/** The run of places that ends right before a token: what a relative pronoun speaks of. */
export const antecedents = (text: MarkedText, world: World, at: number): PlaceMark[] => {
	const run: PlaceMark[] = [];
	let next = at;
	let whole: PlaceMark | null = null;
	for (const mark of inside(text.places, Math.max(0, at - 60), at).reverse()) {
		const gap = text.tokens.slice(mark.end, next).filter(token => token.kind === 'word').length;
		if (mark.end > next || gap > 2 || text.tokens[mark.begin]?.sentence !== text.tokens[at]?.sentence) break;
		next = mark.begin;
		// "the town X in the countryside of Y, which …" is about the town.
		if (mark.locates === 'whole' && run.length === 0) {
			whole = mark;
			continue;
		}

		run.unshift(mark);
		if (mark.locates || mark.aside) break;
	}

	return withoutWholes(text, world, run.length === 0 && whole ? [whole] : run);
};

/** The places named last before a token, as "it" points back at them: not a country, and what only located another only failing all else. */
const pointedAt = (text: MarkedText, world: World, at: number): PlaceMark[] => {
	const before = inside(text.places, Math.max(0, at - 60), at).filter(
		mark => !mark.ids.some(id => world.places.get(id)?.kind === 'country'),
	);
	const last = before.filter(({locates}) => !locates).at(-1) ?? before.at(-1);
	return last ? antecedents(text, world, last.end) : [];
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
	const end = Math.min(right, trigger.end + pronounReach);
	// "They withdrew from it", "sent reinforcements to it from X": the place that the pronoun stands for.
	if (
		rule.type === 'territory-left' &&
		start.length === 0 &&
		hasClass(text, lexicon, 'from-it', trigger.end, end)
	)
		return pointedAt(text, world, trigger.begin);
	const goal =
		rule.type === 'reinforcement' && hasClass(text, lexicon, 'to-it', left, end)
			? pointedAt(text, world, left)
			: [];
	const after = sharpest(text, world, start.length > 0 ? start : named);
	if (after.length + goal.length > 0) return [...goal, ...after];
	return sharpest(text, world, inside(text.places, Math.max(left, clause.begin), trigger.begin));
};

/** What the title and the first sentence name counts so many times. */
const leadSentences = 2;
const leadWeight = 3;
/** A text is about a settlement that has so much of the places it names; else about the governorate. */
const share = 0.35;
const settled: ReadonlySet<string> = new Set(['city', 'town', 'village']);

/** The place with the most weight; of equals the one first by name, so that the answer is the same on every run. */
const heaviest = (tally: ReadonlyMap<PlaceId, number>): [PlaceId, number] | null =>
	[...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? null;

/**
 * The place that stands for a text as a whole: the settlement it names most, itself or by what lies in it, the title most of all; where none
 * stands out, their governorate; else null.
 */
export const topicPlace = (text: MarkedText, world: World): PlaceId | null => {
	const settlements = new Map<PlaceId, number>();
	const governorates = new Map<PlaceId, number>();
	let total = 0;
	const add = (tally: Map<PlaceId, number>, id: PlaceId | undefined, weight: number): void => {
		if (id) tally.set(id, (tally.get(id) ?? 0) + weight);
	};

	for (const mark of text.places) {
		if (mark.locates || mark.aside) continue;
		const weight = (text.tokens[mark.begin]?.sentence ?? 0) < leadSentences ? leadWeight : 1;
		for (const id of mark.ids) {
			const around = chain(world, id);
			const kindOf = (place: PlaceId): string => world.places.get(place)?.kind ?? '';
			const settlement = around.find(place => settled.has(kindOf(place)));
			add(settlements, settlement, weight);
			add(
				governorates,
				around.find(place => kindOf(place) === 'governorate'),
				weight,
			);
			if (settlement) total += weight;
		}
	}

	const best = heaviest(settlements);
	if (best && best[1] >= share * total) return best[0];
	return heaviest(governorates)?.[0] ?? null;
};
