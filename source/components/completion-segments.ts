import type {Completion} from '../query/completion/complete.ts';
import type {Segment} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';

const countOf = ({count}: Completion): string => (count === null ? '' : ` ${count}`);

const widthOf = (one: Completion): number => textWidth(`${one.insert}${countOf(one)}`);

const gap = 2;

/**
 * What could stand in the filter, as much as there is room for on a line: from the first on, or the page on which the chosen one is.
 *
 * @param chosen which one stands in the filter; null for none.
 */
export const completionSegments = (
	list: readonly Completion[],
	chosen: number | null,
	columns: number,
): Segment[] => {
	// A blank before them, and a sign behind that there are more.
	const room = columns - 3;
	let first = 0;
	let used = 0;
	let end = 0;
	for (const [index, one] of list.entries()) {
		const width = widthOf(one) + gap;
		if (index > first && used + width - gap > room) {
			if (index > (chosen ?? 0)) break;
			first = index;
			used = 0;
		}

		used += width;
		end = index + 1;
	}

	const segments = list
		.slice(first, end)
		.flatMap((one, index): Segment[] => [
			{text: index === 0 ? ' ' : ' '.repeat(gap)},
			{text: one.insert, ...(first + index === chosen ? {style: {inverse: true}} : {})},
			{text: countOf(one), style: {dim: true}},
		]);
	return end < list.length ? [...segments, {text: ' …', style: {dim: true}}] : segments;
};
