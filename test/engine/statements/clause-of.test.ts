import {describe, expect, it} from 'vitest';
import {betweenOf, clauseOf, isFirm, leadOf} from '../../../source/engine/statements/clause-of.ts';
import type {Claim, Evidence, Span} from '../../../source/model/claim.ts';
import {reported} from '../story.ts';

const text = 'فجر اليوم دخل الجيش الحي بعد قتال. ثم خرج منه مساء';
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

const [sample] = reported('afp', '2016-05-14', [{words: 'دخل', type: 'assault'}]).claims as [Claim];
const claim = (words: string, evidence: Evidence[]): Claim => ({...sample, span: spanOf(words), evidence});
const trigger = (words: string): Evidence => ({role: 'trigger', span: spanOf(words), rule: 'test'});

describe('the clause of a claim', () => {
	it('is the span of a claim made by hand', () => {
		expect(clauseOf(claim('دخل', []), text, [0, Infinity])).toEqual(spanOf('دخل'));
	});

	it('reaches to the ends of the sentence where our own extraction marked a word', () => {
		expect(clauseOf(claim('دخل', [trigger('دخل')]), text, [0, Infinity])).toEqual(
			spanOf('فجر اليوم دخل الجيش الحي بعد قتال'),
		);
	});

	it('stops at the claims beside it', () => {
		const ordered = [claim('دخل', [trigger('دخل')]), claim('قتال', [trigger('قتال')])];
		expect(betweenOf(ordered, 0)).toEqual([0, text.indexOf('قتال')]);
		const [begin, end] = clauseOf(ordered[0] as Claim, text, betweenOf(ordered, 0));
		expect(text.slice(begin, end)).toBe('فجر اليوم دخل الجيش الحي بعد ');
	});

	it('is led by the words before it in its sentence', () => {
		const [begin, end] = leadOf(claim('دخل', []), text);
		expect(text.slice(begin, end)).toBe('فجر اليوم ');
	});

	it('is firm where its own sentence names the place', () => {
		const place = (words: string): Evidence => ({role: 'place', span: spanOf(words), rule: 'place.name'});
		expect(isFirm(claim('دخل', [trigger('دخل'), place('الحي')]), text)).toBe(true);
		expect(isFirm(claim('خرج', [trigger('خرج'), place('الحي')]), text)).toBe(false);
		expect(isFirm(claim('خرج', [trigger('خرج')]), text)).toBe(false);
	});

	it('is not firm where a rule fetched the place from words that tell of something else', () => {
		const fetched: Evidence = {role: 'place', span: spanOf('الحي'), rule: 'place.from-event-before'};
		expect(isFirm(claim('دخل', [trigger('دخل'), fetched]), text)).toBe(false);
	});
});
