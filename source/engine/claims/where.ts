import type {ClaimType} from '../../model/claim.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {World} from '../lexicon/entities.ts';
import {fire} from './claim-groups.ts';
import {heldPlaces} from './held-places.ts';
import type {MarkedText, PlaceMark, Range} from './marks.ts';
import {isAdded, isListed, wayOf} from './place-phrases.ts';
import {classIn, hasClass, inside, type Window} from './window.ts';

const deepest = 8;
/** How far behind its event a pronoun for the place stands, in words. */
const pronounReach = 6;

/** A place and what it lies in, nearest first. */
export const chain = (world: World, id: PlaceId): PlaceId[] => {
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
const withoutWholes = ({tokens}: MarkedText, lexicon: Lexicon, marks: readonly PlaceMark[]): PlaceMark[] => {
	const {world} = lexicon;
	if (marks.length < 2) return [...marks];
	const ids = marks.flatMap(mark => mark.ids);
	const wholes = new Set(ids.flatMap(id => chain(world, id).slice(1)));
	/** "X and the castle of X" are two. */
	const isOther = (mark: PlaceMark, at: number): boolean =>
		[marks[at - 1], marks[at + 1]].some(
			(other, side) =>
				other && (side ? isAdded(tokens, lexicon, mark, other) : isAdded(tokens, lexicon, other, mark)),
		);
	const isCountry = (id: PlaceId): boolean => world.places.get(id)?.kind === 'country';
	const isWhole = (mark: PlaceMark, at: number): boolean =>
		(mark.ids.every(isCountry) && !ids.every(isCountry)) ||
		(mark.ids.length > 0 && !isOther(mark, at) && mark.ids.every(id => wholes.has(id)));
	return marks.filter((mark, at) => !isWhole(mark, at));
};

/** Leaves out what only locates another place, too: "near the checkpoint"; but "in the city, near the checkpoint" is at the checkpoint. */
const sharpest = (text: MarkedText, lexicon: Lexicon, marks: readonly PlaceMark[]): PlaceMark[] => {
	if (marks.length < 2) return [...marks];
	const wholes = new Set(marks.filter(mark => !mark.locates).flatMap(mark => mark.ids));
	const isWithin = (mark: PlaceMark): boolean =>
		mark.ids.some(id =>
			chain(lexicon.world, id)
				.slice(1)
				.some(whole => wholes.has(whole)),
		);
	const own = marks.filter(mark => !mark.locates || isWithin(mark));
	return withoutWholes(text, lexicon, own.length > 0 ? own : marks);
};

/** The run of places that ends right before a token: what a relative pronoun speaks of. */
export const antecedents = (text: MarkedText, lexicon: Lexicon, at: number): PlaceMark[] => {
	const run: PlaceMark[] = [];
	let next = at;
	let whole: PlaceMark | null = null;
	for (const mark of inside(text.places, Math.max(0, at - 60), at).reverse()) {
		const gap = text.tokens.slice(mark.end, next).filter(token => token.kind === 'word').length;
		if (mark.end > next || gap > 2 || text.tokens[mark.begin]?.sentence !== text.tokens[at]?.sentence) break;
		const [first] = run;
		if (first && !isListed(text.tokens, lexicon, mark, first)) break;
		next = mark.begin;
		// "the town X in the countryside of Y, which …" is about the town.
		if (mark.locates === 'whole' && run.length === 0) {
			whole = mark;
			continue;
		}

		run.unshift(mark);
		if (mark.locates || mark.aside) break;
	}

	return withoutWholes(text, lexicon, run.length === 0 && whole ? [whole] : run);
};

/** The places named last before a token, as "it" points back at them: not a country, and what only located another only failing all else. */
const pointedAt = (text: MarkedText, lexicon: Lexicon, at: number): PlaceMark[] => {
	const before = inside(text.places, Math.max(0, at - 60), at).filter(
		mark => !mark.ids.some(id => lexicon.world.places.get(id)?.kind === 'country'),
	);
	const last = before.filter(({locates}) => !locates).at(-1) ?? before.at(-1);
	return last ? antecedents(text, lexicon, last.end) : [];
};

/** Of these it is news where somebody goes, or comes from. */
const moves: ReadonlySet<ClaimType> = new Set(['reinforcement', 'access', 'agreement', 'siege']);

/** Leaves out where those go who leave: "withdrew from X to the villages Y and Z". */
const withoutGoals = (text: MarkedText, lexicon: Lexicon, marks: readonly PlaceMark[]): PlaceMark[] => {
	const goals = new Set<PlaceMark>();
	for (const [at, mark] of marks.entries()) {
		const before = marks[at - 1];
		const way = wayOf(text, lexicon, mark);
		const goesOn =
			way === null && before && goals.has(before) && isListed(text.tokens, lexicon, before, mark);
		if (way === 'to' || goesOn) goals.add(mark);
	}

	return marks.filter(mark => !goals.has(mark));
};

/**
 * Leaves out from where they fired: "shells that X fired from Y on Z" fell on Z; but raids "from X to Y" were all along.
 *
 * @param ledBy whether places stand before the trigger, too.
 */
const withoutOrigins = (
	text: MarkedText,
	lexicon: Lexicon,
	type: ClaimType,
	marks: readonly PlaceMark[],
	ledBy: boolean,
): readonly PlaceMark[] => {
	if (!fire.has(type)) return marks;
	const ways = marks.map(mark => wayOf(text, lexicon, mark));
	const hit = marks.filter((_, index) => ways[index] !== 'from');
	return (hit.length > 0 || ledBy) && !ways.includes('to') ? hit : marks;
};

/** Where something happened, as far as its own clause tells. */
export type Where = {
	marks: PlaceMark[];
	/** The clause names places, but only such as somebody in it left or went to. */
	elsewhere: boolean;
	/** These are both ends of a way. */
	onWay: boolean;
};

const at = (marks: PlaceMark[]): Where => ({marks, elsewhere: false, onWay: false});

/** The places of what a trigger tells, as far as its own clause names them. */
export const placesOf = (text: MarkedText, lexicon: Lexicon, window: Window, type: ClaimType): Where => {
	const {trigger, clause, left, right} = window;
	const {rule, kind} = trigger.meaning;
	const pointsBack = clause.relative || (kind === 'phrase' && rule.subject === 'place');
	if (pointsBack) {
		const before = antecedents(text, lexicon, clause.relative ? clause.begin : trigger.begin);
		if (before.length > 0) return at(before);
	}

	// A place may begin inside the trigger: "cutting the road between …" where the road has a name.
	const named = inside(text.places, trigger.begin, right).filter(
		mark => mark.begin > trigger.begin || mark.end > trigger.end,
	);
	const end = Math.min(right, trigger.end + pronounReach);
	const start = type === 'territory-left' ? withoutGoals(text, lexicon, named) : named;
	// "They withdrew from it", "sent reinforcements to it from X": the place that the pronoun stands for.
	if (type === 'territory-left' && start.length === 0 && hasClass(text, lexicon, 'from-it', trigger.end, end))
		return at(pointedAt(text, lexicon, trigger.begin));
	const goal =
		type === 'reinforcement' && hasClass(text, lexicon, 'to-it', left, end)
			? pointedAt(text, lexicon, left)
			: [];
	const held = heldPlaces(text, lexicon, trigger.end, start);
	const isFree = (mark: PlaceMark): boolean =>
		!held.has(mark) || (held.get(mark) === 'moving' && moves.has(type));
	const stretchOf = (range: Range): number => text.stretchOf[range.begin] as number;
	/** What stands in the trigger's own stretch of the clause, or, failing that, in the next one that names any. */
	const nearest = (marks: readonly PlaceMark[], first: PlaceMark | undefined): PlaceMark[] => {
		const own = marks.filter(mark => stretchOf(mark) === stretchOf(trigger));
		// "A pocket that X surrounds, and it still fights for Y": what goes on behind tells of something else.
		if (own.length > 0 || clause.relative || !first) return sharpest(text, lexicon, own);
		return sharpest(
			text,
			lexicon,
			marks.filter(mark => stretchOf(mark) === stretchOf(first)),
		);
	};

	const led = inside(text.places, Math.max(left, clause.begin), trigger.begin);
	const free = withoutOrigins(text, lexicon, type, start.filter(isFree), led.length > 0);
	// "Ten were killed in it": the place that the pronoun stands for, before what other words go on to name.
	const [first] = free;
	const inIt = classIn(text, lexicon, 'in-place', trigger.end, Math.min(end, first?.begin ?? end));
	const isCounted = inIt !== null && inside(text.counts, left, inIt.begin).at(-1)?.end === inIt.begin;
	if (isCounted && (!first || stretchOf(first) !== stretchOf(trigger))) {
		const meant = pointedAt(text, lexicon, trigger.begin);
		if (meant.length > 0) return at(meant);
	}

	const after = nearest(free, free[0]);
	if (after.length + goal.length > 0) return at([...goal, ...after]);
	const before = nearest(led, led.at(-1));
	if (before.length > 0) return at(before);
	const staying = start.filter(mark => held.get(mark) === 'staying');
	const elsewhere = staying.length === 0 && named.length > 0;
	const ways = elsewhere ? named.map(mark => wayOf(text, lexicon, mark)) : [];
	return {
		marks: sharpest(text, lexicon, staying),
		elsewhere,
		onWay: ways.includes('from') && ways.includes('to'),
	};
};
