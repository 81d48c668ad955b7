import {expect, it} from 'vitest';
import {makeReport} from '../../source/corpus/make-report.ts';
import {readClaims} from '../../source/corpus/read-claims.ts';
import {whyOf} from '../../source/export/why.ts';
import type {Claim} from '../../source/model/claim.ts';

const report = makeReport('تقدمت قوة صغيرة\n نحو الجسر عند الفجر.', {});
const claimWith = (evidence: unknown[]): Claim =>
	readClaims([{type: 'siege', span: [0, 5], evidence}], report, null)[0] as Claim;
const explain = (rule: string): string | null => (rule === 'place.name' ? 'A name.' : null);

it('tells the parts in the order in which people ask, each with words, rule and sentence', () => {
	const claim = claimWith([
		{role: 'date', span: [0, 0], rule: 'date.publication'},
		{role: 'place', span: [6, 26], rule: 'place.name'},
		{role: 'trigger', span: [0, 5], rule: 'x.y'},
	]);
	expect(whyOf(claim, report.text, explain)).toEqual([
		{role: 'trigger', words: 'تقدمت', fetched: false, rule: 'x.y', sentence: null},
		{role: 'place', words: 'قوة صغيرة نحو الجسر', fetched: false, rule: 'place.name', sentence: 'A name.'},
		{role: 'date', words: '', fetched: false, rule: 'date.publication', sentence: null},
	]);
});

it('tells the same thing once, and says what was fetched from elsewhere', () => {
	const twice = {role: 'place', span: [6, 15], rule: 'place.from-event-before'};
	const whys = whyOf(claimWith([twice, twice]), report.text, explain);
	expect(whys).toHaveLength(1);
	expect(whys[0]?.fetched).toBe(true);
});
