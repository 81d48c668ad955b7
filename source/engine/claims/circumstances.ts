import {type ClaimType, type Extent, extents, type Manner, manners} from '../../model/claim.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {ground, remoteViolence} from './claim-groups.ts';
import type {Ground} from './draft.ts';
import type {MarkedText} from './marks.ts';
import {classIn, type Window} from './window.ts';

/** In the order in which one wins over the next: a vehicle bomb is driven by a suicide bomber more often than not. */
const weapons = [
	'vehicle-bomb',
	'suicide-bomber',
	'mine',
	'mortar',
	'rocket',
	'helicopter',
	'warplane',
	'artillery',
] as const;

/** What may be told of an event, with the class of its words: put together once, not for every event. */
type Named<Name extends string> = readonly {name: Name; rule: string}[];
const named = <Name extends string>(role: string, names: readonly Name[]): Named<Name> =>
	names.map(name => ({name, rule: `${role}.${name}`}));
const weaponNames = named('weapon', weapons);
const extentNames = named('extent', extents);
const mannerNames = named('manner', manners);

const armed: ReadonlySet<ClaimType> = new Set([...remoteViolence, 'mines']);
/** "… , without a fight" may stand after the clause. In words. */
const mannerReach = 8;

type Circumstances = {weapon: string | null; extent: Extent | null; manner: Manner | null};

/** With what, how much of the place, and how: the words of `extent.json` beside a trigger. */
export const circumstancesOf = (
	text: MarkedText,
	lexicon: Lexicon,
	window: Window,
	type: ClaimType,
	reach: number,
): Circumstances & {grounds: Ground[]} => {
	const {left, right, clause} = window;
	const grounds: Ground[] = [];
	const first = <Name extends string>(
		role: 'weapon' | 'extent' | 'manner',
		names: Named<Name>,
		begin: number,
		end: number,
	): Name | null => {
		for (const {name, rule} of names) {
			const range = classIn(text, lexicon, rule, begin, end);
			if (!range) continue;
			grounds.push({role, range, rule});
			return name;
		}

		return null;
	};

	const isTaking = ground.has(type);
	return {
		weapon: armed.has(type) ? first('weapon', weaponNames, left, reach) : null,
		extent: isTaking ? first('extent', extentNames, left, right) : null,
		manner: isTaking
			? first('manner', mannerNames, clause.begin, Math.min(text.tokens.length, clause.end + mannerReach))
			: null,
		grounds,
	};
};
