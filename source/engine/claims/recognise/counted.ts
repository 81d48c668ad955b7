import type {CountKind} from '../../../model/claim.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {ActorMark, CountMark} from '../marks.ts';
import type {FigureReader} from './figures.ts';

/** How far before a figure its verb may stand, in words: "killed yesterday in the west of the city at least 20". */
const verbReach = 14;
/** How far on the noun and the side behind a figure may stand, in words. */
const nounReach = 7;
const and = '\u0648';
/** Marks that may stand inside a name. */
const quoting = /["()\u201c\u201d\u00ab\u00bb]/;

/** Whom a figure counts. */
export type Counted = Pick<CountMark, 'group' | 'otherwise' | 'side'> & {
	/** A noun for people stands with it. */
	named: boolean;
	/** One side or several stand with it. */
	sides: boolean;
	/** "others": more of those counted before. */
	others: boolean;
	/** The noun is "dead" or "wounded": it tells what happened to them, not who they are. */
	victims: boolean;
	end: number;
};

/** The word of harm that tells what a figure counts. */
export type Harm = {what: CountKind; distance: number; end: number};

/** What stands after the side named with a figure can only be what happened to it. */
export const harmOnly = (what: CountKind | null): CountKind | null =>
	what === 'killed' || what === 'wounded' || what === 'captured' ? what : null;

/** Reads around a figure what it counts, and whom. */
export class CountedReader {
	readonly #tokens: readonly Token[];
	readonly #figures: FigureReader;
	readonly #lexicon: Lexicon;
	readonly #actorAt: ReadonlyMap<number, ActorMark>;

	constructor(figures: FigureReader, lexicon: Lexicon, actors: readonly ActorMark[]) {
		this.#tokens = figures.tokens;
		this.#figures = figures;
		this.#lexicon = lexicon;
		this.#actorAt = new Map(actors.map(mark => [mark.begin, mark]));
	}

	#isPreposition(at: number): boolean {
		return this.#lexicon.connectors.at(this.#tokens, at)?.meanings.includes('preposition') ?? false;
	}

	#isMember(at: number): boolean {
		return this.#lexicon.actorWords.at(this.#tokens, at)?.meanings.includes('member-of') ?? false;
	}

	/** What the words right after a figure say is counted, or null. */
	kindAfter(begin: number, end: number): CountKind | null {
		const sentence = this.#tokens[begin]?.sentence;
		for (let index = begin; index < Math.min(end, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence) break;
			if (token.form === '%') return 'percent';
			const joint = this.#figures.word(index, 'joint');
			if (joint) return 'casualties';
			if ((token.kind === 'mark' && !quoting.test(token.form)) || token.form.startsWith(and)) break;
			const counted = this.#figures.word(index, 'counted');
			// "five people by a mine": what a preposition is written onto is not what is counted.
			if (counted && index > begin && /[\u0628\u0644\u0643]$/.test(counted.prefix)) break;
			if (counted) return counted.word.what;
			// What stands behind a preposition is no longer the noun that is counted ("four civilians in a raid").
			if (this.#isPreposition(index) && !this.#isMember(index)) break;
		}

		return null;
	}

	/** What the nearest verb or noun of harm before a figure says is counted, and how far off it stands. */
	kindBefore(at: number): Harm | null {
		const sentence = this.#tokens[at]?.sentence;
		for (
			let index = at - 1;
			index >= Math.max(0, at - verbReach) && this.#tokens[index]?.sentence === sentence;
			index--
		) {
			const connector = this.#lexicon.connectors.at(this.#tokens, index);
			if (
				connector?.meanings.includes('clause') &&
				!connector.meanings.includes('additive') &&
				(connector.prefix !== '' || connector.end - connector.begin > 1)
			)
				break;
			const joint = this.#figures.word(index - 1, 'joint') ?? this.#figures.word(index, 'joint');
			if (joint && joint.end > index) return {what: 'casualties', distance: at - index, end: joint.end};
			const counted = this.#figures.word(index, 'counted', ({what}) => harmOnly(what) !== null);
			if (counted) return {what: counted.word.what, distance: at - index, end: counted.end};
		}

		return null;
	}

	/**
	 * What the verb behind the people counted says happened to them, over where they were: "ten civilians in the town were killed". Words that
	 * open a clause of their own are another sentence's.
	 */
	verbAfter(begin: number, end: number): CountKind | null {
		const sentence = this.#tokens[begin]?.sentence;
		for (let index = begin; index < Math.min(end, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence || (token.kind === 'mark' && !/["()]/.test(token.form))) return null;
			const connector = this.#lexicon.connectors.at(this.#tokens, index);
			if (connector?.meanings.includes('clause')) return null;
			const trigger = this.#lexicon.triggers.at(this.#tokens, index);
			const told = trigger?.meanings.find(({kind}) => kind !== 'noun');
			if (told) return trigger?.prefix === '' ? harmOnly(told.rule.counts ?? null) : null;
		}

		return null;
	}

	/** Whether the words before a figure speak of a sum, "the toll rose to", and the figure is where it has come to. */
	isToll(at: number, harm: Harm): boolean {
		const begin = at - harm.distance;
		const isSum = this.#figures.word(begin - 1, 'sum') ?? this.#figures.word(begin - 2, 'sum');
		return isSum !== null && (harm.distance <= 3 || this.#figures.word(at - 1, 'reached') !== null);
	}

	/** The counted noun after a figure, and the side it belongs to: "20 members of …". */
	counted(begin: number): Counted {
		const sentence = this.#tokens[begin]?.sentence;
		const found: Counted = {
			group: null,
			otherwise: null,
			side: null,
			named: false,
			sides: false,
			others: false,
			victims: false,
			end: begin,
		};
		// "to 27 the number of civilians who were killed"
		const first = this.#figures.word(begin, 'sum')?.end ?? this.#figures.hedgeAfter([begin])?.end ?? begin;
		for (let at = first; at < Math.min(begin + nounReach, this.#tokens.length); at++) {
			const token = this.#tokens[at] as Token;
			if (token.sentence !== sentence) break;
			if (token.kind === 'mark') {
				if (token.form === '%') found.end = at + 1;
				if (token.form !== '%' && !quoting.test(token.form)) break;
				continue;
			}

			const joint = this.#figures.word(at, 'joint');
			if (joint) {
				found.end = joint.end;
				at = joint.end - 1;
				continue;
			}

			if (at > first && this.#figures.number(at)) break;
			if (at > first && this.#figures.word(at, 'single')?.prefix === and) break;
			found.others ||= (this.#figures.word(at, 'others') ?? this.#figures.word(at, 'another')) !== null;
			// "20 dead civilians": an adjective tells whom a noun without a group means.
			const open = !found.named || (found.group === null && at === found.end);
			const people = open && at <= first + 1 ? this.#lexicon.people.at(this.#tokens, at) : null;
			if (people) {
				found.group = people.meanings[0]?.who ?? null;
				found.otherwise = people.meanings[0]?.otherwise ?? null;
				found.named = true;
				found.victims ||= this.#figures.word(at, 'counted') !== null;
				found.end = people.end;
			}

			// "46 fighters of both sides" counts neither side alone.
			if (this.#lexicon.actorWords.at(this.#tokens, at)?.meanings.includes('sides'))
				return {...found, group: null, otherwise: null, sides: true, end: at + 1};
			const actor = this.#actorAt.get(at);
			if (actor) return this.#withSide(found, actor);
			if (!people && this.#isPreposition(at) && !this.#isMember(at)) break;
			if (!people && !this.#isMember(at) && at > first + 1) break;
		}

		return found;
	}

	/** Those of whom a figure is a part, where they stand before it: "of the jihadists some 42". */
	partitive(at: number): Pick<CountMark, 'group' | 'otherwise' | 'side'> | null {
		const before = at - 1;
		if (!this.#isMember(before - 1)) return null;
		const people = this.#lexicon.people.at(this.#tokens, before);
		const side = this.#actorAt.get(before)?.ids[0] ?? null;
		if (!people && !side) return null;
		return {
			group: people?.meanings[0]?.who ?? null,
			otherwise: people?.meanings[0]?.otherwise ?? null,
			side,
		};
	}

	/** One figure over two sides counts neither alone. */
	#withSide(found: Counted, actor: ActorMark): Counted {
		const second = [actor.end, actor.end + 1]
			.map(place => this.#actorAt.get(place))
			.find(mark => mark !== undefined);
		const isOwnFigure = second && this.#figures.word(second.begin, 'single') !== null;
		const joined = second && !isOwnFigure && (second.joined || this.#tokens[second.begin - 1]?.form === and);
		return {
			...found,
			side: joined ? null : (actor.ids[0] ?? null),
			sides: true,
			end: Math.max(found.end, joined ? second.end : actor.end),
		};
	}
}
