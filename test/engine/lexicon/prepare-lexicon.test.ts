import type * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {extractClaims} from '../../../source/engine/claims/extract-claims.ts';
import {compileLexicon} from '../../../source/engine/lexicon/compile-lexicon.ts';
import {DataError} from '../../../source/engine/lexicon/data-error.ts';
import {dataShapes} from '../../../source/engine/lexicon/own/data-shapes.ts';
import {type DataFile, parseData} from '../../../source/engine/lexicon/parse-data.ts';
import {type PreparedLexicon, prepareLexicon} from '../../../source/engine/lexicon/prepare-lexicon.ts';
import type {Opening, PhraseNode} from '../../../source/engine/text/openings.ts';
import {sampleReports} from '../claims/sample-reports.ts';
import {shipped, shippedJson} from './data.ts';

// As it comes from disk.
const prepared = JSON.parse(JSON.stringify(prepareLexicon(shipped))) as PreparedLexicon;
const checked = shipped.map((file): DataFile => {
	const known = prepared.files[file.name];
	return known ? {...file, checked: known} : file;
});
const plain = compileLexicon(shipped);
const known = compileLexicon(checked, prepared.table);

/** What is known of a word, without the indexes: these are two sets. */
const laidOut = ({marks, node: first}: Opening): unknown => {
	const laid = ({next, ends}: PhraseNode): unknown => [
		next && [...next].map(([word, after]) => [word, laid(after)]),
		ends.map(({owner, meanings}) => [owner.mark, meanings]),
	];
	return [marks, first && laid(first)];
};
const withoutIndexes = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value, (key, part) => (key === 'near' ? null : part)));

describe('what is known of the data beforehand', () => {
	it.each(shipped.map(({name}) => name))(
		'is for %s what its schema makes of it, fields in their order',
		name => {
			const shape = dataShapes.get(name)?.shipped as v.GenericSchema;
			const [plain, known] = [shipped, checked].map(files =>
				parseData(files.find(file => file.name === name) as DataFile, shape),
			);
			expect(known).toStrictEqual(plain);
			expect(JSON.stringify(known)).toBe(JSON.stringify(plain));
		},
	);

	it('makes the same lexicon of the world', () => {
		expect(known.hash).toBe(plain.hash);
		expect(known.world).toStrictEqual(plain.world);
		expect(known.ruleSentences).toEqual(plain.ruleSentences);
	});

	it('makes the same lexicon of words: each opens the same phrases with the same meanings', () => {
		const stems = prepared.table.stems
			.split(';')
			.map(line => (line.split(',')[0] as string).replace('/', ''));
		const firsts = prepared.table.phrases.split(';').map(line => line.split(',')[0] as string);
		const forms = stems.flatMap(stem => [
			stem,
			`ال${stem}`,
			`ي${stem}`,
			`${stem}ها`,
			`${stem}ين`,
			`${stem}ت`,
		]);
		expect(firsts.length).toBeGreaterThan(2000);
		expect(stems.length).toBeGreaterThan(1000);
		for (const word of [...firsts, ...forms, 'خخخ', 'constructor', '']) {
			const [one, other] = [plain, known].map(({openings}) => openings.of(word));
			expect(withoutIndexes(laidOut(other as Opening)), word).toEqual(
				withoutIndexes(laidOut(one as Opening)),
			);
			expect(known.openings.knows(word), word).toBe(plain.openings.knows(word));
		}
	});

	it('makes the same claims', () => {
		for (const report of sampleReports())
			expect(extractClaims(report, known)).toEqual(extractClaims(report, plain));
	});

	it('is made once: what was made of it gives it again', () => {
		expect(known.openings.table()).toEqual(prepared.table);
	});

	it('is not asked of a file that is another, nor of what the files say of each other then', () => {
		const name = 'lexicon/ar/people.json';
		const people = [...shippedJson<object[]>(name), {who: 'martians', words: ['مريخي']}];
		const files = checked.map(file => (file.name === name ? {name, text: JSON.stringify(people)} : file));
		expect(() => compileLexicon(files)).toThrow(DataError);
		expect(() => compileLexicon(files)).toThrow(/^lexicon\/ar\/people\.json: entry \d+: "martians"/);
	});
});
