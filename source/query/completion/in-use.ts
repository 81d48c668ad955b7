import {claimTypes} from '../../model/claim.ts';
import type {EventColumns, ListColumn} from '../columns/event-columns.ts';
import type {Judgements} from '../columns/judgements.ts';
import {textsOf} from '../columns/text-pool.ts';

/** A value, and how many events have it. */
export type InUse = readonly [value: string, count: number];

const known = new WeakMap<object, readonly InUse[]>();

const once = (key: object, count: () => readonly InUse[]): readonly InUse[] => {
	const found = known.get(key) ?? count();
	known.set(key, found);
	return found;
};

/** The ids of a column. */
export const idsInUse = (column: ListColumn): readonly InUse[] =>
	once(column, () => {
		const {list, starts, values, ids} = column;
		const ofList = new Uint32Array(starts.length - 1);
		for (const at of list) ofList[at] = (ofList[at] as number) + 1;
		const names = textsOf(ids);
		const counts = new Uint32Array(names.length);
		for (const [at, count] of ofList.entries())
			for (const value of values.subarray(starts[at], starts[at + 1]))
				counts[value] = (counts[value] as number) + count;
		return names.map((id, value) => [id, counts[value] ?? 0]);
	});

export const typesInUse = ({type}: EventColumns): readonly InUse[] =>
	once(type, () => {
		const counts = new Uint32Array(claimTypes.length);
		for (const one of type) counts[one] = (counts[one] as number) + 1;
		return claimTypes.map((name, index) => [name, counts[index] ?? 0]);
	});

/** The tags that somebody gave. */
export const tagsInUse = (judgements: Judgements): readonly InUse[] =>
	once(judgements, () => {
		const counts = new Map<string, number>();
		for (const judgement of judgements)
			for (const tag of judgement?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
		return [...counts];
	});
