import type {ReportId} from '../../../model/ids.ts';
import {likeness} from '../days.ts';
import type {Geography} from '../geography.ts';
import type {Joints} from '../joints.ts';
import type {Group, Mention} from '../mention.ts';

/** What a refiner sees: the groups as they are, every mention by report in reading order. */
export type Scene = {
	joints: Joints;
	groups: readonly Group[];
	byReport: ReadonlyMap<ReportId, readonly Mention[]>;
	geography: Geography;
};

/** Finds groups that tell of one happening for a reason that has a name, and joins them. */
export type Refiner = (scene: Scene) => void;

/** Whether two mentions may speak of the same days. */
export const sameDays = (a: Mention, b: Mention): boolean =>
	a.window && b.window ? likeness(a.window, b.window) >= 0.5 : a.report.id === b.report.id;

/** Whether the days are the very same. */
export const equalDays = (a: Mention, b: Mention): boolean =>
	a.window?.from === b.window?.from && a.window?.to === b.window?.to;

/** Every pair of neighbours in the reading order of one report. */
export const neighbours = function* (scene: Scene): Generator<readonly [Mention, Mention]> {
	for (const list of scene.byReport.values())
		for (let index = 1; index < list.length; index++)
			yield [list[index - 1] as Mention, list[index] as Mention];
};

export const sharesFront = (a: Mention, b: Mention): boolean =>
	a.fronts.some(front => b.fronts.includes(front));

/** Whether one set of sides equals the other. */
export const equalSides = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === b.size && [...a].every(side => b.has(side));
