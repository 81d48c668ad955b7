import type {Claim} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';
import type {Grouping} from '../edits/apply-edits.ts';
import type {World} from '../lexicon/entities.ts';
import type {Change} from './change.ts';
import {createDecided} from './decided.ts';
import {createFirstGroups} from './first-groups.ts';
import type {Geography} from './geography.ts';
import type {Group, Mention} from './mention.ts';
import {readMentions} from './read-mentions.ts';
import {aspects} from './refine/aspects.ts';
import {backgroundDigest} from './refine/background-digest.ts';
import {broughtByStrike} from './refine/brought-by-strike.ts';
import {distinctiveGroup} from './refine/distinctive-group.ts';
import {explainedExplosion} from './refine/explained-explosion.ts';
import {handedOver} from './refine/handed-over.ts';
import {headlineAndBody} from './refine/headline-and-body.ts';
import {headlineDeath} from './refine/headline-death.ts';
import {inPassing} from './refine/in-passing.ts';
import {lastingFight} from './refine/lasting-fight.ts';
import {laterDenial} from './refine/later-denial.ts';
import {leadAndBody} from './refine/lead-and-body.ts';
import {lostAndTaken} from './refine/lost-and-taken.ts';
import {neighbouringPosts} from './refine/neighbouring-posts.ts';
import {nextDay} from './refine/next-day.ts';
import {oneBreath} from './refine/one-breath.ts';
import {oneDeal} from './refine/one-deal.ts';
import {oneRaid} from './refine/one-raid.ts';
import type {Refiner} from './refine/refiner.ts';
import {sameFigure} from './refine/same-figure.ts';
import {createStage, type Stage} from './refine/stage.ts';
import {toldAgain} from './refine/told-again.ts';
import {turnedRound} from './refine/turned-round.ts';
import {createSides} from './sides.ts';
import type {Wording} from './wording.ts';

/** In this order: what tells the same in the same words first, then vague to sharp, then what only goes along with another. */
const refiners = (world: World, geography: Geography): Refiner[] => [
	oneBreath,
	explainedExplosion,
	sameFigure(world),
	neighbouringPosts,
	headlineDeath,
	distinctiveGroup,
	// After the sharp groups are whole: it asks whether a report has one of them only.
	leadAndBody,
	headlineAndBody,
	lastingFight,
	nextDay,
	toldAgain(world),
	inPassing,
	oneDeal,
	handedOver,
	lostAndTaken,
	laterDenial,
	turnedRound,
	broughtByStrike,
	// After the dead stand with their raids: it asks which of them killed.
	oneRaid(geography),
	// Last: only claims that are still alone are aspects.
	backgroundDigest,
	aspects,
];

/** The claims of one report, in reading order. */
export type Told = {report: Report; claims: readonly Claim[]};

/** Groups of claims about one happening, which stay up to date while reports are added. */
export type Grouper = {
	/** Adds reports that were not there; gives what became of groups. */
	add(told: readonly Told[]): Change;
	/** Whether a group is a happening, and not background that nothing goes on with. */
	isEvent(group: Group): boolean;
	/** Whether the engine would have grouped its claims otherwise than an analyst did. */
	isRegrouped(group: Group): boolean;
};

/**
 * Puts claims about one happening together. The groups depend on the reports that are there, not on how or in which order they came. Control
 * states, and background that is no happening of its own, stand in no group, or in one that is no event.
 *
 * @param grouping what an analyst decided about who stands with whom.
 */
export const createGrouper = (
	world: World,
	geography: Geography,
	wording: Wording,
	grouping: readonly Grouping[],
): Grouper => {
	const reader = {geography, wording, sidesOf: createSides(world)};
	const first = createFirstGroups();
	let groupOf: (mention: Mention) => Group = first.groupOf;
	const stages: Stage[] = [];
	for (const refiner of refiners(world, geography)) {
		const stage = createStage(refiner, groupOf, geography);
		stages.push(stage);
		groupOf = stage.groupOf;
	}

	const decided = createDecided(grouping, groupOf);
	return {
		isEvent: group => decided.isMade(group) || group.some(mention => mention.standing === 'event'),
		isRegrouped: decided.isRegrouped,
		add(told) {
			const reports = told.map(({report, claims}) => readMentions(report, claims, reader));
			const mentions = reports.flat();
			const change = stages.reduce(
				(before, stage) => stage.update(before, {mentions, reports}),
				first.add(mentions),
			);
			return decided.update(change, mentions);
		},
	};
};
