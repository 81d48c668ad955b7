import type {Event, Toll, TollPosition} from '../../model/event.ts';
import type {ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {blocOfAlignment} from '../lexicon/camps.ts';
import type {World} from '../lexicon/entities.ts';
import {accountsOf} from './accounts.ts';
import {type Interval, isVague, plus, sameFigure} from './figures.ts';
import {addedSides, rivalsOf} from './rivals.ts';

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
