import type {Claim} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';

/** Claims in the order in which they are read. */
export const inReadingOrder = (a: Claim, b: Claim): number =>
	a.span[0] - b.span[0] ||
	b.span[1] - a.span[1] ||
	(a.type < b.type ? -1 : a.type > b.type ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Reports in the order of their publication; undated ones last. */
export const byPublication = (a: Report, b: Report): number => {
	const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
	if (x !== y) return x < y ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
