import type {Claim} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';

/** Whether a claim stands in the headline of its report: a first line above others. */
export const isHeadline = ({claim, report}: {claim: Claim; report: Report}): boolean => {
	const before = report.text.length - report.text.trimStart().length;
	const end = report.text.indexOf('\n', before);
	return end > 0 && claim.span[1] <= end;
};
