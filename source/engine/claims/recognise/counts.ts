import type {CountKind} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import type {FigureWord, Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Hedge} from '../../lexicon/word-files.ts';
import type {Token} from '../../text/tokens.ts';
import type {ActorMark, CountMark, Range} from '../marks.ts';
import {readNumber} from './numbers.ts';

type Interval = {min: number; max: number | null};
type Figure<Kind extends FigureWord['kind']> = Extract<FigureWord, {kind: Kind}>;

/** How far before a figure its verb may stand, in words: "killed yesterday in the west of the city at least 20". */
const verbReach = 14;
const shareReach = 8;
const and = '\u0648';

const hedged = (value: number, hedge: Hedge['kind'] | null): Interval => {
	switch (hedge) {
		case 'more':
			return {min: value + 1, max: null};
		case 'least':
			return {min: value, max: null};
		case 'most':
			return {min: 0, max: value};
		default:
			return {min: value, max: value};
	}
};

/** What stands after the side named with a figure can only be what happened to it. */
const harm = (what: CountKind | null): CountKind | null =>
	what === 'killed' || what === 'wounded' || what === 'captured' ? what : null;

/** Reads figures from one text. */
class FigureReader {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #actorAt: ReadonlyMap<number, ActorMark>;

	constructor(tokens: readonly Token[], lexicon: Lexicon, actors: readonly ActorMark[]) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#actorAt = new Map(actors.map(mark => [mark.begin, mark]));
	}

	word<Kind extends FigureWord['kind']>(
		at: number,
		kind: Kind,
		fits: (word: Figure<Kind>) => boolean = () => true,
	): {word: Figure<Kind>; end: number; prefix: string} | null {
		const match = this.#lexicon.figures.at(this.#tokens, at);
		const word = match?.meanings.find(
			(meaning): meaning is Figure<Kind> => meaning.kind === kind && fits(meaning as Figure<Kind>),
		);
		return match && word ? {word, end: match.end, prefix: match.prefix} : null;
	}

	number(at: number) {
		return readNumber(this.#tokens, at, this.#lexicon);
	}

	/** What the words right after a figure say is counted, or null. */
	kindAfter(begin: number, end: number): CountKind | null {
		const sentence = this.#tokens[begin]?.sentence;
		for (let index = begin; index < Math.min(end, this.#tokens.length); index++) {
			const token = this.#tokens[index] as Token;
			if (token.sentence !== sentence) break;
			if (token.form === '%') return 'percent';
			if (
				(token.kind === 'mark' && !/["()]/.test(token.form)) ||
				(token.form.startsWith('\u0648') && !this.word(index, 'joint'))
			)
				break;
			if (this.word(index, 'joint')) return 'casualties';
			const counted = this.word(index, 'counted');
			if (counted) return counted.word.what;
			// What stands behind a preposition is no longer the noun that is counted ("four civilians in a raid").
			const connector = this.#lexicon.connectors.at(this.#tokens, index);
			const isMember = this.#lexicon.actorWords.at(this.#tokens, index) !== null;
			if (connector?.meanings.includes('preposition') && !isMember) break;
		}

		return null;
	}

	/** What the nearest verb or noun of harm before a figure says is counted, and how far off it stands. */
	kindBefore(at: number): {what: CountKind; distance: number} | null {
		const sentence = this.#tokens[at]?.sentence;
		for (
			let index = at - 1;
			index >= Math.max(0, at - verbReach) && this.#tokens[index]?.sentence === sentence;
			index--
		) {
			const connector = this.#lexicon.connectors.at(this.#tokens, index);
			if (
				connector?.meanings.includes('clause') &&
				(connector.prefix !== '' || connector.end - connector.begin > 1)
			)
				break;
			const joint = this.word(index - 1, 'joint') ?? this.word(index, 'joint');
			if (joint && joint.end > index) return {what: 'casualties', distance: at - index};
			const counted = this.word(
				index,
				'counted',
				({what}) => what === 'killed' || what === 'wounded' || what === 'captured',
			);
			if (counted) return {what: counted.word.what, distance: at - index};
		}

		return null;
	}

	/** A hedge some words before a share: "the areas of X do not exceed 40 %". */
	hedgeBefore(at: number): Hedge['kind'] | null {
		for (
			let index = at - 1;
			index >= Math.max(0, at - shareReach) && this.#tokens[index]?.kind === 'word';
			index--
		) {
			const hedge = this.word(index, 'hedge', ({hedge: {side}}) => side === 'before');
			if (hedge) return hedge.word.hedge.kind;
		}

		return null;
	}

	/** The figure itself: a hedge, then a number, a vague quantity, a dual or a single person. */
	figure(begin: number): {
		end: number;
		interval: Interval;
		rule: string;
		exact: number | null;
		what: CountKind | null;
		hedge: Hedge['kind'] | null;
	} | null {
		const opening = this.word(begin, 'range');
		const low = opening && this.number(opening.end);
		const high = low && this.number(this.#tokens[low.end]?.form === '\u0648' ? low.end + 1 : low.end);
		if (low && high && low.value < high.value)
			return {
				end: high.end,
				interval: {min: low.value, max: high.value},
				rule: 'count.range',
				exact: null,
				what: null,
				hedge: null,
			};
		const hedge = this.word(begin, 'hedge', ({hedge: {side}}) => side === 'before');
		const kind = hedge?.word.hedge.kind ?? null;
		const at = hedge?.end ?? begin;
		const vague = this.word(begin, 'indefinite') ?? this.word(at, 'indefinite');
		const number = this.number(at);
		if (number && number.value > 0 && Number.isInteger(number.value)) {
			return {
				end: number.end,
				interval: hedged(number.value, kind),
				rule: kind ? `count.${kind}` : 'count.number',
				exact: number.value,
				what: null,
				hedge: kind,
			};
		}

		if (vague)
			return {
				end: vague.end,
				interval: {min: vague.word.min, max: vague.word.max},
				rule: 'count.vague',
				exact: null,
				what: vague.word.what,
				hedge: null,
			};
		if (hedge) return null;
		const others = this.word(begin, 'others');
		if (others && this.word(begin - 1, 'counted'))
			return {
				end: others.end,
				interval: {min: 2, max: null},
				rule: 'count.others',
				exact: null,
				what: null,
				hedge: null,
			};
		if (this.word(begin, 'dual') && !this.word(begin - 1, 'dual'))
			return {
				end: begin,
				interval: {min: 2, max: 2},
				rule: 'count.dual',
				exact: null,
				what: null,
				hedge: null,
			};
		const single = this.word(begin, 'single');
		if (single && /^\u0648?$/.test(single.prefix) && !this.number(begin - 1))
			return {
				end: begin,
				interval: {min: 1, max: 1},
				rule: 'count.single',
				exact: null,
				what: null,
				hedge: null,
			};
		return null;
	}

	/** The counted noun after a figure, and the side it belongs to: "20 members of …". */
	counted(begin: number): {
		group: CountMark['group'];
		named: boolean;
		side: ActorId | null;
		sides: boolean;
		end: number;
	} {
		const sentence = this.#tokens[begin]?.sentence;
		let group: CountMark['group'] = null;
		let named = false;
		let end = begin;
		for (let at = begin; at < Math.min(begin + 7, this.#tokens.length); at++) {
			const token = this.#tokens[at] as Token;
			if (token.sentence !== sentence) break;
			if (token.kind === 'mark') {
				if (token.form === '%') end = at + 1;
				if (!/["()%]/.test(token.form)) break;
				continue;
			}

			const joint = this.word(at, 'joint');
			if (joint) {
				end = joint.end;
				at = joint.end - 1;
				continue;
			}

			if (at > begin && this.number(at)) break;
			const people = named || at > begin + 1 ? null : this.#lexicon.people.at(this.#tokens, at);
			if (people) {
				group = people.meanings[0] ?? null;
				named = true;
				end = people.end;
			}

			const actor = this.#actorAt.get(at);
			if (actor) {
				// One figure over two sides counts neither alone.
				const second = [actor.end, actor.end + 1]
					.map(place => this.#actorAt.get(place))
					.find(mark => mark !== undefined);
				const joined = second && (second.joined || this.#tokens[second.begin - 1]?.form === and);
				return {
					group,
					named,
					side: joined ? null : (actor.ids[0] ?? null),
					sides: true,
					end: Math.max(end, joined ? second.end : actor.end),
				};
			}

			const member = this.#lexicon.actorWords.at(this.#tokens, at)?.meanings.includes('member-of') ?? false;
			if (!people && !member && at > begin + 1) break;
		}

		return {group, named, side: null, sides: false, end};
	}
}

/** In "some of the staff were seized" the verb stands after the people counted. */
const later = (
	reader: FigureReader,
	from: number,
	end: number,
	named: boolean,
): {what: CountKind; distance: number} | null => {
	const what = named ? harm(reader.kindAfter(Math.max(from, end), end + 6)) : null;
	return what && {what, distance: 1};
};

/** Marks every figure of a text with its hedge as an interval, what it counts, and whom. */
export const recogniseCounts = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	actors: readonly ActorMark[],
	taken: (range: Range) => boolean,
): CountMark[] => {
	const reader = new FigureReader(tokens, lexicon, actors);
	const marks: CountMark[] = [];
	for (let index = 0; index < tokens.length; index++) {
		if (tokens[index]?.kind === 'mark') continue;
		// "and not 19": a figure that is denied is no count.
		if (reader.word(index, 'negated') && reader.number(index + 1)) {
			index++;
			continue;
		}

		const figure = reader.figure(index);
		if (!figure) continue;
		const last = Math.max(figure.end, index + 1);
		if (taken({begin: index, end: last})) {
			index = last - 1;
			continue;
		}

		const isWord = figure.end === index;
		const {group, named, side, sides, end} = reader.counted(figure.end);
		const after =
			figure.exact === null
				? null
				: [end, figure.end, figure.end + 1]
						.map(at => reader.word(at, 'hedge', ({hedge}) => hedge.side === 'after'))
						.find(found => found !== null);
		const interval =
			after && figure.exact !== null ? hedged(figure.exact, after.word.hedge.kind) : figure.interval;
		const own =
			figure.what ??
			reader.kindAfter(figure.end, isWord ? figure.end + 1 : figure.end + 3) ??
			(!sides ? null : harm(reader.kindAfter(end, end + 2)));
		const bounded =
			own === 'percent' && figure.exact !== null && figure.hedge === null ? reader.hedgeBefore(index) : null;
		const before = reader.kindBefore(index) ?? later(reader, figure.end, end, sides || named);
		const near = before !== null && before.distance <= 3;
		// A bare word for one or two people is a figure only right after a word of harm.
		const what =
			own ?? (isWord ? (near ? before.what : null) : named || sides || near ? (before?.what ?? null) : null);
		const told = what ?? (named && figure.exact !== null ? 'other' : null);
		if (told !== null)
			marks.push({
				begin: index,
				end: Math.max(end, after?.end ?? 0, last),
				count: {what: told, ...(bounded && figure.exact !== null ? hedged(figure.exact, bounded) : interval)},
				group,
				side,
				rule: figure.rule,
			});
		index = last - 1;
	}

	return marks;
};
