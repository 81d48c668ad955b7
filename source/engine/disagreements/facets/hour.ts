import {listInWords, saying, sourcesInWords} from '../../statements/in-words.ts';
import {groupBy, hasSeveral, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Finder} from '../draft.ts';

const order = ['night', 'dawn', 'morning', 'noon', 'afternoon', 'evening'];
/** "At dawn" and "in the morning" are one early hour in two words; dawn and afternoon are not. */
const neighbouring = 1;
/** How many hours of the day lie between two, the shorter way round: evening goes over into night. */
const between = (a: number, b: number): number => Math.min(Math.abs(a - b), order.length - Math.abs(a - b));
/** What happens at one moment; a battle or an advance lasts, and each source may tell another hour of it. */
const momentary = new Set(['bombing', 'air-strike', 'capture']);

/** The time of day, from the words: precision, or for what happens at one moment another moment. */
export const hour: Finder = {
	of: 'event',
	find(corpus, event) {
		if (!hasSeveral(event)) return [];
		if (!event.date || event.date.from !== event.date.to) return [];
		const groups = groupBy(statementsOf(corpus, event), one => corpus.wording.hoursIn(one.words)[0] ?? null);
		if (groups.size < 2 || voicesOf([...groups.values()].flat()).size < 2) return [];
		const at = [...groups.keys()].map(name => order.indexOf(name));
		const apart = at.some(one => at.some(other => between(one, other) > neighbouring));
		const told = [...groups].map(
			([name, list]) => `${sourcesInWords(corpus.world, list)} ${saying(list)} ${name}`,
		);
		// One voice that gives two hours tells of two moments.
		const voices = [...groups.values()].flatMap(list => [...voicesOf(list)]);
		const isMoment = momentary.has(event.type);
		if (isMoment && apart && new Set(voices).size < voices.length) return [];
		const sharp = apart && isMoment;
		return [
			{
				about: {event: event.id},
				facet: 'time',
				kind: sharp ? 'conflict' : 'compatible',
				positions: [...groups].map(([name, list]) => ({statements: list, value: name})),
				reason: `The hour is told differently: ${listInWords(told, 4)}; ${sharp ? 'one moment cannot be both' : apart ? 'it may have lasted so long' : 'the words lie side by side'}.`,
			},
		];
	},
};
