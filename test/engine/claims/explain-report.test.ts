import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../../source/corpus/read-data.ts';
import {explainReport, type Step} from '../../../source/engine/claims/explain-report.ts';
import {explainRule} from '../../../source/engine/claims/explain-rule.ts';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import {leftReasons} from '../../../source/engine/claims/left-reasons.ts';
import type {Day} from '../../../source/model/ids.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {readCases, reportOf} from './phenomena.ts';
import {sampleReports} from './sample-reports.ts';

const lexicon = readLexicon();
const reports = [
	...sampleReports(),
	...readCases().map(({text, published, outlet}) => reportOf(text, published, outlet)),
];
const stepsOf = (text: string): Step[] =>
	explainReport(reportOf(text, '2017-03-10' as Day, null), lexicon).flatMap(({steps}) => steps);
const leftIn = (text: string): string[] =>
	stepsOf(text).flatMap(step => (step.fate === 'left' ? [`${text.slice(...step.span)}: ${step.why}`] : []));

describe('the explanation of a report', () => {
	const explained = reports.map(report => ({report, sentences: explainReport(report, lexicon)}));
	const all = explained.flatMap(({sentences}) => sentences.flatMap(({steps}) => steps));

	it('tells of exactly the claims that are extracted', () => {
		for (const {report, sentences} of explained) {
			const told = sentences.flatMap(({steps}) =>
				steps.flatMap(step => (step.fate === 'claim' ? [step.claim] : [])),
			);
			expect(told).toEqual(extractClaims(report, lexicon));
		}
	});

	it('goes through the text in order, each step in its sentence', () => {
		for (const {report, sentences} of explained) {
			for (const [index, {span, steps}] of sentences.entries()) {
				const begins = steps.map(step => step.span[0]);
				expect(begins).toEqual(begins.toSorted((a, b) => a - b));
				const end = sentences[index + 1]?.span[0] ?? report.text.length;
				for (const begin of begins) {
					expect(begin).toBeGreaterThanOrEqual(index === 0 ? 0 : span[0]);
					expect(begin).toBeLessThan(end);
				}
			}
		}
	});

	it('names no rule and no reason that has no sentence', () => {
		const names = all.flatMap(step =>
			step.fate === 'claim' ? [] : [step.rule, ...(step.fate === 'left' ? [step.why] : [])],
		);
		expect([...new Set(names.filter(name => explainRule(lexicon, name) === null))]).toEqual([]);
	});

	it('is the same again for the same bytes', () => {
		const [report] = reports;
		if (!report) throw new Error('there is a sample');
		expect(JSON.stringify(explainReport(report, lexicon))).toBe(
			JSON.stringify(explainReport({...report}, lexicon)),
		);
	});

	it('has reasons of one line each, nearly all of which these texts know', () => {
		const known = new Set(all.map(step => (step.fate === 'left' ? step.why : '')));
		const reasons = [...leftReasons.keys()].filter(name => name.startsWith('left.'));
		expect([...leftReasons.values()].filter(sentence => textWidth(sentence) > 72)).toEqual([]);
		expect(reasons.filter(name => known.has(name)).length).toBeGreaterThan(reasons.length - 6);
	});
});

describe('what a rule left', () => {
	it.each([
		['a trigger without what it needs', 'انسحب المريض من السباق', 'انسحب: left.needs'],
		['a question', 'هل سيطر التنظيم على الرقة؟', 'سيطر: left.question'],
		['a denied figure', 'قتل 20 جنديا وليس 19', '19: left.denied-figure'],
		['a word for a side before any is named', 'تقدم عناصره', 'عناصره: left.nobody-named-before'],
	])('is told: %s', (_, text, expected) => {
		expect(leftIn(text)).toContain(expected);
	});

	it('is told with what would have been needed', () => {
		const step = stepsOf('انسحب المريض من السباق').find(one => one.fate === 'left');
		expect(step).toMatchObject({rule: 'left.withdraw', detail: 'armed side'});
	});
});
