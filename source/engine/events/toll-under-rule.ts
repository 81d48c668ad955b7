import type {Toll} from '../../model/event.ts';
import type {Rule} from '../../model/rule.ts';

/** What a rule makes of a toll. */
export type RuledToll = {
	min: number;
	/** As high as `min` where the rule gives one figure; null: open above. */
	max: number | null;
	/** No majority: as many origins say another figure, and this is the lowest of those. */
	tied: boolean;
};

/**
 * The figure of a toll under a rule. lowest and best give one figure (ACLED, UCDP GED), range the lowest and the highest (Airwars), majority
 * what most origins say, with its hedge.
 */
export const tollUnder = ({low, best, high, majority}: Toll, rule: Rule): RuledToll => {
	if (rule === 'majority') return majority;
	if (rule === 'range') return {min: low, max: high, tied: false};
	const figure = rule === 'best' ? best : low;
	return {min: figure, max: figure, tied: false};
};
