import type {ClaimType} from '../../../model/claim.ts';
import type {SourceId} from '../../../model/ids.ts';
import type {Geography} from '../../events/geography.ts';
import type {Covering} from './coverage.ts';
import type {Subject} from './subject.ts';
import {inItsDays, type Near, nearness} from './tells-of.ts';

/** How much a report that looks so near lets one expect the event in it. */
const weight: Readonly<Record<Near, number>> = {place: 3, front: 2, city: 1};
/** One report on the place itself, two on its sector, three on its city. */
const enough = 3;
const nearest = ['place', 'front', 'city'] as const;

/** Reports in which an event was to be expected. */
export type Expected = {
	reports: readonly Covering[];
	outlets: SourceId[];
	/** How near the nearest of them looks. */
	near: Near;
	/** What those tell of there, sorted. */
	types: ClaimType[];
};

/** What is expected of several outlets, as one; only the nearest look counts. Null for none. */
export const joinExpected = (several: readonly Expected[]): Expected | null => {
	const near = nearest.find(one => several.some(other => other.near === one));
	if (!near) return null;
	const own = several.filter(one => one.near === near);
	return {
		reports: own.flatMap(one => one.reports),
		outlets: own.flatMap(one => one.outlets).toSorted(),
		near,
		types: [...new Set(own.flatMap(one => one.types))].toSorted(),
	};
};

/** The types of what a report tells of these days, by how near to the event; background is no news. */
const lookOf = (subject: Subject, {claims}: Covering, geography: Geography): Map<Near, Set<ClaimType>> => {
	const look = new Map<Near, Set<ClaimType>>();
	for (const claim of claims) {
		if (claim.background || claim.date === null || !inItsDays(subject, claim)) continue;
		const near = nearness(subject, claim, geography);
		if (near) look.set(near, (look.get(near) ?? new Set()).add(claim.type));
	}

	return look;
};

/** Those of some reports that let one expect a word of the event; null where that is no more than chance. */
export const expectedIn = (
	subject: Subject,
	reports: readonly Covering[],
	geography: Geography,
): Expected | null => {
	const looking = reports.flatMap(covering => {
		const look = lookOf(subject, covering, geography);
		const near = nearest.find(one => look.has(one));
		return near ? [{covering, near, look}] : [];
	});
	const near = nearest.find(one => looking.some(other => other.near === one));
	if (!near || looking.reduce((total, one) => total + weight[one.near], 0) < enough) return null;
	return {
		reports: looking.map(({covering}) => covering),
		outlets: [...new Set(looking.map(({covering}) => covering.outlet))].sort(),
		near,
		types: [...new Set(looking.flatMap(({look}) => [...(look.get(near) ?? [])]))].sort(),
	};
};
