import {expect} from 'vitest';
import type {Analysed} from '../../source/cache/analysed.ts';
import {summaries} from '../../source/cache/summaries.ts';
import {rules} from '../../source/model/rule.ts';

const all = <Thing>(list: {length: number; at(index: number): Thing | undefined}): (Thing | undefined)[] =>
	Array.from({length: list.length + 1}, (_, index) => list.at(index));

/** Everything that may be asked of an analysis, and what it says. */
export const answersOf = (analysed: Analysed) => {
	const events = all(analysed.events);
	const reports = all(analysed.reports);
	const claims = [
		...events.flatMap(event => event?.claims ?? []),
		...reports.flatMap(one => (one ? analysed.claimsOf(one.id) : [])),
	];
	return {
		key: analysed.key,
		problems: analysed.problems,
		claimCount: analysed.claimCount,
		events,
		columns: analysed.columns,
		disagreements: all(analysed.disagreements),
		disagreementColumns: analysed.disagreementColumns,
		fronts: analysed.fronts,
		reports,
		heads: all(analysed.reports.heads),
		places: analysed.timelines.places,
		timelines: analysed.timelines.places.map(place =>
			rules.map(rule => analysed.timelines.of(place, rule) ?? null),
		),
		words: analysed.fronts.map(({id}) => rules.map(rule => analysed.frontWords(id, rule))),
		claims: claims.map(({id}) => [analysed.claimOf(id), analysed.eventOfClaim(id) ?? null]),
		named: claims.map(claim => analysed.names.claim(claim)),
		namedEvents: events.map(event => event && analysed.names.event(event)),
		ofEvents: events.map((event, index) => [
			event && analysed.indexOf(event.id),
			analysed.disagreementsOf(index),
			analysed.silencesOf(index),
		]),
		ofDisagreements: all(analysed.disagreements).map(one => one && analysed.disagreementIndexOf(one.id)),
		ofPlaces: analysed.disagreementColumns.places.map(place => analysed.disagreementsOfPlace(place)),
		ofReports: reports.map(
			report =>
				report && [
					analysed.reports.get(report.id),
					analysed.reports.indexOf(report.id),
					analysed.claimsOf(report.id),
					analysed.eventsOfReport(report.id),
				],
		),
		summaries: Object.keys(summaries).map(name => analysed.summary(name as keyof typeof summaries)),
		unknown: [
			analysed.indexOf('e-0' as never),
			analysed.claimOf('c-0' as never),
			analysed.eventOfClaim('c-0123456789abcdef' as never),
			analysed.reports.get('r-0' as never),
			analysed.disagreementIndexOf('d-0' as never),
			analysed.timelines.of('nowhere' as never, 'best'),
			analysed.frontWords('nowhere' as never, 'best'),
			analysed.disagreementsOfPlace('nowhere' as never),
			analysed.claimsOf('r-0' as never),
		],
	};
};

export const expectSame = (one: Analysed, other: Analysed): void => {
	const [left, right] = [answersOf(one), answersOf(other)];
	for (const [name, answer] of Object.entries(left))
		expect(right[name as keyof typeof right], name).toEqual(answer);
};
