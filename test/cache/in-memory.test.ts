import {describe, expect, it} from 'vitest';
import {inMemory} from '../../source/cache/in-memory.ts';
import {createNames} from '../../source/engine/edits/name-claims.ts';
import {rules} from '../../source/model/rule.ts';
import {textAt} from '../../source/query/columns/text-pool.ts';
import {orderOfDays} from '../../source/query/order-of-days.ts';
import {corpora, world} from './analyses.ts';

describe.each(corpora())('an analysis in memory: %s', (_, {items, analysis}) => {
	const analysed = inMemory(analysis, world, {read: items});
	const events = Array.from({length: analysed.events.length}, (__, index) => analysed.events.at(index));

	it('has the events in the order of the days, and finds each by its id', () => {
		expect(events).toEqual(orderOfDays(analysis.events).map(index => analysis.events[index]));
		for (const event of analysis.events) expect(events[analysed.indexOf(event.id) ?? -1]).toBe(event);
		expect(analysed.indexOf('e-none' as never)).toBeUndefined();
		expect(analysed.events.at(events.length)).toBeUndefined();
		expect(events.map((__, index) => textAt(analysed.columns.ids, index))).toEqual(
			events.map(event => event?.id),
		);
	});

	it('has every claim, of its report and of its event', () => {
		for (const claim of analysis.claims) {
			expect(analysed.claimOf(claim.id)).toBe(claim);
			const home = analysed.eventOfClaim(claim.id);
			const told = analysis.events.find(event => event.claims.some(one => one.id === claim.id));
			expect(home === undefined ? undefined : events[home]).toBe(told);
		}

		expect(analysis.reports.flatMap(({id}) => analysed.claimsOf(id))).toEqual(analysis.claims);
		for (const {id} of analysis.reports)
			expect(analysed.eventsOfReport(id)).toEqual(
				[...events.keys()].filter(index => events[index]?.claims.some(claim => claim.report === id)),
			);
	});

	it('tells which disagreements an event, a place and a front have', () => {
		const ids = (positions: Iterable<number>) =>
			[...positions].map(index => analysed.disagreements.at(index)?.id);
		for (const [index, event] of events.entries())
			expect(ids(analysed.disagreementsOf(index))).toEqual(event?.disagreements);
		const columns = analysed.disagreementColumns;
		for (const [index, one] of analysis.disagreements.entries()) {
			expect(analysed.disagreementIndexOf(one.id)).toBe(index);
			if ('event' in one.about) {
				expect(events[columns.event[index] ?? -1]?.id).toBe(one.about.event);
				expect(columns.place[index]).toBe(-1);
			} else {
				expect(columns.event[index]).toBe(-1);
				expect(columns.places[columns.place[index] ?? -1]).toBe(one.about.place);
				expect(analysed.disagreementsOfPlace(one.about.place)).toContain(index);
			}
		}

		for (const [index, front] of analysed.fronts.entries()) {
			expect(ids(front.disagreements)).toEqual(analysis.fronts[index]?.disagreements);
			expect([...front.events].map(at => events[at]?.id).sort()).toEqual(
				[...(analysis.fronts[index]?.events ?? [])].sort(),
			);
			for (const rule of rules) expect(analysed.frontWords(front.id, rule)).not.toBe('');
		}
	});

	it('names claims and events as edits do', () => {
		const names = createNames(items);
		for (const claim of analysis.claims) expect(analysed.names.claim(claim)).toEqual(names.claim(claim));
		for (const event of analysis.events) expect(analysed.names.event(event)).toEqual(names.event(event));
	});
});
