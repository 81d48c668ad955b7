import type {PlaceId} from '../../../model/ids.ts';
import {lengthOf, type Window} from '../../events/days.ts';
import {mayTakeStance, type Stance, stancesOn} from '../../statements/stance.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import {change, harmless, sameChapterDays} from '../control-changes.ts';
import {
	clashes,
	denials,
	mayBeTwice,
	neverLost,
	sameStoryDays,
	stillHeld,
	takenTwice,
} from '../control-conflicts.ts';
import type {Draft, Finder} from '../draft.ts';
import {isSingleDay, type Place} from '../place-timeline.ts';

/** "Held for ten months" contradicts nothing that is told of a day. */
const longestDays = 31;

const none: readonly never[] = [];

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

/** So many days of a place are looked at together, with what is told of them before and after. */
const pageDays = 128;
/** What is told of a day may be held against what is told so many days later. */
const farthestDays = Math.max(sameChapterDays, sameStoryDays);

const pageOf = (day: number): number => Math.floor(day / pageDays);

/** What a statement says of its places, on which days. */
const datedIn = (corpus: Corpus, statement: Statement): Dated[] => {
	const {window} = statement;
	if (!window || lengthOf(window) > longestDays || !mayTakeStance(statement)) return [];
	return stancesOn(corpus, statement).map(stance => ({stance, window}));
};

/** Whether all say the same: most of what is told of a day is told alike. */
const isOneVersion = ([first, ...others]: readonly Stance[]): boolean =>
	others.every(one => one.act === first?.act && one.side === first.side);

/** The days of one page, each with what is told around it; and each taking with the next one. */
const page = (corpus: Corpus, id: PlaceId, number: number, told: readonly Dated[]): Draft[] => {
	const dated = told.toSorted((a, b) => a.window.from - b.window.from);
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
	const isHere = (day: number): boolean => pageOf(day) === number;
	return [
		...[...days].filter(isHere).flatMap(day => {
			const place = near(day, day + sameChapterDays);
			return isOneVersion(place.stances)
				? []
				: [
						...clashes(place, day),
						...denials(place, day),
						...neverLost(place, day),
						...stillHeld(place, day),
						...harmless(place, day),
						...change(place, day),
					];
		}),
		...taken.slice(1).flatMap((day, index) => {
			const before = taken[index] as number;
			return isHere(before) && mayBeTwice(before, day) ? takenTwice(near(before, day), before, day) : [];
		}),
	];
};

/** Who is said to hold, take, lose or surround a place, day by day. A city is shared by both sides, so only its parts are compared. */
export const createControl = (): Finder => {
	// Read once: a statement says the same on every page.
	const told = new Map<Statement, readonly Dated[]>();
	return {
		of: 'statements',
		keysOf(corpus, statement) {
			const dated = datedIn(corpus, statement);
			const {window} = statement;
			if (!window || dated.length === 0) return none;
			told.set(statement, dated);
			const [first, last] = [pageOf(window.from - farthestDays), pageOf(window.to)];
			const keys: string[] = [];
			for (const place of corpus.geography.sharpen(statement.claim.places).sharp)
				for (let number = first; number <= last; number++) keys.push(`${place} ${number}`);
			return keys;
		},
		find(corpus, statements, key) {
			const [place, number] = key.split(' ') as [PlaceId, string];
			return page(
				corpus,
				place,
				Number(number),
				statements.flatMap(statement => told.get(statement) ?? none),
			);
		},
	};
};
