import type {CountKind} from '../../../model/claim.ts';
import type {FigureWord, Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Hedge} from '../../lexicon/word-files.ts';
import {and} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import {type NumberRead, readNumber} from './numbers.ts';

export type Interval = {min: number; max: number | null};
type Word<Kind extends FigureWord['kind']> = Extract<FigureWord, {kind: Kind}>;

/** A figure before it is known what it counts. */
export type Figure = {
	/** The token after it; its own first token where the counted noun itself is the figure ("two soldiers" in one word). */
	end: number;
	/** Where the counted noun stands, where it stands before the number ("soldiers two"). */
	noun?: number;
	interval: Interval;
	rule: string;
	/** The number without its hedge, where there is one. */
	exact: number | null;
	what: CountKind | null;
	hedge: Hedge['kind'] | null;
};

/** Words that a figure may begin with, besides numbers. */
const openers: ReadonlySet<FigureWord['kind']> = new Set([
	'hedge',
	'range',
	'indefinite',
	'one-of',
	'others',
	'another',
	'dual',
	'single',
]);
const dashes = new Set(['-', '\u2013', '\u2014']);

/** A hedged number as an interval (contract, section 2). */
export const hedged = (value: number, hedge: Hedge['kind'] | null): Interval => {
	switch (hedge) {
		case 'more':
			return {min: value + 1, max: null};
		case 'least':
			return {min: value, max: null};
		case 'most':
			return {min: 0, max: value};
		case 'less':
			return {min: 0, max: value - 1};
		default:
			return {min: value, max: value};
	}
};

/** Reads figures off the tokens of one text: what the numbers and hedges say, not yet what they count. */
export class FigureReader {
	readonly tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	#last: {at: number; number: NumberRead | null} = {at: -1, number: null};

	constructor(tokens: readonly Token[], lexicon: Lexicon) {
		this.tokens = tokens;
		this.#lexicon = lexicon;
	}

	/** The word of a kind that begins at a token, or null. */
	word<Kind extends FigureWord['kind']>(
		at: number,
		kind: Kind,
		fits?: (word: Word<Kind>) => boolean,
	): {word: Word<Kind>; end: number; prefix: string} | null {
		const match = this.#lexicon.figures.at(this.tokens, at);
		if (!match) return null;
		for (const meaning of match.meanings) {
			if (meaning.kind !== kind) continue;
			const word = meaning as Word<Kind>;
			if (!fits || fits(word)) return {word, end: match.end, prefix: match.prefix};
		}

		return null;
	}

	/** Where a word for the dead and the wounded together ends, "killed and wounded", "dead and injured"; null where none begins at a token. */
	joint(at: number): number | null {
		const phrase = this.word(at, 'joint');
		if (phrase) return phrase.end;
		const opening = this.word(at, 'range')?.end ?? at;
		const victims = (begin: number, harm: CountKind) =>
			this.#isPeople(begin) ? this.word(begin, 'counted', ({what}) => what === harm) : null;
		const killed = victims(opening, 'killed');
		const wounded = killed && victims(killed.end, 'wounded');
		return wounded?.prefix === and ? wounded.end : null;
	}

	/** The number that begins at a token, or null: asked for by several readings of one figure, and so kept. */
	number(at: number): NumberRead | null {
		if (at !== this.#last.at) this.#last = {at, number: readNumber(this.tokens, at, this.#lexicon)};
		return this.#last.number;
	}

	/** Distances, ages, calibres and the numbers of brigades count nothing that happened. */
	isMeasure(begin: number, end: number): boolean {
		if (this.word(end - 1, 'area') || this.word(end - 2, 'area')) return false;
		const unit = this.tokens[end]?.form === '(' ? end + 1 : end;
		return this.word(unit, 'measure') !== null || this.word(begin - 1, 'label') !== null;
	}

	/** A hedge some words before a share: "the areas of X do not exceed 40 %". */
	hedgeBefore(at: number): Hedge['kind'] | null {
		const reach = 8;
		for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
			if (this.tokens[index]?.kind !== 'word') return null;
			// "does not exceed" ends in "exceeds".
			const before = [index - 1, index].map(place =>
				this.word(place, 'hedge', ({hedge: {side}}) => side === 'before'),
			);
			const hedge = before.find(found => found !== null && found.end > index);
			if (hedge) return hedge.word.hedge.kind;
		}

		return null;
	}

	/** A hedge after the figure or after what it counts: "20 soldiers at least". */
	hedgeAfter(places: readonly number[]): {kind: Hedge['kind']; end: number} | null {
		for (const at of places) {
			const found = this.word(at, 'hedge', ({hedge: {side}}) => side === 'after');
			if (found) return {kind: found.word.hedge.kind, end: found.end};
		}

		return null;
	}

	/** The figure that begins at a token: a range, a hedged number or share, a vague quantity, "others", two or one of a noun. */
	figure(begin: number): Figure | null {
		if (!this.#mayBegin(begin)) return null;
		const hedge = this.word(begin, 'hedge', ({hedge: {side}}) => side === 'before');
		const at = hedge?.end ?? begin;
		const kind = hedge?.word.hedge.kind ?? null;
		return (
			this.#range(begin, at) ??
			this.#vague(at, kind) ??
			this.#hedgedNumber(at, kind) ??
			(hedge ? null : this.#noun(begin))
		);
	}

	/** Whether a figure may begin at a token: at most words none does, and asking for each kind of figure would find out dearly. */
	#mayBegin(at: number): boolean {
		const words = this.#lexicon.figures.at(this.tokens, at)?.meanings;
		return (
			words?.some(({kind}) => openers.has(kind)) === true ||
			readNumber(this.tokens, at, this.#lexicon, true) !== null ||
			// "soldiers two"
			(this.#isPeople(at) && this.number(at + 1)?.value === 2)
		);
	}

	/** "between 15 and 20", "15-20", "15 to 20", "two or three". */
	#range(begin: number, at: number): Figure | null {
		const opening = this.word(begin, 'range');
		const low = this.number(opening ? opening.end : at);
		if (!low) return null;
		const link = this.tokens[low.end];
		const isDash = link !== undefined && dashes.has(link.form) && this.tokens[low.end - 1]?.kind === 'number';
		const to = this.word(low.end, 'up-to')?.end ?? (isDash ? low.end + 1 : null);
		const second = to ?? (opening && link?.form === and ? low.end + 1 : opening ? low.end : null);
		const high = second === null ? null : this.number(second);
		if (!high || low.value >= high.value || low.value < 1) return null;
		return {
			end: high.end,
			interval: {min: low.value, max: high.value},
			rule: 'count.range',
			exact: null,
			what: null,
			hedge: null,
		};
	}

	/** "One" in a word is an adjective of the noun before it: "of one family", "a soldier, one". */
	#isOne(at: number, {value, end}: NumberRead): boolean {
		return value === 1 && end === at + 1 && this.tokens[at]?.kind === 'word';
	}

	#hedgedNumber(at: number, close: Hedge['kind'] | null): Figure | null {
		// "The number of the dead exceeded the hundred": a definite number is a figure only behind a bound.
		const plain = this.number(at);
		const definite = plain ? null : readNumber(this.tokens, at, this.#lexicon, true);
		const hedge = close ?? (definite && this.hedgeBefore(at));
		const number = plain ?? (hedge && definite);
		if (!number || number.value <= 0 || !Number.isInteger(number.value) || this.#isOne(at, number))
			return null;
		const area = this.word(number.end, 'area');
		return {
			end: area?.end ?? number.end,
			interval: hedged(number.value, hedge),
			rule: area ? 'count.area' : hedge ? `count.${hedge}` : 'count.number',
			exact: number.value,
			what: area ? 'other' : null,
			hedge,
		};
	}

	/** "tens", "three quarters"; but "five thousand" is a number. */
	#vague(at: number, hedge: Hedge['kind'] | null): Figure | null {
		const vague = this.word(at, 'indefinite');
		if (!vague || vague.end < (this.number(at)?.end ?? 0)) return null;
		const {min, max, what} = vague.word;
		const isShare = what === 'percent';
		return {
			end: vague.end,
			interval: isShare ? hedged(min, hedge) : {min, max},
			rule: isShare ? 'count.share' : 'count.vague',
			exact: null,
			what,
			hedge: null,
		};
	}

	#isPeople(at: number): boolean {
		return this.#lexicon.people.at(this.tokens, at) !== null;
	}

	/** Nouns that are figures by themselves: "others", the dual, one person. */
	#noun(begin: number): Figure | null {
		const of = (min: number, max: number | null, rule: string, end = begin): Figure => ({
			end,
			interval: {min, max},
			rule,
			exact: null,
			what: null,
			hedge: null,
		});
		const isAfterHarm = this.word(begin - 1, 'counted') !== null;
		// "one of its leaders"; "one" alone may be anything, and "eleven" is a number.
		const oneOf = this.word(begin, 'one-of');
		if (oneOf && [oneOf.end, oneOf.end + 1].some(at => this.#isPeople(at)))
			return of(1, 1, 'count.one-of', oneOf.end);
		const others = isAfterHarm ? this.word(begin, 'others') : null;
		if (others) return of(2, null, 'count.others', others.end);
		if (isAfterHarm && this.word(begin, 'another')) return of(1, 1, 'count.single');
		// "two soldiers two" says twice what is one figure; a dual after a dual is its adjective.
		const number = this.number(begin + 1);
		if (number?.value === 2 && this.#isPeople(begin))
			return {...of(2, 2, 'count.dual', number.end), noun: begin};
		const dual = this.word(begin, 'dual');
		if (dual && (dual.prefix === and || !this.word(begin - 1, 'dual'))) return of(2, 2, 'count.dual');
		// "A child, an infant": what stands right behind a noun for a person is its adjective.
		const isBehindNoun = this.#isPeople(begin - 1) && this.word(begin - 1, 'counted') === null;
		const isAdjective = isBehindNoun && this.tokens[begin]?.form.startsWith(and) !== true;
		const isJoint = this.joint(begin) !== null || this.joint(begin - 1) !== null;
		const single = isJoint || isAdjective ? null : this.word(begin, 'single');
		return single && /^\u0648?$/.test(single.prefix) && !this.number(begin - 1)
			? of(1, 1, 'count.single')
			: null;
	}
}
