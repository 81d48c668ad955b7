import type {SourceId} from '../../../../model/ids.ts';
import type {Lexicon} from '../../../lexicon/compile-lexicon.ts';
import {about, lam} from '../../../text/particles.ts';
import type {Token} from '../../../text/tokens.ts';
import {eventAt} from '../event-at.ts';
import {PersonReader} from './person-reader.ts';

/** Who speaks, nearest first, and the token after the words that name them. */
export type Speaker = {ids: SourceId[]; begin: number; end: number};

const comma = new Set(['\u060c', ',']);
const quote = /["\u201c\u201d\u00ab\u00bb]/;
/** What is written onto a word that is told something, or by which something is told: no subject. */
const governed = /[\u0644\u0628\u0643]/;

/** Reads who is named in a stretch of text: sources of the list, persons and offices that no list knows, sides of the war. */
export class SpeakerReader {
	readonly persons: PersonReader;
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;

	constructor(tokens: readonly Token[], text: string, lexicon: Lexicon) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.persons = new PersonReader(tokens, text, lexicon);
	}

	/** The end of the stretch that can name the speaker: up to "that", a colon, another reporting verb or so many words. */
	windowEnd(begin: number, length = 14): {end: number; complement: boolean} {
		const sentence = this.#tokens[begin - 1]?.sentence;
		for (let index = begin; index < Math.min(begin + length, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence) return {end: index, complement: false};
			if (this.#lexicon.reportingWords.complementisers.has(token.form) || token.form === ':')
				return {end: index, complement: true};
			const next = index > begin ? this.#lexicon.reporting.at(this.#tokens, index)?.meanings[0] : undefined;
			if (next?.kind === 'verb' || next?.continues) return {end: index, complement: false};
		}

		return {end: Math.min(begin + length, this.#tokens.length), complement: false};
	}

	/** All listed sources of a stretch; one named after عن told it to the one before and comes first. */
	listed(begin: number, end: number): Speaker | null {
		const ids: SourceId[] = [];
		let last = begin;
		let first = -1;
		for (let index = begin; index < end; index++) {
			const match = this.#lexicon.sources.at(this.#tokens, index);
			// What is said begins where an event is told.
			if (ids.length > 0 && eventAt(this.#tokens, this.#lexicon, index)) break;
			if (!match || match.end > end) continue;
			// A town may have the name of a channel: it speaks only right behind the verb.
			const isPlace = this.#lexicon.places.at(this.#tokens, index)?.end === match.end;
			if (isPlace && index > begin) continue;
			const id = this.#insider(match.meanings[0] as SourceId, match.end);
			const relayed = this.#tokens[index - 1]?.form === about;
			if (relayed) ids.unshift(id);
			else if (!ids.includes(id)) ids.push(id);
			last = match.end;
			if (first < 0) first = match.begin;
			index = match.end - 1;
		}

		return ids.length > 0 ? {ids: [...new Set(ids)], begin: first, end: last} : null;
	}

	/** The first listed source at or near a token. */
	listedAt(begin: number, reach: number): Speaker | null {
		const sentence = this.#tokens[begin - 1]?.sentence;
		for (let index = begin; index <= begin + reach && this.#tokens[index]?.sentence === sentence; index++) {
			const match = this.#lexicon.sources.at(this.#tokens, index);
			if (match)
				return {ids: [this.#insider(match.meanings[0] as SourceId, match.end)], begin: index, end: match.end};
		}

		return null;
	}

	/** "A source in the organisation": an unnamed source of a side is that side's. */
	#insider(id: SourceId, end: number): SourceId {
		const {generic, insiders, channels, insideWords} = this.#lexicon.reportingWords;
		if (id !== generic || !insideWords.has(this.#tokens[end]?.form ?? '')) return id;
		const side = this.#lexicon.actors.at(this.#tokens, end + 1)?.meanings[0] as string | undefined;
		return (side && (insiders[side] ?? channels[side])) || id;
	}

	/** Skips what may stand between a verb and its subject: time words, "for his part", a comma. */
	afterAdverbs(begin: number, end: number): number {
		let at = begin;
		// A verb may be the last word, or a time reach beyond the stretch.
		for (let token = this.#tokens[at]; token && at < end; token = this.#tokens[at]) {
			const time = this.#lexicon.timeWords.at(this.#tokens, at);
			if (time) at = time.end;
			else if (
				token.kind === 'number' ||
				comma.has(token.form) ||
				this.#lexicon.reportingWords.beforeName.has(token.form)
			)
				at++;
			else break;
		}

		return at;
	}

	/** Whether nobody is named behind a verb: "that", a quote, or a preposition follows at once. */
	isBare(begin: number, end: number): boolean {
		const at = this.afterAdverbs(begin, end);
		const token = this.#tokens[at];
		if (at >= end || !token) return true;
		return (
			this.#lexicon.reportingWords.complementisers.has(token.form) ||
			quote.test(token.form) ||
			this.#lexicon.reportingWords.prepositions.has(token.form)
		);
	}

	/**
	 * A belligerent that speaks for itself, named right at a token: "announced the organisation".
	 *
	 * @param ofWhom "of the organisation", behind a noun like "statement", counts too.
	 */
	side(begin: number, end: number, ofWhom = false): Speaker | null {
		let at = this.afterAdverbs(begin, end);
		// In quotation marks of its own it is a name, and no beginning of a quotation.
		const quoted = quote.test(this.#tokens[at]?.form ?? '');
		if (quoted) at++;
		const match = at < end ? this.#lexicon.actors.at(this.#tokens, at) : null;
		if (!match || (governed.test(match.prefix) && !(ofWhom && match.prefix.endsWith(lam)))) return null;
		if (quoted && !this.#isQuoted(at, match.end)) return null;
		const channel = this.#lexicon.reportingWords.channels[match.meanings[0] as string];
		return channel === undefined ? null : {ids: [channel], begin: at, end: match.end};
	}

	/** Whether quotation marks close in a name or right behind it, which may bring its short form in brackets. */
	#isQuoted(begin: number, end: number): boolean {
		return this.#tokens.slice(begin, end + 1).some(({form}) => quote.test(form));
	}

	/** A side that stands before the verb as its subject: "but the organisation announced"; it opens its clause. */
	sideBefore(start: number, verb: number): Speaker | null {
		for (let index = Math.max(start, verb - 6); index < verb; index++) {
			const match = this.#lexicon.actors.at(this.#tokens, index);
			if (!match || governed.test(match.prefix)) continue;
			const gap = this.#tokens.slice(match.end, verb);
			if (
				gap.some(token => token.kind === 'word' && !this.#lexicon.reportingWords.beforeName.has(token.form))
			)
				continue;
			const channel = this.#lexicon.reportingWords.channels[match.meanings[0] as string];
			if (channel === undefined || !(match.prefix !== '' || this.#opensClause(index))) return null;
			return {ids: [channel], begin: index, end: match.end};
		}

		return null;
	}

	#opensClause(at: number): boolean {
		const before = this.#tokens[at - 1];
		if (!before || before.sentence !== this.#tokens[at]?.sentence || before.kind === 'mark') return true;
		for (let index = Math.max(0, at - 3); index < at; index++) {
			const match = this.#lexicon.connectors.at(this.#tokens, index);
			if (this.#lexicon.reportingWords.complementisers.has(this.#tokens[index]?.form ?? '')) continue;
			if (match?.end === at && match.meanings.some(kind => kind === 'clause' || kind === 'was')) return true;
		}

		return false;
	}

	/** The channel of the side named last in a stretch. */
	lastSide(begin: number, end: number): SourceId[] | null {
		for (let index = end - 1; index >= begin; index--) {
			const match = this.#lexicon.actors.at(this.#tokens, index);
			const channel = match && this.#lexicon.reportingWords.channels[match.meanings[0] as string];
			if (channel) return [channel];
		}

		return null;
	}
}
