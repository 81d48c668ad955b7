import type {CountKind} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import type {FigureWord, Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Hedge} from '../../lexicon/word-files.ts';
import type {Token} from '../../text/tokens.ts';
import type {ActorMark, CountMark, Range} from '../marks.ts';
import {readNumber} from './numbers.ts';

type Interval = {min: number; max: number | null};

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

const figure = <Kind extends FigureWord['kind']>(
	meanings: readonly FigureWord[] | undefined,
	kind: Kind,
): Extract<FigureWord, {kind: Kind}> | undefined =>
	meanings?.find((word): word is Extract<FigureWord, {kind: Kind}> => word.kind === kind);

/** What is counted: the word itself (قتيل), or the nearest counting word before it in its clause (قتل 24 عنصراً). */
const kindOf = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	from: number,
	end: number,
	sentence: number,
): CountKind | null => {
	for (let index = from; index < Math.min(end + 3, tokens.length); index++) {
		const token = tokens[index] as Token;
		if (token.sentence !== sentence || (token.kind === 'mark' && token.form !== '%')) break;
		if (token.form === '%') return 'percent';
		const match = lexicon.figures.at(tokens, index);
		if (figure(match?.meanings, 'joint')) return 'casualties';
		const counted = figure(match?.meanings, 'counted');
		if (counted) return counted.what;
	}

	return null;
};

const kindBefore = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	at: number,
): {what: CountKind; distance: number} | null => {
	const sentence = tokens[at]?.sentence;
	for (let index = at - 1; index >= Math.max(0, at - 14) && tokens[index]?.sentence === sentence; index--) {
		const match = lexicon.figures.at(tokens, index);
		const counted = figure(match?.meanings, 'counted');
		if (counted && counted.what !== 'other' && counted.what !== 'percent' && counted.what !== 'strikes')
			return {what: counted.what, distance: at - index};
	}

	return null;
};

/** Marks every figure of a text with its hedge as an interval, what it counts, and whom. */
export const recogniseCounts = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	actors: readonly ActorMark[],
	taken: (range: Range) => boolean,
): CountMark[] => {
	const marks: CountMark[] = [];
	const actorAt = new Map(actors.map(mark => [mark.begin, mark]));
	for (let index = 0; index < tokens.length; index++) {
		const start = index;
		const token = tokens[index] as Token;
		if (token.kind === 'mark') continue;
		const opening = lexicon.figures.at(tokens, index);
		if (figure(opening?.meanings, 'negated') && readNumber(tokens, index + 1, lexicon)) {
			index++;
			continue;
		}

		const hedge = figure(opening?.meanings, 'hedge');
		const before = hedge?.hedge.side === 'before' ? hedge.hedge.kind : null;
		let at = before && opening ? opening.end : index;
		const number = readNumber(tokens, at, lexicon);
		const word = before ? lexicon.figures.at(tokens, at) : opening;
		const vague = figure(word?.meanings, 'indefinite');
		let interval: Interval;
		let rule: string;
		if (number && number.value > 0 && Number.isInteger(number.value)) {
			at = number.end;
			interval = hedged(number.value, before);
			rule = before ? `count.${before}` : 'count.number';
		} else if (vague && word) {
			at = word.end;
			interval = {min: vague.min, max: vague.max};
			rule = 'count.vague';
		} else if (figure(opening?.meanings, 'dual') && opening) {
			interval = {min: 2, max: 2};
			rule = 'count.dual';
		} else if (
			figure(opening?.meanings, 'single') &&
			opening &&
			(opening.prefix === '' || opening.prefix === '\u0648')
		) {
			interval = {min: 1, max: 1};
			rule = 'count.single';
		} else continue;

		if (taken({begin: start, end: at})) {
			index = Math.max(index, at - 1);
			continue;
		}

		// The counted noun, then the side it belongs to ("20 members of …"), then a hedge that follows ("at least").
		let group: CountMark['group'] = null;
		let named = false;
		let side: ActorId | null = null;
		let end = at;
		for (let look = at; look < Math.min(at + 7, tokens.length); look++) {
			const next = tokens[look] as Token;
			if (next.sentence !== token.sentence) break;
			if (next.kind === 'mark') {
				if (next.form === '%') end = look + 1;
				if (next.form !== '"' && next.form !== '(' && next.form !== ')') break;
				continue;
			}

			if (look > at && readNumber(tokens, look, lexicon)) break;
			const people = lexicon.people.at(tokens, look);
			if (people && !named && look <= at + 1) {
				group = people.meanings[0] ?? null;
				named = true;
				end = people.end;
			}

			const actor = actorAt.get(look);
			if (actor && side === null) {
				side = actor.ids[0] ?? null;
				end = Math.max(end, actor.end);
				break;
			}

			const member = lexicon.actorWords.at(tokens, look)?.meanings.includes('member-of') ?? false;
			if (!people && !member && look > at + 1) break;
		}

		const after =
			figure(lexicon.figures.at(tokens, end)?.meanings, 'hedge') ??
			figure(lexicon.figures.at(tokens, at + 1)?.meanings, 'hedge');
		if (after?.hedge.side === 'after' && number)
			interval = hedged(before === 'more' ? number.value + 1 : number.value, after.hedge.kind);
		const isCounter = rule === 'count.dual' || rule === 'count.single';
		const own = kindOf(tokens, lexicon, isCounter ? start : at, isCounter ? start + 1 : at, token.sentence);
		const earlier = kindBefore(tokens, lexicon, start);
		const what =
			own ??
			(named ||
			side !== null ||
			rule === 'count.number' ||
			rule === 'count.more' ||
			rule === 'count.least' ||
			rule === 'count.vague' ||
			rule === 'count.about'
				? earlier?.what
				: earlier && earlier.distance <= 2
					? earlier.what
					: undefined);
		if (isCounter && (!earlier || earlier.distance > 3) && own === null) continue;
		if (what === undefined || what === null) continue;
		if (!own && !named && side === null && (!earlier || earlier.distance > 3)) continue;
		marks.push({begin: start, end, count: {what, ...interval}, group, side, rule});
		index = Math.max(index, (number?.end ?? at) - 1);
	}

	return marks;
};
