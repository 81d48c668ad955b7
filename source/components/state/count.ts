import type {State} from './state.ts';

/** More than any list has rows. */
const mostDigits = 7;

/** The count with one digit more; a zero begins none. */
export const typeDigit = (state: State, digit: string): State =>
	(state.count === '' && digit === '0') || state.count.length >= mostDigits
		? state
		: {...state, count: state.count + digit};
