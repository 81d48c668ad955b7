import {gapBetween} from '../days.ts';
import type {Geography} from '../geography.ts';
import {isHeadline} from '../headline.ts';
import {type Mention, placeOverlap} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** A headline gives no day of its own, so the day of publication stands for it: the body may place the event a day earlier. */
const slackDays = 1;
/** The same for one that a figure leads to. */
const slackWithFigure = 3;

/** A headline gives the deaths of a battle's day or of the whole of it: only where it counts none is it sure to mean those of the text. */
const mayMeanDeaths = ({claim}: Mention): boolean =>
	claim.type !== 'killing' || (claim.counts.length === 0 && claim.targets.length > 0);

/** "Ten fighters freed", without a place, and a sentence of the text with that figure of those people: the figure is the link. */
const sharesFigure = (headline: Mention, body: Mention): boolean =>
	headline.claim.places.length === 0 &&
	headline.claim.counts.some(({what, who, min, max}) =>
		body.claim.counts.some(
			count => count.what === what && count.who === who && count.min === min && count.max === max && min > 2,
		),
	);

/** The places of the body, or those beside them: a headline names what readers know. */
const placesMeet = (headline: Mention, body: Mention, geography: Geography): boolean =>
	placeOverlap(headline.sharp, body.sharp) >= 0.5 ||
	headline.sharp.some(place => geography.besideOf(place).some(beside => body.sharp.includes(beside)));

const tellsOf = (headline: Mention, body: Mention, geography: Geography): boolean =>
	headline.claim.type === body.claim.type &&
	headline.claim.modality === body.claim.modality &&
	headline.tale === body.tale &&
	!body.claim.background &&
	(sharesFigure(headline, body) || (mayMeanDeaths(headline) && placesMeet(headline, body, geography))) &&
	mayBeSame(headline.actors, body.actors) &&
	mayBeSame(headline.victims, body.victims) &&
	(!headline.window ||
		!body.window ||
		gapBetween(headline.window, body.window) <= (sharesFigure(headline, body) ? slackWithFigure : slackDays));

/** What the headline of a report says the body tells again, with its day and place: one happening, where the body holds one such only. */
export const headlineAndBody: Refiner = {
	unitsOf: 'reports',
	joinsIn(told, {groupOf, geography}) {
		const own = told.filter(({standing}) => standing === 'event');
		const body = own.filter(mention => !isHeadline(mention));
		return own.filter(isHeadline).flatMap((headline): Join[] => {
			const fits = body.filter(mention => tellsOf(headline, mention, geography));
			return fits[0] && new Set(fits.map(groupOf)).size === 1 ? [[fits[0], headline]] : [];
		});
	},
};
