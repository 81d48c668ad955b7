import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {dataDirectory, readDataFiles} from '../../../source/corpus/read-data.ts';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import {compileLexicon} from '../../../source/engine/lexicon/compile-lexicon.ts';
import {PhraseIndex} from '../../../source/engine/text/phrases.ts';
import type {Day} from '../../../source/model/ids.ts';
import {reportOf} from './phenomena.ts';
import {shapes} from './shapes.ts';

const lexicon = compileLexicon(readDataFiles());
const claimsOf = (text: string) => extractClaims(reportOf(text, '2016-05-14' as Day, null), lexicon);

const textsOf = (folder: string): string[] =>
	readdirSync(folder)
		.filter(name => name.endsWith('.txt'))
		.map(name => readFileSync(path.join(folder, name), 'utf8'));
const inOneLine = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ');

const reports = textsOf(path.join(dataDirectory(), 'sample'));
const peace = textsOf(path.join(import.meta.dirname, '../../negative'));

/** A shape repeated until it has so many words, behind and before what tells a place. */
const filledWith = (piece: string, words: number): string => {
	const repeated = piece.repeat(Math.ceil(words / piece.trim().split(/\s+/).length));
	return `سيطر تنظيم الدولة على البغيلية ${repeated} الرقة`;
};

describe('the work for a text', () => {
	const {at, first} = PhraseIndex.prototype;
	let lookups = 0;
	beforeEach(() => {
		PhraseIndex.prototype.at = function (...asked) {
			lookups++;
			return at.apply(this, asked);
		};

		PhraseIndex.prototype.first = function (...asked) {
			lookups++;
			return first.apply(this, asked);
		};
	});
	afterEach(() => Object.assign(PhraseIndex.prototype, {at, first}));

	const lookupsIn = (piece: string, words: number): number => {
		lookups = 0;
		claimsOf(filledWith(piece, words));
		return lookups;
	};

	// From the longest sentence on, three times the text may take three times the lookups, and no more than some over.
	it.each(Object.entries({...shapes, 'reports without an end': inOneLine(reports).replace(/[.!?؟…]/g, ' ')}))(
		'grows no faster than the text: %s',
		(_, piece) => {
			const short = lookupsIn(piece, 1000);
			expect(lookupsIn(piece, 3000)).toBeLessThanOrEqual(3.3 * short + 100);
		},
	);
});

describe('the time for a text', () => {
	const millisecondsFor = (piece: string, words: number): number => {
		const text = filledWith(piece, words);
		const before = process.cpuUsage();
		claimsOf(text);
		const {user, system} = process.cpuUsage(before);
		return (user + system) / 1000;
	};

	// Lookups do not tell of all work. Four times the text may take four times as long, and twice that on a busy machine, be it once in three
	// times; what grows with the square takes sixteen times as long. What is that quick is left alone.
	const quick = 150;
	it.each(Object.entries(shapes))('grows no faster than the text: %s', {timeout: 60_000}, (_, piece) => {
		const isLinear = (): boolean => {
			const long = millisecondsFor(piece, 16_000);
			return long < quick || long <= 8 * millisecondsFor(piece, 4000);
		};
		expect([1, 2, 3].some(isLinear)).toBe(true);
	});
});

describe('a text of five megabytes', () => {
	const filled = (piece: string): string =>
		piece.repeat(Math.ceil(5_000_000 / Buffer.byteLength(piece, 'utf8')));

	// test/bench tells how long it takes; here it only has to end, with what stands at its end found. Most of it are words that mean nothing
	// to the program, which is quick; how the work grows with those that do is told above.
	it('on one line comes to its end', {timeout: 300_000}, () => {
		const report = inOneLine(reports.slice(0, 1));
		const text =
			[filled('ورق وحبر '), ...peace, ...reports].map(part => inOneLine([part])).join(' ') + report;
		expect(claimsOf(text).some(({span}) => span[0] > text.length - report.length)).toBe(true);
	});

	it('of nothing but digits comes to its end', {timeout: 300_000}, () => {
		expect(claimsOf(filled('7'))).toEqual([]);
	});
});
