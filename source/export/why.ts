import {type Claim, type Evidence, evidenceRoles, isFetched} from '../model/claim.ts';

/** Why one part of a claim is as it is. */
export type Why = {
	role: Evidence['role'];
	/** The words it rests on, on one line; '' where no words carry it. */
	words: string;
	/** The words tell of something else, and the part was fetched from there. */
	fetched: boolean;
	rule: string;
	/** What the rule reads; null for a rule that is not of this program. */
	sentence: string | null;
};

/** Why a claim says what it says, part by part, in the order in which people ask: what, who, whom, where, when … */
export const whyOf = (claim: Claim, text: string, explain: (rule: string) => string | null): Why[] => {
	const seen = new Set<string>();
	return [...claim.evidence]
		.sort((one, other) => evidenceRoles.indexOf(one.role) - evidenceRoles.indexOf(other.role))
		.filter(({role, span, rule}) => {
			const key = `${role} ${span.join(' ')} ${rule}`;
			return !seen.has(key) && seen.add(key);
		})
		.map(evidence => ({
			role: evidence.role,
			words: text
				.slice(...evidence.span)
				.replaceAll(/\s+/g, ' ')
				.trim(),
			fetched: isFetched(evidence),
			rule: evidence.rule,
			sentence: explain(evidence.rule),
		}));
};
