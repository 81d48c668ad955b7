import {gapBetween} from '../days.ts';
import {type Mention, placeOverlap} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** A headline gives no day of its own, so the day of publication stands for it: the body may place the event a day earlier. */
const slackDays = 1;

/** A first line above others is the headline. */
const isHeadline = ({claim, report}: Mention): boolean => {
	const end = report.text.trimStart().indexOf('\n') + report.text.length - report.text.trimStart().length;
	return end > 0 && claim.span[1] <= end;
};

const tellsOf = (headline: Mention, body: Mention): boolean =>
	headline.claim.type === body.claim.type &&
	headline.claim.modality === body.claim.modality &&
	headline.tale === body.tale &&
	!body.claim.background &&
	// A toll over a headline may be of the whole battle.
	headline.claim.type !== 'killing' &&
	placeOverlap(headline.sharp, body.sharp) >= 0.5 &&
	mayBeSame(headline.actors, body.actors) &&
	mayBeSame(headline.victims, body.victims) &&
	(!headline.window || !body.window || gapBetween(headline.window, body.window) <= slackDays);

/** What the headline of a report says the body tells again, with its day and place: one happening, where the body holds one such only. */
export const headlineAndBody: Refiner = {
	unitsOf: 'reports',
	joinsIn(told, {groupOf}) {
		const own = told.filter(({standing}) => standing === 'event');
		const body = own.filter(mention => !isHeadline(mention));
		return own.filter(isHeadline).flatMap((headline): Join[] => {
			const fits = body.filter(mention => tellsOf(headline, mention));
			return fits[0] && new Set(fits.map(groupOf)).size === 1 ? [[fits[0], headline]] : [];
		});
	},
};
