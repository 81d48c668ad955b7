import type {EventId} from '../../../model/ids.ts';
import {lengthOf, likeness} from '../../events/days.ts';
import {compatible, figureInWords} from '../../events/figures.ts';
import {samePlaces} from '../../events/mention.ts';
import {actorName} from '../../events/names.ts';
import {sideOf} from '../../events/sides.ts';
import {sourcesInWords} from '../../statements/in-words.ts';
import {type Corpus, groupBy, type Statement} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** The toll of a campaign is held against no day's. */
const longestDays = 2;
/** Half of the days shared, as where claims join. */
const leastLikeness = 0.5;
/** Days that stand under one key. */
const daysOfKey = 8;

type Dead = Statement['claim']['counts'][number];

const deadIn = ({claim}: Statement): Dead[] =>
	claim.counts.filter(({what, who, min}) => what === 'killed' && who !== null && min > 2);

const deadOf = (statement: Statement, who: Dead['who']): Dead | undefined =>
	deadIn(statement).find(dead => dead.who === who);

/** Whether it counts the dead of more than one side. */
const isJoint = (corpus: Corpus, statement: Statement): boolean =>
	new Set(deadIn(statement).map(({who}) => who && sideOf(corpus.world, who))).size > 1;

const inWords = (corpus: Corpus, dead: Dead): string =>
	`${figureInWords(dead)} killed${dead.who ? ` (${actorName(corpus.world, dead.who)})` : ''}`;

const sameFigures = (a: Statement, b: Statement): boolean =>
	deadIn(a).some(one => deadIn(b).some(other => one.who === other.who && compatible(one, other)));

const meets = (corpus: Corpus, joint: Statement, single: Statement): boolean =>
	single.voice !== joint.voice &&
	single.window !== null &&
	joint.window !== null &&
	likeness(single.window, joint.window) >= leastLikeness &&
	samePlaces(
		corpus.geography.sharpen(single.claim.places).sharp,
		corpus.geography.sharpen(joint.claim.places).sharp,
	) &&
	corpus.eventOf.get(single) !== corpus.eventOf.get(joint);

/** Whether the same voice counts them anew in a later report: what it has taken back is held against nobody. */
const isSuperseded = (one: Statement, statements: readonly Statement[]): boolean =>
	statements.some(
		later =>
			later.voice === one.voice &&
			(later.report.published ?? '') > (one.report.published ?? '') &&
			!sameFigures(later, one),
	);

const draftOf = (
	corpus: Corpus,
	event: EventId,
	joint: Statement,
	own: Dead,
	others: readonly Statement[],
): Draft => {
	const values = [...groupBy(others, one => inWords(corpus, deadOf(one, own.who) ?? own))];
	const told = values.map(([value, list]) => `${sourcesInWords(corpus.world, list)}: ${value}`);
	return {
		about: {event},
		facet: 'killed',
		kind: 'conflict',
		positions: [
			...values.map(([value, statements]) => ({statements, value})),
			{statements: [joint], value: inWords(corpus, own)},
		],
		reason: `The figures cannot all be true: ${told.join('; ')}; ${sourcesInWords(corpus.world, [joint])}, in a toll of both sides: ${inWords(corpus, own)}.`,
	};
};

/**
 * A toll of both sides stands in one event, with that of the side it counts first: its figure for the other side is held against what others
 * count of that side there on those days.
 */
export const bothSides: Finder = {
	of: 'statements',
	keysOf(corpus, statement) {
		const {claim, window} = statement;
		if (claim.type !== 'killing' || claim.modality !== 'asserted' || claim.background) return [];
		if (!window || lengthOf(window) > longestDays || deadIn(statement).length === 0) return [];
		const days = isJoint(corpus, statement) ? [window.to] : [window.from - 1, window.to + 1];
		const keys = new Set(days.map(day => Math.floor(day / daysOfKey)));
		const {sharp} = corpus.geography.sharpen(claim.places);
		return sharp.flatMap(place => [...keys].map(key => `${place} ${key}`));
	},
	find(corpus, statements) {
		const joint = statements.filter(one => isJoint(corpus, one) && !isSuperseded(one, statements));
		if (joint.length === 0) return [];
		const singles = statements.filter(one => !isJoint(corpus, one) && !isSuperseded(one, statements));
		return joint.flatMap(one =>
			deadIn(one).flatMap(own => {
				const others = singles.filter(single => {
					const dead = deadOf(single, own.who);
					return dead !== undefined && !compatible(dead, own) && meets(corpus, one, single);
				});
				return [...groupBy(others, single => corpus.eventOf.get(single) ?? null)].map(([event, list]) =>
					draftOf(corpus, event, one, own, list),
				);
			}),
		);
	},
};
