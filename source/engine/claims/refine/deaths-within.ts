import type {Draft} from '../draft.ts';
import type {Scene} from './refiners.ts';

/** How far behind the deaths the attack may stand, in words. */
const reach = 4;

/** "Ten were killed in fighting", "… by a raid": an attack told right behind the deaths, joined to them by "in", "during", "as a result of". */
export const diedWithin = (deaths: Draft, next: Draft, {text, lexicon}: Scene): boolean => {
	const {clause, trigger} = next.window;
	const isAdjunct = (at: number): boolean =>
		lexicon.connectors.at(text.tokens, at)?.meanings.includes('adjunct') ?? false;
	return (
		deaths.type === 'killing' &&
		trigger.begin - deaths.range.end <= reach &&
		text.tokens[trigger.begin]?.sentence === text.tokens[deaths.window.trigger.begin]?.sentence &&
		(trigger.prefix !== '' ||
			isAdjunct(Math.min(clause.begin, trigger.begin - 1)) ||
			isAdjunct(trigger.begin - 1))
	);
};
