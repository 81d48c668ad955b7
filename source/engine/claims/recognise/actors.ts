import type {ActorId} from '../../../model/ids.ts';
import {blocOf, campOf, isFighting} from '../../lexicon/camps.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Epithet} from '../../lexicon/word-files.ts';
import {joiner} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import type {ActorMark, Range} from '../marks.ts';
import type {Trace} from '../trace.ts';
import {isBesideAnother} from './beside-another.ts';
import {SidesNamed} from './sides-named.ts';
import type {SpeechSides} from './speech-sides.ts';

/** The two sides that a text names most often, most often named first; each as the one of its camp that fights on the ground, where that is named. */
export const mainSides = (marks: readonly ActorMark[], lexicon: Lexicon): ActorId[] => {
	const tally = new Map<ActorId, number>();
	for (const mark of marks)
		for (const id of mark.ids) if (isFighting(lexicon, id)) tally.set(id, (tally.get(id) ?? 0) + 1);
	const named = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const camps = new Map<string, {lead: ActorId; onGround: boolean; times: number}>();
	for (const [id, times] of named) {
		const own = campOf(lexicon, id);
		const camp = blocOf(lexicon, id);
		const known = camps.get(camp) ?? {lead: id, onGround: own === camp, times: 0};
		known.times += times;
		if (!known.onGround && own === camp) Object.assign(known, {lead: id, onGround: true});
		camps.set(camp, known);
	}

	return [...camps.values()]
		.sort((a, b) => b.times - a.times)
		.slice(0, 2)
		.map(({lead}) => lead);
};

/** How far behind an epithet the side may be named outright, in words: "a terrorist group of …". */
const namedBehind = 2;

/** Which side an epithet stands for: the one named right behind it, else the one of its candidates named last, else the first named later on. */
class Epithets {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	/** Asked for in few texts. */
	#firstNamed: ReadonlyMap<ActorId, number> | null = null;
	readonly #lastNamed = new Map<ActorId, number>();

	constructor(tokens: readonly Token[], lexicon: Lexicon) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
	}

	#findFirst(): ReadonlyMap<ActorId, number> {
		const first = new Map<ActorId, number>();
		for (let index = 0; index < this.#tokens.length; index++)
			for (const id of this.#idsAt(index)) if (!first.has(id)) first.set(id, index);
		return first;
	}

	#idsAt(at: number): readonly ActorId[] {
		return this.#lexicon.actors.at(this.#tokens, at)?.meanings ?? [];
	}

	/** Takes note of a side that is named. */
	named(ids: readonly ActorId[], at: number): void {
		for (const id of ids) this.#lastNamed.set(id, at);
	}

	/**
	 * "The fighters", a word that every side has for its own, are those of who speaks, and not of who harms them.
	 *
	 * @param speaking the side that speaks.
	 * @param attacker the side that harms whom the epithet means.
	 */
	sideOf(
		{of: candidates, otherwise, beside}: Epithet,
		{begin, end}: Range,
		speaking: ActorId | null,
		attacker: ActorId | null,
	): ActorId | null {
		if (beside && !isBesideAnother(this.#tokens, this.#lexicon, {begin, end})) return null;
		for (let index = end; index < end + namedBehind; index++) {
			const behind = this.#idsAt(index).find(id => candidates.includes(id));
			if (behind) return behind;
		}

		const isOfAny =
			this.#lexicon.classes.at(this.#tokens, begin)?.meanings.includes('fighters-of-any') ?? false;
		const of = isOfAny ? candidates.filter(id => id !== attacker) : candidates;
		if (isOfAny && speaking && of.includes(speaking)) return speaking;
		const known = (named: ReadonlyMap<ActorId, number>, order: number): ActorId | undefined =>
			of
				.filter(id => named.has(id))
				.sort((a, b) => order * ((named.get(a) as number) - (named.get(b) as number)))[0];
		const last = known(this.#lastNamed, -1);
		if (last) return last;
		this.#firstNamed ??= this.#findFirst();
		return known(this.#firstNamed, 1) ?? otherwise;
	}
}

const article = /^[\u0648\u0641]?[\u0628\u0643]?(?:\u0627\u0644|\u0644\u0644)/;
/** As the text has it: folded, the ending of a feminine noun looks like "his". */
const pronoun = /(?:\u0647|\u0647\u0627|\u0647\u0645|\u0647\u0645\u0627|\u0646\u0627)$/;

/** "The last pocket", "its last pocket": the word for "the latter" behind a noun with its article, or with a pronoun; not "the latter retakes it". */
const isAdjective = (tokens: readonly Token[], {triggers}: Lexicon, text: string, at: number): boolean => {
	const before = tokens[at - 1];
	if (before?.kind !== 'word' || before.sentence !== tokens[at]?.sentence) return false;
	const isVerb = triggers.at(tokens, at - 1)?.meanings[0]?.verbal === true;
	return article.test(before.form) || (!isVerb && pronoun.test(text.slice(...before.span)));
};

/** Marks the sides and groups of a text; "its fighters" is the side named last, "both sides" the two that the text is about,
 * "our fighters" the side of who speaks. */
export const recogniseActors = (
	tokens: readonly Token[],
	text: string,
	lexicon: Lexicon,
	taken: (range: Range) => boolean,
	speakers: Pick<SpeechSides, 'ours' | 'speaking' | 'saidFrom'>,
	trace: Trace = null,
): ActorMark[] => {
	const marks: ActorMark[] = [];
	const bothSides: ActorMark[] = [];
	const epithets = new Epithets(tokens, lexicon);
	const named = new SidesNamed(tokens, lexicon);
	const note = (mark: ActorMark): void => {
		marks.push(mark);
		if (mark.ids[0] && isFighting(lexicon, mark.ids[0])) named.note(mark);
	};

	for (let index = 0; index < tokens.length; index++) {
		const name = lexicon.actors.at(tokens, index);
		const word = lexicon.actorWords.at(tokens, index);
		const kind = word?.meanings.find(meaning => meaning !== 'member-of');
		const epithet = lexicon.epithets.at(tokens, index);
		const longest = Math.max(name?.end ?? 0, word && kind ? word.end : 0);
		if (epithet?.meanings[0] && epithet.end >= longest) {
			const speaking = speakers.saidFrom(index) === null ? null : speakers.ours(index);
			const side = epithets.sideOf(epithet.meanings[0], epithet, speaking, named.attacker(index));
			if (side && !taken(epithet)) {
				note({
					begin: epithet.begin,
					end: epithet.end,
					ids: [side],
					rule: 'actor.epithet',
					prefix: epithet.prefix.replace(joiner, ''),
					joined: joiner.test(epithet.prefix),
				});
			}

			index = epithet.end - 1;
		} else if (word && kind && word.end >= (name?.end ?? 0)) {
			const mark: ActorMark = {
				begin: word.begin,
				end: word.end,
				ids: [],
				rule: kind === 'latter' ? 'actor.anaphor' : `actor.${kind}`,
				prefix: word.prefix.replace(joiner, ''),
				joined: joiner.test(word.prefix),
			};
			const side =
				kind === 'ours'
					? speakers.ours(index)
					: kind === 'anaphor'
						? named.owner(index, word.end, {
								side: speakers.speaking(index),
								saidFrom: speakers.saidFrom(index),
							})
						: kind === 'latter' && !isAdjective(tokens, lexicon, text, index)
							? named.latter(word.end)
							: null;
			if (kind === 'sides') {
				bothSides.push(mark);
				marks.push(mark);
			} else if (side) marks.push({...mark, ids: [side]});
			else trace?.(tokens, word, mark.rule, 'left.nobody-named-before');

			index = word.end - 1;
		} else if (name && !taken(name)) {
			const ids = [...new Set(name.meanings)];
			epithets.named(ids, index);
			note({
				begin: name.begin,
				end: name.end,
				ids,
				rule: 'actor.name',
				prefix: name.prefix.replace(joiner, ''),
				joined: joiner.test(name.prefix),
			});
			index = name.end - 1;
		} else if (name) trace?.(tokens, name, 'actor.name', 'left.names-the-source');
	}

	if (bothSides.length > 0) {
		const sides = mainSides(marks, lexicon);
		for (const mark of bothSides) mark.ids = sides;
	}

	return marks.filter(mark => mark.ids.length > 0);
};
