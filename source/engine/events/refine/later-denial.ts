import type {ClaimType} from '../../../model/claim.ts';
import {gapBetween} from '../days.ts';
import {type Mention, placeOverlap} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** A denial answers what was told within so many days before it. */
const denialDays = 4;
/** Days that stand under one key: many times the reach of a denial, so that few tellings stand under two. */
const daysOfKey = 32;

/** "Without a fight" says how a place changed hands, and answers nobody. */
const circumstances: ReadonlySet<ClaimType> = new Set<ClaimType>(['armed-clash']);

const keyOf = (day: number): number => Math.floor(day / daysOfKey);

const isDenial = ({claim, standing}: Mention): boolean =>
	claim.modality === 'denied' && standing === 'event' && !circumstances.has(claim.type);

const isTold = ({claim, standing}: Mention): boolean => claim.modality !== 'denied' && standing === 'event';

const days = (denial: Mention, told: Mention): number | null => {
	if (!denial.window || !told.window || told.window.from > denial.window.to) return null;
	const gap = gapBetween(told.window, denial.window);
	return gap <= denialDays ? gap : null;
};

const answers = (denial: Mention, told: Mention): boolean =>
	placeOverlap(denial.sharp, told.sharp) >= 0.5 &&
	mayBeSame(denial.actors, told.actors) &&
	mayBeSame(denial.victims, told.victims);

/** A spokesman denies on Friday what was told on Tuesday: the denial is dated with its report, and belongs to what it denies. */
export const laterDenial: Refiner = {
	unitsOf(mention) {
		const {claim, sharp, window} = mention;
		if (!window || circumstances.has(claim.type)) return [];
		const key = keyOf(isDenial(mention) ? window.from : window.to);
		const next = keyOf(window.to + denialDays);
		const keys = isDenial(mention) || key === next ? [key] : [key, next];
		return sharp.flatMap(place => keys.map(at => `${claim.type}|${place}|${at}`));
	},
	joinsIn: (told, {groupOf}) =>
		told.filter(isDenial).flatMap((denial): Join[] => {
			if (groupOf(denial).some(isTold)) return [];
			const fits = told.filter(one => isTold(one) && answers(denial, one) && days(denial, one) !== null);
			const nearest = Math.min(...fits.map(one => days(denial, one) ?? Infinity));
			const hosts = fits.filter(one => days(denial, one) === nearest);
			return hosts[0] && new Set(hosts.map(groupOf)).size === 1 ? [[hosts[0], denial]] : [];
		}),
};
