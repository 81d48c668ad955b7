import {listInWords, sourcesInWords} from '../../statements/in-words.ts';
import {groupBy, hasSeveral, statementsOf, voicesOf} from '../../statements/statement.ts';
import type {Finder} from '../draft.ts';

const names: Readonly<Record<string, string>> = {
	'vehicle-bomb': 'a vehicle bomb',
	'suicide-bomber': 'a suicide attack',
	mine: 'a mine',
	mortar: 'mortars',
	rocket: 'rockets',
	artillery: 'artillery',
	warplane: 'warplanes',
	helicopter: 'helicopters',
};

/** Weapons of one family go together ("a suicide car bomb", "guns and rockets"); of different families they do not. */
const families: readonly (readonly string[])[] = [
	['vehicle-bomb', 'suicide-bomber'],
	['mortar', 'rocket', 'artillery'],
	['warplane', 'helicopter', 'rocket'],
];

const goTogether = (weapons: readonly string[]): boolean =>
	families.some(family => weapons.every(weapon => family.includes(weapon)));

/** With what: from the claim, else from its words. */
export const weapon: Finder = {
	of: 'event',
	find(corpus, event) {
		if (!hasSeveral(event)) return [];
		if (event.type !== 'bombing' && event.type !== 'shelling' && event.type !== 'air-strike') return [];
		const groups = groupBy(
			statementsOf(corpus, event).filter(one => one.claim.type === event.type),
			one => {
				const told = one.claim.weapon ? [one.claim.weapon] : corpus.wording.weaponsIn(one.words);
				return told.length === 1 ? (told[0] ?? null) : null;
			},
		);
		if (groups.size < 2 || voicesOf([...groups.values()].flat()).size < 2) return [];
		const together = goTogether([...groups.keys()]);
		const told = [...groups].map(
			([name, list]) => `${names[name] ?? name} (${sourcesInWords(corpus.world, list)})`,
		);
		return [
			{
				about: {event: event.id},
				facet: 'weapon',
				kind: together ? 'compatible' : 'conflict',
				positions: [...groups].map(([name, list]) => ({statements: list, value: names[name] ?? name})),
				reason: `The weapon is told as ${listInWords(told, 4)}: ${together ? 'one can be the other' : 'these are different attacks, or one is wrong'}.`,
			},
		];
	},
};
