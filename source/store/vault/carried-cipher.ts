import {type CarriedKey, type Cipher, clear} from '../../corpus/cipher.ts';
import {keyedCipher} from './keyed-cipher.ts';

/** The cipher of another thread again, from what its `carry` gave: functions do not pass from one to the other. */
export const carriedCipher = (carried: CarriedKey | null): Cipher =>
	carried === null ? clear : keyedCipher(carried.master, carried.id);
