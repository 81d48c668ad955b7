import {dayNumber, type Window} from '../../events/days.ts';
import {mayBeSame, sidesOf} from '../../events/sides.ts';
import {sourcesInWords, verb} from '../../statements/in-words.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** A denial that gives no day of its own answers what was told of so many days before its report. */
const reach = 3;
/** Longer fights are a campaign: that a place fell without a shot on one of its days denies none. */
const longestDays = 7;
/** Days that stand under one key: not less than the reach. */
const daysOfKey = 8;

const isDenial = ({claim}: Statement): boolean => claim.modality === 'denied';

/** The days a denial answers: the day it names, or where that is only the day of its report, also those just before. */
const answeredBy = ({window, report}: Statement): Window | null => {
	if (!window) return null;
	const isImplied = report.published !== null && dayNumber(report.published) === window.to;
	return isImplied ? {from: window.from - reach, to: window.to} : window;
};

const answers = (corpus: Corpus, denial: Statement, told: Statement): boolean => {
	const days = answeredBy(denial);
	const window = told.window;
	return (
		days !== null &&
		window !== null &&
		window.to - window.from < longestDays &&
		window.from <= days.to &&
		days.from <= window.to &&
		told.voice !== denial.voice &&
		corpus.eventOf.get(told) !== corpus.eventOf.get(denial) &&
		mayBeSame(sidesOf(corpus.world, told.claim.actors), sidesOf(corpus.world, denial.claim.actors))
	);
};

const draftOf = (corpus: Corpus, denial: Statement, told: readonly Statement[]): Draft[] => {
	const event = told[0] && corpus.eventOf.get(told[0]);
	if (!event) return [];
	const deny = verb([denial], 'denies', 'deny');
	return [
		{
			about: {event},
			facet: 'modality',
			kind: 'denial',
			positions: [
				{statements: told, value: 'it was fought over'},
				{statements: [denial], value: 'without a fight'},
			],
			reason: `${sourcesInWords(corpus.world, [denial])} ${deny} that there was any fight, ${sourcesInWords(corpus.world, told)} ${verb(told, 'tells', 'tell')} of one there.`,
		},
	];
};

/** "They entered it without a fight", says one of how a place changed hands; others tell of the fighting for it, as a happening of its own. */
export const withoutFight: Finder = {
	of: 'statements',
	keysOf(corpus, {claim, window}) {
		const isAsked = claim.modality === 'denied' || claim.modality === 'asserted';
		if (claim.type !== 'armed-clash' || claim.background || !isAsked || !window) return [];
		const key = Math.floor(window.to / daysOfKey);
		const keys = claim.modality === 'denied' ? [key] : [key, key + 1];
		return corpus.geography.sharpen(claim.places).sharp.flatMap(place => keys.map(at => `${place} ${at}`));
	},
	find: (corpus, statements) =>
		statements.filter(isDenial).flatMap(denial =>
			draftOf(
				corpus,
				denial,
				statements.filter(told => !isDenial(told) && answers(corpus, denial, told)),
			),
		),
};
