import type {Toll} from '../model/event.ts';

/** A toll in few letters: `21`, or best with what was told at least and at most, `21 (12–40)`, `21+` where it is open above. */
export const tollWords = (toll: Toll | null): string => {
	if (!toll) return '';
	if (toll.low === toll.high) return String(toll.best);
	if (toll.high === null && toll.low === toll.best) return `${toll.best}+`;
	return `${toll.best} (${toll.low}–${toll.high ?? '…'})`;
};
