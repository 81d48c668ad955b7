import type {ActorId, SourceId} from '../../../model/ids.ts';
import {blocOfAlignment} from '../../lexicon/camps.ts';
import type {World} from '../../lexicon/entities.ts';
import type {Camp, Coverage} from './coverage.ts';
import {countsDead, type Subject} from './subject.ts';

/** What every finder of silences sees of one event. */
export type Setting = {
	subject: Subject;
	coverage: Coverage;
	world: World;
	/** Who stands in a position of a disagreement on the same: what they tell instead is told there. */
	positioned: ReadonlySet<SourceId>;
};

/** A story may be told a day after its days, and who takes it up later still is not silent. */
export const daysToTell = 1;
export const daysToFollow = 3;

/**
 * Whether the outlets of a camp speak as one: those of a party to the war do; those on the opposition's side are many and each its own, as
 * are independent ones and monitors.
 */
export const speaksAsOne = (camp: Camp): boolean => camp !== 'opposition' && blocOfAlignment(camp) !== null;

/** The groups whose dead an event counts, at least so many of them. */
export const groupsCounted = ({event}: Subject, least = 0): ActorId[] =>
	[
		...new Set(
			event.claims
				.filter(claim => claim.modality !== 'denied')
				.flatMap(claim =>
					claim.counts.filter(count => countsDead(count) && count.min >= least).flatMap(({who}) => who ?? []),
				),
		),
	].sort();
