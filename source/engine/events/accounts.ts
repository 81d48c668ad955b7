import type {Event} from '../../model/event.ts';
import type {ActorId, ClaimId, ReportId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {World} from '../lexicon/entities.ts';
import {type Interval, isVague, plus} from './figures.ts';
import {originOf, voiceOf} from './origin-of.ts';
import {sideOf} from './sides.ts';

/** A number of dead with the claims that tell it. */
export type Dead = Interval & {claims: ClaimId[]};

/** The dead by group; null is one figure over everybody, or over people nobody names. */
type Groups = Map<ActorId | null, Dead>;

/** What one voice says of the dead of an event, in the end. */
export type Account = {origin: SourceId; groups: ReadonlyMap<ActorId | null, Dead>};

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

export const addDead = (a: Dead, b: Dead): Dead => ({
	...plus(a, b),
	claims: unique([...a.claims, ...b.claims]),
});

/** The higher floor of two figures of one voice, of equals the one that is not open above: a toll, and not one of its parts. */
export const sharper = (a: Dead, b: Dead): Dead => {
	if (a.min !== b.min) return a.min > b.min ? a : b;
	if (a.max === b.max) return {...a, claims: unique([...a.claims, ...b.claims])};
	return a.max !== null && (b.max === null || a.max < b.max) ? a : b;
};

const include = (groups: Groups, who: ActorId | null, dead: Dead): void => {
	const known = groups.get(who);
	groups.set(who, known ? sharper(known, dead) : dead);
};

/**
 * An account after what the same voice tells on a later day. A figure over everybody takes the place of all before; one of a group, of what
 * was said of that side; "several" takes nothing back.
 */
const revised = (older: Groups, newer: Groups, world: World): Groups => {
	const counted: Groups = new Map([...newer].filter(([who, dead]) => !isVague(dead) || !older.has(who)));
	const everybody = counted.get(null);
	if (older.size === 0 || (everybody && !isVague(everybody))) return counted;
	const told = new Set([...counted.keys()].map(who => who && sideOf(world, who)));
	const kept = [...older].filter(([who]) => !told.has(who && sideOf(world, who)));
	return new Map([...kept, ...counted]);
};

/**
 * What each voice says of an event's dead, its latest figures alone. Reports of one day have no order: there the higher floor stands, as in a
 * growing toll. Left out: what is denied or only intended, and figures over dead and wounded together.
 */
export const accountsOf = (
	event: Pick<Event, 'claims'>,
	reports: ReadonlyMap<ReportId, Report>,
	world: World,
): Account[] => {
	const voices = new Map<string, {origin: SourceId; days: Map<string, Groups>}>();
	for (const claim of event.claims) {
		const report = reports.get(claim.report);
		if (!report || claim.modality === 'denied' || claim.modality === 'intended') continue;
		for (const {what, who, min, max} of claim.counts) {
			if (what !== 'killed') continue;
			const origin = originOf(claim, report);
			const key = voiceOf(world, origin, report);
			const voice = voices.get(key) ?? {origin, days: new Map<string, Groups>()};
			voices.set(key, voice);
			const day = report.published ?? '9999';
			const groups: Groups = voice.days.get(day) ?? new Map();
			voice.days.set(day, groups);
			include(groups, who, {min, max, claims: [claim.id]});
		}
	}

	return [...voices.values()].map(({origin, days}) => ({
		origin,
		groups: [...days.keys()]
			.sort()
			.reduce<Groups>((account, day) => revised(account, days.get(day) as Groups, world), new Map()),
	}));
};
