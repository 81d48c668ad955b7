import type {Count} from '../../../model/claim.ts';
import type {World} from '../../lexicon/entities.ts';
import {dayNumber} from '../days.ts';
import {type Mention, samePlaces} from '../mention.ts';
import {voiceOf} from '../origin-of.ts';
import {equalSides, type Join, type Refiner} from './refiner.ts';

/** A communique sums up what the same voice told so many days before. */
const longestGap = 3;
/** Days that stand under one key: longer than the gap, so that a key and the one before it hold both. */
const daysOfKey = 8;
/** Smaller figures come up by chance on two days: captives are fewer than dead. */
const leastOf: Readonly<Partial<Record<Count['what'], number>>> = {killed: 10, captured: 3};
/** "More than twenty" may be 23; it is not 40. */
const mostOver = 1.25;

const figuresOf = ({claim}: Mention): Count[] =>
	claim.counts.filter(({what, min}) => min >= (leastOf[what] ?? Infinity));

/** The same figure, or one as "more than" that is little less. */
const sameFigure = (a: Count, b: Count): boolean =>
	a.what === b.what &&
	a.who === b.who &&
	((a.min === b.min && a.max === b.max) ||
		(b.max === null && a.min === a.max && a.min >= b.min && a.min <= b.min * mostOver));

/** Dated by its report alone. */
const isUndated = ({window, report}: Mention): boolean =>
	window !== null && report.published !== null && dayNumber(report.published) === window.to;

const isAgain = (later: Mention, before: Mention): boolean => {
	if (!later.window || !before.window || later.report === before.report) return false;
	const days = later.window.to - before.window.to;
	return (
		days > 0 &&
		days <= longestGap &&
		samePlaces(later.sharp, before.sharp) &&
		equalSides(later.victims, before.victims) &&
		figuresOf(before).some(one => figuresOf(later).some(other => sameFigure(one, other)))
	);
};

/** What a body has told of a day it tells again in its communique some days later, without the day: the same people and figure at the same place. */
export const toldAgain = (world: World): Refiner => ({
	unitsOf(mention) {
		const {claim, sharp, standing, tale, window} = mention;
		const isAsked = claim.type === 'killing' || claim.type === 'capture';
		if (!isAsked || standing !== 'event' || tale !== 'plain' || claim.modality !== 'asserted') return [];
		const [place] = sharp;
		if (!place || !window || figuresOf(mention).length === 0) return [];
		const voice = voiceOf(world, mention.origin, mention.report);
		const key = Math.floor(window.to / daysOfKey);
		return [key, key + 1].map(at => `${claim.type}|${voice}|${place}|${at}`);
	},
	joinsIn: (told, {groupOf}) =>
		told.filter(isUndated).flatMap((later): Join[] => {
			const before = told.filter(one => isAgain(later, one)).at(-1);
			return before && groupOf(before) !== groupOf(later) ? [[before, later]] : [];
		}),
});
