import type {Token} from '../text/tokens.ts';

/** How far behind a verb its object may stand, with the subject between them, in words. */
const reach = 8;

/** The token behind the stretch in which the object of a word that ends at a token may stand: quotation marks and strokes are no words. */
export const objectEnd = (tokens: readonly Token[], from: number): number => {
	let at = from;
	for (let left = reach; at < tokens.length && left > 0; at++) if (tokens[at]?.kind !== 'mark') left--;
	return at;
};
