import type {Acts} from './action.ts';
import {decisions} from './decide.ts';
import {filters} from './filter.ts';
import {looks} from './look.ts';
import {mapActs} from './map.ts';
import {moves} from './move.ts';
import {palette} from './palette.ts';
import {program} from './program.ts';
import {table} from './table.ts';
import {timelineActs} from './timeline.ts';

/** Every action that a key may stand for, by the id of its binding. */
export const actions: Acts = {
	...moves,
	...looks,
	...table,
	...filters,
	...decisions,
	...palette,
	...program,
	...mapActs,
	...timelineActs,
};
