import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {claimPane} from '../../../source/components/reader/claim-pane.ts';
import {claimSpans} from '../../../source/components/reader/lit-spans.ts';
import {
	linesOfSpan,
	pageLength,
	readerLines,
	readerPage,
} from '../../../source/components/reader/reader-page.ts';
import {roleStyles} from '../../../source/components/reader/role-styles.ts';
import type {Claim, Span} from '../../../source/model/claim.ts';
import {styled} from '../../../source/terminal/style.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {analysis, datasetOf, reports, world} from '../fixture.ts';

const [report] = reports;
if (!report) throw new Error('the fixture has no report');
const claims = analysis.claims.filter(claim => claim.report === report.id);
const data = datasetOf();

const shown = (width: number, current: number, of = claims): string[] => {
	const page = readerPage(world, report, of, width);
	const lit = claimSpans(page.claims, page.claims[current]);
	return readerLines(page, {top: 0, rows: 100, current, lit}).map(line =>
		stripVTControlCharacters(styled(line)),
	);
};

describe('the page of a report', () => {
	it.each([38, 78, 118])('fits %d columns, and tells in its margin where claims begin and go on', width => {
		const lines = shown(width, 0);
		for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(width);
		expect(lines[0]).toBe('River News · 2016-03-01 · 2 claims');
		const margins = lines.map(line => line.slice(0, 5));
		expect(margins.some(margin => /^▌ *1/u.test(margin))).toBe(true);
		expect(margins.some(margin => /2/u.test(margin))).toBe(true);
		expect(margins.at(-1)?.startsWith('▌')).toBe(false);
	});

	it('says how many claims begin on one line', () => {
		const same = claims.flatMap(claim => [claim, {...claim}]);
		expect(shown(400, 0, same).some(line => /1–4/u.test(line))).toBe(true);
	});

	it('tells where a claim stands', () => {
		const page = readerPage(world, report, claims, 38);
		const [first, last] = linesOfSpan(page, page.claims[1]?.span as Span);
		expect(first).toBeGreaterThan(page.heading.length);
		expect(last).toBe(pageLength(page) - 1);
	});

	it('is laid out once a width', () => {
		expect(readerPage(world, report, claims, 50)).toBe(readerPage(world, report, [...claims], 50));
		expect(readerPage(world, report, claims, 51)).not.toBe(readerPage(world, report, claims, 50));
	});

	it('draws only what is in sight', () => {
		const page = readerPage(world, report, claims, 20);
		expect(readerLines(page, {top: 2, rows: 3, current: 0, lit: []})).toHaveLength(3);
		expect(readerLines(page, {top: pageLength(page) - 1, rows: 9, current: 0, lit: []})).toHaveLength(1);
	});
});

describe('what is lit', () => {
	const span = (words: string): Span => {
		const begin = report.text.indexOf(words);
		return [begin, begin + words.length];
	};
	const current: Claim = {
		...(claims[0] as Claim),
		evidence: [
			{role: 'trigger', span: span('دخلوا'), rule: 'x'},
			{role: 'place', span: span('المطحنة الشمالية'), rule: 'x'},
			{role: 'date', span: span('اليوم'), rule: 'x'},
			{role: 'actor', span: [3, 3], rule: 'x'},
		],
	};

	it('is every claim, above them the current one, above that the words of its parts', () => {
		const spans = claimSpans([current, claims[1] as Claim], current);
		expect(spans.map(({begin, end}) => report.text.slice(begin, end))).toEqual([
			report.text.slice(...(claims[1]?.span ?? [0, 0])),
			report.text.slice(...current.span),
			'اليوم',
			'المطحنة الشمالية',
			'دخلوا',
		]);
		expect(spans.at(-1)?.style).toEqual(roleStyles.trigger);
	});

	it('tells the words of parts from the rest without any colour', () => {
		const bare = (style: object): string => JSON.stringify({...style, colour: undefined});
		const spans = claimSpans([current], current);
		const [whole, ...parts] = spans;
		for (const part of parts) expect(bare(part.style)).not.toBe(bare(whole?.style ?? {}));
		for (const role of ['trigger', 'place', 'date', 'count', 'actor'] as const)
			expect(
				Object.entries(roleStyles).filter(
					([other, style]) =>
						['trigger', 'place', 'date', 'count', 'actor'].includes(other) &&
						bare(style) === bare(roleStyles[role]),
				),
			).toHaveLength(1);
	});

	it('does not light a part that is the whole claim: what an analyst added', () => {
		const added: Claim = {...current, evidence: [{role: 'trigger', span: current.span, rule: 'analyst'}]};
		expect(claimSpans([added], added)).toHaveLength(1);
	});
});

describe('the pane below', () => {
	const pane = (width: number, why: boolean, claim = claims[0] as Claim): string[] =>
		claimPane(data, {claim, event: undefined, ordinal: 1, of: 2}, {width, why}).map(line =>
			stripVTControlCharacters(styled(line)),
		);

	it.each([38, 78, 118])('says in %d columns what the claim is, who says it, and why', width => {
		const lines = pane(width, true);
		for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(width);
		const text = lines.join(' ').replaceAll(/\s+/g, ' ');
		expect(text).toContain('1 of 2 Territory gained · 2016-03-01');
		expect(text).toContain('Amber Agency (isis)');
		expect(text).toContain('killed ≥21');
		expect(text).toContain('“enter” means assault.');
		expect(pane(width, false).join(' ')).not.toContain('means assault');
	});

	it('says what modality it has, and that an analyst added it', () => {
		const text = pane(78, false, {...(claims[1] as Claim), added: true}).join('\n');
		expect(text).toContain('DENIED');
		expect(text).toContain('added by the analyst');
	});
});
