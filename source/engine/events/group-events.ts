import type {Claim} from '../../model/claim.ts';
import type {Event} from '../../model/event.ts';
import type {ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {Grouping} from '../edits/apply-edits.ts';
import type {World} from '../lexicon/entities.ts';
import {buildEvent} from './build-event.ts';
import {createGeography} from './geography.ts';
import {joinByPlace} from './join-by-place.ts';
import {createJoints} from './joints.ts';
import type {Group, Mention} from './mention.ts';
import {readMentions} from './read-mentions.ts';
import {aspects} from './refine/aspects.ts';
import {backgroundDigest} from './refine/background-digest.ts';
import {distinctiveGroup} from './refine/distinctive-group.ts';
import {explainedExplosion} from './refine/explained-explosion.ts';
import {headlineDeath} from './refine/headline-death.ts';
import {leadAndBody} from './refine/lead-and-body.ts';
import {neighbouringPosts} from './refine/neighbouring-posts.ts';
import {oneBreath} from './refine/one-breath.ts';
import type {Refiner} from './refine/refiner.ts';
import {sameFigure} from './refine/same-figure.ts';
import {regroup} from './regroup.ts';
import {createWording, type Wording} from './wording.ts';

/** In this order: what tells the same in the same words first, then vague to sharp, then what only goes along with another. */
const refiners = (world: World): Refiner[] => [
	oneBreath,
	explainedExplosion,
	sameFigure(world),
	neighbouringPosts,
	headlineDeath,
	distinctiveGroup,
	// After the sharp groups are whole: it asks whether a report has one of them only.
	leadAndBody,
	// Last: only claims that are still alone are aspects.
	backgroundDigest,
	aspects,
];

/**
 * Puts claims about one happening together. Pure, and the order of claims and reports changes nothing. Control states, and background that
 * is no happening of its own, stand in no event.
 *
 * @param grouping what an analyst decided about who stands with whom.
 * @returns events in the order of their earliest claims; `killed` and `disagreements` are still empty.
 */
export const groupEvents = (
	claims: Claim[],
	reports: Report[],
	world: World,
	wording: Wording = createWording(),
	grouping: readonly Grouping[] = [],
): Event[] => {
	const geography = createGeography(world);
	const mentions = readMentions(claims, reports, world, geography, wording);
	const byReport = new Map<ReportId, Mention[]>();
	for (const mention of mentions) {
		const list = byReport.get(mention.report.id);
		if (list) list.push(mention);
		else byReport.set(mention.report.id, [mention]);
	}

	const hanging = mentions
		.filter(mention => mention.standing === 'hanging')
		.map((mention): Group => [mention]);
	const joints = createJoints([
		...joinByPlace(mentions.filter(mention => mention.standing === 'event')),
		...hanging,
	]);
	for (const refine of refiners(world)) {
		const groups = joints.groups().filter(group => group.some(mention => mention.standing === 'event'));
		refine({joints, groups, byReport, geography});
	}

	const {groups, regrouped, made} = regroup(joints.groups(), grouping);
	return groups
		.filter(group => made.has(group) || group.some(mention => mention.standing === 'event'))
		.map(group => {
			const event = buildEvent(group, world, geography, wording);
			if (regrouped.has(group)) event.regrouped = true;
			return event;
		});
};
