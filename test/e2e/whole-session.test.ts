import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {newHome, run, start} from './program.ts';

const sample = path.resolve('data/sample');
const texts = readdirSync(sample)
	.filter(name => name.endsWith('.txt'))
	.map(name => path.join(sample, name));

it('goes from reports imported to a table exported, with the keyboard alone', {
	timeout: 120_000,
}, async () => {
	const home = newHome();
	expect((await run(['import', ...texts, '--home', home])).status).toBe(0);
	const program = start(['--home', home], {columns: 120, rows: 40});
	await program.until(/\[Events \d+\]/);
	const all = Number(/\[Events (\d+)\]/.exec(program.text())?.[1]);

	let pressed = 0;
	/** Sends keys, of which an escape sequence is one. */
	const press = (...keys: string[]): void => {
		for (const key of keys) {
			pressed += key.startsWith('\u001B') ? 1 : [...key].length;
			program.send(key);
		}
	};
	const reviewed = (): number => Number(/(\d+) of \d+ reviewed/.exec(program.text())?.[1]);

	// What sources quarrel over is read one by one: the event, its matrix, a word in the report; then a verdict, which opens the next.
	press('/', 'is:contested', '\r');
	await program.until(text => Number(/\[Events (\d+)\]/.exec(text)?.[1]) < all);
	const contested = Number(/\[Events (\d+)\]/.exec(program.text())?.[1]);
	press('\r');
	await program.until(/Event {2}1 of \d+/);
	press('d');
	await program.until(/compare|facet|origin/i);
	press('\u001B');
	await program.until(/Event {2}1 of \d+/);
	press('R');
	await program.until(/claim 1 of|Claim 1/i);
	press('\u001B');
	await program.until(/Event {2}1 of \d+/);
	for (let event = 1; event <= contested; event++) {
		press('c');
		await program.until(text => event === contested || text.includes(`Event  ${event + 1} of`));
	}

	press('\u001B');
	await program.until(/Date +Event/);
	await program.until(() => reviewed() === contested);

	// Old context goes, what is left and has dead in it gets a tag, and all else is believed.
	press('/', '\u0015', 'is:unreviewed is:background', '\r', '%', 'x');
	await program.until(/Dismissed \(u undoes/);
	press('/', '\u0015', 'is:unreviewed killed>0', '\r', '%', 't', 'toll', '\r');
	await program.until(/Tags? /);
	press('v');
	await program.until(/Verified \(u undoes/);
	press('/', '\u0015', 'is:unreviewed', '\r', '%', 'v');
	await program.until(/Verified \(u undoes/);
	press('\u001B');
	await program.until(text => text.includes(`${all} of ${all} reviewed`));
	press('g', 'a', 'checked against the sample', '\r');
	await program.until(/Note saved/);
	press('q');
	expect((await program.ended).exitCode).toBe(0);
	console.log(
		`${pressed} keys for ${all} events of ${texts.length} reports, ${contested} of them read one by one`,
	);

	const exported = await run(['export', '--format', 'csv', '--filter', '-is:dismissed', '--home', home]);
	expect(exported.status).toBe(0);
	expect(exported.stdout).toContain('disputed');
	expect(exported.stdout).toContain('checked against the sample');
	expect(existsSync(path.join(home, 'journal.jsonl'))).toBe(true);
});
