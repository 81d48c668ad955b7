import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkHome} from '../../source/store/check/check-home.ts';
import {
	keepFilters,
	longestHistory,
	noFilters,
	readFilters,
	withNamed,
	withUsed,
} from '../../source/store/filters.ts';
import {makeHome} from './make-home.ts';
import {decrypted, encrypted} from './vault/sealed-home.ts';

const saved = withUsed(withNamed(noFilters, '3', 'place:baghiliya'), 'داعش');

describe('saved filters', () => {
	it('come back at the next start, from a file for its owner alone', async () => {
		const home = makeHome();
		expect(readFilters(home)).toEqual({kept: noFilters, problem: null});
		await keepFilters(home, kept => withNamed(kept, '3', ' place:baghiliya '));
		await keepFilters(home, kept => withUsed(kept, 'داعش'));
		expect(readFilters(home)).toEqual({kept: saved, problem: null});
		expect(statSync(home.filters).mode & 0o777).toBe(0o600);
		expect(readdirSync(home.directory)).toContain('filters.json');
	});

	it('are taken away by an empty one, and written over by another', () => {
		expect(withNamed(saved, '3', ' ').named).toEqual({});
		expect(withNamed(saved, '3', 'x').named).toEqual({3: 'x'});
	});

	it('keep of those used before each once, the last ones, and none that is empty', () => {
		let kept = noFilters;
		for (let n = 0; n < longestHistory + 20; n++) kept = withUsed(kept, `f${n}`);
		expect(kept.history).toHaveLength(longestHistory);
		kept = withUsed(kept, ' f50 ');
		expect(kept.history).toHaveLength(longestHistory);
		expect(kept.history.at(-1)).toBe('f50');
		expect(withUsed(kept, '  ')).toBe(kept);
	});

	it.each([
		['', /no JSON/],
		['{', /no JSON/],
		['[]', /it is not \{"named"/],
		['{"named": {"0": "x"}, "history": []}', /it is not/],
		['{"named": {"1": 5}, "history": []}', /it is not/],
		['{"named": {}, "history": [], "more": 1}', /it is not/],
	])('that cannot be read are told in one line, cost nothing, and are put aside: %s', async (text, why) => {
		const home = makeHome();
		mkdirSync(home.directory, {recursive: true, mode: 0o700});
		writeFileSync(home.filters, text, {mode: 0o600});
		const {kept, problem} = readFilters(home);
		expect(kept).toEqual(noFilters);
		expect(problem).toMatch(why);
		expect(problem).not.toContain('\n');
		const looked = await checkHome(home);
		expect(looked.flatMap(({findings}) => findings).map(({words}) => words)).toEqual([problem]);
		await keepFilters(home, () => saved);
		expect(readFilters(home)).toEqual({kept: saved, problem: null});
		expect(readFileSync(`${home.filters}.bak`, 'utf8')).toBe(text);
	});

	it('are encrypted and decrypted with the home', async () => {
		const home = makeHome();
		await keepFilters(home, () => saved);
		const sealed = await encrypted(home);
		expect(readFileSync(home.filters, 'utf8')).not.toContain('baghiliya');
		expect(readFilters(sealed)).toEqual({kept: saved, problem: null});
		expect(readFilters(home).problem).toMatch(/cannot be read/);
		await keepFilters(sealed, kept => withNamed(kept, '1', 'secret'));
		expect(readFileSync(home.filters, 'utf8')).not.toContain('secret');
		await decrypted(sealed);
		expect(readFilters(home).kept.named).toEqual({1: 'secret', 3: 'place:baghiliya'});
		expect(existsSync(path.join(home.directory, 'key.json'))).toBe(false);
	});

	it('that lie open in an encrypted home are not believed, and told', async () => {
		const home = await encrypted(makeHome());
		writeFileSync(home.filters, JSON.stringify(saved), {mode: 0o600});
		expect(readFilters(home)).toMatchObject({
			kept: noFilters,
			problem: expect.stringMatching(/not encrypted/),
		});
		const looked = await checkHome(home);
		expect(looked.flatMap(({findings}) => findings).map(({part}) => part)).toEqual(['encryption', 'files']);
	});
});
