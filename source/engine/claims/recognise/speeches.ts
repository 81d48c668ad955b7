import type {SourceId} from '../../../model/ids.ts';
import type {Lexicon, ReportingMeaning} from '../../lexicon/compile-lexicon.ts';
import {fold} from '../../text/normalise.ts';
import type {PhraseMatch} from '../../text/phrases.ts';
import type {Token} from '../../text/tokens.ts';
import {transliterate} from '../../text/transliterate.ts';
import type {Range, Speech} from '../marks.ts';

type Speaker = {ids: SourceId[]; end: number};
type Person = {id: SourceId; words: string[]; via: SourceId[]};

const about = '\u0639\u0646';
const from = '\u0645\u0646';

/** Reads who speaks, from a reporting verb or a word like "according to" on. */
class SpeakerReader {
	readonly #tokens: readonly Token[];
	readonly #text: string;
	readonly #lexicon: Lexicon;
	readonly #stops: Set<string>;
	readonly #complementisers: Set<string>;
	readonly #persons: Person[] = [];

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
		}

		return {end: Math.min(begin + length, this.#tokens.length), complement: false};
	}

	/** All listed sources of a stretch; one named after عن told it to the one before and comes first. */
	listed(begin: number, end: number): Speaker | null {
		const ids: SourceId[] = [];
		let last = begin;
		for (let index = begin; index < end; index++) {
			const match = this.#lexicon.sources.at(this.#tokens, index);
			if (!match || match.end > end) continue;
			const id = match.meanings[0] as SourceId;
			const relayed = this.#tokens[index - 1]?.form === about || /\u0639\u0646$/.test(match.prefix);
			if (relayed) ids.unshift(id);
			else if (!ids.includes(id)) ids.push(id);
			last = match.end;
			index = match.end - 1;
		}

		return ids.length > 0 ? {ids: [...new Set(ids)], end: last} : null;
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
				this.#lexicon.triggers.at(this.#tokens, at) ||
				this.#lexicon.timeWords.at(this.#tokens, at)
			)
				break;
			if (this.#lexicon.actors.at(this.#tokens, at)?.prefix === '') break;
			words.push(token);
		}

		if (words.length === 0) return null;
		const known = this.#persons.find(person => person.words.at(-1) === words.at(-1)?.form);
		if (known) return {ids: [known.id, ...known.via], end: at};
		if (words.length < 2) return null;
		const id = transliterate(
			words.map(token => this.#original(token).replace(/[\u064b-\u065f\u0670\u0640]/g, '')),
			this.#lexicon.transliteration,
		) as SourceId;
		const via = this.#tokens[at]?.form === from ? (this.listedAt(at + 1, 2)?.ids ?? []) : [];
		this.#persons.push({id, words: words.map(token => token.form), via});
		return {ids: [id, ...via], end: at};
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

const clauseStart = (tokens: readonly Token[], at: number): number => {
	let begin = at;
	while (begin > 0) {
		const token = tokens[begin - 1] as Token;
		if (token.sentence !== (tokens[at] as Token).sentence || token.form === '\u060c' || token.form === ',')
			break;
		begin--;
	}

	return begin;
};

const sentenceBounds = (tokens: readonly Token[], at: number): Range => {
	const {sentence} = tokens[at] as Token;
	let begin = at;
	let end = at;
	while (begin > 0 && tokens[begin - 1]?.sentence === sentence) begin--;
	while (end < tokens.length && tokens[end]?.sentence === sentence) end++;
	return {begin, end};
};

/**
 * Marks what a text puts into somebody's mouth. A speech goes from its announcement to the end of the sentence or to the next speaker;
 * "according to X" after the words covers them backwards; "and he added" goes on with the speaker before (contract, section 1 and 2).
 */
export const recogniseSpeeches = (
	tokens: readonly Token[],
	text: string,
	lexicon: Lexicon,
	hasEvent: (range: Range) => boolean,
): Speech[] => {
	const reader = new SpeakerReader(tokens, text, lexicon);
	const speeches: Speech[] = [];
	let previous: SourceId[] | null = null;
	let previousParagraph = -2;

	const read = (match: PhraseMatch<ReportingMeaning>, meaning: ReportingMeaning): Speech | null => {
		const sentence = sentenceBounds(tokens, match.begin);
		const window = reader.windowEnd(match.end);
		const forward = (speakers: SourceId[], end: number): Speech => ({
			begin: match.begin,
			end: sentence.end,
			speakers,
			announced: {begin: match.begin, end},
			rule: meaning.rule,
			modality: meaning.modality,
		});
		if (meaning.kind === 'hearsay') return meaning.source ? forward([meaning.source], match.end) : null;
		if (meaning.kind === 'nominal') {
			const needsSource = lexicon.reportingWords.nominalNeedsSource.map(fold).includes(
				tokens
					.slice(match.begin, match.end)
					.map(({form}) => form)
					.join(' '),
			);
			const pronoun =
				/[\u0647]$/.test(tokens[match.end]?.form ?? '') && previous
					? {ids: previous, end: match.end + 1}
					: null;
			const listed = reader.listedAt(match.end, needsSource ? 0 : 2);
			const said = listed ?? (needsSource ? null : (reader.person(match.end, window.end, true) ?? pronoun));
			if (!said) return null;
			const chain = reader.listed(match.end, Math.min(window.end, said.end + 6));
			const speakers =
				listed &&
				chain &&
				chain.ids.includes(listed.ids[0] as SourceId) &&
				chain.end <= said.end + 5 &&
				!window.complement
					? chain.ids
					: said.ids;
			const fresh = {
				begin:
					speeches
						.filter(speech => speech.end > sentence.begin && speech.announced.begin < match.begin)
						.at(-1)?.announced.end ?? sentence.begin,
				end: match.begin,
			};
			const atStart =
				match.begin - sentence.begin <= 2 || /^[\u0648\u0641]/.test(match.prefix) || !hasEvent(fresh);
			if (atStart) return forward(speakers, said.end);
			return {
				begin: fresh.begin,
				end: said.end,
				speakers,
				announced: {begin: match.begin, end: said.end},
				rule: meaning.rule,
				modality: null,
			};
		}

		const ahead = reader.listed(match.end, window.end);
		if (ahead && ahead.end - match.end <= 12) return forward(ahead.ids, ahead.end);
		const start = clauseStart(tokens, match.begin);
		const behind = match.begin - start <= 7 ? reader.listed(start, match.begin) : null;
		if (behind) return {...forward(behind.ids, match.end), announced: {begin: start, end: match.end}};
		const person =
			window.complement || meaning.continues || /["\u201c\u00ab]/.test(tokens[window.end]?.form ?? '')
				? reader.person(match.end, window.end, false)
				: null;
		if (person) return forward(person.ids, person.end);
		if (!meaning.continues) {
			const side = reader.belligerent(match.end, 3);
			if (side) return forward(side.ids, side.end);
			if (
				window.complement &&
				window.end - match.end <= 1 &&
				previous &&
				previousParagraph >= (tokens[match.begin] as Token).paragraph - 1
			)
				return forward(previous, match.end);
			return null;
		}

		return previous && previousParagraph >= (tokens[match.begin] as Token).paragraph - 1
			? forward(previous, match.end)
			: null;
	};

	for (let index = 0; index < tokens.length; index++) {
		const match = lexicon.reporting.at(tokens, index);
		if (!match) continue;
		const speech = read(match, match.meanings[0] as ReportingMeaning);
		if (!speech) continue;
		for (const earlier of speeches)
			if (earlier.end > speech.begin && earlier.begin < speech.begin)
				earlier.end = Math.max(earlier.announced.end, speech.begin);
		speeches.push(speech);
		previous = speech.speakers;
		previousParagraph = (tokens[index] as Token).paragraph;
		index = Math.max(match.end, speech.announced.begin <= index ? speech.announced.end : match.end) - 1;
	}

	return speeches;
};
