import lists from '../../../data/lexicon/ar/extent.json' with {type: 'json'};
import type {Claim, Extent, Manner, Span} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';
import {fold} from '../text/fold.ts';

/** The words of `data/lexicon/ar/extent.json`. */
export type WordLists = typeof lists;

/**
 * toward: an advance that did not arrive. advance, seized: ground won, and a place taken. retaken: won back. relieved: a siege broken. lost: ground that another took. stopped, resumed: a road, a ferry, water that no longer runs, or
 * runs again. executed, freed: what became of captives. dual: "the two quarters" without their
 * names. among: "names of four of the dead", a part of a toll.
 */
export type PlainList =
	| 'toward'
	| 'advance'
	| 'seized'
	| 'retaken'
	| 'relieved'
	| 'lost'
	| 'stopped'
	| 'resumed'
	| 'executed'
	| 'freed'
	| 'dual'
	| 'among';

/** Questions to the words under a claim's span, for what the claim itself does not carry. */
export type Wording = {
	/** Where, in a folded text, a word of each extent stands, in order. */
	extentsIn(folded: string): {at: number; end: number; extent: Extent}[];
	mannersIn(folded: string): Manner[];
	weaponsIn(folded: string): string[];
	/** crossing, bridge, road, water, power, phones, bread. */
	servicesIn(folded: string): string[];
	/** dawn, morning, noon, afternoon, evening, night. */
	hoursIn(folded: string): string[];
	/** north, east, south, west: at which entrance, edge or side of a place. */
	sidesIn(folded: string): string[];
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

/** Looks for whole words. */
type Search = {says(folded: string): boolean; rule: RegExp};

/** The bare letters of some words, wherever they stand: tried first, for the rule with its affixes costs ten times as much, and mostly finds nothing. */
const lettersOf = (words: readonly string[]): RegExp => new RegExp(either(words));

const searchFor = (words: readonly string[], affixes: WordLists['affixes']): Search => {
	const letters = lettersOf(words);
	const rule = new RegExp(wholeWord(words, affixes), 'gu');
	return {rule, says: folded => letters.test(folded) && folded.search(rule) !== -1};
};

const classesOf = <Name extends string>(
	classes: Readonly<Record<string, readonly string[]>>,
	affixes: WordLists['affixes'],
) => {
	const letters = lettersOf(Object.values(classes).flat());
	const searches = Object.entries(classes).map(
		([name, words]) => [name as Name, searchFor(words, affixes)] as const,
	);
	return (folded: string): Name[] =>
		letters.test(folded) ? searches.filter(([, search]) => search.says(folded)).map(([name]) => name) : [];
};

/** Compiles the word lists; give others to read other words. */
export const createWording = (words: WordLists = lists): Wording => {
	const anyOf = (list: readonly string[]): Search => searchFor(list, words.affixes);
	// One of the first words, and within a subject's length one of the second: "the army advanced towards", verb first.
	const anyThen = (first: readonly string[], second: readonly string[]): Search => {
		const {says} = anyOf(first);
		const rule = new RegExp(
			`${wholeWord(first, words.affixes)}(?:\\s+[^\\s.]+){0,4}?\\s+${wholeWord(second, words.affixes)}(?!\\s*\\p{N})`,
			'gu',
		);
		return {rule, says: folded => says(folded) && folded.search(rule) !== -1};
	};
	const edges = lettersOf(words.edge);
	// "The western entrance", "the entrance of the city, the western one".
	const sides = Object.entries(words.side).map(([name, list]) => {
		const {says} = anyOf(list);
		const rule = new RegExp(
			`${wholeWord(words.edge, words.affixes)}(?:\\s+[^\\s.]+){0,2}?\\s+${wholeWord(list, words.affixes)}`,
			'u',
		);
		return [name, (folded: string): boolean => says(folded) && rule.test(folded)] as const;
	});
	const article = fold(words.affixes.article);
	const extents = Object.entries(words.extent).map(([name, list]) => [name as Extent, anyOf(list)] as const);
	const extentLetters = lettersOf(Object.values(words.extent).flat());
	const plain = {
		toward: anyThen(words.advance, words.toward),
		advance: anyOf(words.advance),
		seized: anyOf(words.seized),
		retaken: anyOf(words.retaken),
		relieved: anyOf(words.relieved),
		lost: anyOf(words.lost),
		stopped: anyOf(words.stopped),
		resumed: anyOf(words.resumed),
		executed: anyOf(words.executed),
		freed: anyOf(words.freed),
		dual: anyOf(words.dual),
		among: anyOf(words.among),
	} satisfies Record<PlainList, Search>;
	const heldOut = anyOf(words['held-out']);
	return {
		extentsIn: folded =>
			extentLetters.test(folded)
				? extents
						.flatMap(([extent, {rule}]) =>
							[...folded.matchAll(rule)].map(match => ({
								at: match.index,
								end: match.index + match[0].length,
								extent,
							})),
						)
						.sort((a, b) => a.at - b.at)
				: [],
		mannersIn: classesOf<Manner>(words.manner, words.affixes),
		weaponsIn: classesOf<string>(words.weapon, words.affixes),
		servicesIn: classesOf<string>(words.service, words.affixes),
		hoursIn: classesOf<string>(words.hour, words.affixes),
		sidesIn: folded =>
			edges.test(folded) ? sides.filter(([, says]) => says(folded)).map(([name]) => name) : [],
		withoutArticle: name => (name.startsWith(article) ? name.slice(article.length) : name),
		heldOutAt: folded => (heldOut.says(folded) ? folded.search(heldOut.rule) : -1),
		says: (folded, list) => plain[list].says(folded),
	};
};

/** The folded words of a report under a span. */
export const wordsUnder = (report: Report, span: Span): string => fold(report.text.slice(span[0], span[1]));

/** The manner of a claim: what it carries, else what its words say, most telling first. */
export const mannersOf = (claim: Claim, report: Report, wording: Wording): Manner[] =>
	claim.manner ? [claim.manner] : wording.mannersIn(wordsUnder(report, claim.span));
