import {tollUnder} from '../engine/events/toll-under-rule.ts';
import type {Toll} from '../model/event.ts';
import type {Rule} from '../model/rule.ts';
import {intervalText} from './interval-text.ts';

/**
 * A toll in few letters, under a rule: "12", "24 (12–60)" (best, with the lowest and highest told), "12–60", "≥21", "12 tied". Empty where no
 * figure is told.
 */
export const tollWords = (toll: Toll | null, rule: Rule): string => {
	if (!toll) return '';
	const {min, max, tied} = tollUnder(toll, rule);
	const figure = intervalText(min, max);
	if (rule !== 'best') return tied ? `${figure} tied` : figure;
	const told = intervalText(toll.low, toll.high);
	if (toll.low === toll.best && (toll.high === null || toll.high === toll.best)) return told;
	return `${figure} (${told})`;
};

/** The same for a column that is so wide: where the words do not fit, the figure of the rule, and "…" for what is left out. */
export const tollCell = (toll: Toll | null, rule: Rule, width: number): string => {
	const words = tollWords(toll, rule);
	if (!toll || words.length <= width) return words;
	const {min, max} = tollUnder(toll, rule);
	const figure = intervalText(min, max);
	return figure.length < width ? `${figure}…` : figure;
};
