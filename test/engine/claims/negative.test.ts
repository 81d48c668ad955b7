import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../../source/corpus/read-data.ts';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import type {Day} from '../../../source/model/ids.ts';
import {reportOf} from './phenomena.ts';

const folder = path.join(import.meta.dirname, '../../negative');
const lexicon = readLexicon();

/** Texts that still give a claim, and which. Empty is the aim. */
const exceptions: Readonly<Record<string, string>> = {};

const claimsOf = (name: string, published: Day | null): string[] => {
	const text = readFileSync(path.join(folder, name), 'utf8');
	return extractClaims(reportOf(text, published, null), lexicon).map(
		({type, span}) => `${type}: ${text.slice(...span)}`,
	);
};

describe('a text of peace gives no claim', () => {
	for (const name of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
		const test = name in exceptions ? it.fails : it;
		test(name, () => {
			expect(claimsOf(name, '2017-09-01' as Day)).toEqual([]);
			expect(claimsOf(name, null)).toEqual([]);
		});
	}

	it('and every exception is a text that exists', () => {
		expect(Object.keys(exceptions).filter(name => !readdirSync(folder).includes(name))).toEqual([]);
	});
});
