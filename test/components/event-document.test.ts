import {describe, expect, it} from 'vitest';
import {eventDocument} from '../../source/components/documents/event-document.ts';
import {createKeymap} from '../../source/keymap/keymap.ts';
import {untouched} from '../../source/model/decision.ts';
import {triaged} from '../../source/model/triaged-event.ts';
import {analysis, datasetOf} from './fixture.ts';

const [event] = analysis.events;
if (!event) throw new Error('the fixture has events');

/** The page of an event of which these are silent, as text. */
const page = (reasons: readonly string[], width: number): string[] => {
	const data = {
		...datasetOf(),
		silencesOf: () =>
			reasons.map(reason => ({
				event: event.id,
				camp: null,
				sources: [],
				kind: 'omission' as const,
				about: 'deaths' as const,
				groups: [],
				reports: [],
				reason,
				rank: 0.5,
			})),
	};
	const {lines} = eventDocument(data, triaged(event, untouched), {
		width,
		why: false,
		rule: 'best',
		keymap,
		grades: new Map(),
	});
	return lines.map(line => line.map(({text}) => text).join(''));
};

const {keymap} = createKeymap();

describe('the page of an event', () => {
	it.each([40, 80, 120])('tells who says nothing, before the claims, at %i columns', width => {
		const reason =
			'State Wire says nothing of these deaths, though 3 reports published on 14 May 2016 tell of it.';
		const lines = page([reason], width);
		const at = lines.findIndex(line => line.startsWith('Who says nothing 1'));
		const claims = lines.findIndex(line => line.startsWith('Claims '));
		expect(at).toBeGreaterThan(0);
		expect(claims).toBeGreaterThan(at);
		const told = lines.slice(at + 1, claims);
		expect(told.join(' ').replaceAll(/\s+/g, ' ').trim()).toBe(`· ${reason}`);
		expect(told.filter(line => line.length > width)).toEqual([]);
	});

	it('tells what the analyst has corrected, added and grouped', () => {
		const [claim] = event.claims;
		if (!claim) throw new Error('the fixture has claims');
		const corrected = {...claim, corrected: {type: 'siege' as const, places: []}};
		const edited = {
			...event,
			regrouped: true as const,
			claims: [corrected, {...claim, added: true as const}],
		};
		const {lines} = eventDocument(datasetOf(), triaged(edited, untouched), {
			width: 100,
			why: false,
			rule: 'best',
			keymap,
			grades: new Map(),
		});
		const text = lines.map(line =>
			line
				.map(segment => segment.text)
				.join('')
				.trim(),
		);
		expect(text).toContain('Grouped   by the analyst');
		expect(text).toContain('Added by the analyst');
		expect(text.filter(line => line.startsWith('Corrected by the analyst: type siege →'))).toHaveLength(1);
		expect(text.find(line => line.startsWith('Corrected'))).toMatch(/; place none → \S/);
		const before = page([], 100).join('\n');
		expect(before).not.toMatch(/analyst/);
	});

	it('has no such heading where nobody is silent', () => {
		expect(page([], 80).filter(line => line.startsWith('Who says nothing'))).toEqual([]);
	});
});
