import type {SourceId} from '../../../../model/ids.ts';
import type {Lexicon} from '../../../lexicon/compile-lexicon.ts';
import {fold} from '../../../text/normalise.ts';
import {lam} from '../../../text/particles.ts';
import type {Token} from '../../../text/tokens.ts';
import type {Range, Speech} from '../../marks.ts';
import type {Speaker} from './speaker-reader.ts';

/** "In a statement today": the noun may stand so far behind the name of the speaker, in words. */
const behindName = 4;
/** How many speeches back "the source" may have been named. */
const farthest = 40;
const governed = /[\u0644\u0628\u0643]/;

/** Who spoke before: what "and he added" goes on with, and whom "the source", "the ministry", "the statement" take up. */
export class SpeakersBefore {
	ids: SourceId[] | null = null;
	/** Where the last speaker was named. */
	namedAt: Range | null = null;
	#paragraph = -2;
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #speeches: readonly Speech[];

	constructor(tokens: readonly Token[], lexicon: Lexicon, speeches: readonly Speech[]) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#speeches = speeches;
	}

	note(speech: Speech, at: number): void {
		this.ids = speech.speakers;
		this.namedAt = speech.namedAt ?? speech.announced;
		this.#paragraph = (this.#tokens[at] as Token).paragraph;
	}

	/** Whether the last speaker may go on at a token: in the same paragraph or the next one. */
	goesOn(at: number): boolean {
		return this.ids !== null && this.#paragraph >= (this.#tokens[at] as Token).paragraph - 1;
	}

	/**
	 * A definite noun at a token that takes up a speaker named before; `namedAt` says where.
	 *
	 * @param ofWhom "of the ministry", behind a noun like "statement", counts too.
	 */
	takenUp(at: number, ofWhom = false): (Speaker & {namedAt: Range | null}) | null {
		const match = this.#lexicon.sourceAnaphors.at(this.#tokens, at);
		if (!match || (governed.test(match.prefix) && !(ofWhom && match.prefix.endsWith(lam)))) return null;
		const [anaphor] = match.meanings;
		if (!anaphor) return null;
		const nouns = new Set(anaphor.nouns.map(fold));
		const {length} = this.#speeches;
		for (let index = length - 1; index >= Math.max(0, length - farthest); index--) {
			const {announced, speakers, namedAt} = this.#speeches[index] as Speech;
			if (speakers.length > 0 && this.#names(announced, nouns))
				return {
					ids: this.#fromNamed(speakers, nouns),
					begin: at,
					end: match.end,
					namedAt: namedAt ?? announced,
				};
		}

		return anaphor.loose && this.goesOn(at) && this.ids
			? {ids: [...this.ids], begin: at, end: match.end, namedAt: this.namedAt}
			: null;
	}

	/** Of several who passed words on, the one whose name has the noun, and those behind him. */
	#fromNamed(speakers: readonly SourceId[], nouns: ReadonlySet<string>): SourceId[] {
		const first = speakers.findIndex(id =>
			this.#lexicon.world.sources.get(id)?.names_ar.some(name => nouns.has(fold(name).split(' ')[0] ?? '')),
		);
		return speakers.slice(Math.max(first, 0));
	}

	#names({begin, end}: Range, nouns: ReadonlySet<string>): boolean {
		for (let index = begin; index < Math.min(end + behindName, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== this.#tokens[begin]?.sentence) return false;
			if (nouns.has(token.form) || token.readings.some(({form}) => nouns.has(form))) return true;
		}

		return false;
	}
}
