import type {ActorId, ReportId, SourceId} from '../../../model/ids.ts';
import type {Silence} from '../../../model/silence.ts';
import {omittedGroups} from './omitted-groups.ts';
import {methodRank} from './rank.ts';
import {daysToTell, groupsCounted, type Setting} from './setting.ts';
import {methodInWords} from './silence-in-words.ts';
import {countsDead} from './subject.ts';

/**
 * Sources that tell of the event, or whose omission of it is explained, and that by their own method give no figure of a group that others
 * count: their silence about it means nothing.
 */
export const methods = ({subject, coverage, world}: Setting, explained: readonly SourceId[]): Silence[] => {
	const {event, window} = subject;
	const groups = groupsCounted(subject);
	if (groups.length === 0) return [];
	const saidBy = (source: SourceId) =>
		event.claims.filter(claim => coverage.voicesIn(claim).speakers.includes(source));
	const gives = (source: SourceId, group: ActorId): boolean =>
		saidBy(source).some(claim => claim.counts.some(count => countsDead(count) && count.who === group));
	const publishedBy = (source: SourceId): ReportId[] =>
		coverage
			.days(window.from, window.to + daysToTell)
			.flatMap(({reports}) => reports.filter(({outlet}) => outlet === source).map(({report}) => report.id));
	const sources = [
		...new Set([...explained, ...event.claims.flatMap(claim => coverage.voicesIn(claim).speakers)]),
	];
	return sources.sort().flatMap((source): Silence[] => {
		const omitted = omittedGroups(world, event, source, groups).filter(group => !gives(source, group));
		if (omitted.length === 0) return [];
		const own = [...new Set(saidBy(source).map(claim => claim.report))];
		return [
			{
				event: event.id,
				camp: null,
				kind: 'method',
				about: 'deaths',
				groups: omitted,
				sources: [source],
				reports: (own.length > 0 ? own : publishedBy(source)).sort(),
				reason: methodInWords(world, source, omitted),
				rank: methodRank,
			},
		];
	});
};
