import type {SourceId} from '../../model/ids.ts';
import {blocOfAlignment} from '../lexicon/camps.ts';
import type {World} from '../lexicon/entities.ts';
import type {Said} from './said.ts';
import type {Voice} from './spans.ts';
import {type Held, leavesNoRoom} from './voice-states.ts';

/** A holding told by others so many days later is another chapter, though nobody tells the change. */
const sameChapterDays = 14;

/** A voice's last word on a place, as far as no change told later has overtaken it. */
export type LastWord = {
	voice: string;
	origin: SourceId;
	/** Speaks for a side of the war. */
	party: boolean;
	day: number;
	/** When it was last printed; -Infinity where no report is dated. */
	published: number;
	held: ReadonlyMap<string, Held>;
	gone: ReadonlyMap<string, readonly Said[]>;
};

const lastOf = (world: World, {voice, states}: Voice): LastWord[] => {
	const state = states.at(-1);
	if (!state) return [];
	const said = [...[...state.held.values()].flatMap(held => held.said), ...[...state.gone.values()].flat()];
	const origins = said.map(one => one.statement.origin).sort();
	const [origin] = origins;
	if (!origin) return [];
	return [
		{
			voice,
			origin,
			party: origins.some(id => blocOfAlignment(world.sources.get(id)?.alignment) !== null),
			day: state.to,
			published: Math.max(...said.map(one => one.published ?? -Infinity)),
			held: state.held,
			gone: state.gone,
		},
	];
};

/** Whether a side no longer had the place after a day, as somebody tells of a later one; "won back" tells of the same day. */
const overtakes = (one: Said, side: string, {extent}: Held, word: LastWord): boolean => {
	const {window} = one;
	if (!window || one.told === 'standing') return false;
	if (one.act === 'left') return one.side === side && window.to > word.day && one.extent !== 'part';
	if (one.side === side || !leavesNoRoom(extent, one.extent)) return false;
	if (one.act === 'took')
		return window.to > word.day || (window.to === word.day && one.retaking && !isRetaking(word, side));
	return one.act === 'holds' && window.from > word.day + sameChapterDays;
};

const isRetaking = (word: LastWord, side: string): boolean =>
	word.held.get(side)?.said.some(one => one.retaking) ?? false;

/** What a side was told to have left is overtaken when somebody tells that it has the place again. */
const returns = (one: Said, side: string, word: LastWord): boolean =>
	one.side === side &&
	(one.act === 'took' || one.act === 'holds') &&
	(one.window?.to ?? -Infinity) > word.day;

/**
 * The latest chapter of a place: each voice's last word, without what a change told for a later day has overtaken. Within it no order of days
 * tells who is right.
 *
 * @param said what is told as a fact, in the order of the days.
 */
export const chapterOf = (world: World, voices: readonly Voice[], said: readonly Said[]): LastWord[] =>
	voices
		.flatMap(voice => lastOf(world, voice))
		.map(word => ({
			...word,
			held: new Map(
				[...word.held].filter(([side, held]) => !said.some(one => overtakes(one, side, held, word))),
			),
			gone: new Map([...word.gone].filter(([side]) => !said.some(one => returns(one, side, word)))),
		}))
		.filter(word => word.held.size > 0 || word.gone.size > 0)
		.sort((a, b) => b.day - a.day || b.published - a.published || (a.voice < b.voice ? -1 : 1));
