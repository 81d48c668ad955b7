import type {ClaimType, CountKind} from '../../model/claim.ts';
import type {CountMark, TriggerMark} from './marks.ts';

/** How far behind its word what was seized, sent or cleared stands, where only its place tells that it is counted. In words. */
const objectReach = 4;
const harm: readonly CountKind[] = ['killed', 'wounded', 'casualties'];

/** What a claim of a type can count: what was suffered, and of other figures those over people, over things, over ground. */
type Carried = {what: ReadonlySet<CountKind>; others: ReadonlySet<CountMark['noun']>};

const carrying = (what: readonly CountKind[], ...others: CountMark['noun'][]): Carried => ({
	what: new Set(what),
	others: new Set(others),
});

const carried: Record<ClaimType, Carried> = {
	assault: carrying(harm),
	'armed-clash': carrying(harm),
	'territory-gained': carrying(['percent']),
	'territory-left': carrying(['percent'], 'people'),
	siege: carrying([]),
	'air-strike': carrying([...harm, 'strikes'], 'thing'),
	shelling: carrying(harm, 'thing'),
	bombing: carrying(harm, 'thing'),
	mines: carrying(harm, 'thing', 'unknown'),
	killing: carrying(harm),
	capture: carrying(['captured']),
	reinforcement: carrying([], 'people', 'thing', 'unknown'),
	agreement: carrying([], 'people'),
	access: carrying([], 'people', 'thing', 'unknown'),
	control: carrying(['percent'], 'area'),
	looting: carrying([], 'thing', 'unknown'),
};

/** Whether a claim of a type can carry a figure that stands in the stretch of its trigger. */
export const carries = (type: ClaimType, {count, noun, begin}: CountMark, {end}: TriggerMark): boolean => {
	const {what, others} = carried[type];
	if (count.what !== 'other') return what.has(count.what);
	return others.has(noun) && (noun !== 'unknown' || (begin >= end && begin - end <= objectReach));
};
