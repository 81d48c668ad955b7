import lists from '../../../data/lexicon/ar/extent.json' with {type: 'json'};
import type {Claim, Extent, Manner, Span} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';
import {fold} from '../text/fold.ts';

/** The words of `data/lexicon/ar/extent.json`. */
export type WordLists = typeof lists;

/**
 * toward: an advance that did not arrive. retaken: won back. executed, freed: what became of captives. dual: "the two quarters" without their
 * names. among: "names of four of the dead", a part of a toll.
 */
export type PlainList = 'toward' | 'retaken' | 'executed' | 'freed' | 'dual' | 'among';

/** Questions to the words under a claim's span, for what the claim itself does not carry. */
export type Wording = {
	/** Where, in a folded text, a word of each extent stands, in order. */
	extentsIn(folded: string): {at: number; end: number; extent: Extent}[];
	mannersIn(folded: string): Manner[];
	weaponsIn(folded: string): string[];
	/** dawn, morning, noon, afternoon, evening, night. */
	hoursIn(folded: string): string[];
	/** A folded name as it stands after a preposition that swallows the article. */
	withoutArticle(name: string): string;
	/** Where a word for holding out inside a place begins; -1 for nowhere. */
	heldOutAt(folded: string): number;
	/** Whether a word of a plain list stands there. */
	says(folded: string, list: PlainList): boolean;
};

const quoted = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const either = (parts: readonly string[]): string => `(?:${parts.map(part => quoted(fold(part))).join('|')})`;

/** Any of the words, whole, with the conjunctions, prepositions and article Arabic writes onto them and a short ending. */
const wholeWord = (words: readonly string[], affixes: WordLists['affixes']): string => {
	const forms = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	const before = `${either(affixes.conjunctions)}?${either(affixes.prepositions)}?${either([affixes.article])}?`;
	return `(?<![\\p{L}\\p{N}])${before}${either(forms)}${either(affixes.endings)}?(?![\\p{L}\\p{N}])`;
};

const classesOf = <Name extends string>(
	classes: Readonly<Record<string, readonly string[]>>,
	anyOf: (words: readonly string[]) => RegExp,
) => {
	const rules = Object.entries(classes).map(([name, words]) => [name as Name, anyOf(words)] as const);
	return (folded: string): Name[] =>
		rules.filter(([, rule]) => folded.search(rule) !== -1).map(([name]) => name);
};

/** Compiles the word lists; give others to read other words. */
export const createWording = (words: WordLists = lists): Wording => {
	const anyOf = (list: readonly string[]): RegExp => new RegExp(wholeWord(list, words.affixes), 'gu');
	// One of the first words, and within a subject's length one of the second: "the army advanced towards", verb first.
	const anyThen = (first: readonly string[], second: readonly string[]): RegExp =>
		new RegExp(
			`${wholeWord(first, words.affixes)}(?:\\s+[^\\s.]+){0,4}?\\s+${wholeWord(second, words.affixes)}(?!\\s*\\p{N})`,
			'gu',
		);
	const article = fold(words.affixes.article);
	const extents = Object.entries(words.extent).map(([name, list]) => [name as Extent, anyOf(list)] as const);
	const plain = {
		toward: anyThen(words.advance, words.toward),
		retaken: anyOf(words.retaken),
		executed: anyOf(words.executed),
		freed: anyOf(words.freed),
		dual: anyOf(words.dual),
		among: anyOf(words.among),
	} satisfies Record<PlainList, RegExp>;
	const heldOut = anyOf(words['held-out']);
	return {
		extentsIn: folded =>
			extents
				.flatMap(([extent, rule]) =>
					[...folded.matchAll(rule)].map(match => ({
						at: match.index,
						end: match.index + match[0].length,
						extent,
					})),
				)
				.sort((a, b) => a.at - b.at),
		mannersIn: classesOf<Manner>(words.manner, anyOf),
		weaponsIn: classesOf<string>(words.weapon, anyOf),
		hoursIn: classesOf<string>(words.hour, anyOf),
		withoutArticle: name => (name.startsWith(article) ? name.slice(article.length) : name),
		heldOutAt: folded => folded.search(heldOut),
		says: (folded, list) => folded.search(plain[list]) !== -1,
	};
};

/** The folded words of a report under a span. */
export const wordsUnder = (report: Report, span: Span): string => fold(report.text.slice(span[0], span[1]));

/** The manner of a claim: what it carries, else what its words say, most telling first. */
export const mannersOf = (claim: Claim, report: Report, wording: Wording): Manner[] =>
	claim.manner ? [claim.manner] : wording.mannersIn(wordsUnder(report, claim.span));
