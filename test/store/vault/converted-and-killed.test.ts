import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {importItems, loadCorpus} from '../../../source/corpus/corpus-folder.ts';
import {makeReport} from '../../../source/corpus/make-report.ts';
import type {Home} from '../../../source/store/home.ts';
import {openStore} from '../../../source/store/store.ts';
import {readKeyFile} from '../../../source/store/vault/key-file.ts';
import {bundle} from '../bundle.ts';
import {makeEvent} from '../make-event.ts';
import {makeHome} from '../make-home.ts';
import {randomOf} from '../random.ts';
import {allBytes, formsOf} from './all-bytes.ts';
import {opened} from './sealed-home.ts';

const kills = 60;
const secret = 'the-words-of-a-note';

/** What a home holds, read as the program reads it. */
const contentsOf = async (home: Home) => {
	const store = await openStore(home);
	const {decisions} = await store.history();
	await store.close();
	const corpus = await loadCorpus(home);
	return {decisions, problems: store.problems, items: corpus.items, corpusProblems: corpus.problems};
};

/** A home with reports, decisions and what was once put aside. */
const fill = async (home: Home): Promise<void> => {
	const store = await openStore(home, {session: 's'});
	for (let n = 0; n < 60; n++)
		await store.decide([{event: makeEvent(`${n % 20}`), change: {note: `${secret} ${n}`}}]);
	await store.close();
	const items = Array.from({length: 25}, (_, n) => ({
		report: makeReport(`${secret} report ${n}`, {}),
		claims: null,
		origin: `/from/${secret}/${n}.txt`,
		basis: {},
	}));
	await importItems(home, items);
	for (const name of ['journal.jsonl.torn-1', 'store.json.corrupt-1'])
		writeFileSync(path.join(home.directory, name), `{"half of ${secret}`, {mode: 0o600});
};

it(`a conversion killed at ${kills} random moments is carried on: nothing is lost, and all is sealed, or nothing`, async () => {
	const program = await bundle('vault/convert-until-killed.ts');
	const random = randomOf(7);
	const home = makeHome();
	mkdirSync(home.directory, {mode: 0o700});
	await fill(home);
	const before = await contentsOf(home);
	expect([before.decisions.length, before.items.length]).toEqual([60, 25]);
	const found: Record<string, number> = {};
	const forms = formsOf(secret);
	for (let killed = 0; killed < kills; killed++) {
		const child = spawn(process.execPath, [program, home.directory], {stdio: ['ignore', 'pipe', 'inherit']});
		const exit = once(child, 'exit');
		await once(child.stdout, 'data');
		await sleep(random(250));
		child.kill('SIGKILL');
		expect(await exit).toEqual([null, 'SIGKILL']);
		const state = (await readKeyFile(home.key))?.state ?? 'plain';
		found[state] = (found[state] ?? 0) + 1;

		const now = await opened(home);
		expect(await contentsOf(now)).toEqual(before);
		for (const [name, bytes] of allBytes(home.directory)) {
			const holdsSecret = forms.some(form => bytes.includes(form));
			if (now.cipher.sealed) expect([name, holdsSecret]).toEqual([name, false]);
			else expect([name, bytes.includes('"sealed"')]).toEqual([name, false]);
		}

		const aside = readFileSync(path.join(home.directory, 'journal.jsonl.torn-1'));
		expect(now.cipher.open('journal', aside).toString()).toBe(`{"half of ${secret}`);
	}

	expect(found.encrypting).toBeGreaterThan(5);
	expect(found.decrypting).toBeGreaterThan(5);
}, 300_000);
