import type {Binding} from './binding.ts';
import {deciding} from './bindings/decide.ts';
import {filtering} from './bindings/filter.ts';
import {filling} from './bindings/form.ts';
import {grading} from './bindings/grade.ts';
import {looking} from './bindings/look.ts';
import {comparing} from './bindings/matrix.ts';
import {moving} from './bindings/move.ts';
import {finding} from './bindings/palette.ts';
import {picturing} from './bindings/pictures.ts';
import {program} from './bindings/program.ts';
import {reading} from './bindings/read.ts';
import {regrouping} from './bindings/regroup.ts';
import {tabling} from './bindings/table.ts';

/**
 * Every action of the dashboard. The footer, the help and the documentation come from this table; a key stands once in a context.
 */
export const bindings: readonly Binding[] = [
	...moving,
	...looking,
	...tabling,
	...picturing,
	...reading,
	...comparing,
	...filtering,
	...deciding,
	...regrouping,
	...grading,
	...finding,
	...filling,
	...program,
];
