import type {SourceId} from '../../../model/ids.ts';
import type {Lexicon, ReportingMeaning} from '../../lexicon/compile-lexicon.ts';
import {fold} from '../../text/normalise.ts';
import type {PhraseMatch} from '../../text/phrases.ts';
import {Sentences, type Token} from '../../text/tokens.ts';
import {transliterate} from '../../text/transliterate.ts';
import type {Range, Speech} from '../marks.ts';

type Speaker = {ids: SourceId[]; end: number};
type Person = {id: SourceId; via: SourceId[]};

const forThe = '\u0644\u0644';
const about = '\u0639\u0646';
const from = '\u0645\u0646';

/** Reads who speaks, from a reporting verb or a word like "according to" on. */
class SpeakerReader {
	readonly #tokens: readonly Token[];
	readonly #text: string;
	readonly #lexicon: Lexicon;
	readonly #stops: Set<string>;
	readonly #complementisers: Set<string>;
	/** By the last word of the name. */
	readonly #persons = new Map<string, Person>();

	constructor(tokens: readonly Token[], text: string, lexicon: Lexicon) {
		this.#tokens = tokens;
		this.#text = text;
		this.#lexicon = lexicon;
		this.#stops = new Set(lexicon.reportingWords.afterName.map(fold));
		this.#complementisers = new Set(lexicon.reportingWords.complementisers.map(fold));
	}

	/** The end of the stretch that can name the speaker: up to "that", a colon, a comma or 14 words. */
	windowEnd(begin: number, length = 14): {end: number; complement: boolean} {
		const sentence = this.#tokens[begin - 1]?.sentence;
		for (let index = begin; index < Math.min(begin + length, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence) return {end: index, complement: false};
			if (this.#complementisers.has(token.form) || token.form === ':') return {end: index, complement: true};
			const next = index > begin ? this.#lexicon.reporting.at(this.#tokens, index)?.meanings[0] : undefined;
			if (next?.kind === 'verb' || next?.kind === 'phrase') return {end: index, complement: false};
		}

		return {end: Math.min(begin + length, this.#tokens.length), complement: false};
	}

	/** All listed sources of a stretch; one named after عن told it to the one before and comes first. */
	listed(begin: number, end: number): (Speaker & {begin: number}) | null {
		const ids: SourceId[] = [];
		let last = begin;
		let first = -1;
		for (let index = begin; index < end; index++) {
			const match = this.#lexicon.sources.at(this.#tokens, index);
			// What is said begins where an event is told.
			if (ids.length > 0 && this.#lexicon.triggers.at(this.#tokens, index)) break;
			if (!match || match.end > end) continue;
			// A town may have the name of a channel: it speaks only right behind the verb.
			const isPlace = this.#lexicon.places.at(this.#tokens, index)?.end === match.end;
			if (isPlace && index > begin) continue;
			const id = match.meanings[0] as SourceId;
			const relayed = this.#tokens[index - 1]?.form === about || /\u0639\u0646$/.test(match.prefix);
			if (relayed) ids.unshift(id);
			else if (!ids.includes(id)) ids.push(id);
			last = match.end;
			if (first < 0) first = match.begin;
			index = match.end - 1;
		}

		return ids.length > 0 ? {ids: [...new Set(ids)], begin: first, end: last} : null;
	}

	/** The first listed source at or near a token, with those that follow at once through "from", "for". */
	listedAt(begin: number, reach: number): Speaker | null {
		const sentence = this.#tokens[begin - 1]?.sentence;
		for (let index = begin; index <= begin + reach && this.#tokens[index]?.sentence === sentence; index++) {
			const match = this.#lexicon.sources.at(this.#tokens, index);
			if (match) return {ids: [match.meanings[0] as SourceId], end: match.end};
		}

		return null;
	}

	#original(token: Token): string {
		return this.#text.slice(...token.span);
	}

	/** A person whom no list knows: a role word, then a name of two to four words; or the last name of one named before. */
	person(begin: number, end: number, roleNeeded: boolean): Speaker | null {
		let at = begin;
		let roles = 0;
		while (at < end) {
			const role = this.#lexicon.roles.at(this.#tokens, at);
			const place =
				roles > 0
					? (this.#lexicon.places.at(this.#tokens, at) ?? this.#lexicon.sources.at(this.#tokens, at))
					: null;
			if (role && role.prefix === '') roles++;
			const skip =
				role ?? place ?? (roles > 0 && this.#tokens[at]?.form === '\u0641\u064a' ? {end: at + 1} : null);
			if (!skip) break;
			at = skip.end;
		}

		if (roleNeeded && roles === 0) return null;
		while (this.#tokens[at]?.kind === 'mark' && /["\u201c\u00ab\u060c,]/.test(this.#tokens[at]?.form ?? ''))
			at++;
		const words: Token[] = [];
		for (
			let token = this.#tokens[at];
			token && at < end && token.kind === 'word' && !this.#stops.has(token.form);
			token = this.#tokens[++at]
		) {
			if (
				words.length === 4 ||
				// "told the paper": whom he tells is written onto the preposition.
				token.form.startsWith(forThe) ||
				this.#lexicon.triggers.at(this.#tokens, at) ||
				this.#lexicon.timeWords.at(this.#tokens, at)
			)
				break;
			if (this.#lexicon.actors.at(this.#tokens, at)?.prefix === '') break;
			words.push(token);
		}

		if (words.length === 0) return null;
		const last = words.at(-1)?.form ?? '';
		const known = this.#persons.get(last);
		if (known) return {ids: [known.id, ...known.via], end: at};
		if (words.length < 2) return null;
		const id = transliterate(
			words.map(token => this.#original(token).replace(/[\u064b-\u065f\u0670\u0640]/g, '')),
			this.#lexicon.transliteration,
		) as SourceId;
		const via = this.#tokens[at]?.form === from ? (this.listedAt(at + 1, 2)?.ids ?? []) : [];
		this.#persons.set(last, {id, via});
		return {ids: [id, ...via], end: at};
	}

	/** The channel of the side named last in a stretch. */
	lastBelligerent(begin: number, end: number): SourceId[] | null {
		for (let index = end - 1; index >= begin; index--) {
			const match = this.#lexicon.actors.at(this.#tokens, index);
			const channel = match && this.#lexicon.reportingWords.channels[match.meanings[0] as string];
			if (channel) return [channel];
		}

		return null;
	}

	/** A belligerent that speaks for itself: "the organisation announced". */
	belligerent(begin: number, reach: number): Speaker | null {
		for (let index = begin; index < begin + reach; index++) {
			const match = this.#lexicon.actors.at(this.#tokens, index);
			if (!match) continue;
			const channel = this.#lexicon.reportingWords.channels[match.meanings[0] as string];
			return channel === undefined ? null : {ids: [channel], end: match.end};
		}

		return null;
	}
}

// How far before its verb a speaker may begin, in words.
const subjectReach = 8;

const clauseStart = (tokens: readonly Token[], at: number): number => {
	let begin = at;
	while (begin > 0 && at - begin <= subjectReach) {
		const token = tokens[begin - 1] as Token;
		if (token.sentence !== (tokens[at] as Token).sentence || token.form === '\u060c' || token.form === ',')
			break;
		begin--;
	}

	return begin;
};

/**
 * Marks what a text puts into somebody's mouth. A speech goes from its announcement to the end of the sentence, where a later one wins;
 * "according to X" after the words covers them backwards; "and he added" goes on with the speaker before (contract, section 1 and 2).
 */
export const recogniseSpeeches = (
	tokens: readonly Token[],
	text: string,
	lexicon: Lexicon,
	hasEvent: (range: Range) => boolean,
): Speech[] => {
	const sentences = new Sentences(tokens);
	const reader = new SpeakerReader(tokens, text, lexicon);
	const needsSource = new Set(lexicon.reportingWords.nominalNeedsSource.map(fold));
	const speeches: Speech[] = [];
	let previous: SourceId[] | null = null;
	let previousAt: Range | null = null;
	let previousParagraph = -2;

	const paragraphAt = (at: number): number => (tokens[at] as Token).paragraph;
	const kindOf = (id: SourceId | undefined): string =>
		id === undefined ? '' : (lexicon.world.sources.get(id)?.kind ?? '');
	const goesOn = (at: number): boolean => previous !== null && previousParagraph >= paragraphAt(at) - 1;

	const forward = (
		match: PhraseMatch<ReportingMeaning>,
		speakers: SourceId[],
		end: number,
		begin = match.begin,
	): Speech => {
		const {rule, modality} = match.meanings[0] as ReportingMeaning;
		return {
			begin: match.begin,
			end: sentences.around(match.begin).end,
			speakers,
			announced: {begin, end},
			namedAt: null,
			rule,
			modality,
		};
	};

	/** The speaker before goes on. */
	const resumed = (match: PhraseMatch<ReportingMeaning>, end: number): Speech => ({
		...forward(match, [...(previous ?? [])], end),
		namedAt: previousAt,
	});

	/** "There are reports of …": unsure as far as its clause goes. */
	const hearsay = (match: PhraseMatch<ReportingMeaning>, source: SourceId): Speech => {
		const speech = forward(match, [source], match.end);
		if (reader.windowEnd(match.end, 2).complement) return speech;
		for (let index = match.end; index < speech.end; index++) {
			const opens =
				tokens[index]?.form === '\u060c' ||
				tokens[index]?.form === ',' ||
				(lexicon.connectors.at(tokens, index)?.meanings.includes('clause') && index > match.end + 1);
			if (opens) return {...speech, end: index};
		}

		return speech;
	};

	/** "According to X": forwards from the beginning of a sentence, else backwards over what was told since the last speaker. */
	const accordingTo = (match: PhraseMatch<ReportingMeaning>): Speech | null => {
		const strict = needsSource.has(
			tokens
				.slice(match.begin, match.end)
				.map(({form}) => form)
				.join(' '),
		);
		const window = reader.windowEnd(match.end);
		const listed = reader.listedAt(match.end, strict ? 0 : 2);
		const pronoun =
			previous && /\u0647$/.test(tokens[match.end]?.form ?? '') ? {ids: previous, end: match.end + 1} : null;
		const said = listed ?? (strict ? null : (reader.person(match.end, window.end, true) ?? pronoun));
		if (!said) return null;
		const chain =
			listed && !window.complement ? reader.listed(match.end, Math.min(window.end, said.end + 5)) : null;
		const speakers = chain?.ids.includes(said.ids[0] as SourceId) ? chain.ids : said.ids;
		const sentence = sentences.around(match.begin);
		const last = speeches.at(-1);
		const inSentence =
			last && last.announced.begin >= sentence.begin && last.announced.begin < match.begin ? last : null;
		const told = {begin: inSentence?.announced.end ?? sentence.begin, end: match.begin};
		const leads =
			match.begin - sentence.begin <= 2 || /^[\u0648\u0641]/.test(match.prefix) || !hasEvent(told);
		const namedAt = said === pronoun ? previousAt : null;
		if (leads) return {...forward(match, speakers, said.end), namedAt};
		// A newspaper named after "sources say" passes their words on.
		if (
			inSentence &&
			['newspaper', 'agency', 'outlet', 'broadcaster'].includes(kindOf(speakers[0])) &&
			kindOf(inSentence.speakers[0]) === 'unnamed'
		) {
			inSentence.speakers = [...new Set([...inSentence.speakers, ...speakers])];
			told.begin = sentence.begin;
			if (inSentence.announced.begin > sentence.begin)
				return {
					...forward(match, speakers, said.end),
					begin: sentence.begin,
					end: inSentence.announced.begin,
				};
			return null;
		}

		return {...forward(match, speakers, said.end), namedAt, begin: told.begin, end: said.end};
	};

	/** "X said that …", in either order, or a verb that goes on with the speaker before. */
	const reported = (match: PhraseMatch<ReportingMeaning>, meaning: ReportingMeaning): Speech | null => {
		const window = reader.windowEnd(match.end);
		const start = clauseStart(tokens, match.begin);
		const behind = match.begin - start <= 7 ? reader.listed(start, match.begin) : null;
		const ahead = reader.listed(match.end, Math.min(window.end, match.end + 12));
		// "a military source told Reuters": who stands before the verb speaks, who stands after it passes on.
		if (behind && match.begin - behind.end <= 2) {
			return forward(
				match,
				[...new Set([...behind.ids, ...(ahead?.ids ?? [])])],
				ahead?.end ?? match.end,
				start,
			);
		}

		if (ahead) {
			// "X of the network Y said": a name before the listed source is the speaker, the source passes on.
			const named = ahead.begin - match.end >= 2 ? reader.person(match.end, ahead.begin, false) : null;
			if (named && ahead.begin - named.end <= 2)
				return forward(match, [...new Set([...named.ids, ...ahead.ids])], ahead.end);
			// "the sources added": the bare plural stands for the unnamed sources named before.
			const generic =
				ahead.ids.length === 1 &&
				ahead.ids[0] === lexicon.reportingWords.generic &&
				kindOf(previous?.[0]) === 'unnamed';
			return generic && previous && previousParagraph === paragraphAt(match.begin)
				? resumed(match, ahead.end)
				: forward(match, ahead.ids, ahead.end);
		}

		const quoted = /["\u201c\u00ab]/.test(tokens[window.end]?.form ?? '');
		const person =
			window.complement || quoted
				? reader.person(match.end, window.end, meaning.continues || meaning.needsThat)
				: null;
		if (person) return forward(match, person.ids, person.end);
		if (meaning.continues) return goesOn(match.begin) ? resumed(match, match.end) : null;
		const side =
			meaning.needsThat && !window.complement
				? null
				: reader.belligerent(match.end, Math.min(3, window.end - match.end));
		if (side) return forward(match, side.ids, side.end);
		if (window.complement && window.end - match.end <= 1 && goesOn(match.begin))
			return resumed(match, match.end);
		// "it also announced the killing of …": the side named last in the sentence speaks.
		const announces =
			!meaning.needsThat &&
			lexicon.triggers.at(tokens, match.end)?.meanings.some(({kind}) => kind === 'noun');
		const last = announces
			? reader.lastBelligerent(Math.max(sentences.around(match.begin).begin, match.begin - 40), match.begin)
			: null;
		return last && forward(match, last, match.end);
	};

	/** A line that opens with a source and a colon: "X: …". */
	const headline = (at: number): Speech | null => {
		const before = tokens[at - 1];
		const opens = before === undefined || before.sentence !== tokens[at]?.sentence || before.form === '#';
		const named = opens ? lexicon.sources.at(tokens, at) : null;
		if (!named || tokens[named.end]?.form !== ':') return null;
		const announced = {begin: at, end: named.end + 1};
		return {
			begin: at,
			end: sentences.around(at).end,
			speakers: [named.meanings[0] as SourceId],
			announced,
			namedAt: null,
			rule: 'report.colon',
			modality: null,
		};
	};

	for (let index = 0; index < tokens.length; index++) {
		const opening = headline(index);
		if (opening) {
			speeches.push(opening);
			index = opening.announced.end - 1;
			continue;
		}

		const match = lexicon.reporting.at(tokens, index);
		if (!match) continue;
		const meaning = match.meanings[0] as ReportingMeaning;
		const speech =
			meaning.kind === 'hearsay' && meaning.source
				? hearsay(match, meaning.source)
				: meaning.kind === 'nominal'
					? accordingTo(match)
					: reported(match, meaning);
		if (!speech) continue;
		speeches.push(speech);
		if (meaning.kind !== 'hearsay') {
			previous = speech.speakers;
			previousAt = speech.namedAt ?? speech.announced;
			previousParagraph = paragraphAt(index);
		}

		index = Math.max(match.end, speech.announced.begin <= index ? speech.announced.end : match.end) - 1;
	}

	return speeches.sort((a, b) => a.begin - b.begin);
};
