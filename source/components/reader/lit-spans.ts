import type {Claim} from '../../model/claim.ts';
import type {LitSpan} from './draw-line.ts';
import {claimedStyle, currentStyle, litOrder, roleStyles} from './role-styles.ts';

const longestFirst = (one: LitSpan, other: LitSpan): number =>
	other.end - other.begin - (one.end - one.begin);

/** The spans of all claims of a report, for any of its lines; the current one is lit above all others. */
export const claimSpans = (claims: readonly Claim[], current: Claim | undefined): LitSpan[] => {
	const others = claims
		.filter(claim => claim !== current)
		.map(({span: [begin, end]}): LitSpan => ({begin, end, style: claimedStyle}));
	if (!current) return others;
	const [begin, end] = current.span;
	const words = litOrder.flatMap(role =>
		current.evidence
			.filter(evidence => evidence.role === role && evidence.span[1] > evidence.span[0])
			.map(({span}): LitSpan => ({begin: span[0], end: span[1], style: roleStyles[role]}))
			.sort(longestFirst),
	);
	// A trigger as long as the claim, as an analyst's has it, would light up nothing but itself.
	const told = words.filter(one => one.begin > begin || one.end < end);
	return [...others, {begin, end, style: currentStyle}, ...told];
};
