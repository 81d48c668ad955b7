import type {Claim, Count} from '../../../model/claim.ts';
import type {SourceId} from '../../../model/ids.ts';
import type {Silence} from '../../../model/silence.ts';
import {campOf, isFighting} from '../../lexicon/camps.ts';
import {alignments} from '../../lexicon/entities.ts';
import type {Camp} from './coverage.ts';
import {omittedGroups} from './omitted-groups.ts';
import {rankOf} from './rank.ts';
import {daysToFollow, groupsCounted, type Setting, speaksAsOne} from './setting.ts';
import {ownDeadInWords} from './silence-in-words.ts';
import {countsDead, fewestDead} from './subject.ts';
import {inItsDays, nearness} from './tells-of.ts';

const parties = alignments.filter(speaksAsOne);

/**
 * A party to the war that counts the enemy's dead there and gives no figure of its own, whom others count. One that counts nobody may not
 * have come to counting; where the method of all who speak for it explains it, it is told as that.
 */
export const ownDead = ({subject, coverage, world}: Setting): Silence[] => {
	const {event, window} = subject;
	const counted = groupsCounted(subject, fewestDead);
	if (counted.length === 0) return [];
	const speaksFor = (camp: Camp, claim: Claim): SourceId[] =>
		coverage.voicesIn(claim).speakers.filter(source => world.sources.get(source)?.alignment === camp);
	return parties.flatMap((camp): Silence[] => {
		const isOwn = ({who}: Count): boolean => who !== null && campOf({world}, who) === camp;
		const isEnemy = ({who}: Count): boolean =>
			who !== null && campOf({world}, who) !== camp && isFighting({world}, who);
		const own = counted.filter(group => campOf({world}, group) === camp);
		if (own.length === 0) return [];
		const heard = coverage
			.days(window.from, window.to + daysToFollow)
			.flatMap(day => day.heard.get(camp) ?? [])
			.filter(({window: own}) => inItsDays(subject, own))
			.map(({claim, look}) => ({claim, near: nearness(subject, look)}));
		// One figure over everybody may hold its own.
		const mayCountOwn = (claim: Claim): boolean =>
			claim.counts.some(count => countsDead(count) && (count.who === null || isOwn(count)));
		const speaks =
			event.claims.some(claim => coverage.voicesIn(claim).camps.includes(camp) && mayCountOwn(claim)) ||
			heard.some(({claim, near}) => (near !== null || claim.places.length === 0) && mayCountOwn(claim));
		if (speaks) return [];
		const here = heard
			.filter(({near}) => near === 'place' || (near === 'city' && subject.sharp.size === 0))
			.map(({claim}) => claim);
		const counting = [...new Set([...event.claims, ...here])].filter(
			claim =>
				speaksFor(camp, claim).length > 0 && claim.counts.some(count => countsDead(count) && isEnemy(count)),
		);
		const sources = [...new Set(counting.flatMap(claim => speaksFor(camp, claim)))].sort();
		const isMethod = (source: SourceId): boolean =>
			omittedGroups(world, event, source, own).length === own.length;
		if (sources.every(isMethod)) return [];
		return [
			{
				event: event.id,
				camp,
				sources,
				kind: 'omission',
				about: 'deaths',
				groups: own,
				reports: [...new Set(counting.map(claim => claim.report))].sort(),
				reason: ownDeadInWords(world, event, sources, own),
				rank: rankOf('deaths', 'place', 'loss', event.origins.length),
			},
		];
	});
};
