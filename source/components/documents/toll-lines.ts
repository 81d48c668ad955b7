import {actorName} from '../../engine/events/names.ts';
import {intervalText} from '../../export/interval-text.ts';
import {tollWords} from '../../export/toll-words.ts';
import type {TollPosition} from '../../model/event.ts';
import type {Rule} from '../../model/rule.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from '../state/dataset.ts';
import {sourceName} from '../words/names.ts';
import {type DocumentLine, labelled} from './document-line.ts';

/** "24 Syrian Government: SOHR, claim 3". */
const positionText = (
	{world}: Dataset,
	event: TriagedEvent,
	{min, max, groups, sources, claims}: TollPosition,
): string => {
	const numbers = event.claims.flatMap(({id}, index) => (claims.includes(id) ? [index + 1] : []));
	const counted = [intervalText(min, max), groups.map(id => actorName(world, id)).join(' and ')];
	const traced = `${numbers.length === 1 ? 'claim' : 'claims'} ${numbers.join(', ')}`;
	return `${counted.filter(Boolean).join(' ')}: ${sources.map(id => sourceName(world, id)).join(', ')}, ${traced}`;
};

/** The dead under the rule, then every figure told: whose dead, who tells it, in which claims of the page. */
export const tollLines = (data: Dataset, event: TriagedEvent, rule: Rule, width: number): DocumentLine[] => {
	const {killed} = event;
	if (!killed) return [];
	return [
		...labelled('Killed', `${tollWords(killed, rule)} · rule: ${rule}`, width),
		...killed.positions.flatMap(position => labelled(' ', positionText(data, event, position), width)),
	];
};
