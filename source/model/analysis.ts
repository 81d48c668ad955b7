import type {Claim} from './claim.ts';
import type {Disagreement} from './disagreement.ts';
import type {Event} from './event.ts';
import type {Front} from './front.ts';
import type {Report} from './report.ts';

/** All that the engine makes of a set of reports. */
export type Analysis = {
	reports: Report[];
	claims: Claim[];
	events: Event[];
	fronts: Front[];
	/** Worst first. */
	disagreements: Disagreement[];
};
