import type {ClaimType} from '../../../model/claim.ts';
import type {SourceId} from '../../../model/ids.ts';
import type {Covering, Told} from './coverage.ts';
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

/** News of these days: background is none, nor what is not dated. */
const isNews = (subject: Subject, {claim, window}: Told): boolean =>
	!claim.background && window !== null && inItsDays(subject, window);

const nearestIn = (subject: Subject, {told}: Covering): Near | null => {
	let best: Near | null = null;
	for (const one of told) {
		if (!isNews(subject, one)) continue;
		const near = nearness(subject, one.look);
		if (near && (!best || weight[near] > weight[best])) best = near;
		if (best === 'place') break;
	}

	return best;
};

/** Those of some reports that let one expect a word of the event; null where that is no more than chance. */
export const expectedIn = (subject: Subject, reports: readonly Covering[]): Expected | null => {
	const looking: {covering: Covering; near: Near}[] = [];
	let sum = 0;
	for (const covering of reports) {
		const near = nearestIn(subject, covering);
		if (!near) continue;
		looking.push({covering, near});
		sum += weight[near];
	}

	const near = nearest.find(one => looking.some(other => other.near === one));
	if (!near || sum < enough) return null;
	const types = looking
		.flatMap(({covering}) => covering.told)
		.filter(one => isNews(subject, one) && nearness(subject, one.look) === near)
		.map(({claim}) => claim.type);
	return {
		reports: looking.map(({covering}) => covering),
		outlets: [...new Set(looking.map(({covering}) => covering.outlet))].sort(),
		near,
		types: [...new Set(types)].sort(),
	};
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
