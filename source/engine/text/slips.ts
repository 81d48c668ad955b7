import type {Reading} from './clitics.ts';
import {article} from './particles.ts';

/** How a word that no dictionary knows may have been meant, likeliest first: each to be looked up, never taken by guess. */

const alef = '\u0627';
const dad = '\u0636';
const za = '\u0638';
/** "On the", "this": written onto the article in speech. */
const spokenClitics = ['\u0639', '\u0647', '\u0628\u0647', '\u0648\u0639'];
const shortest = 4;
/** Two words run together have so many letters at most: what is longer is no slip of the pen, and to try its letters one by one would take for ever. */
const longest = 30;

/** Latin letters among Arabic ones, each with what it sounds or looks like. */
const latin: Readonly<Record<string, string>> = {
	...{a: alef, b: '\u0628', t: '\u062a', j: '\u062c', h: '\u0647', k: '\u0643', d: '\u062f', r: '\u0631'},
	...{z: '\u0632', s: '\u0633', c: '\u0633', f: '\u0641', q: '\u0642', l: '\u0644', m: '\u0645'},
	...{n: '\u0646', w: '\u0648', y: '\u064a', i: alef, o: '\u0647', u: '\u0648', e: '\u064a', g: '\u063a'},
};

/** A letter held ("aaalert") is written once, or twice where that is the word; a double alef is never one. */
const unheld = (form: string): string[] => {
	const once = form.replace(/(.)\1{2,}/gu, '$1').replace(/\u0627{2,}/g, alef);
	const twice = form.replace(/(.)\1{2,}/gu, '$1$1');
	return [once, twice];
};

const swapped = (form: string): string[] => {
	const found: string[] = [];
	if (form.length > longest) return found;
	for (let index = 0; index < form.length; index++) {
		const other = form[index] === dad ? za : form[index] === za ? dad : null;
		if (other) found.push(form.slice(0, index) + other + form.slice(index + 1));
	}

	return found;
};

const isMixed = (form: string): boolean => /[a-z]/.test(form) && /[\u0621-\u064a]/.test(form);

/** Other spellings that a word may be a slip for. */
export const slips = (form: string): string[] => {
	const spelled = isMixed(form) ? form.replace(/[a-z]/g, letter => latin[letter] ?? letter) : form;
	if (form.length < shortest) return spelled === form ? [] : [spelled];
	return [spelled, ...unheld(spelled), ...swapped(spelled)].filter(
		(candidate, index, all) => candidate !== form && all.indexOf(candidate) === index,
	);
};

/** Readings with a word of speech cut off that is written onto the article. */
export const spokenReadings = (form: string): Reading[] =>
	spokenClitics
		.filter(clitic => form.startsWith(clitic + article) && form.length > clitic.length + shortest)
		.map(prefix => ({form: form.slice(prefix.length), prefix}));

/** Behind these letters there is no joint: a blank that is missing there is not seen. */
const unjoined = /[\u0627\u062f\u0630\u0631\u0632\u0648\u0647]/;

/** Where a word may be two whose blank is missing: before an article, behind a letter that does not join. */
export const missingBlanks = (form: string): number[] => {
	const found: number[] = [];
	if (form.length > longest) return found;
	for (let at = form.indexOf(article, 3); at > 0; at = form.indexOf(article, at + 1))
		if (form.length - at >= shortest && unjoined.test(form[at - 1] as string)) found.push(at);
	return found;
};
