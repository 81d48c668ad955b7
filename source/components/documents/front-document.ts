import type {AnalysedFront} from '../../cache/analysed.ts';
import type {Rule} from '../../model/rule.ts';
import type {Dataset} from '../state/dataset.ts';
import {type DocumentLine, paragraph} from './document-line.ts';
import {frontWords, type Listed} from './front-words.ts';

type Made = {data: Dataset; rule: Rule; listed: Listed; words: string};
const made = new WeakMap<AnalysedFront, Made>();

const isSame = (one: Listed, other: Listed): boolean =>
	one?.events === other?.events && one?.disagreements === other?.disagreements;

/** A front in words, over all its events or those that a filter lists. */
export const frontDocument = (
	data: Dataset,
	front: AnalysedFront,
	{rule, listed, width}: {rule: Rule; listed: Listed; width: number},
): DocumentLine[] => {
	let known = made.get(front);
	if (known?.data !== data || known.rule !== rule || !isSame(known.listed, listed)) {
		known = {data, rule, listed, words: frontWords(data, data.world, front, rule, listed)};
		made.set(front, known);
	}

	return [...paragraph(front.name, width, {bold: true}), ...paragraph(known.words, width)];
};
