import type {Opening, PhraseNode} from './openings.ts';
import type {Owner} from './phrase-lists.ts';
import type {Token} from './tokens.ts';

/** A phrase found in a text. */
export type PhraseMatch<Meaning> = {
	/** Token index of the first word, and the one after the last. */
	begin: number;
	end: number;
	meanings: readonly Meaning[];
	/** What was written onto the first word: و ف ب ل ك. */
	prefix: string;
};

/** A phrase found in a text, and the index that knows it. */
export type OwnedMatch = PhraseMatch<unknown> & {owner: Owner};

// Quotation marks and dashes may stand anywhere inside a name without changing it.
const silent = new Set([
	'"',
	'\u201c',
	'\u201d',
	'\u00ab',
	'\u00bb',
	"'",
	'\u2018',
	'\u2019',
	'#',
	'(',
	')',
	'-',
	'\u2013',
]);

const none: readonly never[] = [];

/** Of the matches at one token that of an index, or null. */
export const ownedBy = (matches: readonly OwnedMatch[], owner: Owner): OwnedMatch | null => {
	for (let index = 0; index < matches.length; index++) {
		const match = matches[index] as OwnedMatch;
		if (match.owner === owner) return match;
	}

	return null;
};

/**
 * What all indexes know of each token of the text at hand. One walk through the words behind a token serves every index; and the recognisers
 * ask the same places again and again: the answers are kept until another text is asked about.
 */
export class PhraseMatches {
	readonly #openingOf: (word: string) => Opening;
	#tokens: readonly Token[] = [];
	#found: (readonly OwnedMatch[] | undefined)[] = [];

	/** @param openingOf what is known of a first word that nobody was asked about yet. */
	constructor(openingOf: (word: string) => Opening) {
		this.#openingOf = openingOf;
	}

	/** Of each index the longest phrase that begins at a token, if any does. Of two equally long ones the one with less cut off its front wins. */
	at(tokens: readonly Token[], begin: number): readonly OwnedMatch[] {
		if (tokens !== this.#tokens) {
			this.#tokens = tokens;
			this.#found = new Array(tokens.length);
		}

		const known = this.#found[begin];
		if (known !== undefined) return known;
		const found = this.#search(tokens, begin);
		this.#found[begin] = found;
		return found;
	}

	#search(tokens: readonly Token[], begin: number): readonly OwnedMatch[] {
		const token = tokens[begin] as Token;
		if (token.kind === 'mark') return none;
		const found: OwnedMatch[] = [];
		for (const {form, prefix, opening} of token.readings) {
			let node: PhraseNode | null | undefined = (opening ?? this.#openingOf(form)).node;
			let end = begin + 1;
			while (node) {
				for (const {owner, meanings} of node.ends) {
					const known = ownedBy(found, owner);
					if (!known) found.push({owner, begin, end, meanings, prefix});
					else if (end > known.end) {
						known.end = end;
						known.meanings = meanings;
						known.prefix = prefix;
					}
				}

				if (!node.next) break;
				let after = tokens[end];
				while (after && after.kind === 'mark' && silent.has(after.form)) after = tokens[++end];
				if (!after || after.sentence !== token.sentence) break;
				node = node.next.get(after.form);
				end++;
			}
		}

		return found.length === 0 ? none : found;
	}
}
