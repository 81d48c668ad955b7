/**
 * How what sources tell differently is summed up into one figure or one statement. The user chooses, and every summary says which.
 *
 * lowest: the most cautious figure (ACLED). best: low, best and high, the best resting on those who are no party to the war, of equals
 * the lower (UCDP GED). range: from the lowest to the highest (Airwars). majority: what most origins say.
 */
export const rules = ['lowest', 'best', 'range', 'majority'] as const;
export type Rule = (typeof rules)[number];

/** What holds where the user has not chosen. */
export const defaultRule: Rule = 'best';
