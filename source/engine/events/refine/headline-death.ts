import type {Group, Mention} from '../mention.ts';
import {equalSides, type Join, type Refiner} from './refiner.ts';

/** A headline gives no day of its own, so the day of publication stands for it: the body may place the death a day earlier. */
const slackDays = 1;

const near = (a: Mention, b: Mention): boolean =>
	!a.window || !b.window || Math.abs(a.window.from - b.window.from) <= slackDays;

/** "Commander killed in the city's battles", says the headline; "killed yesterday in quarter X", says the body: one man, one death. */
export const headlineDeath: Refiner = {
	unitsOf: 'reports',
	joinsIn(told, {groupOf}) {
		const deaths = told.filter(mention => mention.tale === 'individual');
		const sharp = deaths.filter(mention => mention.sharp.length > 0);
		if (sharp.length === 0) return [];
		const joins: Join[] = [];
		const joined = new Set<Group>();
		for (const headline of deaths) {
			if (headline.sharp.length > 0) continue;
			const own = groupOf(headline);
			const fits = sharp.filter(
				body =>
					body.root === headline.root && equalSides(body.victims, headline.victims) && near(body, headline),
			);
			const groups = new Set(fits.map(groupOf));
			const alone = own.every(member => member.report.id === headline.report.id);
			if (groups.size !== 1 || !alone || !fits[0] || joined.has(own)) continue;
			joins.push([fits[0], headline]);
			joined.add(own);
		}

		return joins;
	},
};
