import type {Event, Toll, TollPosition} from '../../model/event.ts';
import type {ActorId, ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {blocOfAlignment} from '../lexicon/camps.ts';
import type {World} from '../lexicon/entities.ts';
import {type Account, accountsOf, addDead, type Dead, sharper} from './accounts.ts';
import {type Interval, isVague, plus, sameFigure} from './figures.ts';
import {protectedSide, sideOf} from './sides.ts';

/** All rules at once over figures that are rivals of each other, or a sum of such. */
type Summary = Omit<Toll, 'high' | 'positions'> & {
	/** The highest figure told, and whether it is open above. */
	top: number;
	open: boolean;
	/** Whether `best` rests on somebody who is no party to the war. */
	impartial: boolean;
	/** How many origins tell the figure of the majority. */
	backing: number;
	/** Nobody counts. */
	vague: boolean;
};

const byFigure = (a: Interval, b: Interval): number =>
	a.min - b.min || Number(a.max === null) - Number(b.max === null) || (a.max ?? 0) - (b.max ?? 0);

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

/** The figures that are rivals: by side, or over everybody (`null`). A voice that gives a total and its parts says the total. */
const rivalsOf = (accounts: readonly Account[], world: World): Map<string | null, TollPosition[]> => {
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

	for (const account of accounts) {
		const parts = [...account.groups].filter(([who]) => who !== null) as [ActorId, Dead][];
		const whole = account.groups.get(null);
		if (whole) {
			const total = sumOfGroups(parts);
			tell(account, null, total ? sharper(whole, total) : whole, []);
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
const addedSides = (
	accounts: readonly Account[],
	sides: readonly (string | null)[],
	world: World,
): (string | null)[][] => {
	const told = (account: Account): (string | null)[] =>
		[...account.groups.keys()].map(who => who && sideOf(world, who));
	const isFighting = (side: string | null): boolean => side !== null && side !== protectedSide;
	const isMixed = accounts.some(account => {
		const own = told(account);
		return own.includes(protectedSide) && own.some(isFighting);
	});
	const parts = isMixed
		? [sides.filter(side => side !== null)]
		: [sides.filter(isFighting), sides.filter(side => side === protectedSide)];
	return [sides.filter(side => side === null), ...parts].filter(list => list.length > 0);
};

/** "Several" counts only where nobody counts. */
const summarise = (all: readonly TollPosition[], world: World): Summary => {
	const counted = all.filter(position => !isVague(position));
	const told = counted.length > 0 ? counted : all;
	const isImpartial = ({sources}: TollPosition): boolean =>
		sources.some(id => blocOfAlignment(world.sources.get(id)?.alignment) === null);
	const impartial = told.filter(isImpartial);
	const trusted = impartial.length > 0 ? impartial : told;
	const top = Math.max(...told.map(({min, max}) => max ?? min));
	const backing = Math.max(...told.map(({sources}) => sources.length));
	const most = told.filter(({sources}) => sources.length === backing).sort(byFigure);
	const [{min, max}] = most as [TollPosition];
	return {
		low: Math.min(...told.map(position => position.min)),
		best: Math.min(...trusted.map(position => position.min)),
		majority: {min, max, tied: most.length > 1},
		top,
		open: told.some(position => position.max === null && position.min >= top),
		impartial: impartial.length > 0,
		backing,
		vague: counted.length === 0,
	};
};

/** Two sides' dead together. */
const together = (a: Summary, b: Summary): Summary => ({
	low: a.low + b.low,
	best: a.best + b.best,
	majority: {...plus(a.majority, b.majority), tied: a.majority.tied || b.majority.tied},
	top: a.top + b.top,
	open: a.open || b.open,
	impartial: a.impartial && b.impartial,
	backing: Math.min(a.backing, b.backing),
	vague: a.vague && b.vague,
});

const lower = (a: Interval, b: Interval): Interval => (byFigure(a, b) <= 0 ? a : b);

/** A total that some tell against the sum of what others tell of the sides. */
const against = (a: Summary, b: Summary): Summary => {
	if (a.vague !== b.vague) return a.vague ? b : a;
	const top = Math.max(a.top, b.top);
	const agree = sameFigure(a.majority, b.majority);
	const better = a.backing > b.backing ? a : b;
	const tie = {...lower(a.majority, b.majority), tied: !agree || a.majority.tied || b.majority.tied};
	return {
		low: Math.min(a.low, b.low),
		best: a.impartial === b.impartial ? Math.min(a.best, b.best) : (a.impartial ? a : b).best,
		majority: a.backing === b.backing ? tie : better.majority,
		top,
		open: (a.open && a.top === top) || (b.open && b.top === top),
		impartial: a.impartial || b.impartial,
		backing: better.backing,
		vague: a.vague,
	};
};

/**
 * The dead of an event as its sources tell them, under every rule at once. Only the latest figures of each voice count. Dead and wounded in
 * one figure are never read as dead. Null where no figure is told.
 *
 * - low: the lowest figure that counts (ACLED codebook: the most conservative of those that differ).
 * - best: of the figures told by somebody who is no party to the war the lowest, else of all (UCDP GED codebook: the most reliable source,
 *   and where that cannot be told the lower).
 * - high: the highest (Airwars: from lowest to highest).
 * - majority: the figure of most origins.
 */
export const tollOf = (
	event: Pick<Event, 'claims'>,
	reports: ReadonlyMap<ReportId, Report>,
	world: World,
): Toll | null => {
	const accounts = accountsOf(event, reports, world);
	const rivals = rivalsOf(accounts, world);
	if (rivals.size === 0) return null;
	const summaries = addedSides(accounts, [...rivals.keys()], world).map(sides =>
		sides.map(side => summarise(rivals.get(side) ?? [], world)).reduce(together),
	);
	const {low, best, majority, top, open} = summaries.reduce(against);
	return {
		low,
		best,
		high: open ? null : top,
		majority,
		positions: [...rivals.values()].flat().sort(byFigure),
	};
};
