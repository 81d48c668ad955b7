import type {SourceId} from '../../../../model/ids.ts';
import type {Lexicon} from '../../../lexicon/compile-lexicon.ts';
import type {Sentences, Token} from '../../../text/tokens.ts';
import type {Item, Range, Speech} from '../../marks.ts';
import {firstFrom} from '../../window.ts';
import type {Speaker, SpeakerReader} from './speaker-reader.ts';
import type {SpeakersBefore} from './speakers-before.ts';

/** What a byline is read with. */
type Tools = {
	tokens: readonly Token[];
	lexicon: Lexicon;
	items: readonly Item[];
	sentences: Sentences;
	names: SpeakerReader;
	before: SpeakersBefore;
	hasEvent: (range: Range) => boolean;
};

/** No speaker before a colon is named in more words. */
const farthest = 14;
/** A dash or pipe stands behind a source only where its place of writing follows. */
const bylineEnd = /^[:|\u2013\u2014-]$/;
/** Marks that set the source off at the end of a line; a single full stop does not. */
const setOff = /[-(|\u2013\u2014\u2026]/;
const closing = /[)\].!\u2026]/;

/** Reads who is named at the head of a line before a colon, and who signs it at its end. */
export class Bylines {
	readonly #tools: Tools;

	constructor(tools: Tools) {
		this.#tools = tools;
	}

	/** "X: …" at the head of a line or sentence; in a list of flashes the whole line is what X says. */
	opening(at: number): Speech | null {
		const {tokens, items, sentences} = this.#tools;
		const item = items[firstFrom(items, at + 1) - 1];
		const before = at > 0 ? tokens[at - 1] : undefined;
		const opens =
			at === item?.body ||
			before === undefined ||
			before.sentence !== tokens[at]?.sentence ||
			before.form === '#';
		const said = opens && item ? this.#head(at, item.end) : null;
		if (!said || !item) return null;
		return {
			begin: at,
			end: item.flash && at === item.body ? item.end : sentences.around(at).end,
			speakers: said.ids,
			announced: {begin: at, end: said.end},
			namedAt: said.namedAt ?? null,
			rule: 'report.colon',
			modality: null,
		};
	}

	/** Whoever is named at the end of a line, behind a mark that sets it off, told the whole of it, if nobody else speaks there. */
	signatures(speeches: readonly Speech[]): Speech[] {
		const {tokens, items} = this.#tools;
		const told = new Uint8Array(tokens.length);
		for (const {begin, end} of speeches) told.fill(1, begin, end);
		const found: Speech[] = [];
		for (const item of items) {
			const said = this.#tail(item);
			if (!said || told.subarray(item.body, item.end).includes(1)) continue;
			found.push({
				begin: item.body,
				end: item.end,
				speakers: said.ids,
				announced: {begin: said.begin, end: said.end},
				namedAt: null,
				rule: 'report.signature',
				modality: null,
			});
		}

		return found;
	}

	/** "X: …", "X of Y to the agency: …", "X answers: …", from a token on; null where nobody is named. */
	#head(at: number, end: number): (Speaker & {namedAt?: Range | null}) | null {
		const {tokens, lexicon, names, before, hasEvent} = this.#tools;
		const first = tokens[at];
		if (first?.kind !== 'word') return null;
		const listed = lexicon.sources.at(tokens, at);
		// "# Mayadin: …" is the town; the channel of that name writes no hashtag before its own.
		const isPlace = tokens[at - 1]?.form === '#' && lexicon.places.at(tokens, at)?.end === listed?.end;
		if (listed && isPlace) return null;
		if (listed && tokens[listed.end]?.form === ':')
			return {ids: [listed.meanings[0] as SourceId], begin: at, end: listed.end + 1};
		let colon = at + 1;
		while (colon < end && colon < at + farthest && !bylineEnd.test(tokens[colon]?.form ?? '')) colon++;
		const stop = tokens[colon];
		if (stop?.form !== ':' || stop.sentence !== first.sentence || hasEvent({begin: at, end: colon}))
			return null;
		const takenUp = before.takenUp(at);
		if (takenUp?.end === colon) return {...takenUp, end: colon + 1};
		const person = names.persons.at(at, colon, true);
		const told = names.listed(at, colon);
		if (person || told?.begin === at) {
			const ids = [...new Set([...(person?.ids ?? []), ...(told?.ids ?? [])])];
			return {ids, begin: at, end: colon + 1};
		}

		const side = names.side(at, colon);
		const isAll = side !== null && (side.end === colon || this.#isVerbOfSpeech(side.end, colon));
		return isAll ? {...side, end: colon + 1} : null;
	}

	#isVerbOfSpeech(at: number, end: number): boolean {
		const match = this.#tools.lexicon.reporting.at(this.#tools.tokens, at);
		return match?.end === end && match.meanings[0]?.kind === 'verb';
	}

	/** "… (X)", "… - X", "… .. X" at the end of a line. */
	#tail({body, end}: Item): Speaker | null {
		const {tokens, lexicon} = this.#tools;
		let last = end;
		while (last > body && closing.test(tokens[last - 1]?.form ?? '')) last--;
		for (let at = last - 1; at > body && at >= last - 4; at--) {
			const match = lexicon.sources.at(tokens, at);
			if (match?.end !== last || match.prefix !== '') continue;
			const isSetOff =
				setOff.test(tokens[at - 1]?.form ?? '') ||
				(tokens[at - 1]?.form === '.' && tokens[at - 2]?.form === '.');
			return isSetOff ? {ids: [match.meanings[0] as SourceId], begin: at, end: last} : null;
		}

		return null;
	}
}
