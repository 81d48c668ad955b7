import type {ControlRepeat} from '../../model/timeline.ts';
import {dayFromNumber} from '../events/days.ts';
import type {World} from '../lexicon/entities.ts';
import type {Contest} from './contests.ts';
import {witnesses} from './origins.ts';
import type {Said} from './said.ts';
import type {SideNames} from './side-names.ts';

/** A taking told again within two days may be the same one. */
const sameTakingDays = 2;

type Taking = {day: number; said: Said[]};

const takingsOf = (said: readonly Said[], side: string): Taking[] => {
	const byDay = new Map<number, Said[]>();
	for (const one of said) {
		const {window, extent} = one;
		const whole = extent !== 'part' && extent !== 'most';
		if (one.act !== 'took' || one.side !== side || !window || window.from !== window.to || !whole) continue;
		byDay.set(window.to, [...(byDay.get(window.to) ?? []), one]);
	}

	return [...byDay].map(([day, list]) => ({day, said: list})).sort((a, b) => a.day - b.day);
};

/** Whether anybody tells that a side no longer had the place at some time between two days. */
const lostBetween = (said: readonly Said[], side: string, first: number, again: number): boolean =>
	said.some(
		({window, act, side: own}) =>
			window !== null &&
			window.to >= first &&
			window.from <= again &&
			(own === side ? act === 'left' : act === 'took' || act === 'holds'),
	);

/**
 * The takings that are told twice of one side with no loss in between. "Won back" tells a loss; to take a part of it, and then the rest, is no
 * repeat.
 *
 * @param said what is told as a fact, and not as standing background.
 */
export const repeatsOf = (
	world: World,
	said: readonly Said[],
	contests: readonly Contest[],
	names: SideNames,
): ControlRepeat[] => {
	const sides = [...new Set(said.filter(one => one.act === 'took').map(one => one.side))].sort();
	return sides.flatMap(side => {
		const takings = takingsOf(said, side);
		return takings.slice(1).flatMap((again, index): ControlRepeat[] => {
			const first = takings[index] as Taking;
			const days = again.day - first.day;
			if (days <= sameTakingDays || again.said.some(one => one.retaking)) return [];
			if (lostBetween(said, side, first.day, again.day)) return [];
			const told = ({day, said: list}: Taking) => ({
				day: dayFromNumber(day),
				...witnesses(
					world,
					list.map(one => one.statement),
				),
			});
			const both = new Set([...first.said, ...again.said]);
			return [
				{
					side,
					name: names(side),
					first: told(first),
					again: told(again),
					days,
					disagreements: contests
						.filter(({positions}) => positions.every(position => position.some(one => both.has(one))))
						.map(({disagreement}) => disagreement.id),
				},
			];
		});
	});
};
