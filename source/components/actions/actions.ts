import type {Acts} from './action.ts';
import {decisions} from './decide.ts';
import {filters} from './filter.ts';
import {forms} from './form.ts';
import {grading} from './grade.ts';
import {looks} from './look.ts';
import {mapActs} from './map.ts';
import {matrixActs} from './matrix.ts';
import {moves} from './move.ts';
import {palette} from './palette.ts';
import {program} from './program.ts';
import {reading} from './read.ts';
import {regrouping} from './regroup.ts';
import {selecting} from './select.ts';
import {table} from './table.ts';
import {timelineActs} from './timeline.ts';

/** Every action that a key may stand for, by the id of its binding. */
export const actions: Acts = {
	...moves,
	...looks,
	...table,
	...filters,
	...decisions,
	...grading,
	...palette,
	...mapActs,
	...timelineActs,
	...reading,
	...selecting,
	...matrixActs,
	...regrouping,
	...forms,
	...program,
};
