import type {Signature} from '../model/signature.ts';

/** "leila, 2026-11-22 14:05": who and when, to the minute in UTC, as the log tells it. */
export const signatureWords = ({who, time}: Signature): string =>
	`${who}, ${time.slice(0, 16).replace('T', ' ')}`;
