import type {ActorId, SourceId} from '../../../model/ids.ts';
import {isFighting} from '../../lexicon/camps.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {Range, Speech} from '../marks.ts';
import {speechAt} from '../window.ts';

/** How far behind the words that announce a speaker his side may still be named: "said X, the leader of …". In words. */
const beside = 3;

/** On which side of the war who speaks stands, word by word of a text. */
export class SpeechSides {
	readonly #tokens: readonly Token[];
	readonly #speeches: readonly Speech[];
	readonly #lexicon: Lexicon;
	readonly #outlet: ActorId | null;
	/** Asked for in few texts. */
	#ofPersons: ReadonlyMap<SourceId, ActorId> | null = null;

	constructor(
		tokens: readonly Token[],
		speeches: readonly Speech[],
		lexicon: Lexicon,
		outlet: SourceId | null,
	) {
		this.#tokens = tokens;
		this.#speeches = speeches;
		this.#lexicon = lexicon;
		this.#outlet = outlet === null ? null : (lexicon.channels.sides.get(outlet) ?? null);
	}

	/** For whom "our forces" are said at a word: for the side that the speaker, or where nobody is announced the outlet, stands with. */
	ours(at: number): ActorId | null {
		const speech = speechAt(this.#speeches, at);
		if (!speech || speech.speakers.length === 0) return this.#outlet;
		// Of several the nearest that stands with a side.
		for (const speaker of speech.speakers) {
			const side = this.#lexicon.channels.sides.get(speaker);
			if (side) return side;
		}

		return this.#ofPerson(speech);
	}

	/** The side that itself speaks at a word, through its channel or a person of it: "its forces" may be those of that side. */
	speaking(at: number): ActorId | null {
		const speech = speechAt(this.#speeches, at);
		const [speaker] = speech?.speakers ?? [];
		if (!speech || speaker === undefined) return null;
		return this.#lexicon.channels.own.get(speaker) ?? this.#ofPerson(speech);
	}

	/** Where what is said at a word begins, behind the words that announce it; null where nobody speaks. */
	saidFrom(at: number): number | null {
		return speechAt(this.#speeches, at)?.announced.end ?? null;
	}

	#ofPerson({speakers: [speaker]}: Speech): ActorId | null {
		if (speaker === undefined || this.#lexicon.world.sources.has(speaker)) return null;
		this.#ofPersons ??= this.#findPersons();
		return this.#ofPersons.get(speaker) ?? null;
	}

	/** "The leader in X, Y, said": the side named with a person, wherever that person speaks. */
	#findPersons(): ReadonlyMap<SourceId, ActorId> {
		const persons = new Map<SourceId, ActorId>();
		const {sources} = this.#lexicon.world;
		for (const {speakers, announced} of this.#speeches) {
			const [speaker, passing] = speakers;
			if (speaker === undefined || sources.has(speaker) || persons.has(speaker)) continue;
			// "X, of the network Y": of nobody's side.
			const isObserver = passing !== undefined && sources.get(passing)?.kind === 'monitor';
			const side = isObserver ? null : this.#namedIn(announced);
			if (side) persons.set(speaker, side);
		}

		return persons;
	}

	#namedIn({begin, end}: Range): ActorId | null {
		const {actors} = this.#lexicon;
		for (let at = begin; at < end + beside; at++) {
			const side = actors.at(this.#tokens, at)?.meanings.find(id => isFighting(this.#lexicon, id));
			if (side) return side;
		}

		return null;
	}
}
