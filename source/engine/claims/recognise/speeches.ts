import type {SourceId} from '../../../model/ids.ts';
import type {Lexicon, ReportingMeaning} from '../../lexicon/compile-lexicon.ts';
import {joiner} from '../../text/particles.ts';
import type {PhraseMatch} from '../../text/phrase-matches.ts';
import type {Sentences, Token} from '../../text/tokens.ts';
import type {Item, Range, Speech} from '../marks.ts';
import type {Trace} from '../trace.ts';
import {eventAt} from './event-at.ts';
import {Bylines} from './speakers/bylines.ts';
import {ClauseReach} from './speakers/clause-reach.ts';
import {quotationEnd} from './speakers/quotation.ts';
import {type Speaker, SpeakerReader} from './speakers/speaker-reader.ts';
import {SpeakersBefore} from './speakers/speakers-before.ts';

type Match = PhraseMatch<ReportingMeaning>;
/** A speaker as found: named here, or taken up from before. */
type Found = Speaker & {namedAt?: Range | null};

const quote = /["\u201c\u00ab]/;
const its = /\u0647(?:\u0627|\u0645)?$/;
/** "Said X, in a call with the paper": so many words may stand between who speaks and who passes it on. */
const aside = 6;
const relays: ReadonlySet<string> = new Set(['newspaper', 'agency', 'outlet', 'broadcaster']);

/** What is known of a text before anybody speaks in it. */
type Unspoken = {
	tokens: readonly Token[];
	text: string;
	lexicon: Lexicon;
	items: readonly Item[];
	sentences: Sentences;
	hasEvent: (range: Range) => boolean;
};

/** Reads what a text puts into somebody's mouth, in text order: each speaker may be taken up by the next. */
class SpeechReader {
	readonly speeches: Speech[] = [];
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #hasEvent: (range: Range) => boolean;
	readonly #sentences: Sentences;
	readonly #names: SpeakerReader;
	readonly #before: SpeakersBefore;
	readonly #clauses: ClauseReach;
	readonly #bylines: Bylines;

	constructor({tokens, text, lexicon, items, sentences, hasEvent}: Unspoken) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#hasEvent = hasEvent;
		this.#sentences = sentences;
		this.#names = new SpeakerReader(tokens, text, lexicon);
		this.#before = new SpeakersBefore(tokens, lexicon, this.speeches);
		this.#clauses = new ClauseReach(tokens, lexicon, this.#sentences);
		this.#bylines = new Bylines({
			tokens,
			lexicon,
			items,
			sentences,
			names: this.#names,
			before: this.#before,
			hasEvent,
		});
	}

	readAll(trace: Trace): void {
		for (let index = 0; index < this.#tokens.length; index++) {
			const match = this.#lexicon.reporting.at(this.#tokens, index);
			const speech = this.#bylines.opening(index) ?? (match && this.#read(match));
			if (!speech) {
				if (match) trace?.(this.#tokens, match, match.meanings[0]?.rule ?? '', 'left.nobody-speaks');
				continue;
			}

			this.speeches.push(speech);
			const meaning = match?.meanings[0]?.kind;
			if (speech.rule === 'report.colon') {
				this.#before.note(speech, index);
				index = speech.announced.end - 1;
				continue;
			}

			if (meaning !== 'hearsay' && meaning !== 'own') this.#before.note(speech, index);
			const end = match?.end ?? index + 1;
			index = Math.max(end, speech.announced.begin <= index ? speech.announced.end : end) - 1;
		}

		this.speeches.push(...this.#bylines.signatures(this.speeches));
	}

	#read(match: Match): Speech | null {
		const meaning = match.meanings[0] as ReportingMeaning;
		if (meaning.kind === 'own') return this.#ownVoice(match);
		if (meaning.kind === 'hearsay' && meaning.source) return this.#hearsay(match, meaning.source);
		if (meaning.kind === 'nominal') return this.#accordingTo(match);
		// "the ministry said in a statement": only how it was said.
		const last = this.speeches.at(-1);
		const isManner =
			meaning.kind === 'phrase' && !meaning.continues && last && last.announced.end >= match.begin - 1;
		return isManner ? null : this.#reported(match, meaning);
	}

	#kindOf(id: SourceId | undefined): string {
		return id === undefined ? '' : (this.#lexicon.world.sources.get(id)?.kind ?? '');
	}

	/** A speech from here to the end of its sentence, or of the quotation that opens behind its announcement. */
	#forward(
		match: Match,
		found: {ids: SourceId[]; namedAt?: Range | null},
		end: number,
		begin = match.begin,
	): Speech {
		const {rule, modality} = match.meanings[0] as ReportingMeaning;
		const sentence = this.#sentences.around(match.begin);
		// A statement may be quoted from the next line on.
		const near = this.#tokens[sentence.end - 1]?.form === ':' ? sentence.end + 1 : sentence.end;
		let quoted: number | null = null;
		for (let at = end; at < Math.min(end + 4, near) && quoted === null; at++)
			quoted = quotationEnd(this.#tokens, at);
		return {
			begin: match.begin,
			end: Math.max(sentence.end, quoted ?? 0),
			speakers: [...new Set(found.ids)],
			announced: {begin, end},
			namedAt: found.namedAt ?? null,
			rule,
			modality,
		};
	}

	/** The speaker before goes on. */
	#resumed(match: Match, end: number): Speech {
		return this.#forward(match, {ids: [...(this.#before.ids ?? [])], namedAt: this.#before.namedAt}, end);
	}

	/** "It is recalled that": with these words at the head of its sentence the outlet speaks again. */
	#ownVoice(match: Match): Speech | null {
		const {begin} = this.#sentences.around(match.begin);
		return match.begin - begin <= 1 ? this.#forward(match, {ids: []}, match.end) : null;
	}

	/** "There are reports of …": unsure as far as its clause goes. */
	#hearsay(match: Match, source: SourceId): Speech {
		const speech = this.#forward(match, {ids: [source]}, match.end);
		if (this.#names.windowEnd(match.end, 2).complement) return speech;
		const end = this.#clauses.end(match.end, match.end + 1);
		return {...speech, end: Math.min(end, speech.end)};
	}

	/** The words right behind "according to" that say who. */
	#authority(match: Match): Found | null {
		const strict = this.#lexicon.reportingWords.nominalNeedsSource.has(
			this.#tokens
				.slice(match.begin, match.end)
				.map(({form}) => form)
				.join(' '),
		);
		const takenUp = this.#before.takenUp(match.end);
		if (takenUp) return takenUp;
		const window = this.#names.windowEnd(match.end);
		const listed = this.#names.listedAt(match.end, strict ? 0 : 2);
		if (listed) {
			const chain = window.complement
				? null
				: this.#names.listed(match.end, Math.min(window.end, listed.end + 5));
			return chain?.ids.includes(listed.ids[0] as SourceId) ? {...listed, ids: chain.ids} : listed;
		}

		if (strict) return null;
		const named =
			this.#names.persons.at(match.end, window.end, true) ??
			this.#names.side(match.end, Math.min(match.end + 2, window.end));
		if (named) return named;
		return this.#before.ids && its.test(this.#tokens[match.end]?.form ?? '')
			? {
					ids: this.#before.ids,
					namedAt: this.#before.namedAt,
					begin: match.end,
					end: match.end + 1,
				}
			: null;
	}

	/**
	 * "According to X": forwards from the beginning of a sentence, else backwards over what was told since the last speaker;
	 * in the middle of a clause, whose words go on behind it, over that clause alone.
	 */
	#accordingTo(match: Match): Speech | null {
		const said = this.#authority(match);
		if (!said) return null;
		const sentence = this.#sentences.around(match.begin);
		const last = this.speeches.at(-1);
		const inSentence =
			last && last.announced.begin >= sentence.begin && last.announced.begin < match.begin ? last : null;
		const told = {begin: inSentence?.announced.end ?? sentence.begin, end: match.begin};
		const leads = match.begin - sentence.begin <= 2 || joiner.test(match.prefix) || !this.#hasEvent(told);
		const speech = this.#forward(match, said, said.end);
		if (leads) return speech;
		// A newspaper named after "sources say" passes their words on.
		if (
			inSentence &&
			relays.has(this.#kindOf(said.ids[0])) &&
			this.#kindOf(inSentence.speakers[0]) === 'unnamed'
		) {
			inSentence.speakers = [...new Set([...inSentence.speakers, ...said.ids])];
			return inSentence.announced.begin > sentence.begin
				? {...speech, begin: sentence.begin, end: inSentence.announced.begin}
				: null;
		}

		const middle = this.#clauses.around(match.begin, said.end, told.begin);
		return middle ? {...speech, ...middle} : {...speech, begin: told.begin, end: said.end};
	}

	/** "X said that …", in either order, or a verb that goes on with the speaker before. */
	#reported(match: Match, meaning: ReportingMeaning): Speech | null {
		const window = this.#names.windowEnd(match.end);
		if (meaning.sidesOnly) return this.#claimed(match, window.end);
		if (meaning.objects) return this.#goesOn(match, meaning, window);
		return (
			this.#subjectBefore(match, window) ??
			this.#subjectAfter(match, meaning, window) ??
			this.#goesOn(match, meaning, window)
		);
	}

	/** "The organisation claimed the attack": only a side of the war claims one. */
	#claimed(match: Match, end: number): Speech | null {
		const side =
			this.#names.side(match.end, Math.min(match.end + 2, end)) ??
			this.#names.sideBefore(this.#clauses.start(match.begin), match.begin);
		return side && this.#kindOf(side.ids[0]) === 'belligerent'
			? this.#forward(match, side, Math.max(side.end, match.end), Math.min(side.begin, match.begin))
			: null;
	}

	/** "a military source told Reuters": who stands before the verb speaks, who stands after it passes on. */
	#subjectBefore(match: Match, window: {end: number}): Speech | null {
		if (match.prefix.startsWith('\u0648')) return null;
		const verb = this.#clauses.beforeAside(match.begin);
		const start = this.#clauses.start(verb);
		const behind = verb - start <= 7 ? this.#names.listed(start, verb) : null;
		const ahead = this.#names.listed(match.end, Math.min(window.end, match.end + 12));
		if (behind && verb - behind.end <= 2 && !this.#isRelative(behind.end + 1, verb)) {
			// "in a statement that the agency spread the organisation said": the subject stands behind the verb all the same.
			const subject = relays.has(this.#kindOf(behind.ids[0]))
				? this.#names.side(match.end, match.end + 1)
				: null;
			const ids = subject ? [...subject.ids, ...behind.ids] : [...behind.ids, ...(ahead?.ids ?? [])];
			return this.#forward(match, {ids: [...new Set(ids)]}, subject?.end ?? ahead?.end ?? match.end, start);
		}

		for (let at = Math.max(start, verb - 3); at < verb; at++) {
			const takenUp = this.#before.takenUp(at);
			if (takenUp?.end === verb) return this.#forward(match, takenUp, match.end, at);
		}

		return null;
	}

	/** Whether another noun with a relative pronoun stands before the verb: "X denied the reports that spoke of". */
	#isRelative(begin: number, end: number): boolean {
		for (let index = begin; index < end; index++)
			if (this.#lexicon.connectors.at(this.#tokens, index)?.meanings.includes('relative')) return true;
		return false;
	}

	/** The verb, and behind it who speaks. */
	#subjectAfter(
		match: Match,
		meaning: ReportingMeaning,
		window: {end: number; complement: boolean},
	): Speech | null {
		const at = this.#names.afterAdverbs(match.end, window.end);
		const ofWhom = meaning.kind === 'phrase';
		const takenUp = this.#before.takenUp(at, ofWhom);
		const ahead = this.#names.listed(match.end, Math.min(window.end, match.end + 12));
		if (
			takenUp &&
			(!ahead || ahead.begin >= takenUp.end || ahead.ids[0] === this.#lexicon.reportingWords.generic)
		)
			return this.#forward(match, takenUp, Math.max(takenUp.end, ahead?.end ?? 0));
		// "X of the network Y said", "the spokesman of Y, X": a name beside the listed source is the speaker, the source passes on.
		const named =
			ahead === null || ahead.begin - match.end >= 2 || this.#lexicon.roles.at(this.#tokens, ahead.begin)
				? this.#person(match, meaning, window, ahead)
				: null;
		if (named) {
			const end = Math.max(named.end, ahead?.end ?? 0);
			return this.#forward(match, {ids: [...new Set([...named.ids, ...(ahead?.ids ?? [])])]}, end);
		}

		// "a statement of the organisation that the agency spread".
		const issuer = ofWhom && ahead ? this.#names.side(match.end, ahead.begin, true) : null;
		if (issuer && ahead) return this.#forward(match, {ids: [...issuer.ids, ...ahead.ids]}, ahead.end);
		if (ahead) return this.#forward(match, ahead, ahead.end);
		if (meaning.needsThat && !window.complement && !this.#tellsAt(match.end)) return null;
		const side =
			this.#names.side(match.end, Math.min(match.end + 4, window.end), ofWhom) ??
			(meaning.continues ? null : this.#names.sideBefore(this.#clauses.start(match.begin), match.begin));
		return (
			side && this.#forward(match, side, Math.max(side.end, match.end), Math.min(side.begin, match.begin))
		);
	}

	#person(
		match: Match,
		meaning: ReportingMeaning,
		window: {end: number; complement: boolean},
		ahead: Speaker | null,
	): Speaker | null {
		const at = this.#names.afterAdverbs(match.end, window.end);
		const quoted = quote.test(this.#tokens[window.end]?.form ?? '');
		if (ahead) {
			const person = this.#names.persons.at(
				at,
				window.end,
				this.#lexicon.roles.at(this.#tokens, at) !== null,
			);
			return person && person.ids[0] !== ahead.ids[0] && ahead.begin - person.end <= aside ? person : null;
		}

		const says = window.complement || quoted;
		return this.#names.persons.at(at, window.end, !says || meaning.continues || meaning.needsThat);
	}

	/** Whether an event is told as a noun within a few words. */
	#tellsAt(at: number): boolean {
		for (let index = at; index < at + 5; index++)
			if (eventAt(this.#tokens, this.#lexicon, index)?.meanings.some(({kind}) => kind === 'noun'))
				return true;
		return false;
	}

	/** Whoever is the subject of the first verb of a sentence: "the organisation closed the road and said". */
	#openingSubject(begin: number, end: number): Speaker | null {
		for (let index = begin; index < Math.min(begin + 4, end); index++) {
			const found =
				this.#before.takenUp(index) ??
				this.#names.persons.at(index, end, true) ??
				this.#names.side(index, end);
			if (found) return found;
		}

		return null;
	}

	/** A verb with nobody beside it: who opens the sentence speaks, or the speaker before goes on. */
	#goesOn(
		match: Match,
		meaning: ReportingMeaning,
		window: {end: number; complement: boolean},
	): Speech | null {
		const sentence = this.#sentences.around(match.begin);
		const last = this.speeches.at(-1);
		const isFirst = !last || last.announced.begin < sentence.begin;
		const bare = this.#names.isBare(match.end, window.end);
		if (meaning.continues || (bare && window.complement)) {
			const opening = isFirst ? this.#openingSubject(sentence.begin, match.begin) : null;
			if (opening) return this.#forward(match, {...opening, namedAt: opening}, match.end);
			return this.#before.goesOn(match.begin) ? this.#resumed(match, match.end) : null;
		}

		// "experts said that …": whoever they are, it is not the outlet. "They insisted on …" tells no news.
		const says =
			meaning.kind === 'verb' && !meaning.needsThat && !this.#names.isBare(window.end - 1, window.end);
		if (says && window.complement)
			return this.#forward(match, {ids: [this.#lexicon.reportingWords.generic]}, match.end);
		// "it also announced the killing of …": the side named last in the sentence speaks.
		const announces =
			!meaning.needsThat &&
			eventAt(this.#tokens, this.#lexicon, match.end)?.meanings.some(({kind}) => kind === 'noun');
		if (announces && !isFirst && this.#before.ids) return this.#resumed(match, match.end);
		const side = announces
			? this.#names.lastSide(Math.max(sentence.begin, match.begin - 40), match.begin)
			: null;
		return side && this.#forward(match, {ids: side}, match.end);
	}
}

/**
 * Marks what a text puts into somebody's mouth. A speech goes from its announcement to the end of the sentence, where a later one wins;
 * "according to X" after the words covers them backwards; "and he added" goes on with the speaker before (contract, section 1 and 2).
 */
export const recogniseSpeeches = (unspoken: Unspoken, trace: Trace = null): Speech[] => {
	const reader = new SpeechReader(unspoken);
	reader.readAll(trace);
	return reader.speeches.sort((a, b) => a.begin - b.begin);
};
