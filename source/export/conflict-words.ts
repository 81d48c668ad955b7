import type {Conflict} from '../model/judgement.ts';
import {signatureWords} from './signature-words.ts';

const valueWords = ({field, value}: Conflict): string => {
	if (field === 'note') return `the note "${value}"`;
	return field === 'credibility' ? `credibility ${value}` : value;
};

/** What was overruled, and by whom: "verified (leila, 2026-11-22 14:05), overruled by omar, 2026-11-22 14:06". */
export const conflictWords = (conflict: Conflict): string =>
	`${valueWords(conflict)} (${signatureWords(conflict)}), overruled by ${signatureWords(conflict.by)}`;
