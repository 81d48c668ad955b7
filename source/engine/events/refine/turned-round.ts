import {remoteViolence} from '../../claims/claim-groups.ts';
import {placeOverlap} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {equalDays, neighbours} from './refiner.ts';

/** "We did not shell the quarter; the army did": a denial and, in the next breath, who is blamed instead are of one happening. */
export const turnedRound = neighbours(
	(denial, blamed) =>
		denial.claim.modality === 'denied' &&
		blamed.claim.modality === 'asserted' &&
		denial.claim.type === blamed.claim.type &&
		remoteViolence.has(denial.claim.type) &&
		denial.origin === blamed.origin &&
		denial.actors.size > 0 &&
		blamed.actors.size > 0 &&
		!mayBeSame(denial.actors, blamed.actors) &&
		equalDays(denial, blamed) &&
		placeOverlap(denial.sharp, blamed.sharp) > 0,
);
