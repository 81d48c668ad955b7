import type {Front} from '../../model/front.ts';
import type {Rule} from '../../model/rule.ts';
import type {Dataset, Listed} from '../state/dataset.ts';
import {type DocumentLine, paragraph} from './document-line.ts';

type Made = {data: Dataset; rule: Rule; listed: Listed; words: string};
const made = new WeakMap<Front, Made>();

const isSame = (one: Listed, other: Listed): boolean =>
	one?.events === other?.events && one?.disagreements === other?.disagreements;

/** A front in words, over all its events or those that a filter lists. */
export const frontDocument = (
	data: Dataset,
	front: Front,
	{rule, listed, width}: {rule: Rule; listed: Listed; width: number},
): DocumentLine[] => {
	let known = made.get(front);
	if (known?.data !== data || known.rule !== rule || !isSame(known.listed, listed)) {
		known = {data, rule, listed, words: data.frontWords(front, rule, listed)};
		made.set(front, known);
	}

	return [...paragraph(front.name, width, {bold: true}), ...paragraph(known.words, width)];
};
