import type {CountKind} from '../../../model/claim.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {and, article, joiner} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import type {ActorMark, CountMark} from '../marks.ts';
import {eventAt} from './event-at.ts';
import type {FigureReader} from './figures.ts';

/** How far before a figure its verb may stand, in words: "killed yesterday in the west of the city at least 20". */
const verbReach = 14;
/** How far on the noun and the side behind a figure may stand, in words. */
const nounReach = 7;
/** How far behind "among them" the sum of which it is a part may stand, in words. */
const partReach = 5;
/** How far before a figure the sum that it has come to may stand, in words. */
const tollReach = 30;
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

/** What the noun behind a figure says is counted, and the token after it. */
export type Kind = {what: CountKind; end: number};

/** The word of harm that tells what a figure counts. */
export type Harm = {
	what: CountKind;
	begin: number;
	end: number;
	/** How many words stand between, without names of sides and words of time. */
	distance: number;
	/** It is a noun for those who suffered, "the dead of X": behind it stands whose they are. */
	victims: boolean;
};

/** What stands after the side named with a figure can only be what happened to it. */
export const harmOnly = (what: CountKind | null): CountKind | null =>
	what === 'killed' || what === 'wounded' || what === 'captured' ? what : null;

/** Reads around a figure what it counts, and whom. */
export class CountedReader {
	readonly #tokens: readonly Token[];
	readonly #figures: FigureReader;
	readonly #lexicon: Lexicon;
	readonly #actorAt: ReadonlyMap<number, ActorMark>;
	/** 1 at the tokens of names of sides. */
	readonly #inActor: Uint8Array;

	constructor(figures: FigureReader, lexicon: Lexicon, actors: readonly ActorMark[]) {
		this.#tokens = figures.tokens;
		this.#figures = figures;
		this.#lexicon = lexicon;
		this.#actorAt = new Map(actors.map(mark => [mark.begin, mark]));
		this.#inActor = new Uint8Array(figures.tokens.length);
		for (const {begin, end} of actors) this.#inActor.fill(1, begin, end);
	}

	/** Names of sides, words of time and quotation marks stand between a verb and those whom it counts without parting them. */
	#isTransparent(at: number): boolean {
		return (
			this.#inActor[at] === 1 ||
			quoting.test(this.#tokens[at]?.form ?? '') ||
			this.#lexicon.timeWords.at(this.#tokens, at) !== null
		);
	}

	/** A preposition is written onto the word of harm. */
	#isGoverned(at: number): boolean {
		return /[\u0628\u0644\u0643]$/.test(this.#figures.word(at, 'counted')?.prefix ?? '');
	}

	#isPreposition(at: number): boolean {
		return this.#lexicon.connectors.at(this.#tokens, at)?.meanings.includes('preposition') ?? false;
	}

	/** "of", "in the ranks of" */
	#member(at: number): {end: number} | null {
		const word = this.#lexicon.actorWords.at(this.#tokens, at);
		return word?.meanings.includes('member-of') ? word : null;
	}

	#isMember(at: number): boolean {
		return this.#member(at) !== null;
	}

	/** Whether a side is counted itself, or people of whom it tells: "ten of the army", "ten commandos of the army", not "ten posts of the army". */
	isOfSide(at: number): boolean {
		const isSide = this.#actorAt.has(at) || this.#lexicon.actorWords.at(this.#tokens, at) !== null;
		return isSide || this.#figures.word(at, 'of-them') !== null || this.#isMember(at + 1);
	}

	/** Whether what stands at a token may be a noun that is counted: an indefinite word that means nothing else. */
	isNoun(at: number): boolean {
		const token = this.#tokens[at];
		if (token?.kind !== 'word' || token.form.startsWith(article) || this.#actorAt.has(at)) return false;
		const {connectors, triggers, modality, placeWords, classes} = this.#lexicon;
		return (
			[connectors, triggers, modality, placeWords].every(index => index.at(this.#tokens, at) === null) &&
			(classes.at(this.#tokens, at)?.prefix ?? '') === ''
		);
	}

	/** What the noun that is a figure by itself says is counted: "two raids" in one word. */
	kindAt(at: number): Kind | null {
		const counted = this.#figures.word(at, 'counted');
		return counted && {what: counted.word.what, end: counted.end};
	}

	/** What the words right after a figure say is counted, or null. */
	kindAfter(begin: number, end: number): Kind | null {
		const sentence = this.#tokens[begin]?.sentence;
		for (let index = begin; index < Math.min(end, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence) break;
			if (token.form === '%') return {what: 'percent', end: index + 1};
			const joint = this.#figures.joint(index);
			if (joint !== null) return {what: 'casualties', end: joint};
			if ((token.kind === 'mark' && !quoting.test(token.form)) || token.form.startsWith(and)) break;
			const counted = this.kindAt(index);
			// "five people by a mine": what a preposition is written onto is not what is counted.
			if (counted && index > begin && this.#isGoverned(index)) break;
			// Things are counted by the noun right behind the number: "five others by the blast of a motorcycle".
			if (counted && (index === begin || counted.what !== 'other')) return counted;
			// What stands behind a preposition, or in a relative clause, is no longer the noun that is counted ("four civilians in a raid").
			if (this.#isPreposition(index) && !this.#isMember(index)) break;
			if (index > begin && this.#lexicon.connectors.at(this.#tokens, index)?.meanings.includes('relative'))
				break;
		}

		return null;
	}

	/** What the nearest verb or noun of harm before a figure says is counted, and how far off it stands. */
	kindBefore(at: number): Harm | null {
		const sentence = this.#tokens[at]?.sentence;
		let distance = 0;
		for (
			let index = at - 1;
			index >= Math.max(0, at - verbReach) && this.#tokens[index]?.sentence === sentence;
			index--
		) {
			if (!this.#isTransparent(index)) distance++;
			if (this.#inActor[index]) continue;
			const connector = this.#lexicon.connectors.at(this.#tokens, index);
			if (
				connector?.meanings.includes('clause') &&
				!connector.meanings.includes('additive') &&
				(connector.prefix !== '' || connector.end - connector.begin > 1)
			)
				break;
			const joint = this.#figures.joint(index - 1) ?? this.#figures.joint(index) ?? index;
			if (joint > index) return {what: 'casualties', begin: index, end: joint, distance, victims: false};
			const counted = this.#figures.word(index, 'counted', ({what}) => harmOnly(what) !== null);
			if (counted) {
				const victims = this.#lexicon.people.at(this.#tokens, index) !== null;
				return {what: counted.word.what, begin: index, end: counted.end, distance, victims};
			}

			// "… seized them, and brought out fifty families": another verb goes on, and what follows is its.
			const event = this.#lexicon.triggers.at(this.#tokens, index);
			if (event && joiner.test(event.prefix) && event.meanings.every(({verbal}) => verbal)) break;
		}

		return null;
	}

	/**
	 * What the verb behind the people counted says happened to them, over where they were: "ten civilians in the town were killed". Words that
	 * open a clause of their own are another sentence's.
	 */
	verbAfter(begin: number, end: number): CountKind | null {
		const sentence = this.#tokens[begin]?.sentence;
		let relative = false;
		for (let index = begin; index < Math.min(end, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence || (token.kind === 'mark' && !/["()]/.test(token.form))) return null;
			const connector = this.#lexicon.connectors.at(this.#tokens, index);
			if (connector?.meanings.includes('clause')) return null;
			relative ||= connector?.meanings.includes('relative') === true;
			const trigger = eventAt(this.#tokens, this.#lexicon, index);
			// "Who were killed", "whose death was reported".
			const told = trigger?.meanings.find(({kind, pronoun}) => kind !== 'noun' || (relative && pronoun));
			// "A suicide bomber … killed 24": who inflicts it does not suffer it.
			if (told)
				return trigger?.prefix === '' && !told.rule.absorbs ? harmOnly(told.rule.counts ?? null) : null;
		}

		return null;
	}

	/** Whether the words before a figure speak of a sum, "the toll rose to", "the dead are more than", and the figure is where it has come to. */
	isToll(at: number, harm: Harm): boolean {
		const {begin} = harm;
		const sum = [begin - 1, begin - 2].find(place => this.#figures.word(place, 'sum') !== null);
		// The verb stands right before the figure, or before the sum: "the number of the dead exceeded", "exceeded the number of the dead".
		const isReached = [at, at - 1, (sum ?? at) - 1].some(
			place => this.#figures.word(place, 'reached') !== null,
		);
		return (sum !== undefined && harm.distance <= 3) || (isReached && (sum !== undefined || harm.victims));
	}

	/** The sum of which a figure is told before it: "to 27 the number of …", "to 18 at least, among them six children, the number of …". */
	sumBehind(begin: number): number | null {
		const from = this.#figures.hedgeAfter([begin])?.end ?? begin;
		const last = this.#figures.word(from, 'among') ? from + partReach : from;
		for (let at = from; at <= last && this.#tokens[at]?.sentence === this.#tokens[begin]?.sentence; at++) {
			const sum = this.#figures.word(at, 'sum');
			if (sum) return sum.end;
		}

		return null;
	}

	/** The word of harm of a sum told far before the figure that it "has risen to": "the number of those killed in the raid on X rose to 26". */
	farToll(at: number): Harm | null {
		const {sentence} = this.#tokens[at] ?? {};
		if (!this.#figures.word(at - 1, 'reached')) return null;
		const isRisen = this.#figures.word(at - 2, 'reached') !== null;
		for (let sum = at - 2; sum >= at - tollReach && this.#tokens[sum]?.sentence === sentence; sum--) {
			if (this.#figures.number(sum)) return null;
			const end = this.#figures.word(sum, 'sum')?.end;
			const counted =
				end === undefined ? null : this.#figures.word(end, 'counted', ({what}) => harmOnly(what) !== null);
			if (end === undefined || !counted) continue;
			if (!isRisen && !this.#figures.word(sum - 1, 'reached')) return null;
			return {
				what: counted.word.what,
				begin: end,
				end: counted.end,
				distance: at - counted.end,
				victims: true,
			};
		}

		return null;
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
		const sum = this.sumBehind(begin);
		const first = sum ?? this.#figures.hedgeAfter([begin])?.end ?? begin;
		if (sum !== null) found.end = sum;
		for (let at = first; at < Math.min(first + nounReach, this.#tokens.length); at++) {
			const token = this.#tokens[at] as Token;
			if (token.sentence !== sentence) break;
			if (token.kind === 'mark') {
				if (token.form === '%') found.end = at + 1;
				if (token.form !== '%' && !quoting.test(token.form)) break;
				continue;
			}

			const joint = this.#figures.joint(at);
			if (joint !== null) {
				found.end = joint;
				at = joint - 1;
				continue;
			}

			if (at > first && this.#figures.number(at)) break;
			if (at > first && this.#figures.word(at, 'single')?.prefix === and) break;
			found.others ||= (this.#figures.word(at, 'others') ?? this.#figures.word(at, 'another')) !== null;
			// "20 dead civilians": an adjective tells whom a noun without a group means.
			const open = !found.named || (found.group === null && at === found.end);
			if (this.#figures.word(at, 'unknown')) return {...found, group: null, otherwise: null};
			if (at > first && this.#figures.word(at, 'household')) break;
			const isClose = at === first || at === found.end || (at === first + 1 && this.#isMember(first));
			const people = open && isClose ? this.#lexicon.people.at(this.#tokens, at) : null;
			if (people) {
				found.group = people.meanings[0]?.who ?? null;
				found.otherwise = people.meanings[0]?.otherwise ?? null;
				found.named = true;
				found.victims ||= this.#figures.word(at, 'counted') !== null;
				found.end = people.end;
			}

			// "three of them"; but "135, of them 85 …" goes on with a part.
			if (this.#figures.word(at, 'of-them') && this.#figures.figure(at + 1) === null)
				return {...found, group: found.group ?? 'them', sides: true, end: at + 1};
			// "Four protesters by the bullets of X"; behind "that" nobody is counted any more.
			const connector = this.#lexicon.connectors.at(this.#tokens, at)?.meanings;
			const isBy = connector?.includes('agent') || connector?.includes('fire');
			if (isBy || (connector?.includes('clause') && !connector.includes('spatial'))) break;
			// "35, among them women": whom the part counts is not told of the whole.
			if (this.#figures.word(at, 'among')) break;
			// "Four of the attackers": they are whoever attacked, not the side named last.
			if (found.group === 'attackers' && people) return {...found, sides: true};
			// "46 fighters of both sides" counts neither side alone.
			if (this.#lexicon.actorWords.at(this.#tokens, at)?.meanings.includes('sides'))
				return {...found, group: null, otherwise: null, sides: true, end: at + 1};
			const actor = this.#actorAt.get(at);
			if (actor) return this.#withSide(found, actor);
			// "82 fighters at least of the army"
			const hedge = at > first ? this.#figures.hedgeAfter([at]) : null;
			if (hedge) {
				found.end = hedge.end;
				at = hedge.end - 1;
				continue;
			}

			const member = this.#member(at);
			if (member) at = member.end - 1;
			else if (!people && (this.#isPreposition(at) || at > first + 1)) break;
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
		if (joined)
			return {...found, group: null, otherwise: null, sides: true, end: Math.max(found.end, second.end)};
		return {...found, side: actor.ids[0] ?? null, sides: true, end: Math.max(found.end, actor.end)};
	}
}
