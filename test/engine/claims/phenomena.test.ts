import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../../source/corpus/read-data.ts';
import {missing, readCases} from './phenomena.ts';

/**
 * The ratchet. A case of `test/phenomena` passes, or stands in `missed.json` with what was missing when it was last looked at; one that
 * stands there and passes fails the test, so that the list stays true. `UPDATE_MISSED=1 npx vitest run test/engine/claims/phenomena.test.ts`
 * writes the list anew: read the difference before it is committed, it may only shrink but for new cases.
 */
const file = path.join(import.meta.dirname, '../../phenomena/missed.json');
type Missed = {file: string; index: number; missing: string[]};

const lexicon = readLexicon();
const cases = readCases();
const key = ({file, index}: {file: string; index: number}): string => `${file} ${index}`;

if (process.env.UPDATE_MISSED) {
	const found: Missed[] = cases
		.map(item => ({file: item.file, index: item.index, missing: missing(item, lexicon)}))
		.filter(item => item.missing.length > 0);
	const lines = found.map(
		item =>
			`\t{"file": "${item.file}", "index": ${item.index}, "missing": [${item.missing.map(what => JSON.stringify(what)).join(', ')}]}`,
	);
	writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
}

const missed = JSON.parse(readFileSync(file, 'utf8')) as Missed[];
const listed = new Set(missed.map(key));

describe('a phenomenon of the language', () => {
	it.each(cases.filter(item => !listed.has(key(item))))('is understood: $file $index', item => {
		expect(missing(item, lexicon)).toEqual([]);
	});

	it.each(cases.filter(item => listed.has(key(item))))('is still missed: $file $index', item => {
		expect(missing(item, lexicon), 'it passes now: take it out of missed.json').not.toEqual([]);
	});
});

it('the list of what is missed names cases that exist, each once, in order', () => {
	const known = cases.map(key);
	const positions = missed.map(item => known.indexOf(key(item)));
	expect(positions).not.toContain(-1);
	expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
});
