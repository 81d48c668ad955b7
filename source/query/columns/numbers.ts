import type {Numbers} from './event-columns.ts';

/** Whole numbers from 0 on in the narrowest array that holds them. */
export const numbersOf = (values: readonly number[]): Numbers => {
	let highest = 0;
	for (const value of values) if (value > highest) highest = value;
	if (highest < 0x100) return Uint8Array.from(values);
	return highest < 0x1_0000 ? Uint16Array.from(values) : Uint32Array.from(values);
};
