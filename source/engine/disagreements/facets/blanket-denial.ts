import {remoteViolence} from '../../claims/claim-groups.ts';
import {placeName} from '../../events/names.ts';
import {protectedSide, sideOf} from '../../events/sides.ts';
import {actorsInWords, sourcesInWords, verb} from '../../statements/in-words.ts';
import type {Corpus, Statement} from '../../statements/statement.ts';
import type {Draft, Finder} from '../draft.ts';

/** A spokesman answers what was told in the days before. */
const reach = 4;
/** Days that stand under one key: not less than the reach. */
const daysOfKey = 8;

const sidesOf = (corpus: Corpus, {claim}: Statement): string[] => [
	...new Set(claim.actors.map(actor => sideOf(corpus.world, actor))),
];

const isProtected = (corpus: Corpus, {claim}: Statement): boolean =>
	claim.targets.some(who => sideOf(corpus.world, who) === protectedSide) ||
	claim.counts.some(({who}) => who !== null && sideOf(corpus.world, who) === protectedSide);

/** A denial of all such deeds in a city, and not of one of them. For a whole governorate it is of none in particular. */
const isBlanket = (corpus: Corpus, {claim}: Statement): boolean => {
	if (claim.modality !== 'denied') return false;
	const {broad} = corpus.geography.sharpen(claim.places);
	return broad !== null && corpus.world.places.get(broad)?.kind === 'city';
};

/** Whether a denial for a whole city means what is told of one place in it: just before, by another voice, of people whom the law protects. */
const means = (corpus: Corpus, denial: Statement, told: Statement): boolean => {
	const {broad} = corpus.geography.sharpen(denial.claim.places);
	const [before, now] = [told.window, denial.window];
	return (
		broad !== null &&
		before !== null &&
		now !== null &&
		before.from <= now.to &&
		before.to >= now.from - reach &&
		told.voice !== denial.voice &&
		told.claim.places.some(place => corpus.geography.ancestorsOf(place).includes(broad)) &&
		(isProtected(corpus, told) || (denial.claim.targets.length === 0 && told.claim.targets.length === 0))
	);
};

const draftOf = (corpus: Corpus, denial: Statement, told: readonly Statement[]): Draft[] => {
	const event = told[0] && corpus.eventOf.get(told[0]);
	const {broad} = corpus.geography.sharpen(denial.claim.places);
	if (!event || !broad) return [];
	const where = `anywhere in ${placeName(corpus.world, broad)}`;
	const actors = actorsInWords(corpus.world, [denial]);
	return [
		{
			about: {event},
			facet: 'modality',
			kind: 'denial',
			positions: [
				{statements: told, value: `${actors} did it`},
				{statements: [denial], value: `denied ${where}`},
			],
			reason: `${sourcesInWords(corpus.world, [denial])} ${verb([denial], 'denies', 'deny')} that ${actors} did so ${where}; ${sourcesInWords(corpus.world, told)} ${verb(told, 'tells', 'tell')} of it there.`,
		},
	];
};

/** "Our aircraft hit no quarter of the city", says the accused; others tell of raids on one of them: a denial of all denies each. */
export const blanketDenial: Finder = {
	of: 'statements',
	keysOf(corpus, statement) {
		const {claim, window} = statement;
		if (!remoteViolence.has(claim.type) || claim.background || !window) return [];
		const isDenial = isBlanket(corpus, statement);
		const {sharp, broad} = corpus.geography.sharpen(claim.places);
		const anchor = sharp[0] ?? broad;
		if (!anchor || (!isDenial && (claim.modality !== 'asserted' || sharp.length === 0))) return [];
		const key = Math.floor(window.to / daysOfKey);
		const keys = isDenial ? [key] : [key, key + 1];
		const root = corpus.geography.rootOf(anchor);
		return sidesOf(corpus, statement).flatMap(side => keys.map(at => `${claim.type} ${side} ${root} ${at}`));
	},
	find: (corpus, statements) =>
		statements
			.filter(one => isBlanket(corpus, one))
			.flatMap(denial => {
				const own = corpus.eventOf.get(denial);
				const told = statements.filter(
					one =>
						one.claim.modality === 'asserted' &&
						means(corpus, denial, one) &&
						corpus.eventOf.get(one) !== own,
				);
				return draftOf(corpus, denial, told);
			}),
};
