import type {Mention} from '../mention.ts';
import {equalSides, type Refiner} from './refiner.ts';

/** A headline gives no day of its own, so the day of publication stands for it: the body may place the death a day earlier. */
const slackDays = 1;

const near = (a: Mention, b: Mention): boolean =>
	!a.window || !b.window || Math.abs(a.window.from - b.window.from) <= slackDays;

/** "Commander killed in the city's battles", says the headline; "killed yesterday in quarter X", says the body: one man, one death. */
export const headlineDeath: Refiner = scene => {
	for (const list of scene.byReport.values()) {
		const deaths = list.filter(mention => mention.tale === 'individual');
		const vague = deaths.filter(mention => mention.sharp.length === 0);
		const sharp = deaths.filter(mention => mention.sharp.length > 0);
		for (const headline of vague) {
			const fits = sharp.filter(
				body =>
					body.root === headline.root && equalSides(body.victims, headline.victims) && near(body, headline),
			);
			const groups = new Set(fits.map(body => scene.joints.groupOf(body)));
			const alone = scene.joints.membersOf(headline).every(member => member.report.id === headline.report.id);
			if (groups.size === 1 && alone && fits[0]) scene.joints.join(fits[0], headline);
		}
	}
};
