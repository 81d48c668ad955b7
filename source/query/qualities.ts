import type {Judgement} from '../model/judgement.ts';
import {isReviewed} from '../model/triaged-event.ts';
import type {Ask} from './ask.ts';

const judged = (test: (judgement: Judgement) => boolean): Ask => ({of: 'judgement', test});

/** What `is:` may ask of an event. */
export const qualities = {
	new: judged(({state}) => state === 'new'),
	verified: judged(({state}) => state === 'verified'),
	disputed: judged(({state}) => state === 'disputed'),
	dismissed: judged(({state}) => state === 'dismissed'),
	unreviewed: judged(judgement => !isReviewed(judgement)),
	flagged: judged(({flag}) => flag),
	tagged: judged(({tags}) => tags.length > 0),
	noted: judged(({note}) => note !== ''),
	contested: {of: 'count', what: 'disagreements', test: count => count > 0},
	alone: {of: 'count', what: 'origins', test: count => count === 1},
	denied: {of: 'told', as: 'denied'},
	background: {of: 'told', as: 'background'},
	dated: {of: 'dated', is: true},
	undated: {of: 'dated', is: false},
	/** Since it was decided on. */
	changed: judged(({changed}) => changed !== undefined),
	/** Between decisions on it; `contested` is between sources. */
	conflict: judged(({conflicts}) => conflicts !== undefined),
} satisfies Record<string, Ask>;
