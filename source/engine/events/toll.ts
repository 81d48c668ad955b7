import type {Event, Toll} from '../../model/event.ts';
import type {ReportId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {World} from '../lexicon/entities.ts';
import {type Interval, sameFigure} from './figures.ts';
import {originOf, voiceOf} from './origin-of.ts';

/** What one voice says of the dead, in its latest report. */
type Account = {origin: SourceId; order: number; groups: Map<string, Interval>};

const everybody = 'all';

/** The sharper of two figures of one voice for one group: the higher floor. */
const sharper = (a: Interval | undefined, b: Interval): Interval => (a && a.min >= b.min ? a : b);

const plus = (a: Interval, b: Interval): Interval => ({
	min: a.min + b.min,
	max: a.max === null || b.max === null ? null : a.max + b.max,
});

/** The dead of all groups: their sum, or the figure over everybody where that is higher. */
const totalOf = (groups: ReadonlyMap<string, Interval>): Interval => {
	const parts = [...groups].filter(([who]) => who !== everybody).map(([, interval]) => interval);
	const whole = groups.get(everybody);
	const sum = parts.length > 0 ? parts.reduce(plus) : null;
	return sum && whole ? sharper(sum, whole) : (sum ?? whole ?? {min: 0, max: 0});
};

const accountsOf = (event: Event, reports: ReadonlyMap<ReportId, Report>, world: World): Account[] => {
	const byVoice = new Map<string, Account>();
	const orders = new Map<ReportId, number>();
	for (const claim of event.claims) {
		const report = reports.get(claim.report);
		if (!report || claim.modality === 'denied') continue;
		// An event's claims stand in order of publication, so a later report has the higher number.
		const order = orders.get(report.id) ?? orders.size;
		orders.set(report.id, order);
		for (const count of claim.counts) {
			if (count.what !== 'killed') continue;
			const origin = originOf(claim, report);
			const voice = voiceOf(world, origin, report);
			let account = byVoice.get(voice);
			if (!account || account.order < order) {
				account = {origin, order, groups: new Map()};
				byVoice.set(voice, account);
			}

			const who = count.who ?? everybody;
			account.groups.set(who, sharper(account.groups.get(who), count));
		}
	}

	return [...byVoice.values()];
};

/** "Several": a floor, no figure. */
const isVague = ({min, max}: Interval): boolean => max === null && min <= 2;

/** The figure of most origins, "several" only where nobody counts; of equals the lower of the two in the middle. */
const bestOf = (all: Toll['positions']): number => {
	const counted = all.filter(position => !isVague(position));
	const positions = counted.length > 0 ? counted : all;
	const most = Math.max(...positions.map(position => position.sources.length));
	const floors = positions
		.filter(position => position.sources.length === most)
		.map(position => position.min)
		.sort((a, b) => a - b);
	return floors[Math.floor((floors.length - 1) / 2)] ?? 0;
};

/**
 * The dead of an event as its sources tell them: the latest figure of each voice, lowest and highest, and the one of most origins (UCDP GED's
 * low, best, high). Dead and wounded in one figure are never read as dead. Null where no figure is told.
 */
export const tollOf = (event: Event, reports: ReadonlyMap<ReportId, Report>, world: World): Toll | null => {
	const positions: Toll['positions'] = [];
	for (const account of accountsOf(event, reports, world)) {
		const total = totalOf(account.groups);
		const same = positions.find(position => sameFigure(position, total));
		if (same) same.sources = [...new Set([...same.sources, account.origin])].sort();
		else positions.push({sources: [account.origin], min: total.min, max: total.max});
	}

	if (positions.length === 0) return null;
	positions.sort((a, b) => a.min - b.min || (a.max ?? Infinity) - (b.max ?? Infinity));
	const top = Math.max(...positions.map(position => position.max ?? position.min));
	const open = positions.some(position => position.max === null && position.min >= top);
	const low = Math.min(...positions.map(position => position.min));
	const best = bestOf(positions);
	return {low, best, high: open ? null : top, positions};
};
