import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {dayNumber} from '../../../source/engine/events/days.ts';
import {voiceOf} from '../../../source/engine/events/origin-of.ts';
import {sideOf} from '../../../source/engine/events/sides.ts';
import {createTimelines} from '../../../source/engine/fronts/timelines.ts';
import type {ClaimType} from '../../../source/model/claim.ts';
import {rules} from '../../../source/model/rule.ts';
import type {ControlAct, Timeline} from '../../../source/model/timeline.ts';
import {inventCorpus} from '../../bench/invented-corpus.ts';
import {hospitalCase, quartersCase} from '../cases.ts';
import {type Item, shuffled, world} from '../story.ts';

const timelinesOf = (items: readonly Item[]): Timeline[] => {
	const timelines = createTimelines(analyse(items, world), world);
	return rules.flatMap(rule => {
		const {places, of} = timelines.under(rule);
		return places.flatMap(place => of(place) ?? []);
	});
};

const typesOf: Readonly<Record<ControlAct, readonly ClaimType[]>> = {
	took: ['territory-gained'],
	tries: ['territory-gained', 'assault'],
	'not-took': ['territory-gained'],
	left: ['territory-left'],
	'not-left': ['territory-left'],
	holds: ['control'],
	'not-holds': ['control'],
	besieges: ['siege'],
	relieved: ['siege'],
	entered: ['assault'],
	fights: ['armed-clash'],
	'holds-out': ['armed-clash'],
};

const corpora: [string, readonly Item[]][] = [
	['the cases', [...hospitalCase, ...quartersCase]],
	['an invented war', inventCorpus(world, 60).items],
];

describe.each(corpora)('the timelines of %s', (_, items) => {
	const timelines = timelinesOf(items);
	const claims = new Map(items.flatMap(item => item.claims.map(claim => [claim.id, claim] as const)));

	it('are the same in whatever order the reports come', () => {
		expect(timelines.length).toBeGreaterThan(3);
		for (const seed of [1, 2]) expect(timelinesOf(shuffled(items, seed))).toEqual(timelines);
	});

	it('are the same when a report comes twice', () => {
		expect(timelinesOf([...items, ...items.slice(0, 3)])).toEqual(timelines);
	});

	it('say in every entry what each of its claims says', () => {
		for (const {place, entries} of timelines)
			for (const entry of entries) {
				expect(entry.claims.length).toBeGreaterThan(0);
				expect(entry.quotes).toHaveLength(entry.claims.length);
				for (const id of entry.claims) {
					const claim = claims.get(id);
					expect(claim?.places).toContain(place);
					expect(typesOf[entry.act]).toContain(claim?.type);
					expect(claim?.background).toBe(entry.background);
					if (entry.date) expect(claim?.date).toEqual(entry.date);
					const sides = (claim?.actors ?? []).map(actor => sideOf(world, actor));
					if (entry.side !== '') expect(sides).toEqual(expect.arrayContaining(entry.side.split('+')));
				}
			}
	});

	it('rest what holds now, spans, stretches and repeats on claims of their entries', () => {
		for (const {entries, spans, stretches, repeats, current} of timelines) {
			const told = new Set(entries.flatMap(entry => entry.claims));
			const used = [
				...spans,
				...stretches.flatMap(stretch => stretch.holders),
				...repeats.flatMap(({first, again}) => [first, again]),
				...[...current.holders, ...current.left, ...current.against, ...current.around],
			].flatMap(one => one.claims);
			expect(used.filter(claim => !told.has(claim))).toEqual([]);
		}
	});

	it('let no two spans of one origin overlap', () => {
		for (const {spans} of timelines) {
			const last = new Map<string, string>();
			for (const {origins, from, to} of spans) {
				const [origin] = origins;
				if (!origin || world.sources.get(origin)?.kind === 'unnamed') continue;
				const voice = voiceOf(world, origin);
				expect(from <= to).toBe(true);
				expect((last.get(voice) ?? '') <= from).toBe(true);
				last.set(voice, to);
			}
		}
	});

	it('cut the days into stretches that follow one another without a hole', () => {
		for (const {stretches} of timelines)
			for (const [index, next] of stretches.slice(1).entries())
				expect(dayNumber(next.from)).toBe(dayNumber(stretches[index]?.to ?? next.from) + 1);
	});
});
