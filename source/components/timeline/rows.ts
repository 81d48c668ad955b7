import type {Bin, Bins} from './bins.ts';
import {stretchOf} from './unit.ts';

/** A row of the timeline: a stretch with events, one without, or the events of no day. */
export type Row =
	| {kind: 'bin'; bin: Bin}
	| {kind: 'gap'; from: number; to: number}
	| {kind: 'undated'; bin: Bin};

/** Stretches with events, and between them one row for all that are empty, so that no time is skipped unsaid; last what is not dated. */
export const rowsOf = ({unit, bins, undated}: Bins): Row[] => {
	const rows: Row[] = [];
	for (const [index, bin] of bins.entries()) {
		const before = bins[index - 1];
		if (before && stretchOf(unit, before.to + 1).from !== bin.from)
			rows.push({kind: 'gap', from: before.to + 1, to: bin.from - 1});
		rows.push({kind: 'bin', bin});
	}

	if (undated) rows.push({kind: 'undated', bin: undated});
	return rows;
};
