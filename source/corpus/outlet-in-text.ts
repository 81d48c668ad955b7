import type {SourceId} from '../model/ids.ts';
import {edgeLines} from './edge-lines.ts';
import {nameForm, type OutletNames} from './outlet-names.ts';
import {creditLabels, publisherWords} from './text-marks.ts';

const anyOf = (words: readonly string[]): string => words.map(nameForm).join('|');

// "دير الزور-سانا", "محافظة دير الزور- المرصد السوري لحقوق الإنسان:: …", "بيروت (رويترز) - …": at most five words of place, then the name.
const dateline = /^([\p{L} ]{2,40}?)\s*[-–—|/]\s*([^:|\-–—]{2,60}?)\s*(?:$|:|\|)/u;
const bracketed = /^([\p{L} ]{2,40}?)\s*\(([^)]{2,40})\)\s*[-–—:]/u;
const credit = new RegExp(`^(?:${anyOf(creditLabels)})\\s*:\\s*(.+)$`, 'u');
const publisher = new RegExp(`^(?:${anyOf(publisherWords)}) `, 'u');

const named = (names: OutletNames, words: string | undefined): SourceId | undefined => {
	const form = nameForm(words ?? '');
	return names.get(form) ?? names.get(form.replace(publisher, ''));
};

const isShort = (place: string | undefined): boolean => (place ?? '').trim().split(/\s+/).length <= 5;

/**
 * Who published a text, as far as it says so in so many words: a dateline in its first three lines, a sign-off that is the whole last
 * line, a credit line near either end. Only names of the data's source list count. null where nothing tells or two marks differ.
 */
export const findOutlet = (text: string, names: OutletNames): SourceId | null => {
	const lines = edgeLines(text, 6, 6);
	const found = new Set<SourceId>();
	const note = (id: SourceId | undefined): void => {
		if (id !== undefined) found.add(id);
	};

	for (const {line} of lines.slice(0, 3)) {
		for (const pattern of [dateline, bracketed]) {
			const match = pattern.exec(line.slice(0, 120));
			if (match && isShort(match[1])) note(named(names, match[2]));
		}
	}

	const whole = lines.filter(line => line.whole).map(({line}) => line);
	if (lines.length > 1 && lines.at(-1)?.whole) note(named(names, whole.at(-1)));
	for (const line of whole) note(named(names, credit.exec(line)?.[1]));
	const [only] = found;
	return found.size === 1 && only !== undefined ? only : null;
};
