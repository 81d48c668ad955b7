import type {ControlSpan, Holder} from '../../model/timeline.ts';
import {dayFromNumber} from '../events/days.ts';
import type {World} from '../lexicon/entities.ts';
import {witnesses} from './origins.ts';
import type {Said} from './said.ts';
import type {SideNames} from './side-names.ts';
import {bears, type Held, statesOf, type VoiceState} from './voice-states.ts';

/** What one voice says of who has a place, through the days. */
export type Voice = {voice: string; states: readonly VoiceState[]};

/** Said of the present of its day, as a fact: what is told as background without a day of its own may be how things were before. */
const counts = (one: Said, standing: boolean): boolean =>
	bears(one) && (standing || one.told !== 'standing') && one.statement.claim.modality !== 'unknown';

/**
 * Each voice's account, in the order in which they first speak. Standing background ("the quarter, which the army holds") counts only where
 * there is nothing else.
 *
 * @param said in the order of the days; what is undated counts only where nothing is dated.
 */
export const voicesOf = (said: readonly Said[]): Voice[] => {
	const own = said.filter(one => counts(one, false));
	const bearing = own.length > 0 ? own : said.filter(one => counts(one, true));
	const dated = bearing.filter(one => one.window);
	const byVoice = new Map<string, Said[]>();
	for (const one of dated.length > 0 ? dated : bearing) {
		const list = byVoice.get(one.statement.voice);
		if (list) list.push(one);
		else byVoice.set(one.statement.voice, [one]);
	}

	return [...byVoice].map(([voice, list]) => ({voice, states: statesOf(list)}));
};

/** A side's part with who says so. */
export const holderOf = (world: World, names: SideNames, side: string, held: Held): Holder => ({
	side,
	name: names(side),
	extent: held.extent,
	share: held.said.map(one => one.share).findLast(share => share !== null) ?? null,
	...witnesses(
		world,
		held.said.map(one => one.statement),
	),
});

/** From when to when each origin tells of the same holders. */
export const spansOf = (world: World, voices: readonly Voice[], names: SideNames): ControlSpan[] =>
	voices
		.flatMap(({states}) =>
			states.flatMap((state): ControlSpan[] => {
				if (state.held.size === 0 || !Number.isFinite(state.from)) return [];
				const said = [...state.held.values()].flatMap(held => held.said);
				return [
					{
						...witnesses(
							world,
							said.map(one => one.statement),
						),
						from: dayFromNumber(state.from),
						to: dayFromNumber(state.end ?? state.to),
						holders: [...state.held].map(([side, {extent}]) => ({side, name: names(side), extent})),
						end: state.end === null ? 'silent' : 'lost',
					},
				];
			}),
		)
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
