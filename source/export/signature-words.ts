import type {Signature} from '../model/signature.ts';

type Signed = Pick<Signature, 'who' | 'time'>;

/** "leila, 2026-11-22 14:05": who and when, to the minute in UTC, as the log tells it. */
export const signatureWords = ({who, time}: Signed): string =>
	`${who}, ${time.slice(0, 16).replace('T', ' ')}`;

/** "leila, 2026-11-22": who and on which day, for what is long past. */
export const dayWords = ({who, time}: Signed): string => `${who}, ${time.slice(0, 10)}`;
