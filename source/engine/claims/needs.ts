import type {ActorId} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {fold} from '../text/normalise.ts';
import type {MarkedText} from './marks.ts';
import {anyInside, firstFrom, hasClass, inside, type Window} from './window.ts';

/** Words that may stand anywhere in the clause: "repelled … an attack", "fell … into the hands of". */
const wide: ReadonlySet<string> = new Set(['fell', 'attack', 'by', 'mine', 'siege-ring', 'slain']);
/** How far "anywhere" is, in words. */
const wideReach = 30;
/** "A stop to X's shelling of …": what is to end stands so close behind, in words. */
const stopReach = 3;
/** Needs that mean more than their parts. */
const whole: ReadonlySet<string> = new Set(['place&actor', 'road&fighters']);

/** Whether what a trigger needs around it is there: "control" needs "over" or a place, "withdrew" somebody who fights. */
export const needsMet = (
	text: MarkedText,
	lexicon: Lexicon,
	window: Window,
	hasCarried: boolean,
): boolean => {
	const {trigger, clause, left, right} = window;
	const {rule, pronoun, kind} = trigger.meaning;
	if (
		kind === 'noun' &&
		hasClass(text, lexicon, 'stop', Math.max(clause.begin, trigger.begin - stopReach), trigger.begin)
	)
		return false;
	if (rule.unless.some(name => hasClass(text, lexicon, name, clause.begin, trigger.begin))) return false;
	const around = [
		Math.max(clause.begin, trigger.begin - wideReach),
		Math.min(clause.end, trigger.end + wideReach),
	] as const;
	const from = trigger.meaning.kind === 'noun' ? trigger.end : left;
	const places = anyInside(text.places, from, right) || clause.relative;
	const fighters =
		inside(text.actors, left, right).some(mark =>
			mark.ids.some(id => lexicon.world.actors.get(id)?.camp !== 'civilian'),
		) ||
		hasClass(text, lexicon, 'fighters', left, right) ||
		hasCarried;
	const meets = (need: string): boolean => {
		switch (need) {
			case 'any':
				return true;
			case 'place':
			case 'places':
				return places;
			case 'place&actor': {
				const sides = inside(text.actors, left, right).filter(
					mark => mark.prefix === '' && lexicon.world.actors.get(mark.ids[0] as ActorId)?.camp !== 'civilian',
				);
				const next = inside(text.places, trigger.end, right)[0];
				return (
					(places && sides.some(mark => mark.begin < (next?.begin ?? right))) ||
					(hasCarried && next !== undefined && next.begin - trigger.end <= 1)
				);
			}

			case 'place-falls': {
				const [next] = inside(text.places, trigger.end, trigger.end + 2);
				const isObject = (at: number): boolean =>
					lexicon.connectors.at(text.tokens, at)?.meanings.includes('preposition') === true;
				if (next) return !isObject(next.begin - 1);
				const isLast =
					text.tokens[trigger.end]?.kind !== 'word' && text.tokens[trigger.end]?.kind !== 'number';
				return isLast && anyInside(text.places, left, trigger.begin);
			}

			case 'military':
				return fighters || pronoun;
			case 'fighters':
				return fighters;
			case 'road&fighters':
				return fighters && hasClass(text, lexicon, 'road', left, right);
			case 'pronoun':
				return pronoun;
			case 'count':
				return inside(text.counts, left, right).some(mark =>
					['killed', 'wounded', 'casualties', 'captured'].includes(mark.count.what),
				);
			default: {
				if (/^[a-z.-]+$/.test(need))
					return hasClass(text, lexicon, need, ...(wide.has(need) ? around : ([left, right] as const)));
				const preposition = fold(need);
				// Behind another event word the preposition is that one's: "a deal provides for a stop to the shelling of …".
				const next = text.triggers[firstFrom(text.triggers, trigger.end)]?.begin ?? right;
				for (let index = trigger.end; index < Math.min(right, next); index++)
					if (text.tokens[index]?.form.startsWith(preposition.slice(0, 3))) return true;
				return false;
			}
		}
	};

	const allMet = (need: string): boolean => (whole.has(need) ? meets(need) : need.split('&').every(meets));
	return rule.needs.length === 0 || rule.needs.some(allMet);
};
