import type {Lexicon} from '../../../lexicon/compile-lexicon.ts';
import {joiner} from '../../../text/particles.ts';
import type {Sentences, Token} from '../../../text/tokens.ts';
import type {Range} from '../../marks.ts';
import {eventAt} from '../event-at.ts';

/** How far before its verb a speaker may begin, in words. */
const subjectReach = 8;
/** No aside between a subject and its verb is longer, in words. */
const asideReach = 8;
const comma = new Set(['\u060c', ',']);

/** How far a clause reaches around a token, as far as that can be told before clauses are cut: who speaks is read first. */
export class ClauseReach {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #sentences: Sentences;

	constructor(tokens: readonly Token[], lexicon: Lexicon, sentences: Sentences) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#sentences = sentences;
	}

	#isComma(at: number): boolean {
		return comma.has(this.#tokens[at]?.form ?? '');
	}

	/** Where a clause ends at the latest: a comma, or a connector behind a given token; the end of the sentence. */
	end(begin: number, connectorsFrom: number): number {
		const {end} = this.#sentences.around(begin);
		for (let index = begin; index < end; index++) {
			const connects =
				index > connectorsFrom &&
				this.#lexicon.connectors.at(this.#tokens, index)?.meanings.includes('clause');
			if (connects || this.#isComma(index)) return index;
		}

		return end;
	}

	/** Where an aside between a subject and its verb begins, or the verb itself: "the monitor, based in Britain, said". */
	beforeAside(verb: number): number {
		if (!this.#isComma(verb - 1)) return verb;
		for (let index = verb - 2; index >= Math.max(0, verb - asideReach); index--) {
			const isWord = this.#tokens[index]?.sentence === this.#tokens[verb]?.sentence;
			if (!isWord || eventAt(this.#tokens, this.#lexicon, index)) return verb;
			if (this.#isComma(index)) return index;
		}

		return verb;
	}

	/** Where the clause of a verb begins, as far back as its subject may stand. */
	start(at: number): number {
		let begin = at;
		while (begin > 0 && at - begin <= subjectReach) {
			if (this.#tokens[begin - 1]?.sentence !== this.#tokens[at]?.sentence || this.#isComma(begin - 1)) break;
			begin--;
		}

		return begin;
	}

	/** The clause around words that stand in its middle, from its first event word on: "were killed, according to activists, thirty people". */
	around(begin: number, end: number, from: number): Range | null {
		const next = this.#isComma(end) ? end + 1 : end;
		const token = this.#tokens[next];
		if (!token || token.sentence !== this.#tokens[begin]?.sentence || token.kind === 'mark') return null;
		const opens =
			joiner.test(token.form) ||
			this.#lexicon.connectors.at(this.#tokens, next)?.meanings.some(kind => kind !== 'preposition') ||
			this.#lexicon.reporting.at(this.#tokens, next) ||
			this.#lexicon.timeWords.at(this.#tokens, next);
		if (opens) return null;
		const first = this.#first(begin, from);
		return first === null ? null : {begin: first, end: this.end(next, next)};
	}

	/** The first event word of the clause that goes on at a token, or null. */
	#first(at: number, from: number): number | null {
		let first: number | null = null;
		for (let index = at - 1; index >= from; index--) {
			const trigger = eventAt(this.#tokens, this.#lexicon, index);
			if (trigger) first = index;
			if (trigger && joiner.test(trigger.prefix)) break;
			if (first !== null && (this.#opens(index) || this.#isComma(index))) break;
		}

		return first;
	}

	#opens(at: number): boolean {
		const connector = this.#lexicon.connectors.at(this.#tokens, at);
		return (
			connector?.meanings.some(
				kind =>
					kind === 'clause' || kind === 'relative' || (kind === 'light' && joiner.test(connector.prefix)),
			) ?? false
		);
	}
}
