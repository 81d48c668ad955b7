import type {SilenceTopic} from '../../../model/silence.ts';
import type {Stake} from './stake.ts';
import type {Near} from './tells-of.ts';

const byTopic: Readonly<Record<SilenceTopic, number>> = {deaths: 1, ground: 1, captures: 0.8};
const byNearness: Readonly<Record<Near, number>> = {place: 1, front: 0.8, city: 0.7};
/** A camp has reason to be silent of what it lost or did; that it is silent of its own success speaks against the event. */
const byStake: Readonly<Record<Stake, number>> = {loss: 1, blame: 1, gain: 1, none: 0.7};

/** What a method explains stands last: it tells nothing of the event. */
export const methodRank = 0.1;

/** 0..1: how much hangs on it, how near the silent looked, what it is to them, how many others tell. */
export const rankOf = (topic: SilenceTopic, near: Near, stake: Stake, origins: number): number => {
	const crowd = 1 - 0.4 / Math.max(1, origins);
	return Math.round(byTopic[topic] * byNearness[near] * byStake[stake] * crowd * 1000) / 1000;
};
