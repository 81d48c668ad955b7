import type {ClaimType} from '../../model/claim.ts';

/** Types of claims that several rules treat alike; what only one rule groups stands beside it. */

/** What one side does to another, with whatever weapon: who does it did the deaths it led to, while fighting has two sides and a mine was laid long before. */
export const strikes: ReadonlySet<ClaimType> = new Set(['assault', 'air-strike', 'shelling', 'bombing']);

/** ACLED's "Explosions/Remote violence", without mines, which lie there long before. */
export const remoteViolence: ReadonlySet<ClaimType> = new Set(['air-strike', 'shelling', 'bombing']);

/** Fire from guns and from the air, for which Arabic has one word. */
export const fire: ReadonlySet<ClaimType> = new Set(['air-strike', 'shelling']);

/** Whatever people are hurt in: strikes, the fighting of both sides, and what was laid before. */
export const attacks: ReadonlySet<ClaimType> = new Set([...strikes, 'armed-clash', 'mines']);

/** What is done to people. */
export const harm: ReadonlySet<ClaimType> = new Set(['killing', 'capture']);

/** Ground that changes hands, or is held. */
export const ground: ReadonlySet<ClaimType> = new Set(['territory-gained', 'territory-left', 'control']);
