import {analyse} from '../../source/engine/analyse.ts';
import {createWording} from '../../source/engine/events/wording.ts';
import type {Analysis} from '../../source/model/analysis.ts';
import {hospitalCase, quartersCase, villageCase} from '../engine/cases.ts';
import {nasty} from '../engine/nasty.ts';
import {type Item, world} from '../engine/story.ts';

export {world} from '../engine/story.ts';

const wording = createWording();

export type Corpus = {items: Item[]; analysis: Analysis};

export const corpusOf = (items: Item[]): Corpus => ({items, analysis: analyse(items, world, {wording})});

/** Reports in which all that an analysis may hold comes up: cases that are told, and some that nobody would write. */
export const corpora = (): [string, Corpus][] => [
	['nothing', corpusOf([])],
	['the three cases', corpusOf([...hospitalCase, ...villageCase, ...quartersCase])],
	['nasty reports', corpusOf(nasty(4, 60))],
];
