import type {TollPosition} from '../../model/event.ts';
import type {ActorId} from '../../model/ids.ts';
import type {World} from '../lexicon/entities.ts';
import {type Account, addDead, type Dead, sharper} from './accounts.ts';
import {sameFigure} from './figures.ts';
import {protectedSide, sideOf} from './sides.ts';

/** Who are civilians whatever else is said of them: "12 civilians, among them three children". */
const amongCivilians: ReadonlySet<string | null> = new Set(['women', 'children']);

const sum = (figures: readonly Dead[]): Dead | null =>
	figures.length > 0 ? figures.reduce((total, figure) => addDead(total, figure)) : null;

const sumOfGroups = (groups: readonly (readonly [ActorId | null, Dead])[]): Dead | null => {
	const civilians = groups.find(([who]) => who === 'civilians')?.[1];
	const among = sum(groups.filter(([who]) => amongCivilians.has(who)).map(([, dead]) => dead));
	const others = groups.filter(([who]) => who !== 'civilians' && !amongCivilians.has(who));
	const protectedDead = civilians && among ? sharper(civilians, among) : (civilians ?? among);
	return sum([...(protectedDead ? [protectedDead] : []), ...others.map(([, dead]) => dead)]);
};

/** Of whose dead an account tells; null: of everybody's, or of people nobody names. */
const sidesTold = (account: Account, world: World): (string | null)[] =>
	[...account.groups.keys()].map(who => who && sideOf(world, who));

/**
 * The figures that are rivals: by side, or over everybody (`null`). A voice that gives a total and its parts says the total. Where but one
 * side's dead are told, a figure that names nobody is of that side.
 */
export const rivalsOf = (accounts: readonly Account[], world: World): Map<string | null, TollPosition[]> => {
	const bySide = new Map<string | null, TollPosition[]>();
	const tell = ({origin}: Account, side: string | null, dead: Dead, groups: ActorId[]): void => {
		const positions = bySide.get(side) ?? [];
		bySide.set(side, positions);
		const same = positions.find(position => sameFigure(position, dead));
		if (!same) {
			positions.push({
				sources: [origin],
				claims: [...dead.claims],
				groups: [...groups].sort(),
				min: dead.min,
				max: dead.max,
			});
			return;
		}

		same.sources = [...new Set([...same.sources, origin])].sort();
		same.claims = [...new Set([...same.claims, ...dead.claims])];
		same.groups = [...new Set([...same.groups, ...groups])].sort();
	};

	const sides = new Set(accounts.flatMap(account => sidesTold(account, world)).filter(side => side !== null));
	const [only = null] = sides.size === 1 ? sides : [];
	for (const account of accounts) {
		const parts = [...account.groups].filter(([who]) => who !== null) as [ActorId, Dead][];
		const whole = account.groups.get(null);
		if (whole) {
			const total = sumOfGroups(parts);
			tell(account, only, total ? sharper(whole, total) : whole, []);
			continue;
		}

		for (const side of new Set(parts.map(([who]) => sideOf(world, who)))) {
			const own = parts.filter(([who]) => sideOf(world, who) === side);
			tell(
				account,
				side,
				sumOfGroups(own) as Dead,
				own.map(([who]) => who),
			);
		}
	}

	return bySide;
};

/**
 * Which figures add up to a total; several such totals are rivals. The dead of fighting sides add up: each tells the other's. Civilians are
 * added to fighters only where one voice tells of both: of a strike some say that it killed civilians, others that those were fighters.
 */
export const addedSides = (
	accounts: readonly Account[],
	sides: readonly (string | null)[],
	world: World,
): (string | null)[][] => {
	const isFighting = (side: string | null): boolean => side !== null && side !== protectedSide;
	const isMixed = accounts.some(account => {
		const own = sidesTold(account, world);
		return own.includes(protectedSide) && own.some(isFighting);
	});
	const parts = isMixed
		? [sides.filter(side => side !== null)]
		: [sides.filter(isFighting), sides.filter(side => side === protectedSide)];
	return [sides.filter(side => side === null), ...parts].filter(list => list.length > 0);
};
