import type {ClaimType} from '../../../model/claim.ts';
import {isFighting} from '../../lexicon/camps.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {joiner} from '../../text/particles.ts';
import type {Sentences, Token} from '../../text/tokens.ts';
import {attacks} from '../claim-groups.ts';
import type {Range} from '../marks.ts';
import {inside} from '../window.ts';
import {eventAt} from './event-at.ts';

/** So many different words of sport stand around the event word where teams attack and besiege, and so many where a side of the war is named. */
const wordsOfSport = 3;
const wordsOfSportBesideWar = 6;
/** How far around they may stand, and how far an age or an accident reaches in its sentence: a text may be without any mark. In words. */
const reach = 45;
/** How far a prayer or an appeal reaches behind its first words: news may stand before it in one line. In words. */
const appealReach = 12;
/** How far behind "they joined" a side tells that it is no appeal, in words. */
const objectReach = 3;

/** What no accident does, and no nature. */
const doneByMen: ReadonlySet<ClaimType> = new Set<ClaimType>([...attacks, 'siege']);

/** What of a text may silence its event words, and what speaks against it. */
class Surroundings {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #sentences: Sentences;
	readonly #figures = new Set<number>();
	readonly #sport: readonly Range[];
	readonly #bygone: readonly Range[];
	readonly #accidents: readonly Range[];
	readonly #appeals: readonly Range[];

	constructor(tokens: readonly Token[], lexicon: Lexicon, sentences: Sentences) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#sentences = sentences;
		const {classes} = lexicon;
		for (const {begin, end} of classes.every(tokens, 'figurative'))
			for (let at = begin; at < end; at++) this.#figures.add(at);
		this.#sport = classes.every(tokens, 'sport');
		this.#bygone = classes.every(tokens, 'bygone');
		this.#accidents = classes.every(tokens, 'accident');
		// "Share!" opens a sentence; elsewhere the same letters tell that "they shared".
		const opening = classes
			.every(tokens, 'appeal-first')
			.filter(({begin, end}) => this.#opens(begin) && !this.#isOfWar({begin: end, end: end + objectReach}));
		this.#appeals = [...classes.every(tokens, 'appeal'), ...opening].sort((a, b) => a.begin - b.begin);
	}

	#opens(at: number): boolean {
		return (
			this.#tokens[at - 1]?.kind === 'mark' || this.#tokens[at - 1]?.sentence !== this.#tokens[at]?.sentence
		);
	}

	/** Those of the ranges that stand near a token in its sentence. */
	#near(ranges: readonly Range[], at: number): Range[] {
		if (ranges.length === 0) return [];
		const {sentence} = this.#tokens[at] as Token;
		return inside(ranges, at - reach, at + reach).filter(
			({begin}) => this.#tokens[begin]?.sentence === sentence,
		);
	}

	/** The words around a token in its sentence. */
	#around(at: number): Range {
		const {begin, end} = this.#sentences.around(at);
		return {begin: Math.max(begin, at - reach), end: Math.min(end, at + reach)};
	}

	/** Whether a side of this war is named in a stretch; among words of sport "the army" may be a club. */
	#isOfWar({begin, end}: Range, isClub = (_: number): boolean => false): boolean {
		for (let index = begin; index < end; index++) {
			const side = this.#lexicon.actors.at(this.#tokens, index);
			if (side?.meanings.some(id => isFighting(this.#lexicon, id)) && !isClub(index)) return true;
		}

		return false;
	}

	/** Whether an attack is told around a token, or shots are. */
	#tellsAttack(at: number): boolean {
		const {begin, end} = this.#around(at);
		const {classes} = this.#lexicon;
		if (['gunfire', 'shells', 'artillery'].some(name => classes.first(this.#tokens, name, begin, end)))
			return true;
		for (let index = begin; index < end; index++) {
			const type = this.#figures.has(index)
				? undefined
				: eventAt(this.#tokens, this.#lexicon, index)?.meanings[0]?.rule.type;
			if (type && doneByMen.has(type)) return true;
		}

		return false;
	}

	/** Inside a phrase that means something else: "weather" holds "aerial" in Arabic. */
	isFigure(at: number): boolean {
		return this.#figures.has(at);
	}

	/** "Has" before a perfect is written like "lost": a particle, and no event. */
	isParticle({begin, end}: Range): boolean {
		const {classes, triggers, reporting} = this.#lexicon;
		if (end - begin > 1 || !classes.at(this.#tokens, begin)?.meanings.includes('particle')) return false;
		return (
			classes.at(this.#tokens, end)?.meanings.includes('behind-particle') === true ||
			triggers.at(this.#tokens, end)?.meanings[0]?.kind === 'perfect' ||
			reporting.at(this.#tokens, end)?.meanings.some(({kind}) => kind === 'verb') === true
		);
	}

	/** Teams attack and besiege; where a side of the war is named besides, only among very many words of sport. */
	isSport(at: number): boolean {
		const {paragraph} = this.#tokens[at] as Token;
		const around = inside(this.#sport, at - reach, at + reach);
		if (around.length < wordsOfSport) return false;
		const words = around.filter(({begin}) => this.#tokens[begin]?.paragraph === paragraph);
		const {size} = new Set(words.map(({begin}) => this.#tokens[begin]?.form));
		const isClub = (index: number): boolean =>
			this.#lexicon.classes.at(this.#tokens, index)?.meanings.includes('clubs') ?? false;
		return size >= (this.#isOfWar(this.#around(at), isClub) ? wordsOfSportBesideWar : wordsOfSport);
	}

	/** Wars of another age, unless a side of this one or aircraft are named: what X blows up may be centuries old. */
	isBygone(at: number): boolean {
		if (this.#near(this.#bygone, at).length === 0) return false;
		const around = this.#around(at);
		const hasAircraft = this.#lexicon.classes.first(this.#tokens, 'air', around.begin, around.end) !== null;
		return !hasAircraft && !this.#isOfWar(around);
	}

	/** A prayer or an appeal goes on up to a mark, and behind one with "and". */
	isAppeal(at: number): boolean {
		const {sentence} = this.#tokens[at] as Token;
		return inside(this.#appeals, at - appealReach, at).some(({begin}) => {
			if (this.#tokens[begin]?.sentence !== sentence) return false;
			for (let index = begin + 1; index < at; index++) {
				const isEnd =
					this.#tokens[index]?.kind === 'mark' && !joiner.test(this.#tokens[index + 1]?.form ?? '');
				if (isEnd) return false;
			}

			return true;
		});
	}

	/** The dead of an accident or an earthquake are nobody's victims; those of shells that fall on its victims are. */
	isAccident(at: number): boolean {
		return (
			this.#near(this.#accidents, at).some(one => !this.#isApart(at, one.begin)) && !this.#tellsAttack(at)
		);
	}

	/** "Two soldiers were killed, and five died in a car crash": a mark and other dead stand between. */
	#isApart(at: number, accident: number): boolean {
		const [from, to] = at < accident ? [at + 1, accident] : [accident, at];
		let isMarked = false;
		let isOther = false;
		for (let index = from; index < to; index++) {
			isMarked ||= this.#tokens[index]?.kind === 'mark';
			isOther ||= eventAt(this.#tokens, this.#lexicon, index)?.meanings[0]?.rule.type === 'killing';
		}

		return isMarked && isOther;
	}
}

/**
 * Tells where event words are only borrowed, or tell of another thing than this war: inside phrases that mean something else, among words of
 * sport, in sentences of antiquity, behind the words of a prayer, beside an accident.
 */
export const borrowedWords = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	sentences: Sentences,
): ((match: Range, type: ClaimType | undefined) => boolean) => {
	const around = new Surroundings(tokens, lexicon, sentences);
	return (match, type) => {
		const {begin} = match;
		return (
			around.isFigure(begin) ||
			around.isParticle(match) ||
			around.isSport(begin) ||
			around.isBygone(begin) ||
			around.isAppeal(begin) ||
			(type === 'killing' && around.isAccident(begin))
		);
	};
};
