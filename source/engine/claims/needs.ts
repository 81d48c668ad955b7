import type {CountKind} from '../../model/claim.ts';
import {isCivilian} from '../lexicon/camps.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Need} from '../lexicon/needs.ts';
import type {MarkedText} from './marks.ts';
import {objectEnd} from './object-reach.ts';
import {isPassiveVerb} from './passive.ts';
import {anyInside, firstFrom, hasClass, inside, objectBack, type Window} from './window.ts';

/** Words that may stand anywhere in the clause: "repelled … an attack", "fell … into the hands of". */
const wide: ReadonlySet<string> = new Set(['fell', 'attack', 'by', 'mine', 'siege-ring', 'slain']);
/** How far "anywhere" is, in words. */
const wideReach = 30;
/** "A stop to X's shelling of …": what is to end stands so close behind, in words. */
const stopReach = 3;
/** "The last stronghold of X": so many words may stand between a place and the noun that says what it is. */
const appositionReach = 3;
const harm: ReadonlySet<CountKind> = new Set(['killed', 'wounded', 'casualties', 'captured']);

/** A trigger whose needs are asked for, and whether a side before it acts on. */
type Asked = {text: MarkedText; lexicon: Lexicon; window: Window; hasCarried: boolean};

const hasPlaces = ({text, window: {trigger, clause, left, right}}: Asked): boolean =>
	clause.relative || anyInside(text.places, trigger.meaning.kind === 'noun' ? trigger.end : left, right);

const hasFighters = ({text, lexicon, window: {left, right}, hasCarried}: Asked): boolean =>
	hasCarried ||
	inside(text.actors, left, right).some(({ids}) => ids.some(id => !isCivilian(lexicon, id))) ||
	hasClass(text, lexicon, 'fighters', left, right);

const isTaken = (asked: Asked): boolean => {
	const {text, lexicon, window, hasCarried} = asked;
	const {trigger, left, right} = window;
	const next = inside(text.places, trigger.end, right)[0];
	if (hasCarried && next !== undefined && next.begin - trigger.end <= 1) return true;
	const end = next?.begin ?? right;
	return (
		hasPlaces(asked) &&
		inside(text.actors, left, right).some(
			mark => mark.begin < end && mark.prefix === '' && !isCivilian(lexicon, mark.ids[0]),
		)
	);
};

const placeFalls = ({text, lexicon, window: {trigger, left}}: Asked): boolean => {
	const [next] = inside(text.places, trigger.end, trigger.end + 2);
	const isObject = (at: number): boolean =>
		lexicon.connectors.at(text.tokens, at)?.meanings.includes('preposition') === true;
	if (next) return !isObject(next.begin - 1);
	const isLast = text.tokens[trigger.end]?.kind !== 'word' && text.tokens[trigger.end]?.kind !== 'number';
	return isLast && anyInside(text.places, left, trigger.begin);
};

const hasPreposition = ({text, window: {trigger, right}}: Asked, letters: string): boolean => {
	// Behind another event word the preposition is that one's: "a deal provides for a stop to the shelling of …".
	const next = text.triggers[firstFrom(text.triggers, trigger.end)]?.begin ?? right;
	for (let index = trigger.end; index < Math.min(right, next); index++)
		if (text.tokens[index]?.form.startsWith(letters)) return true;
	return false;
};

/** "X, the last stronghold of Y" */
const describesPlace = ({text, window: {trigger, clause}}: Asked): boolean => {
	const before = text.places[firstFrom(text.places, trigger.begin) - 1];
	return (
		before !== undefined && before.begin >= clause.begin && trigger.begin - before.end <= appositionReach
	);
};

const namesSide = ({text, lexicon, window: {left, right}}: Asked): boolean =>
	inside(text.actors, left, right).some(({ids}) => ids.some(id => !isCivilian(lexicon, id)));

const behindIn = ({tokens}: MarkedText, {trigger, clause}: Window): number =>
	Math.min(clause.end, objectEnd(tokens, trigger.end));

const hasWord = ({text, lexicon, window}: Asked, name: string): boolean => {
	const {trigger, clause, right} = window;
	return wide.has(name)
		? hasClass(
				text,
				lexicon,
				name,
				Math.max(clause.begin, trigger.begin - wideReach),
				Math.min(clause.end, trigger.end + wideReach),
			)
		: hasClass(text, lexicon, name, objectBack(window), right);
};

const meets = (asked: Asked, {name, isBehind, preposition}: Need): boolean => {
	const {text, lexicon, window} = asked;
	const {trigger, left, right} = window;
	if (preposition !== null) return hasPreposition(asked, preposition);
	if (isBehind) return hasClass(text, lexicon, name, trigger.end, behindIn(text, window));
	switch (name) {
		case 'any':
			return true;
		case 'place':
		case 'places':
			return hasPlaces(asked);
		case 'place&actor':
			return isTaken(asked);
		case 'place-falls':
			return placeFalls(asked);
		case 'military':
			return trigger.meaning.pronoun || hasFighters(asked);
		case 'fighters':
			return hasFighters(asked);
		case 'road&fighters':
			return hasFighters(asked) && hasClass(text, lexicon, 'road', left, right);
		case 'pronoun':
			return trigger.meaning.pronoun;
		case 'count':
			return inside(text.counts, left, right).some(mark => harm.has(mark.count.what));
		case 'strikes':
			return inside(text.counts, left, right).some(mark => mark.count.what === 'strikes');
		case 'counted':
			return anyInside(text.counts, trigger.end, trigger.end + 2);
		case 'passive':
			return isPassiveVerb(text, lexicon, trigger, window.clause.end);
		case 'side':
			return namesSide(asked);
		case 'two-sides':
			return new Set(inside(text.actors, left, right).flatMap(({ids}) => ids)).size > 1;
		case 'apposed':
			return describesPlace(asked);
		default:
			return hasWord(asked, name);
	}
};

/** Whether what a trigger needs around it is there: "control" needs "over" or a place, "withdrew" somebody who fights. */
export const needsMet = (
	text: MarkedText,
	lexicon: Lexicon,
	window: Window,
	hasCarried: boolean,
): boolean => {
	const {trigger, clause} = window;
	const {rule, kind, needs} = trigger.meaning;
	const isStopped =
		kind === 'noun' &&
		hasClass(text, lexicon, 'stop', Math.max(clause.begin, trigger.begin - stopReach), trigger.begin);
	if (isStopped) return false;
	for (const name of rule.unless)
		if (hasClass(text, lexicon, name, clause.begin, trigger.begin)) return false;
	for (const name of rule.never)
		if (hasClass(text, lexicon, name, window.left, Math.max(window.right, behindIn(text, window))))
			return false;
	if (needs.length === 0) return true;
	const asked = {text, lexicon, window, hasCarried};
	return needs.some(all => all.every(need => meets(asked, need)));
};
