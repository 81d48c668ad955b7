import type {SourceId} from '../../../../model/ids.ts';
import type {Lexicon} from '../../../lexicon/compile-lexicon.ts';
import {forThe, from, lam} from '../../../text/particles.ts';
import type {Token} from '../../../text/tokens.ts';
import {transliterate} from '../../../text/transliterate.ts';
import {eventAt} from '../event-at.ts';
import type {Speaker} from './speaker-reader.ts';

type Person = {id: SourceId; via: SourceId[]; names: readonly string[]};
/** An office as it is written: "the spokesman of the coalition, colonel", with the body it belongs to. */
type Office = {end: number; roles: number; body: SourceId | null};

const quote = /["\u201c\u201d\u00ab\u00bb]/;
const around = /["\u201c\u201d\u00ab\u00bb()]/;
const skipped = /["\u201c\u201d\u00ab\u00bb\u060c,.()]/;

/** Whether two names that end alike may be one man's: "al-Ali" alone, or the first name of one in the other; cousins share the last only. */
const isSame = (known: readonly string[], names: readonly string[]): boolean =>
	names.length === 1 || known.includes(names[0] as string) || names.includes(known[0] as string);

/** Reads persons whom no list knows, and knows them again by their last name. */
export class PersonReader {
	readonly #tokens: readonly Token[];
	readonly #text: string;
	readonly #lexicon: Lexicon;
	/** By the last word of the name. */
	readonly #known = new Map<string, Person>();

	constructor(tokens: readonly Token[], text: string, lexicon: Lexicon) {
		this.#tokens = tokens;
		this.#text = text;
		this.#lexicon = lexicon;
	}

	/** Role words with what belongs to them: the body, the place, "official", "of". */
	#office(begin: number, end: number): Office {
		const office: Office = {end: begin, roles: 0, body: null};
		let at = begin;
		while (at < end) {
			const role = this.#lexicon.roles.at(this.#tokens, at);
			const isRole = role !== null && (role.prefix === '' || office.roles > 0);
			if (!isRole && office.roles === 0) break;
			const source = this.#lexicon.sources.at(this.#tokens, at);
			const actor = this.#lexicon.actors.at(this.#tokens, at);
			const place = this.#lexicon.places.at(this.#tokens, at);
			const channel = actor && this.#lexicon.reportingWords.channels[actor.meanings[0] as string];
			// Whom he told is no part of his office: "told the agency".
			if (source?.prefix === lam && office.body !== null) break;
			if (source && source.end > (role?.end ?? at)) {
				office.body ??= source.meanings[0] as SourceId;
				if (role) office.roles++;
				at = source.end;
			} else if (role) {
				office.roles++;
				at = role.end;
			} else if (channel) {
				office.body ??= channel;
				at = (actor as {end: number}).end;
			} else if (actor) at = actor.end;
			else if (place) at = place.end;
			else if (this.#lexicon.reportingWords.inOffice.has(this.#tokens[at]?.form ?? '')) at++;
			else if (this.#joins(at, end)) {
				at++;
				continue;
			} else break;
			office.end = at;
		}

		return office;
	}

	/** A preposition; a comma before another role word; the dot of a short form: "the spokesman, colonel X", "Dr. X". */
	#joins(at: number, end: number): boolean {
		const token = this.#tokens[at];
		if (!token || at + 1 >= end) return false;
		if (token.kind !== 'mark') return this.#lexicon.reportingWords.prepositions.has(token.form);
		// A body in quotation marks, its short form in brackets: both belong to the office.
		if (around.test(token.form)) return this.#isBody(at + 1) || this.#isBody(at - 1);
		return token.form === '.' || this.#lexicon.roles.at(this.#tokens, at + 1)?.prefix === '';
	}

	#isBody(at: number): boolean {
		return (
			this.#lexicon.sources.at(this.#tokens, at) !== null ||
			this.#lexicon.actors.at(this.#tokens, at) !== null
		);
	}

	#name(begin: number, end: number): Token[] {
		const words: Token[] = [];
		let at = begin;
		while (at < end && this.#tokens[at]?.kind === 'mark' && skipped.test(this.#tokens[at]?.form ?? '')) at++;
		for (
			let token = this.#tokens[at];
			token && at < end && token.kind === 'word' && !this.#lexicon.reportingWords.afterName.has(token.form);
			token = this.#tokens[++at]
		) {
			if (
				words.length === 4 ||
				// "told the paper": whom he tells is written onto the preposition.
				token.form.startsWith(forThe) ||
				(token.form.startsWith(lam) && token.form.length > 4) ||
				eventAt(this.#tokens, this.#lexicon, at) ||
				this.#lexicon.timeWords.at(this.#tokens, at) ||
				this.#lexicon.sources.at(this.#tokens, at) ||
				this.#lexicon.actors.at(this.#tokens, at)?.prefix === ''
			)
				break;
			words.push(token);
		}

		return words;
	}

	/** A person: a role word, then a name of two to four words; or the last name of one named before; or the bearer of an office alone. */
	at(begin: number, end: number, roleNeeded: boolean): Speaker | null {
		const office = this.#office(begin, end);
		const isNamed =
			office.roles > 0 || this.#lexicon.reportingWords.kunyas.has(this.#tokens[begin]?.form ?? '');
		if (roleNeeded && !isNamed) return this.#again(begin, end);
		const words = this.#name(office.end, end);
		const bearer = office.body === null ? null : {ids: [office.body], begin, end: office.end};
		if (words.length === 0) return bearer;
		const last = words.at(-1) as Token;
		const at = this.#tokens.indexOf(last, office.end) + 1;
		const names = words.map(({form}) => form);
		const known = this.#known.get(last.form);
		if (known && isSame(known.names, names)) return {ids: [known.id, ...known.via], begin, end: at};
		if (words.length < 2) return bearer;
		const id = transliterate(
			words.map(({span}) => this.#text.slice(...span).replace(/[\u064b-\u065f\u0670\u0640]/g, '')),
			this.#lexicon.transliteration,
		) as SourceId;
		const via = office.body ?? (this.#tokens[at]?.form === from ? this.#bodyAt(at + 1, at + 3) : null);
		this.#known.set(last.form, {id, via: via === null ? [] : [via], names});
		return {ids: via === null ? [id] : [id, via], begin, end: at};
	}

	/** One named before, by his last name right behind a verb. */
	#again(begin: number, end: number): Speaker | null {
		let at = begin;
		while (at < end && quote.test(this.#tokens[at]?.form ?? '')) at++;
		const token = at < end ? this.#tokens[at] : undefined;
		const known = token && this.#known.get(token.form);
		return known ? {ids: [known.id, ...known.via], begin, end: at + 1} : null;
	}

	#bodyAt(begin: number, end: number): SourceId | null {
		for (let index = begin; index <= end; index++) {
			const match = this.#lexicon.sources.at(this.#tokens, index);
			if (match) return match.meanings[0] as SourceId;
		}

		return null;
	}
}
