import type {Group} from './mention.ts';

/** What became of groups: those that are no more, and those that are new. A group that gained a claim is both. */
export type Change = {gone: ReadonlySet<Group>; come: ReadonlySet<Group>};

/** Whether two lists hold the same things in the same order. */
export const sameList = <One>(a: readonly One[], b: readonly One[]): boolean =>
	a.length === b.length && a.every((one, index) => one === b[index]);
